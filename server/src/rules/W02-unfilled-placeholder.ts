import { defineRule } from './define-rule.js';
import { placeholdersIn } from './support/placeholders.js';
import { partOneFragment } from './text/fragments.js';

export default defineRule({
  id: 'W02',
  name: 'unfilled-placeholder',
  level: 'error',
  summary: { zh: '模板里的占位都要填好', en: 'Nothing that a template left open stands in a report' },
  why: {
    zh: '模板和从去年带来的稿子里，「【待填】」「【待核】」「（具体网址）」「XX年」这样的地方没有填好就公布，一看就是没写完。',
    en: 'Marks such as 【待填】, 【待核】, （具体网址） or XX年 come from a template or from last year’s report. Published, they show that nobody finished the text.',
  },
  remedy: {
    zh: '填上实际内容；带「【待核】」的句子按今年的情况改写，再删去这个标记。',
    en: 'Write what belongs there; rewrite a sentence with 【待核】 for this year, then delete the mark.',
  },
  basis: [],
  messages: {
    fill: { zh: '「{text}」还没有填。请填上实际内容。', en: '「{text}」 was not filled in. Write what belongs there.' },
    review: {
      zh: '这一句是从去年的年报带来的，请按今年的情况改写，再删去「{text}」。',
      en: 'This sentence comes from last year’s report. Rewrite it for this year, then delete 「{text}」.',
    },
  },
  examples: {
    bad: [
      '示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n登录⟦（具体网址）⟧查阅。全年主动公开信息⟦【待填：条数】⟧条。组织培训3次。⟦【待核】⟧\n',
      '示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n⟦20XX年⟧主动公开信息⟦××条⟧，占⟦××%⟧。\n',
      '⟦机关全称⟧2023年政府信息公开工作年度报告\n\n一、总体情况\n略\n',
      '示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n主动公开信息⟦____条⟧，收到申请⟦＿＿件⟧。\n',
      '示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n电子版可在⟦（请填写网址）⟧下载。⟦[待补充]⟧\n',
    ],
    good: [
      '示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n答复李××、×某某的申请，××公司申请行政复议1件。执行《示例办法【试行】》第××条。\n',
      partOneFragment('组织××街道、XX小区居民参加，XX级学生参观，答复张××的申请。'),
      partOneFragment('第XX条、××路、“X”标记、20×30厘米公示牌。'),
      partOneFragment('核实后再填写，待核实的线索已移交，待定事项另行公布。'),
      partOneFragment('下载表格，填写（姓名、住址）后提交。'),
    ],
  },
  each: 'line',
  check(report, ctx) {
    const { prose } = report;
    for (const { start, end, isReview } of placeholdersIn(prose.text)) {
      const text = prose.text.slice(start, end).trim();
      ctx.report(prose.span(start, end), isReview ? 'review' : 'fill', { text });
    }
  },
});
