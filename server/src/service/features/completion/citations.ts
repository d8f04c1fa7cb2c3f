import { citedLaw } from '../../../templates/statute/cited-law.js';
import { STATUTE } from '../../../templates/statute/statute.js';
import type { StatuteItem } from '../../../templates/statute/statute-item.js';
import type { Cursor } from './cursor.js';
import type { Proposal } from './proposal.js';
import { leadsInto } from './typed.js';

/** How far back the law's name is looked for. */
const NEAR = 200;
const isProvision = (item: StatuteItem) => item.id.startsWith('条例/');
const PROVISIONS = STATUTE.filter(isProvision);
const DOCUMENTS = STATUTE.filter((item) => !isProvision(item));

/** Provisions of the 条例; none behind the name of another law. `surely`: only behind the 条例's own name. */
export function provisions(cursor: Cursor, surely: boolean): readonly Proposal[] {
  return PROVISIONS.flatMap((item) => {
    const found = proposal(cursor, item, item.refs[0]!, item.name.zh);
    if (!found) return [];
    const { start } = found.span;
    const law = citedLaw(cursor.report.source.text.slice(Math.max(0, start - NEAR), start), Math.min(start, NEAR));
    return law === 'other' || (surely && law !== 'regulation') ? [] : [found];
  });
}

/** Decrees and documents by number, and with title and number as a preamble names them; those of the edition first. */
export function documents(cursor: Cursor): readonly Proposal[] {
  const own = DOCUMENTS.filter((item) => item.refs.includes(cursor.edition.document.number));
  const others = DOCUMENTS.filter((item) => !own.includes(item));
  return [...own, ...others].flatMap((item) => {
    const [number] = item.refs;
    const title = item.refs.find((ref) => ref.startsWith('《'));
    const short = proposal(cursor, item, number!, item.name.zh);
    const long = title === undefined ? null : proposal(cursor, item, `${title}（${number}）`, title);
    return [short, long].filter((each) => each !== null);
  });
}

function proposal(cursor: Cursor, item: StatuteItem, text: string, name: string): Proposal | null {
  const typed = leadsInto(cursor.content, text, name);
  if (typed === null) return null;
  return {
    kind: 'citation',
    label: text,
    detail: item.name,
    span: { start: cursor.offset - typed.length, end: cursor.offset },
    pieces: [text],
    filter: typed.filter,
    topic: { about: 'statute', id: item.id },
  };
}
