import { squash } from '../text/fold.js';
import { defineRule } from './define-rule.js';
import { saysSomething, sectionOf } from './support/parts.js';
import { headOf } from './support/places.js';

/** How much of part one may serve as the preamble where the draft has none. */
const OPENING = 600;
const LONGEST = 5000;
const BASIS =
  /(?:根据|依据|按照|依照|遵照|按).{0,200}(?:条例|通知|格式|规定|要求)|(?:条例|通知|格式).{0,40}(?:规定|要求|编制|制作)/;
const PERIOD =
  /统计(?:期限|时间|时限|周期|区间|年度|时段)|(?:数据|时间|期限|内容).{0,20}(?:截至|截止|[自从]|起止|为)|1月1日.{0,14}12月31日/;

export default defineRule({
  id: 'S16',
  name: 'preamble',
  level: 'info',
  summary: { zh: '引言写明编制依据和统计期限', en: 'The preamble names basis and period' },
  why: {
    zh: '读者要知道报告按什么编制、数据统计到哪一天。',
    en: 'Readers want to know what the report rests on and what days its figures cover.',
  },
  remedy: {
    zh: '标题下加一段引言：依据《中华人民共和国政府信息公开条例》编制，数据统计期限为当年 1 月 1 日至 12 月 31 日。',
    en: 'Add a paragraph under the title: drawn up under the 条例, figures from 1 January to 31 December of the year.',
  },
  basis: ['条例/49', '条例/50'],
  messages: {
    none: {
      zh: '没有写编制依据和统计期限。建议在标题下加一段引言。',
      en: 'Neither basis nor period of the figures is given. Add a preamble under the title.',
    },
    noBasis: {
      zh: '引言没有写编制依据（《中华人民共和国政府信息公开条例》和统一格式）。',
      en: 'The preamble does not name the basis (the 条例 and the official format).',
    },
    noPeriod: {
      zh: '引言没有写统计期限（1 月 1 日至 12 月 31 日）。',
      en: 'The preamble does not give the period of the figures (1 January to 31 December).',
    },
  },
  examples: {
    bad: [
      '⟦示例局2023年政府信息公开工作年度报告⟧\n一、总体情况\n主动公开信息12条。\n二、主动公开政府信息情况\n略\n',
      '⟦示例局2023年政府信息公开工作年度报告⟧\n根据《中华人民共和国政府信息公开条例》编制本报告。\n一、总体情况\n主动公开信息12条。\n二、主动公开政府信息情况\n略\n',
    ],
    good: [
      '示例局2023年政府信息公开工作年度报告\n根据《中华人民共和国政府信息公开条例》编制本报告，统计期限为2023年1月1日至12月31日。\n一、总体情况\n主动公开信息12条。\n二、主动公开政府信息情况\n略\n',
    ],
  },
  check(report, ctx) {
    const opening = sectionOf(report, 1)?.body.slice(0, OPENING) ?? '';
    const plain = squash(report.preamble.text.slice(0, LONGEST));
    const inPartOne = squash(opening);
    const period = PERIOD.test(plain) || PERIOD.test(inPartOne);
    const basis = BASIS.test(plain) || (period && BASIS.test(inPartOne));
    if (basis && period) return;
    const blank = !saysSomething(report.preamble.text);
    ctx.report(headOf(report), blank || !(basis || period) ? 'none' : basis ? 'noPeriod' : 'noBasis');
  },
});
