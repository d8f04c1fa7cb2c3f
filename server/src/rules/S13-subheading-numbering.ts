import type { Query } from '../facts/facts.js';
import type { Paragraph } from '../facts/paragraph.js';
import { matchesIn } from '../text/matches.js';
import type { Span } from '../text/span.js';
import { defineRule, type RuleContext } from './define-rule.js';
import { aspectOf, firstOrder } from './support/aspects.js';
import { sectionOf } from './support/parts.js';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
/** A line that begins with a numeral and one bracket only: 「一)主动公开」, 「（一、主动公开」. */
const UNPAIRED =
  /^[ \t\u00a0\u3000]*(?:([一二三四五六七八九十]{1,3})[)）]|[(（]([一二三四五六七八九十]{1,3})[、.．])/gm;
const ORDINAL = /^[ \t\u00a0\u3000]*第([一二三四五])[,，、：:]/gm;

type Key = 'unpaired' | 'gap' | 'ordinal';

export default defineRule<Key>({
  id: 'S13',
  name: 'subheading-numbering',
  level: 'info',
  summary: { zh: '小标题编号括号成对、次序连续', en: 'Subheadings are numbered （一）, （二） … in pairs of brackets' },
  why: {
    zh: '小标题用「（一）」编号。缺半个括号、跳号多是改稿时留下的，也会使目录和检索认不出小标题。',
    en: 'Subheadings are numbered （一）. A lost bracket or a skipped number is left over from editing, and outlines no longer find the heading.',
  },
  remedy: { zh: '补上括号，按次序编号。', en: 'Add the bracket and number in order.' },
  basis: [],
  messages: {
    unpaired: {
      zh: '小标题编号「{written}」的括号不成对，应写「（{numeral}）」。',
      en: 'The brackets of 「{written}」 do not pair; write 「（{numeral}）」.',
    },
    gap: {
      zh: '小标题编号「{written}」不连续：前一个是「（{before}）」。',
      en: 'The number 「{written}」 does not follow 「（{before}）」.',
    },
    ordinal: {
      zh: '小标题用「第{numeral}，」开头，应写「（{numeral}）」。',
      en: 'A subheading begins with 「第{numeral}，」; write 「（{numeral}）」.',
    },
  },
  examples: {
    bad: [
      '一、总体情况\n⟦一)⟧主动公开情况\n略\n（二）依申请公开情况\n略\n二、主动公开政府信息情况\n略\n',
      '一、总体情况\n（一）主动公开情况\n略\n⟦（三）⟧依申请公开情况\n略\n二、主动公开政府信息情况\n略\n',
      '一、总体情况\n⟦第一，⟧主动公开情况。略\n⟦第二，⟧依申请公开情况。略\n二、主动公开政府信息情况\n略\n',
    ],
    good: [
      '一、总体情况\n（一）主动公开情况\n略\n（二）依申请公开情况\n略\n二、主动公开政府信息情况\n略\n',
      '五、存在的主要问题及改进情况\n（一）存在的问题\n略\n（二）改进情况\n（一）加强培训\n略\n（二）完善目录\n略\n六、其他需要报告的事项\n无\n',
    ],
  },
  check(report, ctx) {
    const found = ctx.facts.collect(MARKS);
    const marks = found.items.map((item, i) => ({ item, paragraph: found.paragraphOf(i) }));
    for (const part of [1, 5, 6] as const) {
      const section = sectionOf(report, part);
      if (!section) continue;
      const inPart = marks.filter(({ paragraph }) => paragraph.place.section?.span.start === section.span.start);
      checkBrackets(inPart, ctx);
      if (part === 1) checkOrdinals(inPart, ctx);
      let before: number | null = null;
      for (const { number, numbering, span } of firstOrder(section.subheadings)) {
        if (number === null) continue;
        const skipped = before !== null && number !== 1 && number !== before + 1;
        const numberSpan = { start: span.start, end: span.start + numbering.length };
        if (
          skipped &&
          report.source.slice(numberSpan) === numbering &&
          !writtenBetween(section.body.text, before! + 1)
        ) {
          ctx.report(numberSpan, 'gap', { written: numbering, before: numeralOf(before!) });
        }
        before = number;
      }
    }
  },
});

