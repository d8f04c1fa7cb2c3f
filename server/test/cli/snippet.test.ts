import { describe, expect, it } from 'vitest';
import { shown, snippetAt } from '../../src/cli/snippet.js';
import { SourceText } from '../../src/text/source-text.js';
import { displayWidth } from '../../src/text/width.js';

function at(text: string, marked: string, width = 60) {
  const start = text.indexOf(marked);
  return snippetAt(new SourceText(text), { start, end: start + marked.length }, width);
}

/** The columns of the text that the mark stands under. */
function underMark({ text, mark }: { readonly text: string; readonly mark: string }): string {
  const from = mark.indexOf('^');
  let column = 0;
  let under = '';
  for (const character of text) {
    if (column >= from && column < mark.length) under += character;
    column += displayWidth(character);
  }
  return under;
}

describe('the line shown with a finding', () => {
  it('has the mark under the cell, wide characters counted as two columns', () => {
    const snippet = at('前一行\n| 自然人 | ２３ | 总计 |\n', '２３');
    expect(snippet).toEqual({ line: 2, text: '| 自然人 | ２３ | 总计 |', mark: '           ^^^^' });
    expect(underMark(snippet)).toBe('２３');
  });

  it('marks an empty span with one sign', () => {
    const source = new SourceText('a,,b');
    expect(snippetAt(source, { start: 2, end: 2 }, 40).mark).toBe('  ^');
  });

  it('shows the first line of a span over several', () => {
    expect(at('一、\n总体\n情况', '总体\n情况')).toMatchObject({ line: 2, text: '总体', mark: '^^^^' });
  });

  it('shows a mark at the end of the text', () => {
    const source = new SourceText('六、其他需要报告的事项');
    expect(snippetAt(source, { start: 11, end: 11 }, 40)).toMatchObject({ line: 1, mark: `${' '.repeat(22)}^` });
  });

  it('cuts a long line to a window round the mark', () => {
    const text = `${'前'.repeat(5000)}⟦23⟧${'后'.repeat(5000)}`;
    const snippet = at(text, '⟦23⟧', 40);
    expect(displayWidth(snippet.text)).toBeLessThanOrEqual(40);
    expect(underMark(snippet)).toBe('⟦23⟧');
    expect(snippet.text).toMatch(/^…前+⟦23⟧后+…$/);
  });

  it('uses the room of a short side for the long one', () => {
    const snippet = at(`23 ${'后'.repeat(500)}`, '23', 40);
    expect(snippet.text.startsWith('23 后')).toBe(true);
    expect(displayWidth(snippet.text)).toBeGreaterThan(37);
  });

  it('cuts a marked text that is itself too long', () => {
    const snippet = at(`前${'长'.repeat(400)}后`, '长'.repeat(400), 40);
    expect(displayWidth(snippet.text)).toBeLessThanOrEqual(40);
    expect(snippet.text.startsWith('前长')).toBe(true);
    expect(snippet.text.endsWith('…')).toBe(true);
  });

  it('keeps the mark in place after tabs', () => {
    const snippet = at('\t\t23\t0', '23');
    expect(underMark(snippet)).toBe('23');
  });

  it('shows nothing that could drive the terminal', () => {
    expect(shown('a\u001b[31m\u0007\u202eb\u009b')).toBe('a\ufffd[31m\ufffd\ufffdb\ufffd');
    expect(shown('\ud83d x \ude00 😀')).toBe('\ufffd x \ufffd 😀');
  });
});
