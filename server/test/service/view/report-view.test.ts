import { describe, expect, test } from 'vitest';
import type { ReportView, ViewTable, ViewValue } from '../../../../protocol/report-view.js';
import { cellsOf, placeKey, tablesOf } from '../../../src/rules/tables/cells.js';
import { checkText } from '../../../src/service/check.js';
import { reportView } from '../../../src/service/view/report-view.js';
import { squash } from '../../../src/text/fold.js';
import { DRAFTS, readDraftFile } from '../../drafts/draft-files.js';

function viewOf(text: string) {
  const { report, findings } = checkText(text);
  const rangeOf = ({ start, end }: { start: number; end: number }) => ({
    start: report.source.positionAt(start),
    end: report.source.positionAt(end),
  });
  return { report, view: reportView(report, findings, { version: 3, lines: null, locale: 'zh', rangeOf }) };
}

function tablesIn(view: ReportView): readonly ViewTable[] {
  return view.blocks.filter((block) => block.kind === 'table');
}

function valuesIn(table: ViewTable): readonly ViewValue[] {
  return table.rows.flat().filter((cell) => cell.role === 'value');
}

function cell(view: ReportView, key: string, id: string): ViewValue {
  return valuesIn(tablesIn(view).find((table) => table.key === key)!).find((value) => value.id === id)!;
}

describe('the view of a report', () => {
  test.each(DRAFTS.map(({ file, text }) => [file, text] as const))(
    '%s: every cell has its text and place',
    (_, text) => {
      const { report, view } = viewOf(text);
      expect(tablesIn(view).map(({ key }) => key)).toHaveLength(tablesOf(report).length);
      for (const table of tablesIn(view)) {
        const read = cellsOf(report.tables[table.key]!);
        const shown = new Map(valuesIn(table).map((value) => [value.id, value]));
        for (const {
          ref,
          cell: { text: written, value, span, state },
        } of read) {
          const one = shown.get(placeKey(ref))!;
          expect([one.text, one.value, one.state]).toEqual([written, value, state]);
          if (one.range) expect(report.source.offsetAt(one.range.start)).toBe(span.start);
        }
      }
    },
  );

  test.each(DRAFTS.map(({ file, text }) => [file, text] as const))(
    '%s: no word outside of the tables is lost',
    (_, text) => {
      const { report, view } = viewOf(text);
      const shown = squash(view.blocks.map((block) => ('text' in block ? block.text : '')).join(''));
      for (const { heading, body } of report.sections) {
        expect(shown).toContain(squash(heading));
        if (tablesOf(report).length < 3) continue;
        for (const sentence of body.text
          .split(/[\n\t|]/)
          .filter((line) => /。\s*$/.test(line) && !line.includes('条'))) {
          expect(shown).toContain(squash(sentence.replaceAll('**', '')));
        }
      }
    },
  );

  test('keeps title, headings, paragraphs and tables in the order of the draft', () => {
    const { view } = viewOf(readDraftFile('county-2020-pipe.md'));
    const starts = view.blocks.flatMap((block) => ('range' in block ? [block.range.start.line] : []));
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(view.blocks[0]).toMatchObject({ kind: 'title' });
    const kinds = view.blocks.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'heading')).toHaveLength(6);
    expect(kinds[kinds.indexOf('table') - 1]).toBe('heading');
  });

  test('has the merged cells of the official form', () => {
    const { view } = viewOf(readDraftFile('county-2020-pipe.md'));
    const requests = tablesIn(view).find(({ key }) => key === 'requests')!;
    expect(requests).toMatchObject({ name: '表二', width: 10, caption: '三、收到和处理政府信息公开申请情况' });
    expect(requests.rows[0]).toMatchObject([
      { role: 'header', rowSpan: 3, colSpan: 3 },
      { role: 'header', text: '申请人情况', rowSpan: 1, colSpan: 7 },
    ]);
    for (const { rows, width } of tablesIn(view)) {
      const places = rows.flat().reduce((sum, { rowSpan, colSpan }) => sum + rowSpan * colSpan, 0);
      expect(places).toBe(rows.length * width);
    }
  });

  test('marks the wrong cell with what it should be', () => {
    const text = readDraftFile('county-2020-pipe.md');
    const right = cell(viewOf(text).view, 'requests', 'total/1');
    expect(right).toMatchObject({ should: null, findings: [] });
    const lines = text.split('\n');
    const { line, character } = right.range!.start;
    lines[line] = `${lines[line]!.slice(0, character)}9${lines[line]!.slice(character)}`;
    const { view } = viewOf(lines.join('\n'));
    const wrong = cell(view, 'requests', 'total/1');
    expect(wrong).toMatchObject({ text: `9${right.text}`, should: right.text });
    expect(wrong.findings.map((index) => view.findings[index]!.severity)).toContain('error');
  });

  test.each(DRAFTS.map(({ file, text }) => [file, text] as const))('%s: every finding stands somewhere', (_, text) => {
    const { view } = viewOf(text);
    const placed = view.blocks.flatMap((block) => {
      if (block.kind === 'missing-table') return [];
      const cells = block.kind === 'table' ? valuesIn(block) : [];
      return [...block.findings, ...cells.flatMap(({ findings }) => findings)];
    });
    const shown = new Set(placed);
    expect(view.findings.flatMap(({ rule }, index) => (shown.has(index) ? [] : [rule]))).toEqual([]);
  });

  test('states the sums of the form: what came in is what was settled and what is left', () => {
    const { view } = viewOf(readDraftFile('county-2020-pipe.md'));
    const { relations } = tablesIn(view).find(({ key }) => key === 'requests')!;
    expect(relations.find(({ kind, total }) => kind === 'balance' && total === 'total/2')!.items).toEqual([
      { id: 'new/2', adds: true },
      { id: 'carry/2', adds: true },
      { id: 'next/2', adds: false },
    ]);
    expect(relations.filter(({ kind }) => kind === 'row-sum')).toHaveLength(23);
  });

  test('tells of a part that lacks its table', () => {
    const { view } = viewOf(readDraftFile('wrong-office-2021-no-table.md'));
    expect(view.blocks.find(({ kind }) => kind === 'missing-table')).toMatchObject({
      key: 'requests',
      name: '表二',
      insertable: true,
    });
  });
});
