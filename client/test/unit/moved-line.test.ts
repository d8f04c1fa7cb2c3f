import { expect, test } from 'vitest';
import { movedLine } from '../../src/form/moved-line.js';

const change = (start: [number, number], end: [number, number], text: string) => ({
  range: { start: { line: start[0], character: start[1] }, end: { line: end[0], character: end[1] } },
  text,
});

test.each([
  ['lines put in above', [change([2, 3], [2, 3], '\r\n一\n')], 12],
  ['lines taken out above', [change([2, 0], [5, 0], '')], 7],
  ['a word changed above', [change([9, 0], [9, 2], '改')], 10],
  ['a report put in right before it', [change([10, 0], [10, 0], '一\n二\n')], 12],
  ['what is written in its first line, or below', [change([10, 4], [10, 4], '\n'), change([30, 0], [40, 0], '')], 10],
  ['a cut through it', [change([8, 0], [12, 0], '')], 8],
  ['one change after the other', [change([9, 0], [9, 0], '\n'), change([2, 0], [3, 0], '')], 10],
] as const)('the tenth line after %s', (_, changes, line) => {
  expect(movedLine(10, changes)).toBe(line);
});
