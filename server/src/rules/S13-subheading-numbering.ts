import type { Prose } from '../model/report.js';
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
    for (const part of [1, 5, 6] as const) {
      const section = sectionOf(report, part);
      if (!section) continue;
      checkBrackets(section.body, ctx);
      if (part === 1) checkOrdinals(section.body, ctx);
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

function checkBrackets(body: Prose, ctx: RuleContext<Key>): void {
  for (const match of body.text.matchAll(UNPAIRED)) {
    const numeral = match[1] ?? match[2] ?? '';
    // A hard line break may stand between the bracket and its numeral.
    if (/[(（]\s*$/.test(body.text.slice(Math.max(0, match.index - 8), match.index))) continue;
    const end = match.index + match[0].length;
    const start = end - match[0].trimStart().length;
    const span = body.span(start, end);
    const written = match[0].trimStart();
    const paired = match[1]
      ? `${written.endsWith(')') ? '(' : '（'}${written}`
      : `${written.slice(0, -1)}${written.startsWith('(') ? ')' : '）'}`;
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
  }
}

/** 「第一，…第二，…」 is good prose; it stands for subheadings only where what follows names aspects. */
function checkOrdinals(body: Prose, ctx: RuleContext<Key>): void {
  const found = [...body.text.matchAll(ORDINAL)].filter((match) => {
    const from = match.index + match[0].length;
    return aspectOf(body.text.slice(from, from + 30)) !== null;
  });
  if (found.length < 2) return;
  const places = found.map((match) => {
    const end = match.index + match[0].length;
    return { span: body.span(end - match[0].trimStart().length, end), numeral: match[1] ?? '' };
  });
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
