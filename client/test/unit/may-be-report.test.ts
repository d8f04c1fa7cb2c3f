import { expect, test } from 'vitest';
import { mayBeReport, mayMakeReport } from '../../src/may-be-report.js';

test.each([
  ['a title', '示例市2023年政府信息公开工作年度报告'],
  ['a table alone', '| （一）予以公开 | 3 |'],
  ['text whose characters are set apart', '政 府 信 息 公　开'],
  ['text with zero-width characters', '公\u200b开'],
  ['a text broken between the two characters', '政府信息公\r\n开工作'],
  ['traditional characters', '政府資訊公開'],
  ['a page with HTML entities', '<td>&#20844;&#24320;</td>'],
  ['a page with hexadecimal entities', '&#x516C;&#x5F00;'],
  ['a JavaScript string', 'var html = "\\u516c\\u5f00"'],
])('%s could be a report', (_what, text) => {
  expect(mayBeReport(text)).toBe(true);
});

test.each([
  ['an empty text', ''],
  ['an English readme', '# Gouji\n\nChecks reports.\n'],
  ['a Chinese note', '公司章程草案，开会讨论。办公用品、公告、开放时间。'],
])('%s starts no server', (_what, text) => {
  expect(mayBeReport(text)).toBe(false);
});

test('a change is looked at when it holds a part of the word', () => {
  expect(mayMakeReport('公')).toBe(true);
  expect(mayMakeReport('开')).toBe(true);
  expect(mayMakeReport('a long English text\n')).toBe(false);
});
