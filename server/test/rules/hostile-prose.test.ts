import { expect, test } from 'vitest';
import { checkText } from '../../src/service/check.js';
import { draft, PART_ONE } from './support/draft.js';

/** Words that patterns repeat, again and again, and then what none of them goes on with. */
test.each([
  ['申请', '全年未发生'],
  ['申请人', '全年未发生'],
  ['的数量', '收到'],
  ['共计', '收到'],
  ['达到', '收到'],
  ['共有', '行政诉讼'],
])('「%s」 over and over is read to its end', (word, lead) => {
  const sentence = `${lead}${word.repeat(400)}甲3件`;
  const text = draft({ bodies: { 1: `${PART_ONE}\n\n${sentence}，政府信息公开申请行政复议规范性文件处罚。` } });
  expect(checkText(text).report.isReport).toBe(true);
});
