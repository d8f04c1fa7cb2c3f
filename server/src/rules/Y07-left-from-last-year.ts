import { fileName, type OtherReport } from '../facts/other-report.js';
import type { Related } from '../model/finding.js';
import type { Span } from '../text/span.js';
import { defineRule } from './define-rule.js';
import { TO_REVIEW } from './support/placeholders.js';
import { partOne, reportOf } from './years/fragments.js';
import { lastYearOf } from './years/last-year.js';
import { type Likeness, likenesses, type Paragraph, paragraphsOf } from './years/paragraphs.js';

/** Share of a paragraph from which on it is last year's with other numbers. */
const SAME = 0.9;
/** Share of the longer paragraphs, by length, and their least number, from which on the report is said to repeat. */
const MOST = 0.7;
const LEAST_PARAGRAPHS = 3;

const [WEBSITE, REQUESTS, TRAINING] = [
  '健全信息发布审核流程，由承办科室起草、法制科室复核、分管负责人签发，做到不漏发、不错发；全年更新栏目12个，发布信息320条，制作图解9期，回应群众留言45条，并按月通报更新情况',
  '规范依申请公开登记、补正、会商、答复各环节，疑难件由法制科室会同承办科室研究，答复书统一编号、统一用印，并把全年办理情况整理成案例，供承办科室对照学习',
  '把公开工作列入年度培训，邀请业务骨干讲授条例和格式要求，参训120人次；对照检查清单逐项自查，发现的问题当月整改，结果在单位内部通报，作为评先的依据之一',
] as const;
const said = (...paragraphs: readonly string[]) => partOne(paragraphs.map((text) => `${text}。`).join('\n\n'));

export default defineRule({
  id: 'Y07',
  name: 'left-from-last-year',
  level: 'warning',
  summary: { zh: '与去年的年报逐段雷同', en: 'Paragraphs left from last year’s report' },
  why: {
    zh: '国办公开办函〔2021〕30号把年报内容雷同列为要追责的情形。整段只改了年份、数字的，说明没有写今年的情况。短段、引言、表格不比。',
    en: '〔2021〕30 names reports that repeat themselves among what organs answer for. Short paragraphs, the preamble and the tables are not compared.',
  },
  remedy: {
    zh: '写今年做了什么、和去年有什么不同；做法没有变的，写今年的实例和数。',
    en: 'Write what was done this year and what is new.',
  },
  basis: ['文/国办公开办函〔2021〕30号'],
  messages: {
    most: {
      zh: '第一、五部分有 {count} 段、约 {percent}% 的文字与上一年年报（{file}）雷同，只改了年份、数字。请重写。',
      en: '{count} paragraphs, about {percent}% of the prose, are those of last year’s report ({file}) with other numbers. Rewrite them.',
    },
    paragraph: {
      zh: '这一段与上一年年报（{file}）第 {line} 行的一段雷同，只改了年份、数字。请改写成今年的情况。',
      en: 'This paragraph is that of line {line} of last year’s report ({file}) with other numbers. Write what is new this year.',
    },
  },
  examples: {
    previous: reportOf(2022, said(WEBSITE, REQUESTS, TRAINING)),
    bad: [
      reportOf(2023, said(`⟦${WEBSITE.replace('320', '415')}⟧`)),
      reportOf(2023, said('今年新开了办事直播', `⟦${REQUESTS}⟧`)),
      reportOf(2023, said(`⟦${TRAINING.replace('120', '98')}⟧`, '今年把公开工作交给新设的科室，建了热线')),
      reportOf(2023, said(`⟦${WEBSITE}⟧`, REQUESTS, TRAINING.replace('120', '130'))),
      reportOf(2023, said(`⟦2023年，${TRAINING.replace('120', '7')}⟧`)),
    ],
    good: [
      reportOf(2023, said('今年公开信息320条')),
      reportOf(
        2023,
        said(
          `${WEBSITE.slice(0, 40)}。今年改由专人逐条核对，另建了抽查台账，每季度由办公室抽查一次，抽到的错漏当场改正并计入科室考核`,
        ),
      ),
      reportOf(2023, `${WEBSITE}。\n`, '一、总体情况\n\n无。\n'),
      reportOf(2024, said(WEBSITE)),
      reportOf(
        2023,
        said(
          '今年信息发布实行三级核对，公开目录按主题重排，群众来信由专人登记，五个工作日内回复，回复率百分之百，另开设了政策问答专栏',
        ),
      ),
    ],
  },
  check(report, ctx) {
    const previous = lastYearOf(report, ctx.previous);
    // A draft that was carried on from last year's says itself what is still to be rewritten.
    if (!previous || report.source.text.includes(TO_REVIEW)) return;
    const own = paragraphsOf(ctx.facts);
    const same = likenesses(own, paragraphsOf(previous.facts), SAME);
    const length = (paragraphs: readonly Paragraph[]) => paragraphs.reduce((sum, { text }) => sum + text.length, 0);
    const share = length(same.map((likeness) => likeness.own)) / Math.max(1, length(own));
    const file = fileName(previous);
    if (same.length >= LEAST_PARAGRAPHS && share >= MOST) {
      const related = same.flatMap((likeness, i) => [
        ...(i === 0
          ? []
          : [{ message: { zh: '这一段也是', en: 'This one too' }, args: {}, span: spanOf(likeness.own) }]),
        lastYearsPlace(previous, likeness),
      ]);
      const percent = Math.round(share * 100);
      ctx.report(spanOf(same[0]!.own), 'most', { count: same.length, percent, file }, { related });
      return;
    }
    for (const likeness of same) {
      const line = previous.source.lineAt(spanOf(likeness.last).start) + 1;
      const related = [lastYearsPlace(previous, likeness)];
      ctx.report(spanOf(likeness.own), 'paragraph', { file, line }, { level: 'info', related });
    }
  },
});

function lastYearsPlace(previous: OtherReport, { last }: Likeness): Related {
  return {
    message: { zh: '{file} 里的这一段', en: 'The paragraph in {file}' },
    args: { file: fileName(previous) },
    span: spanOf(last),
    other: previous,
  };
}

function spanOf({ first, last }: Paragraph): Span {
  return { start: first.span(0, 1).start, end: last.span(0, last.text.length).end };
}
