import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const KB = 1024;
export const MB = 1024 * KB;

export interface Draft {
  readonly name: string;
  readonly text: string;
}

/** The sample drafts in which nothing is wrong: one a layout and edition. */
export function readDrafts(folder: string): Draft[] {
  return readdirSync(folder)
    .filter((name) => /^(?!wrong-).*\.(?:md|txt|html)$/.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** The drafts one after the other, again and again, until the text has so many bytes. */
export function textOfSize(drafts: readonly Draft[], bytes: number): string {
  const parts: string[] = [];
  let size = 0;
  for (let i = 0; size < bytes; i++) {
    const part = `${drafts[i % drafts.length]?.text ?? ''}\n\n`;
    parts.push(part);
    size += Buffer.byteLength(part);
  }
  const whole = parts.join('');
  return size === bytes
    ? whole
    : Buffer.from(whole)
        .subarray(0, bytes)
        .toString('utf8')
        .replace(/\ufffd+$/, '');
}

/** One report with so many bytes: the prose of its part one again and again, its tables once. */
export function reportOfSize({ text }: Draft, bytes: number): string {
  const from = text.indexOf('\n', text.indexOf('一、总体情况')) + 1;
  const to = text.indexOf('## 二、');
  if (from <= 0 || to < from) throw new Error('the draft has no part one in Markdown');
  const prose = text.slice(from, to);
  const times = Math.max(1, Math.ceil((bytes - Buffer.byteLength(text)) / Buffer.byteLength(prose)) + 1);
  return text.slice(0, from) + prose.repeat(times) + text.slice(to);
}

/** Where a clerk types: behind the first sentence in the middle of part one, and behind the digits of a cell of 表二. */
export function typingPlaces(text: string): Readonly<Record<'prose' | 'cell', number>> {
  const middle = Math.floor((text.indexOf('一、总体情况') + text.indexOf('## 二、')) / 2);
  const prose = text.indexOf('。', middle);
  const row = text.indexOf('本年新收政府信息公开申请数量');
  const cell = /\| ([1-9]\d*) /.exec(text.slice(row));
  if (prose < 0 || row < 0 || !cell) throw new Error('the draft has no such places');
  return { prose, cell: row + cell.index + 2 + cell[1]!.length };
}
