import type { Locale } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { editionOf } from '../../rules/tables/cell-findings.js';
import { findStatute } from '../../templates/statute/lookup.js';
import { contains } from '../../text/span.js';
import { render } from '../messages.js';
import { certaintyOf, isProvision, STATUTE_TEXTS, usesText } from '../statute-texts.js';
import { type CitationFound, REGULATION_DECREE } from './citation-at.js';
import { HOVER_TEXTS } from './hover-texts.js';
import type { Block } from './rich-text.js';

/** A cited provision or document: what it says, where in the report it shows, and its official source. */
export function citationBlocks(report: Report, citation: CitationFound, locale: Locale): readonly Block[] {
  const { item, canonical, isRegulation } = citation;
  if (item === null) {
    return [{ kind: 'text', text: render(HOVER_TEXTS.noSuchProvision, { provision: canonical }, locale) }];
  }
  const own = editionOf(report, 'disclosure');
  const uses = usesText(
    [...item.usedIn].sort((a, b) => Number(b.edition === own) - Number(a.edition === own)),
    locale,
  );
  const hint = item.usedIn.length + item.tips.length === 0 ? null : certaintyOf(item, locale);
  const blocks: (Block | null)[] = [
    {
      kind: 'title',
      text: `${canonical}  ${isRegulation ? item.refs[0] : item.name[locale]}`,
      ...(item.link && { href: item.link }),
    },
    { kind: 'text', text: item.explanation[locale] },
    listOf(STATUTE_TEXTS.used[locale], uses),
    listOf(
      STATUTE_TEXTS.tips[locale],
      item.tips.map((tip) => tip[locale]),
    ),
    hint === null ? null : { kind: 'text', text: hint },
    isTaken(report, citation) ? { kind: 'text', text: HOVER_TEXTS.unnamed[locale] } : null,
    sourceBlock(citation, locale),
  ];
  return blocks.filter((block) => block !== null);
}

/** A provision of the 条例 only because no other law is named; headings of the blocks of 表一 are official. */
function isTaken({ tables }: Report, { named, span }: CitationFound): boolean {
  return !named && !(tables.disclosure && contains(tables.disclosure.span, span.start));
}

/** The official title and number, whatever the text cites, with the page of the 条例 for a place in it. */
function sourceBlock({ item, canonical, isRegulation }: CitationFound, locale: Locale): Block {
  if (item && !isProvision(item) && !isRegulation) {
    const titles = item.refs.filter((ref) => ref.startsWith('《'));
    const source = [...titles, item.refs[0]!].join(locale === 'zh' ? '，' : ', ');
    return { kind: 'text', text: render(HOVER_TEXTS.source, { source }, locale) };
  }
  const source = render(HOVER_TEXTS.regulation, { provision: isRegulation ? '' : canonical }, locale);
  const text = render(HOVER_TEXTS.source, { source }, locale);
  const href = isRegulation ? undefined : findStatute(REGULATION_DECREE)?.link;
  return href === undefined ? { kind: 'text', text } : { kind: 'link', text, href };
}

export function listOf(lead: string, items: readonly string[]): Block | null {
  return items.length === 0 ? null : { kind: 'list', lead, items };
}
