import { readFileSync } from 'node:fs';

/** A draft in which everything reconciles. */
export const RIGHT = read('drafts/county-2020-pipe.md');
/** The same with a wrong total (自然人 11 for 9, 总计 40 for 38) and an empty sixth part, among others. */
export const DEFECTS = read('lsp/defects.md');

export const NO_REPORT = '# 会议通知\n\n请各科室公开招聘岗位于周五前报送。\n\n| 一 | 二 |\n| --- | --- |\n| 1 | 2 |\n';

function read(name: string): string {
  return readFileSync(new URL(`../../../../test-fixtures/${name}`, import.meta.url), 'utf8');
}

/** Zero-based line of the first occurrence. */
export function lineOf(text: string, part: string): number {
  const at = text.indexOf(part);
  if (at === -1) throw new Error(`not in the text: ${part}`);
  return text.slice(0, at).split('\n').length - 1;
}

/** The change that puts `by` in place of the first `part`, in UTF-16 positions. */
export function replacement(text: string, part: string, by: string) {
  const line = lineOf(text, part);
  const character = text.indexOf(part) - (text.lastIndexOf('\n', text.indexOf(part)) + 1);
  const end = { line, character: character + part.length };
  return { range: { start: { line, character }, end }, text: by };
}
