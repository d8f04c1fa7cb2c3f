import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../src/parse/parse-report.js';
import { checkText } from '../../../src/service/check.js';
import { render as fill } from '../../../src/service/messages.js';
import { replaceEdition } from '../../../src/service/tables/replace-edition.js';
import type { EditionId, TableKey } from '../../../src/templates/template.js';
import { readDraftFile } from '../../drafts/draft-files.js';
import { render } from '../../layouts/document.js';
import { LAYOUTS } from '../../layouts/layouts.js';
import { rightReport } from '../../layouts/report-data.js';
import { valuesOf } from '../../parse/values.js';
import { applied } from './apply.js';

function replace(text: string, key: TableKey, to: EditionId) {
  const report = parseReport(text);
  const replacement = replaceEdition(report, report.tables[key]!, to, 'narrow');
  if ('obstacle' in replacement) throw new Error(fill(replacement.obstacle.text, replacement.obstacle.args, 'zh'));
  const notes = replacement.notes.map(({ text: note, args }) => fill(note, args, 'zh'));
  return { text: applied(text, [replacement.edit]), notes };
}

describe('a table of 2019 in a report of 2022', () => {
  const old = readDraftFile('wrong-water-2022-old-form.md');

  test('表一 keeps what both editions count, and names what it cannot keep', () => {
    const { text, notes } = replace(old, 'disclosure', '2021');
    const { disclosure } = valuesOf(parseReport(text));
    expect(disclosure).toEqual({
      规章: [0, null, null],
      行政规范性文件: [0, null, null],
      行政许可: [7],
      行政处罚: [7],
      行政强制: [8],
      行政事业性收费: [null],
    });
    expect(notes).toEqual([
      '没有位置、没有带过去的数：规范性文件·对外公开总数量 7、行政许可·上一年项目数量 4、行政许可·本年增/减 -1、其他对外管理服务事项·上一年项目数量 6、其他对外管理服务事项·本年增/减 -1、其他对外管理服务事项·处理决定数量 8、行政处罚·上一年项目数量 5、行政处罚·本年增/减 -1、行政强制·上一年项目数量 6、行政强制·本年增/减 -1、行政事业性收费·上一年项目数量 5、行政事业性收费·本年增/减 -1。请核对后填到该填的格里',
      '有 5 格要按新口径填写，先空着',
    ]);
  });

  test('表二 keeps every row but the one that was split; its zeros are split as zeros', () => {
    const before = valuesOf(parseReport(old)).requests!;
    const { text, notes } = replace(old, 'requests', '2021');
    const { r6, ...rest } = before;
    const after = valuesOf(parseReport(text)).requests!;
    expect(after).toMatchObject(rest);
    expect(r6).toEqual([6, 0, 0, 0, 0, 0, 6]);
    for (const label of ['1.申请人无正当理由', '2.申请人逾期未按', '3.其他 ']) {
      const line = text.split('\n').find((each) => each.includes(label))!;
      expect(
        line
          .split('|')
          .map((cell) => cell.trim())
          .slice(-8),
      ).toEqual(['', '0', '0', '0', '0', '0', '', '']);
    }
    expect(notes[0]).toContain('（六）其他处理·自然人 6、（六）其他处理·总计 6');
  });

  test('both replaced, the report is of the right edition', () => {
    const both = replace(replace(old, 'disclosure', '2021').text, 'requests', '2021').text;
    const { report, findings } = checkText(both);
    expect(report.edition).toBe('2021');
    expect(findings.map(({ rule }) => rule)).not.toContain('T01');
    expect(findings.map(({ rule }) => rule)).not.toContain('T02');
  });
});

test.each(['pipe', 'tabs', 'htmlInMarkdown', 'htmlPage', 'lines', 'oneLine'] as const)(
  'back from 2021 to 2019 as %s: what was split is added up',
  (layout) => {
    const { text } = render(rightReport('2021', 1), LAYOUTS[layout]!);
    const before = valuesOf(parseReport(text)).requests!;
    const after = valuesOf(parseReport(replace(text, 'requests', '2019').text)).requests!;
    const { 'r6.1': one, 'r6.2': two, 'r6.3': three, ...rest } = before;
    expect(after).toEqual({ ...rest, r6: one!.map((value, i) => value! + two![i]! + three![i]!) });
  },
);

test('a table of mixed editions is not replaced', () => {
  const report = parseReport(readDraftFile('wrong-street-2021-two-forms.md'));
  const replacement = replaceEdition(report, report.tables.disclosure!, '2021', 'narrow');
  expect(replacement).toMatchObject({ obstacle: { text: { zh: expect.stringContaining('两版') } } });
});
