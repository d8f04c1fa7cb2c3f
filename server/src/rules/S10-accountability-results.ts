import type { Organ, Prose } from '../model/report.js';
import { matchesIn } from '../text/matches.js';
import { defineRule } from './define-rule.js';
import { ANNOUNCED, RESULTS, wordsOf } from './support/part-words.js';
import { isCutOff, partText, saysSomething, sectionOf } from './support/parts.js';
import { squashed } from './support/squashed.js';

export default defineRule({
  id: 'S10',
  name: 'accountability-results',
  level: 'warning',
  summary: {
    zh: '政府年报要写工作考核、社会评议、责任追究三项结果',
    en: 'A government reports assessment, public review and accountability',
  },
  why: {
    zh: '条例第五十条要求各级人民政府的年报写明工作考核、社会评议和责任追究结果。部门和政府办公室的年报不要求。',
    en: 'Article 50 asks the reports of people’s governments (not of departments and offices) for the results of assessment, public review and accountability.',
  },
  remedy: {
    zh: '在「监督保障」里各写一句结果；没有发生责任追究的，写「未发生」。',
    en: 'Give each a sentence under 监督保障; where nobody was held to account, say so.',
  },
  basis: ['条例/50', '国办公开办函〔2021〕30号'],
  messages: {
    missing: {
      zh: '人民政府的年报要写工作考核、社会评议、责任追究三项结果，没有看到{results}。请在监督保障里补写。',
      en: 'A government’s report tells the results of assessment, public review and accountability; {results} is not mentioned. Add it.',
    },
    announced: {
      zh: '这里列了三项，正文没有写{results}的情况。请补写，没有发生的也要说明。',
      en: 'This announces all three, but nothing is told of {results}. Add it, even where nothing occurred.',
    },
  },
  examples: {
    bad: [
      '示例县人民政府2023年政府信息公开工作年度报告\n\n⟦一、总体情况⟧\n主动公开信息12条。监督保障方面，将政务公开纳入考核，未发生责任追究。\n二、主动公开政府信息情况\n略\n',
      '示例镇人民政府2023年政府信息公开工作年度报告\n\n一、总体情况\n⟦工作考核、社会评议和责任追究方面⟧。工作考核方面，每月排查。责任追究方面，未发生责任追究。\n二、主动公开政府信息情况\n略\n',
    ],
    good: [
      '示例县人民政府2023年政府信息公开工作年度报告\n\n一、总体情况\n将政务公开纳入考核，社会评议良好，未发生责任追究。\n二、主动公开政府信息情况\n略\n',
      '示例县示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n主动公开信息12条，组织培训1次。\n二、主动公开政府信息情况\n略\n',
    ],
  },
  check(report, ctx) {
    if (!report.organ || !isGovernment(report.organ)) return;
    const section = sectionOf(report, 1);
    if (!section || isCutOff(report, section)) return;
    const words = wordsOf(ctx.facts, section);
    if (RESULTS.every(({ word }) => (words & word) !== 0)) return;
    const body = partText(report, 1);
    if (!saysSomething(body)) return;
    const topic = announcement(section.body);
    const plain = squashed(topic ? body.replace(section.body.text.slice(topic.start, topic.end), '') : body).text;
    const missing = RESULTS.filter(({ pattern }) => !pattern.test(plain)).map(({ name }) => `「${name}」`);
    if (missing.length === 0) return;
    const results = missing.join('');
    if (topic) ctx.report(section.body.span(topic.start, topic.end), 'announced', { results });
    else ctx.report(section.span, 'missing', { results });
  },
});

function isGovernment({ kind }: Organ): boolean {
  return kind === 'government' || kind === 'town';
}

/** A heading such as 「工作考核、社会评议和责任追究方面。」, which promises the three and tells nothing by itself. */
function announcement(prose: Prose): { start: number; end: number } | null {
  const { text, at } = squashed(prose.text);
  for (const match of matchesIn(text, ANNOUNCED)) {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
    const toldAtOnce = /^[。.;；]?(?:[^。;；]{0,12})(?:无|未|没有|均|良好|三项)/.test(after);
    const standsAlone =
      /^[。;；]/.test(after) || /[\r\n]/.test(gapAfter(prose.text, at(match.index + match[0].length - 1)));
    if (standsAlone && !toldAtOnce) return { start: at(match.index), end: at(match.index + match[0].length - 1) + 1 };
  }
  return null;
}

function gapAfter(text: string, last: number): string {
  return /^\s*/.exec(text.slice(last + 1, last + 20))?.[0] ?? '';
}
