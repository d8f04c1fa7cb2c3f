export const LINE_ENDS = ['LF', 'CRLF', 'CR', 'mixed'] as const;
export type LineEnd = (typeof LINE_ENDS)[number];

/** The text, written with LF, with other line ends. `mixed` never puts a lone CR before LF, which would make one of two. */
export function withLineEnds(text: string, end: LineEnd): string {
  switch (end) {
    case 'LF':
      return text;
    case 'CRLF':
      return text.replaceAll('\n', '\r\n');
    case 'CR':
      return text.replaceAll('\n', '\r');
    case 'mixed': {
      const ends = ['\n', '\r', '\r\n'];
      let count = 0;
      return text.replaceAll('\n', () => ends[count++ % ends.length]!);
    }
  }
}
