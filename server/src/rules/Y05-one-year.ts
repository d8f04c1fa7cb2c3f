import type { Sentence } from '../facts/sentences.js';
import type { Fix, Related } from '../model/finding.js';
import type { Report } from '../model/report.js';
import { matchesIn } from '../text/matches.js';
import { defineRule, type RuleContext } from './define-rule.js';
import { partOne, reportOf } from './years/fragments.js';

const TITLE_YEAR = { zh: '标题：{year} 年度', en: 'Title: {year}' };
const END = '\n六、其他需要报告的事项\n\n无。\n';

export default defineRule({
  id: 'Y05',
  name: 'one-year',
  level: 'error',
  summary: { zh: '标题、统计期限、引言说的是同一年度', en: 'Title, period and preamble speak of one year' },
  why: {
    zh: '标题写一年、统计期限写另一年，读者不知道数据是哪一年的；多半是沿用去年的稿子没有改全。',
    en: 'With one year in the title and another in the period, nobody knows which year the figures are of.',
  },
  remedy: { zh: '改成报告年度。', en: 'Write the year of the report.' },
  basis: ['条例/50'],
  messages: {
    period: {
      zh: '统计期限写的是 {stated} 年，报告是 {year} 年度的。请改成同一年。',
      en: 'The period is that of {stated}, the report that of {year}. Make them one year.',
    },
    named: {
      zh: '这里说公布的是 {stated} 年的年报，标题是 {year} 年度。请改成同一年。',
      en: 'Here the report is said to be that of {stated}, the title says {year}. Make them one year.',
    },
    garbled: {
      zh: '「{stated}」多了数字，不是一个年份。',
      en: '「{stated}」 has digits too many and is no year.',
    },
  },
  examples: {
    bad: [
      reportOf(2023, '本报告所列数据的统计期限自⟦2022年⟧1月1日起至2022年12月31日止。\n', partOne('无。'), END),
      reportOf(2023, '统计时间为⟦2022年⟧1月1日至12月31日。\n', partOne('主动公开信息12条。'), END),
      reportOf(2023, '现公布示例县示例局⟦2022年⟧政府信息公开工作年度报告。\n', partOne('主动公开信息12条。'), END),
      reportOf(2020, partOne('截至⟦202020年⟧12月31日，主动公开信息12条。'), END),
      `现将示例县示例局2023年政府信息公开工作年度报告予以公布，数据的统计期限自⟦2022年⟧1月1日起至2022年12月31日止。\n${partOne('主动公开信息12条。')}${END}`,
      reportOf(2023, partOne('⟦202323年⟧，主动公开信息12条。'), END),
    ],
    good: [
      reportOf(2023, '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。\n', partOne('无。'), END),
      reportOf(2023, partOne('《示例规划（2021年1月1日至2025年12月31日）》已公布。'), END),
      reportOf(2023, partOne('3月，编制并公布了2022年政府信息公开工作年度报告。'), END),
      reportOf(2020, partOne('2021年，我办将继续做好公开工作。'), END),
      reportOf(2023, '根据2019年5月15日起施行的条例编制。\n', partOne('自2008年以来累计公开信息3201条。'), END),
      reportOf(2023, partOne('统计口径与2022年1月1日至2022年12月31日的数据相同，见去年的年报。'), END),
    ],
  },
  each: 'paragraph',
  check(report, ctx) {
    for (const sentence of ctx.facts.sentences) {
      if (!sentence.text.includes('年')) continue;
      garbledYears(sentence, ctx);
      const year = statedYear(report);
      if (year === null) continue;
      for (const { pattern, key } of CLAIMS) {
        if (key === 'named' && (sentence.section !== null || report.title?.year == null)) continue;
        const match = pattern.exec(sentence.text);
        if (match?.groups?.year === undefined || Number(match.groups.year) === year) continue;
        const start = match.index + match[0].lastIndexOf(`${match.groups.year}年`);
        tell(report, ctx, key, sentence, start);
        break;
      }
    }
  },
});

/** The year that the title states, or the opening where there is no title. */
function statedYear(report: Report): number | null {
  return report.title?.year ?? (report.yearFrom === 'announcement' ? report.year : null);
}

/** Where a report says of itself which year it is about. */
const CLAIMS = [
  {
    key: 'period',
    pattern:
      /(?:统计|数据)(?:的)?(?:统计)?(?:期限|时间|期间|时限|周期)(?:范围)?[:,]?(?:均|是|为|从|自)*(?<year>20\d{2})年(?=1月1日)/,
  },
  {
    key: 'named',
    pattern:
      /现(?:将|予以|向社会)?(?:公布|发布|公开)?[\u4e00-\u9fff]{0,30}(?<year>20\d{2})年(?=度?[\u4e00-\u9fff]{0,16}政府信息公开(?:工作)?(?:年度报告|年报))/,
  },
] as const;

function tell(
  report: Report,
  ctx: RuleContext<'period' | 'named' | 'garbled'>,
  key: 'period' | 'named',
  sentence: Sentence,
  start: number,
): void {
  const year = statedYear(report) ?? 0;
  const stated = sentence.text.slice(start, start + 4);
  const digits = sentence.span(start, start + 4);
  const related: Related[] = report.title
    ? [{ message: TITLE_YEAR, args: { year }, span: report.title.yearSpan ?? report.title.span }]
    : [];
  const fixes: Fix[] = [
    {
      title: { zh: '改为 {year}', en: 'Change to {year}' },
      args: { year },
      edits: [{ span: digits, newText: String(year) }],
      safety: 'confirm',
    },
  ];
  ctx.report(sentence.span(start, start + 5), key, { stated, year }, { related, fixes });
}

/** 「202020年」, 「202323年」: a part of the year was typed twice. Those of the period are D01's. */
function garbledYears(sentence: Sentence, ctx: RuleContext<'period' | 'named' | 'garbled'>): void {
  const { text } = sentence;
  if (/统计|数据/.test(text) && /期限|时间|期间|年度/.test(text)) return;
  for (const match of matchesIn(text, /(?<![\d.])(?:2020\d{2}|20(\d\d)\1)年/g)) {
    const end = match.index + match[0].length;
    ctx.report(sentence.span(match.index, end), 'garbled', { stated: sentence.quote(match.index, end) });
  }
}
