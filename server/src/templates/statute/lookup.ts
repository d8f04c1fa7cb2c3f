import { fold, isBlankCode, squash } from '../../text/fold.js';
import { type CitedLaw, citedLaw } from './cited-law.js';
import { documentForms, readDocument } from './document-scanner.js';
import { JOINTS, type ProvisionAt, readProvisions } from './provision-scanner.js';
import { canonicalProvision, type Provision, provisionExists } from './regulation.js';
import { STATUTE } from './statute.js';
import type { StatuteItem } from './statute-item.js';

/** A citation in a text; offsets are those of the text. */
export interface Citation {
  readonly start: number;
  readonly end: number;
  /** The item, or that of the article where a paragraph has none of its own; null where the 条例 has no such place. */
  readonly item: StatuteItem | null;
  /** As official texts write it: 第二十条第（五）项, 国办公开办函〔2021〕30号. */
  readonly canonical: string;
  /** False for a 第…条 without a law's name beside it, taken for the 条例 because the text is a report. */
  readonly named: boolean;
}

/** The provision read last, while what follows may still belong to the same list. */
interface ListSoFar {
  readonly last: ProvisionAt;
  readonly law: CitedLaw;
  joints: number;
}

const BY_ID: ReadonlyMap<string, StatuteItem> = new Map(STATUTE.map((item) => [squash(item.id), item]));
const DOCUMENT_FORMS = documentForms(STATUTE.filter((item) => !item.id.startsWith('条例/')));
/** The 条例 named before a provision, squashed; what follows must be the provision. */
const OWN_NAME = /^<?(?:中华人民共和国)?(?:(?:政府)?信息公开)?条例>?(?=[第\d一二三四五六七八九十])/;
const MOST_JOINTS = 2;

/**
 * The item that a query means: an id (`条例/20/5`) or a citation in any width, bracket and numeral style, with or
 * without 条例 before it; null where nothing is meant or where the 条例 has no such place.
 */
export function findStatute(query: string): StatuteItem | null {
  const squashed = squash(query);
  const byId = BY_ID.get(squashed);
  if (byId !== undefined) return byId;
  const bare = squashed.replace(OWN_NAME, '').replace(/([条款])(?=[(\d一二三四五六七八九十])/g, '$1第');
  const provision = bare.startsWith('第') ? bare : `第${bare}`;
  const first = findCitations(provision)[0];
  if (first !== undefined && first.start === 0 && first.end === provision.length) return first.item;
  return findCitations(query)[0]?.item ?? null;
}

/**
 * Every citation of the 条例 and of the known documents, in text order and without overlap. Provisions of other laws
 * are left out. Linear in the text.
 */
export function findCitations(text: string): Citation[] {
  const folded = fold(text);
  const citations: Citation[] = [];
  let list = null as ListSoFar | null;
  for (let i = 0; i < folded.length; ) {
    const provisions: readonly ProvisionAt[] = folded[i] === '第' ? readProvisions(folded, i, list?.last ?? null) : [];
    const last = provisions.at(-1);
    if (last !== undefined) {
      const law: CitedLaw = list?.law ?? citedLaw(text, i);
      if (law !== 'other') citations.push(...provisions.map((provision) => citation(provision, law)));
      list = { last, law, joints: 0 };
      i = last.end;
      continue;
    }
    const document = readDocument(folded, i, DOCUMENT_FORMS);
    if (document !== null) {
      const { item, end } = document;
      citations.push({ start: i, end, item, canonical: item.refs[0]!, named: true });
      list = null;
      i = end;
      continue;
    }
    if (list !== null && !isBlankCode(folded.charCodeAt(i))) {
      if (!JOINTS.includes(folded[i]!) || ++list.joints > MOST_JOINTS) list = null;
    }
    i++;
  }
  return citations;
}

function citation(provision: ProvisionAt, law: CitedLaw): Citation {
  const { start, end } = provision;
  const named = law === 'regulation';
  return { start, end, item: itemOf(provision), canonical: canonicalProvision(provision), named };
}

function itemOf(provision: Provision): StatuteItem | null {
  if (!provisionExists(provision)) return null;
  const { article, paragraph, item } = provision;
  const own = item !== null ? `条例/${article}/${item}` : `条例/${article}/款${paragraph}`;
  return BY_ID.get(own) ?? BY_ID.get(`条例/${article}`) ?? null;
}
