import { micromark } from 'micromark';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import type { RuleSummary } from '../../../protocol/rules.js';
import { RULES } from '../../src/rules/index.generated.js';
import { TestClient } from './support/client.js';

test.each(['zh', 'en'] as const)('every rule has a page, in %s, with its words as they are', async (locale) => {
  const client = await TestClient.start({ locale });
  const rules = await client.request<RuleSummary[]>('gouji/rules');
  expect(rules).toEqual(RULES.map(({ id, summary }) => ({ id, summary: summary[locale] })));
  for (const rule of RULES) {
    const shown = textOf(await client.request<string>('gouji/rulePage', { id: rule.id }));
    for (const words of [rule.id, rule.summary[locale], rule.why[locale], rule.remedy[locale]]) {
      expect(shown).toContain(squashed(words));
    }
  }
  await client.end();
});

test('a rule that there is not has no page', async () => {
  const client = await TestClient.start();
  expect(await client.request('gouji/rulePage', { id: 'Z99' })).toBeNull();
  await client.end();
});

/** What a reader of the rendered page sees. */
function textOf(markdown: string): string {
  const words: string[] = [];
  const walk = (node: { childNodes?: unknown[]; value?: string }) => {
    if (node.value !== undefined) words.push(node.value);
    for (const child of node.childNodes ?? []) walk(child as typeof node);
  };
  walk(parseFragment(micromark(markdown)) as never);
  return squashed(words.join(''));
}

function squashed(text: string): string {
  return text.replace(/\s+/g, '');
}
