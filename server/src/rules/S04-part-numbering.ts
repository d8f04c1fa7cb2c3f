import type { Fix } from '../model/finding.js';
import type { Report } from '../model/report.js';
import type { EditionTemplate } from '../templates/template.js';
import { defineRule } from './define-rule.js';
import { hasWrongNumber, numberingEdit, numberSpan } from './support/numbering.js';
import { partTemplate, type TopPart, topParts } from './support/parts.js';

const ALSO = { zh: '这个编号一起改', en: 'This number changes with it' };

export default defineRule({
  id: 'S04',
  name: 'part-numbering',
  level: 'error',
  summary: { zh: '部分编号用「一、」到「六、」且连续', en: 'Parts are numbered 一、 to 六、 without a gap' },
  why: {
    zh: '统一格式用中文数字加顿号编号。从文字处理软件复制时，自动编号常变成「1、」或者丢失。',
    en: 'The official format numbers its parts with Chinese numerals and 「、」. Automatic numbers often turn into 「1、」 or get lost when a text is copied.',
  },
  remedy: { zh: '改成中文数字加顿号，按官方次序编号。', en: 'Write the Chinese numeral and 「、」 in official order.' },
  basis: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    style: {
      zh: '编号「{written}」应写成「{numeral}、」。',
      en: 'The number 「{written}」 must be written 「{numeral}、」.',
    },
    absent: { zh: '标题前缺编号「{numeral}、」。', en: 'The heading lacks its number 「{numeral}、」.' },
    allAbsent: {
      zh: '各部分标题都没有编号，可能是自动编号没有复制过来。请补上「一、」到「六、」。',
      en: 'No part heading has a number; automatic numbers may have been lost in copying. Add 「一、」 to 「六、」.',
    },
    wrong: {
      zh: '编号「{written}」不对：「{title}」应编为「{numeral}、」。',
      en: 'The number 「{written}」 is wrong: 「{title}」 is numbered 「{numeral}、」.',
    },
  },
  examples: {
    bad: [
      '⟦1、⟧总体情况\n略\n二、主动公开政府信息情况\n略\n',
      '一、总体情况\n略\n二、主动公开政府信息情况\n略\n⟦四、⟧收到和处理政府信息公开申请情况\n略\n',
    ],
    good: [
      '一、总体情况\n略\n二、主动公开政府信息情况\n略\n',
      '四、政府信息公开行政复议、行政诉讼情况\n略\n五、保密审查情况\n略\n六、存在的主要问题及改进情况\n略\n',
    ],
  },
  check(report, ctx) {
    const tops = topParts(report).filter((top) => top.part !== null && !top.repeats);
    const titled = tops.filter(({ section }) => section.match === 'exact' || section.match === 'variant');

    if (titled.length >= 2 && tops.every(({ section }) => section.numberingStyle === 'none')) {
      ctx.report(
        titled[0]!.section.headingSpan,
        'allAbsent',
        {},
        {
          level: 'warning',
          related: titled.slice(1).map(({ section }) => ({ message: ALSO, args: {}, span: section.headingSpan })),
          fixes: [renumber(report, titled, ctx.edition)],
        },
      );
      return;
    }

    for (const group of groupByFault(titled)) {
      const [top, ...others] = group;
      const { section, part } = top!;
      const { numeral, title } = partTemplate(ctx.edition, part!);
      const written = section.numbering.trim();
      const bare = section.numberingStyle === 'none';
      const key = bare ? 'absent' : hasWrongNumber(top!) ? 'wrong' : 'style';
      ctx.report(
        bare ? section.headingSpan : numberSpan(section),
        key,
        { written, numeral, title },
        {
          related: others.map((other) => ({ message: ALSO, args: {}, span: numberSpan(other.section) })),
          fixes: [renumber(report, group, ctx.edition)],
        },
      );
    }
  },
});

/** Headings to mend. The same fault in one heading after the other has one cause. */
function groupByFault(tops: readonly TopPart[]): readonly (readonly TopPart[])[] {
  const groups: TopPart[][] = [];
  let previous = '';
  for (const top of tops) {
    const fault = faultOf(top);
    if (fault !== '' && fault === previous) groups[groups.length - 1]?.push(top);
    else if (fault !== '') groups.push([top]);
    previous = fault;
  }
  return groups;
}

/** By how much a number is off, else the style that it must not have; empty where it is right. */
function faultOf(top: TopPart): string {
  const { number, numberingStyle } = top.section;
  if (hasWrongNumber(top)) return String((number ?? 0) - (top.part ?? 0));
  return numberingStyle === 'chinese' ? '' : numberingStyle;
}

function renumber(report: Report, tops: readonly TopPart[], edition: EditionTemplate): Fix {
  const parts = tops.map((top) => partTemplate(edition, top.part!));
  return {
    title:
      tops.length === 1
        ? { zh: '编号改为「{numeral}、」', en: 'Number it 「{numeral}、」' }
        : { zh: '改正各部分编号', en: 'Mend the numbers of the parts' },
    args: { numeral: parts[0]!.numeral },
    edits: tops.map((top, i) => numberingEdit(top.section, parts[i]!, report.source.text)),
    safety: 'safe',
  };
}
