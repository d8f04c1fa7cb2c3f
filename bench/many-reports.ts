import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type NextNumber, randomNumbers } from '../server/test/layouts/random.js';
import { rightCounty } from '../server/test/rollup/county-workspace.js';
import { KB } from './texts.js';

/** Organs under a county; with the county itself some hundred reports in three years. */
const PARTS = 32;
const DIGITS = '零壹贰叁肆伍陆柒捌玖';

/**
 * Writes so many reports of 20 KB into the folder: counties with their bureaus and towns in three years, summed up by a
 * gouji.json each, the same files at every call. In one of forty a total is wrong.
 */
export function writeManyReports(folder: string, count: number): void {
  const files = Object.entries(rightCounty(PARTS).files);
  let written = 0;
  for (let county = 0; written < count; county++) {
    const name = `示例${[...String(county)].map((digit) => DIGITS[Number(digit)]).join('')}县`;
    const next = randomNumbers(county + 1);
    for (const [file, text] of files) {
      const isReport = file.endsWith('.md');
      if (isReport && written === count) break;
      const path = join(folder, `${county}`, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, isReport ? reportOf(text.replaceAll('示例县', name), next) : text);
      if (isReport) written++;
    }
  }
}

/** The report with so much prose before its part two that it has 20 KB. */
function reportOf(text: string, next: NextNumber): string {
  const at = text.search(/^.{0,9}二、主动公开/m);
  if (at < 0) throw new Error('the report has no part two');
  const wrong =
    next(40) === 0 ? text.replace(/(（七）总计\D*)(\d+)/, (_, label, n) => `${label}${Number(n) + 1}`) : text;
  const more: string[] = [];
  for (let size = Buffer.byteLength(text); size < 20 * KB; ) {
    const paragraph = `${paragraphOf(next)}\n\n`;
    size += Buffer.byteLength(paragraph);
    more.push(paragraph);
  }
  return wrong.slice(0, at) + more.join('') + wrong.slice(at);
}

const WHO = ['各科室', '办公室', '承办单位', '窗口人员', '分管负责同志', '信息员', '业务骨干', '值班人员'];
const WHEN = ['每周', '每月', '每季度', '年初', '年中', '汛期前', '政策出台后', '征求意见期间'];
const WHAT = ['栏目内容', '办事指南', '公开目录', '政策问答', '留言回复', '会议材料', '规划文本', '服务事项', '查阅点'];
const HOW = ['逐项核对', '及时更新', '补充说明', '配上图解', '重新归类', '公开征求意见', '请群众评议', '集中清理'];
const WHY = ['方便群众查找', '让企业看得懂', '做到口径一致', '避免前后矛盾', '便于社会监督', '减少重复提交'];

function paragraphOf(next: NextNumber): string {
  const one = (words: readonly string[]) => words[next(words.length)]!;
  const sentence = () => `${one(WHEN)}由${one(WHO)}对${one(WHAT)}和${one(WHAT)}${one(HOW)}，${one(WHY)}。`;
  return Array.from({ length: 3 + next(4) }, sentence).join('');
}
