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
