import { ASPECTS, type Aspect, aspectOf, firstOrder } from '../../../rules/support/aspects.js';
import { breakAfter, type Cursor, contentSpan, isAtLineEnd } from './cursor.js';
import { subheadingMarks } from './heading-marks.js';
import { END, type Piece } from './pieces.js';
import type { Proposal } from './proposal.js';
import { begins, filterOf } from './typed.js';

const NUMERALS = '一二三四五六七八九十';
const NUMBERED = /^(?:[（(][ \u3000]*([一二三四五六七八九十])?[ \u3000]*[)）]?)?[ \u3000]*(.*)$/s;

const DETAIL = { zh: '总体情况的小标题', en: 'Sub-heading of 总体情况' };
/** All of them at once, where there is none yet. */
export const ALL_ASPECTS = '五个方面的小标题';

/** The five aspects of part one that have no sub-heading yet, numbered on from those above. */
export function subHeadings(cursor: Cursor): readonly Proposal[] {
  const { section, report, edition } = cursor;
  if (cursor.part !== 1 || section === null || !isAtLineEnd(cursor)) return [];
  const [, numeral, title = ''] = NUMBERED.exec(cursor.content) ?? [];
  const others = firstOrder(section.subheadings).filter(
    ({ span }) => span.end <= cursor.lineStart || span.start > cursor.lineEnd,
  );
  const names = new Set(others.map(({ text }) => aspectOf(text)?.name));
  const missing = ASPECTS.filter(({ name }) => !names.has(name));
  const above = others.filter(({ span }) => span.start < cursor.offset).length;
  const number = numeral ? NUMERALS.indexOf(numeral) : Math.min(above, NUMERALS.length - 1);
  const topic = { about: 'part', edition: edition.id, part: 1 } as const;
  const marks = subheadingMarks(cursor);
  const wholeMarks = cursor.marks.trimStart() + marks;

  const proposal = (label: string, pieces: readonly Piece[], forms: readonly string[]): Proposal => {
    const filter = filterOf(cursor.content, forms);
    return { kind: 'heading', label, detail: DETAIL, span: contentSpan(cursor), pieces, filter, topic };
  };
  const single = missing
    .filter(({ name }) => begins(title, [name]))
    .map(({ name }) => {
      const heading = numbered(number, name);
      const after = breakAfter(cursor);
      return proposal(heading, [marks + heading + after, ...(after === '' ? [] : [END])], [heading, name]);
    });
  const isNone = missing.length === ASPECTS.length;
  if (!isNone || numeral !== undefined || !begins(title, [ALL_ASPECTS])) return single;
  const gap = report.source.lineBreak.repeat(2);
  return [proposal(ALL_ASPECTS, allPieces(ASPECTS, marks, wholeMarks, gap), [ALL_ASPECTS]), ...single];
}

function allPieces(aspects: readonly Aspect[], first: string, marks: string, gap: string): readonly Piece[] {
  return aspects.flatMap(({ name }, i) => [
    (i === 0 ? first : gap + marks) + numbered(i, name) + gap,
    i === aspects.length - 1 ? END : { stop: '' },
  ]);
}

function numbered(index: number, name: string): string {
  return `（${NUMERALS[index]}）${name}`;
}
