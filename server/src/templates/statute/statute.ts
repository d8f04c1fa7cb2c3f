import { ANSWERING_REQUESTS } from './answering-requests.js';
import { DISCLOSURE_SCOPE } from './disclosure-scope.js';
import { DOCUMENTS } from './documents.js';
import { GENERAL_PROVISIONS } from './general-provisions.js';
import { PROACTIVE_DISCLOSURE } from './proactive-disclosure.js';
import { RECEIVING_REQUESTS } from './receiving-requests.js';
import type { StatuteItem } from './statute-item.js';
import { SUPERVISION } from './supervision.js';

/** The provisions of the 条例 in order, then the documents. */
export const STATUTE: readonly StatuteItem[] = [
  ...GENERAL_PROVISIONS,
  ...DISCLOSURE_SCOPE,
  ...PROACTIVE_DISCLOSURE,
  ...RECEIVING_REQUESTS,
  ...ANSWERING_REQUESTS,
  ...SUPERVISION,
  ...DOCUMENTS,
];
