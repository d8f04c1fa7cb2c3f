import { proseOffset } from '../model/prose.js';
import type { Prose, Report, Section } from '../model/report.js';
import { foldCode, isBlankCode, squash } from '../text/fold.js';
import type { Span } from '../text/span.js';
import { tableExtents } from './table-extents.js';

/** A sentence of the report's own text: no table, no heading of a part. */
export interface Sentence {
  /** Folded and without blanks: 「2020年,共收到政府信息公开申请25件」. */
  readonly text: string;
  /** The part it stands in; null before the first part. */
  readonly section: Section | null;
  /** The nearest heading （一） above it, folded and without blanks; `` where there is none. */
  readonly topic: string;
  /** Ordinal of its paragraph in the report. */
  readonly paragraph: number;
  /** The mark that ends it, folded; `` where it has none. */
  readonly mark: string;
  /** Span in the original of `text.slice(start, end)`. */
  span(start: number, end: number): Span;
  /** The character as written at `text[index]`, before folding. */
  written(index: number): string;
  /** `text.slice(start, end)` as written, without blanks. */
  quote(start: number, end: number): string;
}

/** What nobody writes as one sentence is cut here, so that every pattern over a sentence has a bounded text. */
const LONGEST = 1500;
const SENTENCE_ENDS = '。;!?';
/** A line that ends so goes on in the next one: text copied from pages breaks anywhere. */
const NUMBERED =
  /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、]|[(（]?\d{1,2}[)）、.．]|第[一二三四五六七八九十]|[#>*|-])/;

/** The sentences of the report in order, the tables and the headings of the parts left out. Linear in the text. */
export function sentencesOf(report: Report): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const tables = tableExtents(report);
  let paragraph = 0;
  const read = (prose: Prose, section: Section | null) => {
    const topics = topicsOf(prose, section);
    for (const [from, to] of rangesOutside(prose, tables)) {
      for (const [start, end] of paragraphsIn(prose.text, from, to)) {
        paragraph++;
        sentences.push(...sentencesIn(prose, start, end, section, topics, paragraph));
      }
    }
  };
  read(report.preamble, null);
  for (const section of report.sections) read(section.body, section);
  return sentences;
}

interface Topic {
  readonly at: number;
  readonly text: string;
}

function topicsOf(prose: Prose, section: Section | null): readonly Topic[] {
  const headings = section?.subheadings.filter(({ level }) => level === 1) ?? [];
  return headings.map(({ span, text }) => ({ at: proseOffset(prose, span.start), text: squash(text) }));
}

function rangesOutside(prose: Prose, tables: readonly Span[]): readonly (readonly [number, number])[] {
  const { text } = prose;
  if (text.length === 0) return [];
  const begin = prose.span(0, 1).start;
  const end = prose.span(text.length - 1, text.length).end;
  const inside = tables
    .filter((table) => table.start < end && table.end > begin)
    .map((table) => [proseOffset(prose, table.start), proseOffset(prose, table.end)] as const);
  const ranges: (readonly [number, number])[] = [];
  let from = 0;
  for (const [start, stop] of inside) {
    if (start > from) ranges.push([from, start]);
    from = Math.max(from, stop);
  }
  if (from < text.length) ranges.push([from, text.length]);
  return ranges;
}

/** Lines that carry one paragraph are joined: a line break counts where a sentence ended or a numbered line begins. */
function paragraphsIn(text: string, from: number, to: number): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let start = from;
  let lineStart = from;
  for (let i = from; i <= to; i++) {
    if (i < to && text[i] !== '\n' && text[i] !== '\r') continue;
    const next = nextLine(text, i, to);
    if (
      i === to ||
      endsParagraph(text.slice(Math.max(lineStart, i - 40), i), text.slice(next.at, next.at + 12), next.blank)
    ) {
      if (hasWord(text, start, i)) found.push([start, i]);
      start = next.at;
    }
    lineStart = next.at;
    i = Math.max(i, next.at - 1);
  }
  return found;
}

/** Numbers and bars alone, as the cells of a table that was not read, say nothing. */
function hasWord(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isHan(foldCode(text.charCodeAt(i)))) return true;
  return false;
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

function nextLine(text: string, at: number, to: number): { at: number; blank: boolean } {
  let breaks = 0;
  let i = at;
  while (i < to && isBlankCode(text.charCodeAt(i))) {
    if (text[i] === '\n' || (text[i] === '\r' && text[i + 1] !== '\n')) breaks++;
    i++;
  }
  return { at: Math.max(i, at + 1), blank: breaks > 1 };
}

function endsParagraph(lineEnd: string, next: string, blank: boolean): boolean {
  const tail = lineEnd.trimEnd();
  return blank || tail === '' || /[。；;：:!！?？”"|]$/.test(tail) || NUMBERED.test(next) || tail.length < 20;
}

function sentencesIn(
  prose: Prose,
  from: number,
  to: number,
  section: Section | null,
  topics: readonly Topic[],
  paragraph: number,
): Sentence[] {
  const sentences: Sentence[] = [];
  let text = '';
  let offsets: number[] = [];
  let saysSomething = false;
  const close = (mark: string) => {
    const topic = topicAt(topics, offsets[0] ?? 0);
    if (saysSomething) sentences.push(sentence(prose, text, offsets, { section, topic, paragraph, mark }));
    text = '';
    offsets = [];
    saysSomething = false;
  };
  for (let i = from; i < to; i++) {
    const code = prose.text.charCodeAt(i);
    if (isBlankCode(code)) continue;
    const folded = foldCode(code);
    const char = String.fromCharCode(folded);
    if (isHan(folded)) saysSomething = true;
    if (SENTENCE_ENDS.includes(char)) {
      close(char);
      continue;
    }
    text += char;
    offsets.push(i);
    if (offsets.length >= LONGEST) close('');
  }
  close('');
  return sentences;
}

function sentence(
  prose: Prose,
  text: string,
  offsets: readonly number[],
  place: Pick<Sentence, 'section' | 'topic' | 'paragraph' | 'mark'>,
): Sentence {
  return {
    text,
    ...place,
    span: (start, end) => {
      const first = offsets[Math.min(start, offsets.length - 1)]!;
      const last = offsets[Math.max(start, Math.min(end, offsets.length) - 1)] ?? first;
      return { start: prose.span(first, first + 1).start, end: prose.span(last, last + 1).end };
    },
    written: (index) => prose.text[offsets[index] ?? -1] ?? '',
    quote: (start, end) =>
      offsets
        .slice(start, end)
        .map((offset) => prose.text[offset])
        .join(''),
  };
}

/** The last topic that begins at or before `at`; topics are in text order. */
function topicAt(topics: readonly Topic[], at: number): string {
  let low = 0;
  let high = topics.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (topics[middle]!.at <= at) low = middle + 1;
    else high = middle;
  }
  return topics[low - 1]?.text ?? '';
}
