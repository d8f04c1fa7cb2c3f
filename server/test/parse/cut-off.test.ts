import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/parse/parse-report.js';
import { checkText } from '../../src/service/check.js';
import { render } from '../layouts/document.js';
import { pipeFlat } from '../layouts/pipe.js';
import { rightReport } from '../layouts/report-data.js';
import { trailingPipe } from '../layouts/trailing-pipe.js';

const data = rightReport('2021', 1);

/** The report up to and with the words, as a page that was copied in part. */
function upTo(words: string, layout = trailingPipe): string {
  const { text } = render(data, layout);
  return text.slice(0, text.indexOf(words) + words.length);
}

const ERRORS = (text: string) => checkText(text).findings.filter(({ level }) => level === 'error');

describe.each(Object.entries({ trailingPipe, pipeFlat }))('laid out as %s, a text that breaks off', (_, layout) => {
  test.each([
    ['in a label of 表一', '现行有效'],
    ['behind a block heading', '第二十条第（六）项'],
    ['in the note of 表二', '（本列数据的勾稽'],
    ['behind the header of 表二', '法人或其他组织'],
    ['behind the last column label of 表二', '法律服务机构'],
    ['behind the label of a row of 表一', '行政规范性文件 |'],
    ['in a row label of 表二', '一、本年新'],
    ['in the middle of 表二', '4.保护第三方合法权益'],
    ['in the heading of part four', '四、政府信息公开行政'],
    ['in the heading of part three', '三、收到'],
  ])('%s has no error', (_, words) => {
    const text = upTo(words, layout);
    expect(parseReport(text).truncated).toBe(true);
    expect(ERRORS(text)).toEqual([]);
  });
});

test('a text that breaks off says once which parts were not checked', () => {
  const found = checkText(upTo('一、本年新')).findings.filter(({ rule }) => rule === 'S01');
  expect(found.map(({ level, args }) => [level, args.parts])).toEqual([
    ['warning', '「四、政府信息公开行政复议、行政诉讼情况」「五、存在的主要问题及改进情况」「六、其他需要报告的事项」'],
  ]);
});

test('a heading that is begun stands for its part', () => {
  expect(parseReport(upTo('三、收到')).sections.map(({ official }) => official)).toEqual([1, 2, 3]);
});

test('a whole heading at the end without text is blank, not cut off', () => {
  const text = upTo('六、其他需要报告的事项');
  expect(parseReport(text).truncated).toBe(false);
  expect(ERRORS(text).map(({ rule }) => rule)).toEqual(['S07']);
});

test('a text that begins with part four says once that the others are missing', () => {
  const { text } = render(data, trailingPipe);
  const found = ERRORS(text.slice(text.indexOf('四、政府信息公开行政复议')));
  expect(found.map(({ rule }) => rule)).toEqual(['S01']);
});
