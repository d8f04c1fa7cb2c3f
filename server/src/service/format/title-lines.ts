import type { Report } from '../../model/report.js';
import type { Span } from '../../text/span.js';
import { lineText } from './pipe-runs.js';

/** Lines that hold a title and nothing else: of the report, of its parts, and Markdown headings. */
export function titleLines({ source, title, sections }: Report): readonly number[] {
  const lines = new Set<number>();
  const add = (span: Span) => {
    const line = source.lineAt(span.start);
    const before = source.text.slice(source.lineStart(line), span.start);
    const after = source.text.slice(span.end, source.lineEnd(line));
    if (span.end <= source.lineEnd(line) && isMarks(before) && isMarks(after)) lines.add(line);
  };
  if (title) add(title.span);
  for (const section of sections) add(section.span);
  let inCode = false;
  for (let line = 0; line < source.lineCount; line++) {
    const text = lineText(source, line);
    if (/^\s*(?:```|~~~)/.test(text)) inCode = !inCode;
    if (!inCode && /^#{1,6}[ \t]+\S/.test(text)) lines.add(line);
  }
  return [...lines].sort((a, b) => a - b);
}

function isMarks(text: string): boolean {
  return /^[\s#*_]*$/.test(text);
}
