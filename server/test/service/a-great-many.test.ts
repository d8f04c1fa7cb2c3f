import { expect, test } from 'vitest';
import { checkText } from '../../src/service/check.js';
import { outline } from '../../src/service/features/outline.js';

/** More than a call takes arguments. */
const MANY = 130_000;

test.each(['一、总体情况', '1 '])('%s so many times over is read, checked and outlined', (piece) => {
  const errors: string[] = [];
  const text = `示例县2023年政府信息公开工作年度报告 ${piece.repeat(MANY)}`;
  const { report } = checkText(text, { onRuleError: (rule, error) => errors.push(`${rule}: ${error}`) });
  outline(report, 'zh');
  expect(errors).toEqual([]);
});
