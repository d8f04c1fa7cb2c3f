import type { Cell, Report } from '../model/report.js';
import type { Book, BookPart } from '../parse/book.js';

/** The model in the shape of the contract; of a yearbook each report in that shape. */
export function bookJson(file: string, book: Book) {
  const [first, ...others] = book.parts;
  if (others.length === 0) return reportJson(file, first!.reading.report);
  return { file, report: true as const, reports: book.parts.map((part) => partJson(file, part)) };
}

function partJson(file: string, { reading, firstLine }: BookPart) {
  return reportJson(file, reading.report, firstLine);
}

/**
 * One report. Lines and characters count from 0, in UTF-16 units; `firstLine` is the line of the file that it begins
 * with.
 */
export function reportJson(file: string, report: Report, firstLine = 0) {
  if (!report.isReport) return { file, report: false as const };
  const { disclosure, requests, proceedings } = report.tables;
  const cellOf = (cell: Cell) => cellJson(cell, report, firstLine);
  const rowOf = (row: { readonly key: string; readonly cells: readonly Cell[] | null }) => ({
    key: row.key,
    cells: row.cells?.map(cellOf) ?? null,
  });
  return {
    file,
    report: true as const,
    title: report.title?.text ?? null,
    organ: report.organ?.name ?? null,
    year: report.year,
    edition: report.edition,
    sections: report.sections.map(({ number, heading, official, span }) => ({
      number,
      heading,
      official,
      line: firstLine + report.source.lineAt(span.start),
    })),
    tables: {
      disclosure: disclosure && { rows: disclosure.rows.map(rowOf) },
      requests: requests && { rows: requests.rows.map(rowOf) },
      proceedings: proceedings && { cells: proceedings.cells.map(cellOf) },
    },
  };
}

function cellJson(cell: Cell, report: Report, firstLine: number) {
  const { line, character } = report.source.positionAt(cell.span.start);
  return {
    text: cell.text,
    value: cell.value,
    ...(cell.unit === null ? {} : { unit: cell.unit }),
    line: firstLine + line,
    character,
  };
}
