import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkText } from '../../../server/src/service/check.js';
import { gouji } from '../../../server/test/cli/support/run.js';

const SAMPLE = 'walkthrough/sample.md';
const sample = readFileSync(SAMPLE, 'utf8');
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const { walkthroughs, problemMatchers, snippets, commands } = manifest.contributes;

describe('the sample draft', () => {
  test('has the three mistakes that the walkthrough tells of, each with a mend', () => {
    const { findings } = checkText(sample);
    expect(findings.map(({ rule }) => rule)).toEqual(['S04', 'A02', 'C02']);
    expect(findings.filter(({ fixes }) => fixes.length === 0)).toEqual([]);
  });

  test('is right once they are mended', () => {
    const { findings } = checkText(sample);
    const edits = findings.flatMap(({ fixes }) => fixes[0]!.edits).sort((a, b) => b.span.start - a.span.start);
    const mended = edits.reduce(
      (text, { span, newText }) => text.slice(0, span.start) + newText + text.slice(span.end),
      sample,
    );
    expect(checkText(mended).findings).toEqual([]);
  });
});

describe('the walkthrough', () => {
  const steps: { description: string; media: { svg: string } }[] = walkthroughs[0].steps;

  test('shows pictures that are there', () => {
    expect(steps.map(({ media }) => media.svg).filter((file) => !existsSync(file))).toEqual([]);
  });

  test.each(['package.nls.json', 'package.nls.zh-cn.json'])('calls commands that are there (%s)', (file) => {
    const texts = JSON.parse(readFileSync(file, 'utf8'));
    const called = steps
      .flatMap(({ description }) => [...texts[description.slice(1, -1)].matchAll(/\(command:([\w.]+)\)/g)])
      .map(([, command]) => command as string);
    expect(called).toContain('gouji.openSample');
    const own = called.filter((command) => command.startsWith('gouji.'));
    const known = commands.map(({ command }: { command: string }) => command);
    expect(own.filter((command) => !known.includes(command))).toEqual([]);
  });
});

describe('the problem matchers', () => {
  const matchers: { severity: string; pattern: { regexp: string } }[] = problemMatchers;

  test.each(['zh', 'en'])('find each finding of gouji check with its level (%s)', async (language) => {
    const { out } = await gouji(['check', '--lang', language, SAMPLE]);
    const found = matchers.flatMap(({ severity, pattern }) =>
      out.split('\n').flatMap((line) => {
        const match = new RegExp(pattern.regexp).exec(line);
        return match ? [[severity, ...match.slice(1, 4), match[5]]] : [];
      }),
    );
    expect(found).toEqual([
      ['error', SAMPLE, '5', '4', 'S04'],
      ['error', SAMPLE, '74', '17', 'A02'],
      ['warning', SAMPLE, '75', '3', 'C02'],
    ]);
  });
});

test('each standard table is a snippet whose cells are places to fill in, in order', () => {
  const all: Record<string, { body: string[] }> = JSON.parse(readFileSync(snippets[0].path, 'utf8'));
  const tables = Object.entries(all).filter(([name]) => name.startsWith('表'));
  expect(tables).toHaveLength(6);
  for (const [, { body }] of tables) {
    const stops = [...body.join('\n').matchAll(/\$\{(\d+):0\}/g)].map(([, number]) => Number(number));
    expect(stops).toEqual(stops.map((_, i) => i + 1));
    expect(stops.length).toBeGreaterThan(6);
  }
});
