import { describe, expect, it } from 'vitest';
import type { Finding, Fix } from '../../src/model/finding.js';
import { applySafeFixes } from '../../src/service/apply-fixes.js';
import { SourceText } from '../../src/text/source-text.js';

type Edit = readonly [start: number, end: number, newText: string];

function finding(safety: Fix['safety'], ...edits: readonly Edit[]): Finding {
  const title = { zh: '改', en: 'fix' };
  const fix: Fix = {
    title,
    args: {},
    safety,
    edits: edits.map(([start, end, newText]) => ({ span: { start, end }, newText })),
  };
  return {
    rule: 'A01',
    level: 'error',
    span: { start: 0, end: 0 },
    message: title,
    args: {},
    related: [],
    fixes: [fix],
    data: null,
  };
}

function apply(text: string, ...findings: readonly Finding[]) {
  return applySafeFixes(new SourceText(text), findings);
}

describe('applying safe fixes', () => {
  it('applies them at their places in the original, in any order', () => {
    const result = apply('abcdef', finding('safe', [4, 5, 'EEE'], [0, 1, '']), finding('safe', [2, 2, '+']));
    expect(result).toEqual({ text: 'b+cdEEEf', count: 2 });
  });

  it('leaves fixes that must be confirmed', () => {
    expect(apply('abc', finding('confirm', [0, 1, 'X']))).toEqual({ text: 'abc', count: 0 });
  });

  it('leaves a fix whole where one of its edits meets an earlier fix', () => {
    const result = apply('abcdef', finding('safe', [2, 4, '--']), finding('safe', [0, 1, 'X'], [3, 5, 'Y']));
    expect(result).toEqual({ text: 'ab--ef', count: 1 });
  });

  it.each<[string, Edit, Edit]>([
    ['the same place', [2, 2, 'x'], [2, 2, 'y']],
    ['an insertion inside', [1, 4, 'x'], [2, 2, 'y']],
    ['an insertion before', [2, 2, 'x'], [2, 4, 'y']],
    ['an overlap from the left', [2, 5, 'x'], [0, 3, 'y']],
  ])('never applies two over each other: %s', (_name, first, second) => {
    expect(apply('abcdef', finding('safe', first), finding('safe', second)).count).toBe(1);
  });

  it('applies neighbours that only touch', () => {
    expect(apply('abcd', finding('safe', [0, 2, 'x']), finding('safe', [2, 4, 'y']))).toEqual({ text: 'xy', count: 2 });
  });

  it('leaves a fix that overlaps itself', () => {
    expect(apply('abcd', finding('safe', [0, 3, 'x'], [1, 2, 'y']))).toEqual({ text: 'abcd', count: 0 });
  });

  it.each(['\n', '\r\n', '\r'])('writes line ends as the text has them: %j', (end) => {
    expect(apply(`a${end}b`, finding('safe', [1, 1, '\n无'])).text).toBe(`a${end}无${end}b`);
  });
});