/** A mark at the beginning of a line, in offsets of its paragraph; `open`: the paragraph ends with half a bracket. */
type Mark =
  | { readonly kind: 'unpaired'; readonly start: number; readonly end: number; readonly bracket: 'open' | 'close' }
  | { readonly kind: 'ordinal'; readonly start: number; readonly end: number; readonly numeral: string }
  | typeof ENDS_OPEN;
const ENDS_OPEN = 'ends-open';

interface PlacedMark {
  readonly item: Mark;
  readonly paragraph: Paragraph;
}

const MARKS: Query<Mark> = {
  name: Symbol('marks-of-lines'),
  find({ content, place }) {
    if (place.section === null) return [];
    const text = content.text.slice(0, content.length);
    const found: Mark[] = [];
    for (const match of matchesIn(text, UNPAIRED)) {
      // A hard line break may stand between the bracket and its numeral.
      if (/[(（]\s*$/.test(text.slice(Math.max(0, match.index - 8), match.index))) continue;
      const end = match.index + match[0].length;
      const start = end - match[0].trimStart().length;
      found.push({ kind: 'unpaired', start, end, bracket: match[1] ? 'close' : 'open' });
    }
    for (const match of matchesIn(text, ORDINAL)) {
      const end = match.index + match[0].length;
      // 「第一，…第二，…」 is good prose; it stands for subheadings only where what follows names aspects.
      if (aspectOf(text.slice(end, end + 30)) === null) continue;
      found.push({ kind: 'ordinal', start: end - match[0].trimStart().length, end, numeral: match[1] ?? '' });
    }
    if (/[(（]\s*$/.test(text)) found.push(ENDS_OPEN);
    return found;
  },
};

function spanIn({ place, start }: Paragraph, mark: Exclude<Mark, typeof ENDS_OPEN>): Span {
  return place.prose.span(start + mark.start, start + mark.end);
}

function checkBrackets(marks: readonly PlacedMark[], ctx: RuleContext<Key>): void {
  marks.forEach(({ item, paragraph }, i) => {
    if (item === ENDS_OPEN || item.kind !== 'unpaired') return;
    const before = marks[i - 1];
    const isTorn = before?.item === ENDS_OPEN && before.paragraph.ordinal === paragraph.ordinal - 1;
    if (item.start === 0 && isTorn) return;
    const written = paragraph.content.text.slice(item.start, item.end);
    const numeral = written.replace(/[(（)）、.．]/g, '');
    const paired =
      item.bracket === 'close'
        ? `${written.endsWith(')') ? '(' : '（'}${written}`
        : `${written.slice(0, -1)}${written.startsWith('(') ? ')' : '）'}`;
    const span = spanIn(paragraph, item);
    ctx.report(
      span,
      'unpaired',
      { written, numeral },
      {
        fixes: [
          {
            title: { zh: '改为「{paired}」', en: 'Change to 「{paired}」' },
            args: { paired },
            edits: [{ span, newText: paired }],
            safety: 'safe',
          },
        ],
      },
    );
  });
}

function checkOrdinals(marks: readonly PlacedMark[], ctx: RuleContext<Key>): void {
  const places = marks.flatMap(({ item, paragraph }) =>
    item !== ENDS_OPEN && item.kind === 'ordinal' ? [{ span: spanIn(paragraph, item), numeral: item.numeral }] : [],
  );
  if (places.length < 2) return;
  const edits = places.map(({ span, numeral }) => ({ span, newText: `（${numeral}）` }));
  for (const { span, numeral } of places) {
    ctx.report(span, 'ordinal', { numeral }, { fixes: [{ title: RENUMBER, args: {}, edits, safety: 'confirm' }] });
  }
}

const RENUMBER = { zh: '都改成「（一）」「（二）」', en: 'Change all of them to 「（一）」, 「（二）」' };

function numeralOf(number: number): string {
  if (number <= 10) return NUMERALS[number - 1] ?? String(number);
  return number < 20 ? `十${NUMERALS[number - 11] ?? ''}` : String(number);
}

/** The number that seems skipped is there after all, at a place where no subheading was read. */
function writtenBetween(text: string, number: number): boolean {
  return new RegExp(`[(（]\\s?${numeralOf(number)}\\s?[)）]`).test(text);
}
