import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.generated.js';
import { besides, compareMarked, readMarked } from './support/fixture.js';

/** Rules that the engine or the service reports, not their own check. */
const REPORTED_ELSEWHERE = /^X/;

describe('rule examples', () => {
  for (const rule of RULES) {
    describe(`${rule.id} ${rule.name}`, () => {
      it('has examples of both kinds', () => {
        expect(rule.examples.bad.length).toBeGreaterThan(0);
        expect(rule.examples.good.length).toBeGreaterThan(0);
        for (const bad of rule.examples.bad) expect(readMarked(bad).marks.length).toBeGreaterThan(0);
        for (const good of rule.examples.good) expect(readMarked(good).marks).toEqual([]);
      });

      it('has every text in both languages with the same arguments', () => {
        const { summary, why, remedy, messages } = rule;
        for (const message of [summary, why, remedy, ...Object.values(messages)]) {
          expect(message.zh.trim()).not.toBe('');
          expect(message.en.trim()).not.toBe('');
        }
        for (const message of Object.values(messages)) {
          expect(argumentsOf(message.en)).toEqual(argumentsOf(message.zh));
        }
      });

      if (REPORTED_ELSEWHERE.test(rule.id)) return;
      for (const kind of ['bad', 'good'] as const) {
        rule.examples[kind].forEach((fragment, i) => {
          it(`finds what ${kind} example ${i + 1} marks`, () => {
            const { found, marked } = compareMarked(fragment, [rule], besides(rule));
            expect(found).toEqual(marked);
          });
        });
      }
    });
  }

  it('finds the rules in order and each once', () => {
    const ids = RULES.map((rule) => rule.id);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids.length).toBeGreaterThan(0);
  });
});

function argumentsOf(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
}
