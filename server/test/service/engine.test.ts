import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseReport } from '../../src/parse/parse-report.js';
import { defineRule, type Rule } from '../../src/rules/define-rule.js';
import { runRules } from '../../src/rules/engine.js';

const DRAFT = readFileSync(new URL('../../../test-fixtures/drafts/county-2020-pipe.md', import.meta.url), 'utf8');
const report = parseReport(DRAFT);
const text = { zh: '有', en: 'yes' };

function ruleThat(id: string, check: Rule<'found'>['check'], offByDefault = false): Rule<'found'> {
  const examples = { bad: [], good: [] };
  const messages = { found: text };
  return defineRule({
    id,
    name: 'x',
    level: 'error',
    offByDefault,
    summary: text,
    why: text,
    remedy: text,
    basis: [],
    messages,
    examples,
    check,
  });
}

test('a rule that throws costs its own findings and is named; the others go on', () => {
  const failed: [string, unknown][] = [];
  const error = new Error('broken');
  const rules = [
    ruleThat('A01', (_, ctx) => ctx.report({ start: 5, end: 6 }, 'found')),
    ruleThat('A02', (_, ctx) => {
      ctx.report({ start: 1, end: 2 }, 'found');
      throw error;
    }),
    ruleThat('A03', (_, ctx) => ctx.report({ start: 3, end: 4 }, 'found')),
  ];
  const findings = runRules(report, rules, { onRuleError: (id, thrown) => failed.push([id, thrown]) });
  expect(findings.map((finding) => finding.rule)).toEqual(['A03', 'A01']);
  expect(failed).toEqual([['A02', error]]);
});

test('a rule that is off by default runs where a setting gives it a level', () => {
  const rules = [ruleThat('W07', (_, ctx) => ctx.report({ start: 0, end: 1 }, 'found'), true)];
  expect(runRules(report, rules)).toEqual([]);
  expect(runRules(report, rules, { levelOf: () => 'info' })).toMatchObject([{ rule: 'W07', level: 'info' }]);
});

test('no rule runs on a text that is no report', () => {
  const rules = [ruleThat('A01', (_, ctx) => ctx.report({ start: 0, end: 1 }, 'found'))];
  expect(runRules(parseReport('会议通知'), rules)).toEqual([]);
});
