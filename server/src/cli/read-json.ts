import type { Cell, Report } from '../model/report.js';

/** The model in the shape of the contract. Lines and characters count from 0, in UTF-16 units. */
export function reportJson(file: string, report: Report) {
  if (!report.isReport) return { file, report: false as const };
  const { disclosure, requests, proceedings } = report.tables;
  const cellOf = (cell: Cell) => cellJson(cell, report);
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
      line: report.source.lineAt(span.start),
    })),
    tables: {
      disclosure: disclosure && { rows: disclosure.rows.map(rowOf) },
      requests: requests && { rows: requests.rows.map(rowOf) },
      proceedings: proceedings && { cells: proceedings.cells.map(cellOf) },
    },
  };
}

function cellJson(cell: Cell, report: Report) {
  return {
    text: cell.text,
    value: cell.value,
    ...(cell.unit === null ? {} : { unit: cell.unit }),
    ...report.source.positionAt(cell.span.start),
  };
}
