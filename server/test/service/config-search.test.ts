import { describe, expect, test } from 'vitest';
import { KNOWN_RULES } from '../../src/service/check.js';
import { configCandidates, findConfig, relativeToConfig } from '../../src/service/config-search.js';

describe('the gouji.json of a draft', () => {
  test.each([
    ['/a/b/c.md', ['/a/b/gouji.json', '/a/gouji.json', '/gouji.json']],
    ['/c.md', ['/gouji.json']],
    ['C:\\稿\\c.md', ['C:\\稿\\gouji.json', 'C:\\gouji.json']],
    ['file:///a/c.md', ['file:///a/gouji.json', 'file:///gouji.json']],
    ['vscode-vfs://github/o/c.md', ['vscode-vfs://github/o/gouji.json', 'vscode-vfs://github/gouji.json']],
    ['untitled:Untitled-1', []],
    ['', []],
  ])('of %s is looked for in its folder and above', (location, candidates) => {
    expect(configCandidates(location)).toEqual(candidates);
  });

  test('is the nearest there is', async () => {
    const files: Record<string, string> = {
      '/gouji.json': '{"edition":"2019"}',
      '/a/gouji.json': '{"edition":"2021"}',
    };
    const read = async (path: string) => files[path] ?? null;
    expect(await findConfig('/a/b/c.md', read, KNOWN_RULES)).toMatchObject({
      location: '/a/gouji.json',
      file: { settings: { edition: '2021' } },
    });
    expect((await findConfig('/b/c.md', read, KNOWN_RULES))?.location).toBe('/gouji.json');
    expect(await findConfig('/b/c.md', async () => null, KNOWN_RULES)).toBeNull();
  });

  test.each([
    ['/a/b/c.md', '/a/gouji.json', 'b/c.md'],
    ['C:\\a\\b\\c.md', 'C:\\a\\gouji.json', 'b/c.md'],
    ['file:///a/%E7%A8%BF%20b.md', 'file:///a/gouji.json', '稿 b.md'],
    ['file:///a/100%.md', 'file:///a/gouji.json', '100%.md'],
    ['untitled:x', 'file:///a/gouji.json', undefined],
  ])('%s is named from the folder of %s', (location, config, name) => {
    expect(relativeToConfig(location, config)).toBe(name);
  });
});
