import type { Query } from '../facts/facts.js';
import type { Sentence } from '../facts/sentences.js';
import type { Organ } from '../model/report.js';
import { defineRule } from './define-rule.js';
import { partOne, reportOf } from './years/fragments.js';

export default defineRule({
  id: 'Y06',
  name: 'stale-year',
  level: 'warning',
  summary: { zh: '本年工作的段落里留着上一年的年份', en: 'Last year’s year left in a sentence on this year’s work' },
  why: {
    zh: '沿用去年的稿子，数字改了年份没有改，是最常见的残留。只在句子以上一年开头、说的是本机关做了什么、整段又没有提本年度时才提示。',
    en: 'A draft carried on from last year often keeps its year. Told only of sentences that begin with that year, say what the organ did, and stand in a paragraph that never names this year.',
  },
  remedy: {
    zh: '说的是本年工作就改年份；确是上一年的事，写明是上一年。',
    en: 'Change the year, or say that last year is meant.',
  },
  basis: ['条例/50'],
  messages: {
    stale: {
      zh: '报告年度是 {year}，这里写的是 {stated} 年的工作，像是去年的稿子没有改（共 {count} 处）。请核对。',
      en: 'The report is on {year}; this speaks of work in {stated}, as if left from last year ({count} place(s)). Check it.',
    },
  },
  examples: {
    bad: [
      reportOf(2023, partOne('⟦2022年⟧，我局主动公开政府信息120条。')),
      reportOf(2023, partOne('⟦2022年⟧，示例局认真落实公开要求，共发布信息30条。')),
      reportOf(2023, partOne('⟦2022年度⟧，我局共收到政府信息公开申请3件，均已答复。')),
      reportOf(2023, partOne('健全审核机制。⟦2022年⟧，我局组织培训2次。')),
      reportOf(2023, partOne('⟦2022年⟧我局通过门户网站公开信息52条，开展培训2次。')),
    ],
    good: [
      reportOf(2020, partOne('2021年，我办将继续推进公开工作。')),
      reportOf(2023, partOne('2022年，我局公开信息100条，2023年公开信息120条。')),
      reportOf(2023, partOne('2022年结转申请3件，均已答复。')),
      reportOf(2023, partOne('2022年12月，我局印发公开制度，今年起执行。')),
      reportOf(2023, partOne('2022年以来，我局公开信息300条。')),
      reportOf(2023, partOne('公开信息120条，同比2022年增长20%。')),
      reportOf(2023, partOne('2022年，我局收到申请较多，上年结转2件。')),
      reportOf(2023, partOne('2022年，我局制定的公开制度继续执行，本年修订1项。')),
      reportOf(
        2023,
        '一、总体情况\n\n2023年，我局公开信息12条。\n\n五、存在的主要问题及改进情况\n\n2022年，我局公开渠道单一的问题已经改进。\n',
      ),
    ],
  },
  check(report, ctx) {
    const { year } = report;
    if (year === null || report.yearFrom !== 'title') return;
    const found = ctx.facts.collect(STALE);
    const stale = found.items.map(({ sentence, end }, i) => {
      return { sentence: found.paragraphOf(i).sentences[sentence]!, end };
    });
    const [first, ...others] = stale;
    if (!first) return;
    const fixes = stale.map(({ sentence }) => ({ span: sentence.span(0, 4), newText: String(year) }));
    ctx.report(
      first.sentence.span(0, first.end),
      'stale',
      { year, stated: year - 1, count: stale.length },
      {
        related: others.map(({ sentence, end }) => ({
          message: { zh: '这里也是', en: 'Here too' },
          args: {},
          span: sentence.span(0, end),
        })),
        fixes: [
          {
            title: { zh: '都改为 {year} 年', en: 'Change to {year}' },
            args: { year },
            edits: fixes,
            safety: 'confirm',
          },
        ],
      },
    );
  },
});

const NAMES_THIS_YEAR = /今年|本年|当年|报告年度/;
/** Comparison, plan, history, another document: the year before is meant as such. */
const MEANT =
  /同比|相比|比上|对比|较|上年|上一年|去年|结转|截至|截止|以来|历年|累计|延续|起|至今|将|计划|拟|下一步|继续|年底|年末|印发|制定|出台|《|[[(]|考核|评估|检查|通报|反馈|整改|问题|排名|年报|年度报告|审计/;
/** What an organ does in a year and reports of it. */
const WORK = /公开|发布|收到|受理|答复|办理|培训|公示|推送|解读|组织|开展|落实/;

const STALE: Query<{ readonly sentence: number; readonly end: number }> = {
  name: Symbol('stale-years'),
  find({ sentences }, { organ, year }) {
    const around = sentences.map(({ text }) => text).join('。');
    if (year === null || NAMES_THIS_YEAR.test(around) || around.includes(String(year))) return [];
    return sentences.flatMap((sentence, i) => {
      const found = staleYear(organ, sentence, year);
      return found ? [{ sentence: i, ...found }] : [];
    });
  },
};

/** The year before at the head of a sentence of part one that tells what the organ itself did. */
function staleYear(organ: Organ | null, { section, text }: Sentence, year: number): { readonly end: number } | null {
  if (section?.official !== 1) return null;
  if (!text.startsWith(`${year - 1}年`)) return null;
  const head =
    new RegExp(`^${year - 1}年度?(?=,|我|本|全|共)`).exec(text) ?? new RegExp(`^${year - 1}年度?,`).exec(text);
  if (!head) return null;
  const rest = text.slice(head[0].length).replace(/^,/, '');
  const isOwn = /^(?:我|本|全年|共)/.test(rest) || (organ !== null && rest.startsWith(shortName(organ.name)));
  return isOwn && WORK.test(rest) && !MEANT.test(rest) ? { end: head[0].length } : null;
}

/** 「示例县示例局」 is called 「示例局」. */
function shortName(name: string): string {
  return name.replace(/^.*?[省市县区旗](?=.{3})/, '');
}
