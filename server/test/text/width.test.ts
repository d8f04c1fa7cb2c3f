import { describe, expect, it } from 'vitest';
import { displayWidth, padToWidth } from '../../src/text/width.js';

describe('display width', () => {
  it.each([
    ['23', 2],
    ['自然人', 6],
    ['（七）总计', 10],
    ['２３', 4],
    ['“三安全”', 8],
    ['a\u0301', 1],
    ['\u200b0', 1],
    ['⾏政许可', 8],
    ['𠮷', 2],
    ['｜', 2],
    ['│', 1],
    ['…', 1],
    ['\t', 0],
    ['\ud800', 1],
    ['', 0],
  ])('of %j is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it.each([
    ['“三安全”', 10],
    ['①—…', 6],
    ['自然人', 6],
    ['a0|', 3],
  ])('of %j is %i where ambiguous characters are wide', (text, width) => {
    expect(displayWidth(text, 'wide')).toBe(width);
  });

  it('pads to columns, not to characters', () => {
    expect(padToWidth('总计', 6)).toBe('总计  ');
    expect(padToWidth('23', 6, 'left')).toBe('    23');
    expect(padToWidth('自然人', 4)).toBe('自然人');
  });
});
