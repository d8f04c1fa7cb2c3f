import { expect, test } from 'vitest';
import type { Hover, MarkupContent } from 'vscode-languageserver/node';
import { RULES } from '../../src/rules/index.generated.js';
import { SETTING_TEXTS } from '../../src/service/settings.js';
import { POOR, TestClient } from './support/client.js';

const URI = 'file:///drafts/gouji.json';
const TEXT = `{
  // 本单位的设置
  "rules": { "S18": "off" },
  "edition": "2021",
  "organKind": "street",
  "organLevel": "county",
  "deadlines": { "department": "01-26" },
  "language": "en",
  "ambiguousWidth": "wide",
  "ignore": [{ "rule": "A09", "file": "a.md", "reason": "已核" }],
  "previous": { "2023.md": "2022.md" },
  "rollups": [{ "report": "county.md", "parts": ["towns/*.md"] }],
  "other": 1,
}
`;

const LINES = TEXT.split('\n');

async function ask(client: TestClient, part: string): Promise<[string, string] | null> {
  const line = LINES.findIndex((each) => each.includes(part));
  const position = { line, character: LINES[line]!.indexOf(part) + 1 };
  const found = await client.request<Hover | null>('textDocument/hover', { textDocument: { uri: URI }, position });
  if (!found) return null;
  const { start, end } = found.range!;
  return [LINES[start.line]!.slice(start.character, end.character), (found.contents as MarkupContent).value];
}

test.each(['zh', 'en'] as const)('gouji.json explains its settings, choices and rules: %s', async (locale) => {
  const client = await TestClient.start({ capabilities: POOR, locale });
  await client.open(URI, TEXT, 'jsonc');
  for (const { key, text, choices = [] } of SETTING_TEXTS) {
    expect(await ask(client, `"${key}"`)).toEqual([`"${key}"`, expect.stringContaining(text[locale])]);
    const [chosen] = /(?<=: )"[^"]+"(?=,$)/.exec(LINES.find((each) => each.includes(`"${key}"`))!) ?? [];
    if (choices.length === 0 || !chosen) continue;
    const said = (await ask(client, chosen))?.[1] ?? '';
    expect(choices.filter((choice) => said.includes(choice[locale]))).toHaveLength(1);
  }
  for (const id of ['S18', 'A09']) {
    const why = RULES.find((rule) => rule.id === id)!.why[locale];
    expect(await ask(client, `"${id}"`)).toEqual([`"${id}"`, expect.stringContaining(why)]);
  }
  for (const part of ['"other"', '"a.md"', '// 本单位']) expect(await ask(client, part)).toBeNull();
  await client.end();
});
