import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draft, PART_ONE } from '../rules/support/draft.js';
import { folderWith, gouji } from './support/run.js';

const README = readFileSync(resolve(import.meta.dirname, '../../../README.md'), 'utf8');

/** Contents of the fenced blocks of a language. */
function blocks(language: string): string[] {
  return [...README.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, name, text]) =>
    name === language ? [text!] : [],
  );
}

describe('the README', () => {
  it('shows what the command prints', async () => {
    const [, file, shown] = /^\$ gouji check (\S+)\n(.*)$/s.exec(blocks('text')[0]!)!;
    const text = draft({
      headings: { 1: '1、总体情况' },
      bodies: { 1: PART_ONE.replace('未收到政府信息公开申请', '新收政府信息公开申请21件，均已办结') },
      requests: {
        new: [20, 1, 0, 0, 0, 0, 21],
        carry: [3, 0, 0, 0, 0, 0, 3],
        r1: [15, 1, 0, 0, 0, 0, 16],
        'r4.1': [5, 0, 0, 0, 0, 0, 5],
        total: [23, 1, 0, 0, 0, 0, 24],
      },
    });
    const { out } = await gouji(['check', file!], { cwd: folderWith({ [file!]: text }) });
    expect(out).toBe(shown);
  });

  it('shows a gouji.json that is in order', async () => {
    const cwd = folderWith({ 'gouji.json': blocks('jsonc')[0]!, 'a.md': draft() });
    expect(await gouji(['check', 'a.md'], { cwd })).toMatchObject({ status: 0, err: '' });
  });

  it('names only commands and options that there are', async () => {
    const calls = blocks('sh').flatMap((block) => block.split('\n').filter((line) => line.startsWith('gouji ')));
    expect(calls.length).toBeGreaterThan(10);
    for (const call of calls) {
      const [, command, rest] = /^gouji (\w+)([^#]*)/.exec(call)!;
      const { status, out } = await gouji([command!, '--help']);
      expect(status, call).toBe(0);
      for (const [option] of rest!.matchAll(/--[a-z-]+/g)) expect(out, call).toContain(option);
    }
  });
});
