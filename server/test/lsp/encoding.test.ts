import { describe, expect, test } from 'vitest';
import type { Position, Range } from 'vscode-languageserver/node';
import { RICH, TestClient } from './support/client.js';
import { DEFECTS, replacement } from './support/texts.js';

const URI = 'file:///drafts/a.md';
/** Has a character outside the basic plane before the wrong total, on its line. */
const TEXT = DEFECTS.replace('（七）总计  ', '（七）总计 𠮷');

const LENGTHS: Readonly<Record<string, (text: string) => number>> = {
  'utf-8': (text) => Buffer.byteLength(text),
  'utf-16': (text) => text.length,
  'utf-32': (text) => [...text].length,
};

/** The text that a range of the encoding covers, found without the server's own conversion. */
function covered(text: string, range: Range, encoding: string): string {
  return text.slice(offset(text, range.start, encoding), offset(text, range.end, encoding));
}

function offset(text: string, { line, character }: Position, encoding: string): number {
  const lines = text.split('\n');
  const before = lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0);
  let prefix = '';
  for (const char of lines[line] ?? '') {
    if ((LENGTHS[encoding]?.(prefix) ?? 0) >= character) break;
    prefix += char;
  }
  expect(LENGTHS[encoding]?.(prefix)).toBe(character);
  return before + prefix.length;
}

async function started(positionEncodings: string[] | undefined): Promise<TestClient> {
  const general = positionEncodings === undefined ? {} : { positionEncodings };
  return TestClient.start({ capabilities: { ...RICH, general } });
}

describe('position encodings', () => {
  test.each([
    [undefined, 'utf-16'],
    [[], 'utf-16'],
    [['utf-16', 'utf-8'], 'utf-16'],
    [['utf-8', 'utf-16'], 'utf-8'],
    [['utf-32', 'utf-16'], 'utf-32'],
    [['ebcdic', 'utf-8'], 'utf-16'],
  ])('of %j is chosen %s', async (offered, chosen) => {
    const client = await started(offered);
    expect(client.initialized.capabilities.positionEncoding).toBe(chosen);
    await client.end();
  });

  test.each(['utf-16', 'utf-8', 'utf-32'])('%s: findings cover their text, and edits hit theirs', async (encoding) => {
    const client = await started([encoding]);
    await client.open(URI, TEXT);
    const items = await client.items(URI);
    const wrong = items.find((item) => item.code === 'A02');
    expect(wrong && covered(TEXT, wrong.range, encoding)).toBe('11');
    const related = wrong?.relatedInformation?.map(({ location }) => covered(TEXT, location.range, encoding));
    expect(related?.[0]).toBe('40');
    const empty = items.find((item) => item.code === 'S07');
    expect(empty && covered(TEXT, empty.range, encoding)).toContain('六、其他需要报告的事项');

    // Two edits in one message, the second behind the first on the same line: each counts in what the one before left.
    const length = LENGTHS[encoding] ?? (() => 0);
    const first = replacement(TEXT, '| 11 ', '| 𠮷𠮷9 ');
    const middle = TEXT.replace('| 11 ', '| 𠮷𠮷9 ');
    const second = replacement(middle, '𠮷𠮷9', '9');
    const third = replacement(TEXT.replace('| 11 ', '| 9 '), '| 40   |', '| 38   |');
    const lines = TEXT.split('\n');
    const inEncoding = (text: string, change: typeof first) => {
      const line = text.split('\n')[change.range.start.line] ?? '';
      const at = ({ line: row, character }: Position) => ({ line: row, character: length(line.slice(0, character)) });
      return { text: change.text, range: { start: at(change.range.start), end: at(change.range.end) } };
    };
    expect(lines.length).toBeGreaterThan(90);
    await client.change(
      URI,
      2,
      inEncoding(TEXT, first),
      inEncoding(middle, second),
      inEncoding(TEXT.replace('| 11 ', '| 9 '), third),
    );
    const edited = TEXT.replace('| 11 ', '| 9 ').replace('| 40   |', '| 38   |');
    const afresh = 'file:///drafts/b.md';
    await client.open(afresh, edited);
    const mended = await client.items(URI);
    expect(mended).toEqual(JSON.parse(JSON.stringify(await client.items(afresh)).replaceAll(afresh, URI)));
    expect(mended.map((item) => item.code)).not.toContain('A02');
    await client.end();
  });
});
