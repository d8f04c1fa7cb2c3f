import type { Organ } from '../model/report.js';
import { defineRule } from './define-rule.js';
import { selfNames } from './text/self-names.js';

const report = (organ: string, text: string, more = '') =>
  `${organ}2023年政府信息公开工作年度报告\n\n${text}\n\n一、总体情况\n\n${more}\n\n六、其他需要报告的事项\n\n无。\n`;
const bureau = (text: string) => report('示例县示例局', text, '我局认真落实条例。');

/** What is said to be of the whole place: the report, or its numbers. */
const SUBJECT = /(?:本(?:年度)?报告|本年报|本报告期?(?:所列|统计)?数据|(?:所列|所用|统计|报告)数据|统计范围|数据口径)/;
const VERB = /(?:汇总|涵盖|包括|包含|覆盖|统计)/;
/** The place with all its organs; 「全市教育系统」 is a bureau's own. */
const PLACE =
  /全[省州盟市县旗区](?:数据|政府信息公开|各部门|各单位|各乡镇|各街道|各级各部门|各级行政机关|各级政府|各县|各区|各镇)/;
/** Said of something else than what is reported: a duty, a plan, another report. */
const OTHERWISE = /不(?:含|包括|包含|涵盖)|未(?:含|包括|包含|汇总)|除|负责|牵头|组织|指导|督促|审核|上报|拟|将/;
const OF_ONE_ORGAN = /^我(?:局|委|厅|院|站|所|队|中心|街道|镇|乡)$/;

export default defineRule({
  id: 'U03',
  name: 'scope-of-roll-up',
  level: 'warning',
  summary: { zh: '说是汇总全地区的，就不是一个部门自己的', en: 'A report on a whole place is not one organ’s own' },
  why: {
    zh: '写着「数据汇总全县各部门」，报告却是一个局的、正文自称「我局」，表里的数究竟是谁的就说不清了。',
    en: 'A report that says it sums up the whole county and is a bureau’s own leaves open whose its numbers are.',
  },
  remedy: {
    zh: '核对表里的数：是本机关的就删掉汇总的说法，是全地区的就改标题和自称。',
    en: 'Check whose the numbers are; drop the words, or change title and self-name.',
  },
  basis: ['条例/49'],
  messages: {
    oneOrgan: {
      zh: '这里说数据是「{place}」的，报告却是「{organ}」的。请核对表里的数是哪个口径，改成一致。',
      en: 'The text says that its numbers are of 「{place}」, while the report is that of 「{organ}」. Check whose they are.',
    },
    selfName: {
      zh: '这里说数据是「{place}」的，正文却自称「{word}」。请核对表里的数是哪个口径，改成一致。',
      en: 'The text says that its numbers are of 「{place}」 and calls its organ 「{word}」. Check whose they are.',
    },
  },
  examples: {
    bad: [
      bureau('本报告⟦汇总全县各部门⟧、各乡镇数据编制。'),
      bureau('本报告所列数据⟦包括全县各单位⟧情况，统计期限为全年。'),
      bureau('统计数据⟦涵盖全县各乡镇⟧和部门。'),
      report('示例县示例镇人民政府', '本年度报告⟦汇总全县政府信息公开⟧情况形成。', '我镇认真落实。'),
      report('示例市示例区示例街道办事处', '本报告数据⟦汇总全区各部门⟧。', '我街道认真落实。'),
    ],
    good: [
      bureau('本报告所列数据为本局数据，不包括全县各单位情况。'),
      bureau('我局负责汇总全县各部门年报并上报。'),
      report('示例市示例教育局', '本报告汇总全市教育系统数据。', '我局认真落实。'),
      report('示例县人民政府', '本报告汇总全县各部门、各乡镇数据编制。', '我县认真落实。'),
      report('示例县人民政府办公室', '本报告汇总全县各部门、各乡镇数据编制。', '我办认真落实。'),
      bureau('本报告由总体情况等六个部分组成。全县各部门年报由县政府办公室汇总。'),
    ],
  },
  check(report, ctx) {
    const { organ } = report;
    if (!organ || organ.kind === 'government' || organ.kind === 'office') return;
    for (const sentence of ctx.facts.sentences) {
      const { text, section } = sentence;
      if (section !== null && section.official !== 1 && section.official !== 6) continue;
      if (!text.includes('全') || OTHERWISE.test(text)) continue;
      const subject = SUBJECT.exec(text);
      const from = subject ? subject.index + subject[0].length : text.length;
      const verb = VERB.exec(text.slice(from));
      const verbAt = from + (verb?.index ?? 0);
      const place = verb && PLACE.exec(text.slice(verbAt));
      if (!verb || !place || place.index > 8) continue;
      const at = sentence.span(verbAt, verbAt + place.index + place[0].length);
      const named = place[0].slice(0, 2);
      if (isOneOrgan(organ)) ctx.report(at, 'oneOrgan', { place: named, organ: organ.name });
      else {
        const self = selfNames(ctx.facts).find(({ word }) => OF_ONE_ORGAN.test(word));
        if (!self) return;
        const { word, at: start } = self;
        const related = {
          message: { zh: '自称', en: 'Self-name' },
          args: {},
          span: self.sentence.span(start, start + word.length),
        };
        ctx.report(at, 'selfName', { place: named, word }, { related: [related] });
      }
      return;
    }
  },
});

function isOneOrgan({ kind, certain }: Organ): boolean {
  return certain && (kind === 'department' || kind === 'town' || kind === 'street');
}
