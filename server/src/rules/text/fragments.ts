import { disclosureFragment, draftFragment, requestsFragment } from '../tables/fragments.js';

/** 表二 of the examples: 25 came in, 3 were carried over, 26 settled, 2 go on; 14 and 5 granted, 4 not held, 3 others. */
export const TABLE_TWO = requestsFragment(
  '2021',
  {
    new: '20 | 5 | 0 | 0 | 0 | 0 | 25',
    carry: '3 | 0 | 0 | 0 | 0 | 0 | 3',
    r1: '11 | 3 | 0 | 0 | 0 | 0 | 14',
    r2: '4 | 1 | 0 | 0 | 0 | 0 | 5',
    'r4.1': '3 | 1 | 0 | 0 | 0 | 0 | 4',
    'r6.3': '3 | 0 | 0 | 0 | 0 | 0 | 3',
    total: '21 | 5 | 0 | 0 | 0 | 0 | 26',
    next: '2 | 0 | 0 | 0 | 0 | 0 | 2',
  },
  'all',
);

/** A report of 2023 with a paragraph under 依申请公开 and the tables after it. */
export function textFragment(text: string, ...tables: readonly string[]): string {
  return draftFragment('2021', '一、总体情况\n\n（二）依申请公开情况\n', `${text}\n`, ...tables);
}

/** The same before 表一: 4 documents made and 32 in force, 9 permits, 3 punishments, 4.043 万元 of fees. */
export function besideTableOne(text: string): string {
  const rows = {
    规章: '0 | 0 | 0',
    行政规范性文件: '4 | 0 | 32',
    行政许可: '9',
    行政处罚: '3',
    行政强制: '0',
    行政事业性收费: '4.043',
  };
  return textFragment(text, disclosureFragment('2021', rows));
}

/** A report with this text in part one. */
export function partOneFragment(text: string, organ = '示例县示例局', year = 2023): string {
  return `${organ}${year}年政府信息公开工作年度报告\n\n一、总体情况\n${text}\n六、其他需要报告的事项\n无。\n`;
}

/** A report with this text before part one. */
export function preambleFragment(year: number, text: string): string {
  return `示例县示例局${year}年政府信息公开工作年度报告\n\n${text}\n\n一、总体情况\n略。\n`;
}

/** A report of 2023 with this organ and date under it. */
export function signedFragment(organ: string, date: string, signed = organ): string {
  return `${partOneFragment('主动公开信息12条。', organ)}\n${signed}\n${date}\n`;
}
