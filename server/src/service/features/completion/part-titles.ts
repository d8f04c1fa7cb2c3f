import { officialHeading } from '../../../rules/support/parts.js';
import type { PartTemplate } from '../../../templates/template.js';
import { breakAfter, type Cursor, contentSpan, isAtLineEnd } from './cursor.js';
import { partMarks } from './heading-marks.js';
import { END } from './pieces.js';
import type { Proposal } from './proposal.js';
import { begins, filterOf } from './typed.js';

/** A numeral with or without its mark, or a digit with one, and what follows. */
const NUMBERED = /^(?:([一二三四五六])[ \u3000]*[、.．,，]?|([1-6])[、.．])?[ \u3000]*(.*)$/s;
const NUMERALS = '一二三四五六';

const DETAIL = { zh: '缺的部分', en: 'A part that is missing' };

/** The titles of the parts that are missing, the one that is next first. Only where a line holds nothing else. */
export function partTitles(cursor: Cursor): readonly Proposal[] {
  const [, numeral, digit, title = ''] = NUMBERED.exec(cursor.content) ?? [];
  if (!isAtLineEnd(cursor)) return [];
  const number = numeral ? NUMERALS.indexOf(numeral) + 1 : digit ? Number(digit) : null;
  const missing = cursor.edition.parts.filter((part) => !cursor.present.has(part.number));
  const due = missing.filter((part) => part.number > (cursor.part ?? 0));
  const rest = missing.filter((part) => !due.includes(part));
  return [...due, ...rest]
    .filter((part) => (number === null || part.number === number) && begins(title, [part.title]))
    .map((part) => proposal(cursor, part));
}

function proposal(cursor: Cursor, part: PartTemplate): Proposal {
  const heading = officialHeading(part);
  const after = breakAfter(cursor);
  return {
    kind: 'part',
    label: heading,
    detail: DETAIL,
    span: contentSpan(cursor),
    pieces: [partMarks(cursor) + heading + after, ...(after === '' ? [] : [END])],
    filter: filterOf(cursor.content, [heading, part.title]),
    topic: { about: 'part', edition: cursor.edition.id, part: part.number },
  };
}
