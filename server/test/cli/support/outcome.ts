import type { Unread } from '../../../src/cli/files.js';
import type { Format, View } from '../../../src/cli/formats/format.js';
import { type CheckedFile, countsOf, NOTHING_YET, withFile } from '../../../src/cli/outcome.js';
import type { Finding } from '../../../src/model/finding.js';
import { InputProblem } from '../../../src/service/input-problem.js';
import { SourceText } from '../../../src/text/source-text.js';

const TITLE = '示例县2023年政府信息公开工作年度报告';
const TEXT = `${TITLE}\n| 项目 | 自然人 |\n| （七）总计 | 99 |\n| 结转 | 0 |\n`;
const spanOf = (part: string) => ({ start: TEXT.indexOf(part), end: TEXT.indexOf(part) + part.length });

/** A wrong sum with everything that a finding can have, in signs that each format must escape. */
export const WRONG_SUM: Finding = {
  rule: 'A02',
  level: 'error',
  span: spanOf('99'),
  message: { zh: '总计填 {stated}，各项相加是 {computed}：<请核对> 100%', en: 'stated {stated}, computed {computed}' },
  args: { stated: 99, computed: 20 },
  related: [{ message: { zh: '结转 {n} 件', en: 'carried over {n}' }, args: { n: 0 }, span: spanOf('结转') }],
  fixes: [
    {
      title: { zh: '改为 {n}', en: 'change to {n}' },
      args: { n: 20 },
      edits: [{ span: spanOf('99'), newText: '20' }],
      safety: 'safe',
    },
  ],
  data: {
    table: 'requests',
    relation: 'column-total',
    cells: [{ row: 'total', column: 1 }],
    stated: [99],
    computed: [20],
  },
};

/** A remark on two lines, without anything that can be left out. */
export const REMARK: Finding = {
  rule: 'S18',
  level: 'info',
  span: { start: TEXT.indexOf('自然人'), end: TEXT.indexOf('总计') },
  message: { zh: '没有落款', en: 'no signature' },
  args: {},
  related: [],
  fixes: [],
  data: null,
};

export function checked(file: string, findings: readonly Finding[], reports = 1): CheckedFile {
  return { file, source: new SourceText(TEXT), reports, locale: 'zh', findings };
}

interface Outcome {
  readonly files: readonly CheckedFile[];
  readonly unread: readonly Unread[];
}

/** A wrong report, a right one, a text that is no report, and an input that could not be read. */
export const OUTCOME: Outcome = {
  files: [checked('年报,甲.md', [REMARK, WRONG_SUM]), checked('乙.md', []), checked('说明.md', [], 0)],
  unread: [{ file: '丙.md', problem: new InputProblem({ zh: '没有读取权限', en: 'permission denied' }) }],
};

export const VIEW: View = { locale: 'zh', columns: 80, colors: false, failOn: 'error' };

/** The whole output of a format. */
export function written(format: Format, { files, unread }: Outcome, view: View): string {
  const frame = format.frame(view);
  const pieces = files.map((file) => frame.next(format.piece(file, view), countsOf(file)));
  const summary = files.map(countsOf).reduce(withFile, NOTHING_YET);
  return pieces.join('') + frame.end(summary, unread);
}
