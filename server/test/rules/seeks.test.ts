import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsNeededBy } from '../../src/facts/words-in.js';
import { RULES } from '../../src/rules/index.generated.js';
import { neededWords } from '../../src/text/needed-words.js';

describe('the words that a pattern needs', () => {
  test.each([
    [/渐近性|截止20\d{2}年/, ['渐近性', '截止20']],
    [/(?:政府)?信息公开x+/, ['信息公开', '政府信息公开']],
    [/第.{1,10}条/, ['第']],
    [/[甲乙]地(?=政府)/, ['政府']],
    [/(?<!市)公开(?!时)/, ['公开']],
    [/报告(?:书|单){2}/, ['报告']],
    [/通知{1,3}书/, ['知']],
  ])('of %s are those that every match has', (pattern, words) => {
    expect([...neededWords(pattern)].sort()).toEqual([...words].sort());
  });

  test.each([/\d+/, /公开|\d/, /(?:公开)?/, /[一-十]/, /[^公]/, /app/i])('of %s are none', (pattern) => {
    expect(neededWords(pattern)).toEqual([]);
  });

  test.each([
    /共(?:主动)?(?:公开|发布)(?:信息)?条|占比?%/,
    /(?:甲|乙{2}|[丙丁]戊?)己+(?:庚辛)*壬/,
    /(?:甲乙|丙)(?:丁|戊己)?庚|辛{2,3}/,
    /[甲乙丙][丁戊己][庚辛壬癸][子丑寅卯]+辰/,
    /\(第[一二三]款\)|\u4e00是|\[附\]/,
  ])('of %s are in whatever it matches', (pattern) => {
    const words = neededWords(pattern);
    expect(words.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.stringMatching(pattern), (text) => {
        expect(words.some((word) => text.includes(word))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what a rule seeks', () => {
  test.each(RULES.flatMap(({ id, seeks, each }) => (seeks ? [{ id, seeks, each }] : [])))(
    'is told by words, in $id, and by paragraphs',
    ({ seeks, each }) => {
      expect(wordsNeededBy(seeks)).not.toBeNull();
      expect(each).toBe('paragraph');
    },
  );
});
