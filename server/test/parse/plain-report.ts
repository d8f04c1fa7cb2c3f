import type { Prose, Report } from '../../src/model/report.js';

/** Plain data: what `toEqual` can hold against another reading, the lines of the text included. */
export function plainReport(report: Report): unknown {
  const prose = (found: Prose) => ({
    text: found.text,
    ends: found.text.length === 0 ? null : [found.span(0, 1), found.span(found.text.length - 1, found.text.length)],
  });
  const { source, isReport, title, organ, year, yearFrom, edition, editionFrom, tables, signature } = report;
  return {
    ...{ isReport, title, organ, year, yearFrom, edition, editionFrom, signature },
    tables: { ...tables },
    problems: report.problems,
    truncated: report.truncated,
    lines: Array.from({ length: source.lineCount }, (_, line) => source.lineStart(line)),
    preamble: prose(report.preamble),
    prose: prose(report.prose),
    sections: report.sections.map((section) => ({ ...section, body: prose(section.body) })),
  };
}
