import { dataRows, disclosureRows, editionById } from '../../src/templates/editions.js';
import { SourceText } from '../../src/text/source-text.js';
import type { Rendered } from '../layouts/document.js';
import { type ReportData, titleOf } from '../layouts/report-data.js';
import { cellId } from '../layouts/table-grids.js';
import type { WidthForm } from '../layouts/width-forms.js';

export interface ExpectedCell {
  readonly text: string;
  readonly value: number | null;
  readonly unit?: string;
  readonly line: number;
  readonly character: number;
}

interface ExpectedRow {
  readonly key: string;
  readonly cells: readonly ExpectedCell[] | null;
}

/** What `read --format json` prints, without the file's name. */
export interface ExpectedRead {
  readonly report: true;
  readonly title: string | null;
  readonly organ: string | null;
  readonly year: number | null;
  readonly edition: string | null;
  readonly sections: readonly {
    readonly number: number | null;
    readonly heading: string;
    readonly official: number | null;
    readonly line: number;
  }[];
  readonly tables: {
    readonly disclosure: { readonly rows: readonly ExpectedRow[] } | null;
    readonly requests: { readonly rows: readonly ExpectedRow[] } | null;
    readonly proceedings: { readonly cells: readonly ExpectedCell[] } | null;
  };
}

/** `line` counts from 0; null where the finding may stand anywhere. */
export interface ExpectedFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly line: number | null;
}

export interface Expected {
  readonly read: ExpectedRead;
  readonly findings: readonly ExpectedFinding[];
}

/** From the data and the places that the renderer kept, never from the reader under test. */
export function expectedRead(data: ReportData, { text, places }: Rendered, form: WidthForm): ExpectedRead {
  const source = new SourceText(text);
  const template = editionById(data.edition);
  const cellAt = (id: string, value: number): ExpectedCell => {
    const { start, end } = places.get(id)!;
    return { text: text.slice(start, end), value, ...source.positionAt(start) };
  };
  const rowOf = (table: 'disclosure' | 'requests', key: string): ExpectedRow => ({
    key,
    cells: data[table][key]!.map((value, i) => cellAt(cellId(table, key, i + 1), value)),
  });
  return {
    report: true,
    title: form.text(titleOf(data)),
    organ: data.organ.name,
    year: data.year,
    edition: data.edition,
    sections: template.parts.map(({ number, title }) => ({
      number,
      heading: title,
      official: number,
      line: source.lineAt(places.get(`section/${number}`)!.start),
    })),
    tables: {
      disclosure: { rows: disclosureRows(template).map(({ row }) => rowOf('disclosure', row.key)) },
      requests: { rows: dataRows(template).map(({ key }) => rowOf('requests', key)) },
      proceedings: { cells: data.proceedings.map((value, i) => cellAt(cellId('proceedings', '', i + 1), value)) },
    },
  };
}

/** JSON with each part, row and finding on a line of its own, to be read as a diff. */
export function expectedJson(expected: Expected): string {
  const { sections, tables, ...head } = expected.read;
  const rows = (list: readonly unknown[], indent: string) =>
    list.length === 0 ? '[]' : `[\n${list.map((item) => `${indent}  ${JSON.stringify(item)}`).join(',\n')}\n${indent}]`;
  const table = (found: { readonly rows: readonly unknown[] } | null) =>
    found === null ? 'null' : `{"rows": ${rows(found.rows, '      ')}}`;
  const fields = Object.entries(head).map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)},`);
  return [
    '{',
    '  "read": {',
    ...fields,
    `    "sections": ${rows(sections, '    ')},`,
    '    "tables": {',
    `      "disclosure": ${table(tables.disclosure)},`,
    `      "requests": ${table(tables.requests)},`,
    `      "proceedings": ${tables.proceedings === null ? 'null' : JSON.stringify(tables.proceedings)}`,
    '    }',
    '  },',
    `  "findings": ${rows(expected.findings, '  ')}`,
    '}',
    '',
  ].join('\n');
}
