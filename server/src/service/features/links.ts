import type { Message } from '../../model/finding.js';
import type { Prose, Report } from '../../model/report.js';
import { findCitations, findStatute } from '../../templates/statute/lookup.js';
import type { StatuteItem } from '../../templates/statute/statute-item.js';
import { fold } from '../../text/fold.js';
import type { Span } from '../../text/span.js';

export interface Link {
  readonly span: Span;
  /** The official page. */
  readonly target: string;
  /** What is there. */
  readonly name: Message;
}

/** Document numbers and the title of the 条例, where the official page is known for certain. In text order. */
export function linksIn({ isReport, prose }: Report): readonly Link[] {
  if (!isReport) return [];
  const cited = findCitations(prose.text).flatMap(({ start, end, item }) => linkTo(item, prose, start, end));
  return [...cited, ...titleLinks(prose)].sort((a, b) => a.span.start - b.span.start);
}

/** Folded, 《 is <. */
const TITLE = /<(?:中华人民共和国)?政府信息公开条例>/g;
/** The decree that the 条例 was published with has its text. */
const REGULATION = findStatute('令/711');

function titleLinks(prose: Prose): readonly Link[] {
  return [...fold(prose.text).matchAll(TITLE)].flatMap(({ 0: title, index }) =>
    linkTo(REGULATION, prose, index, index + title.length),
  );
}

function linkTo(item: StatuteItem | null, prose: Prose, start: number, end: number): readonly Link[] {
  return item?.link ? [{ span: prose.span(start, end), target: item.link, name: item.name }] : [];
}
