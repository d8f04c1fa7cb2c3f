import type { Report, Table } from '../../model/report.js';
import { tablesOf } from '../../rules/tables/cells.js';
import type { WrittenLayout } from './write-table.js';

/** The notation in which a table is added to a draft: that of its other tables, HTML where it is HTML, else bars. */
export function ownLayout(report: Report): WrittenLayout {
  const layouts = tablesOf(report).map((table) => table.layout);
  const most = Math.max(...(['html', 'tabs', 'pipe'] as const).map((layout) => countOf(layouts, layout)));
  if (isHtmlDraft(report) || (most > 0 && countOf(layouts, 'html') === most)) return htmlLayout(report);
  return most > 0 && countOf(layouts, 'tabs') === most ? 'tabs' : 'pipe';
}

/** The notation of a standard table: HTML in an HTML text, bars everywhere else. */
export function standardLayout(report: Report): WrittenLayout {
  return isHtmlDraft(report) ? htmlLayout(report) : 'pipe';
}

/** The notation of one table, where it is one that tables are written in; else the standard one. */
export function layoutOfTable(report: Report, { layout }: Table): WrittenLayout {
  if (layout === 'html') return htmlLayout(report);
  return layout === 'pipe' || layout === 'tabs' ? layout : standardLayout(report);
}

/** The headings stand in tags. HTML tables in Markdown do not make the draft HTML. */
export function isHtmlDraft({ source, sections, title }: Report): boolean {
  const spans = sections.length > 0 ? sections.map((section) => section.span) : title ? [title.span] : [];
  const tagged = spans.filter(({ end }) => /^\s*<\\?\/?[a-z]/i.test(source.text.slice(end, end + 40)));
  return spans.length > 0 ? tagged.length * 2 > spans.length : /<(?:p|div|html|body)\b/i.test(source.text);
}

/** HTML, or HTML inside a string of a script whose quotes are escaped. */
function htmlLayout({ source }: Report): WrittenLayout {
  return /<[a-z]+ [a-z-]+=\\"/i.test(source.text) ? 'escaped-html' : 'html';
}

function countOf(layouts: readonly string[], layout: string): number {
  return layouts.filter((each) => each === layout).length;
}
