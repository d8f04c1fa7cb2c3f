import { defineRule } from './define-rule.js';

const report = (organ: string, text: string) =>
  `${organ}2023年政府信息公开工作年度报告\n\n一、总体情况\n\n（一）主动公开情况\n\n${text}\n\n六、其他需要报告的事项\n\n无。\n`;
const bureau = (text: string) => report('示例县示例局', text);
const office = (text: string) => report('示例市示例区人民政府办公室', text);

/** All organs of a place, as the ones that do what is counted. */
const OTHERS = /(?:全[省州盟市县旗区]|所辖|下属)(?:各级)?(?:各|所有)?(?:行政机关|部门|单位|乡镇|镇街|街道|机关)/;
const DEED = /公开|发布|受理|收到|答复|办结/;
const COUNTED = /^[件条篇份]$/;
/** Counted, and not published or answered by those organs. */
const OTHERWISE =
  /培训|会议|检查|抽查|测评|考核|整改|问题|意见|建议|转来|转办|报送|提供|涉及|面向|服务|名单|目录|指南|平台|账号|网站/;

export default defineRule({
  id: 'U04',
  name: 'numbers-of-others',
  level: 'info',
  summary: { zh: '部门年报只写本机关的数', en: 'A department’s report tells its own numbers' },
  why: {
    zh: '各单位各报各的，上级再汇总；把全地区各单位的数写进一个部门的年报，汇总时就会重复，读者也会当成本机关的。',
    en: 'Each organ reports its own and the whole is summed up; the numbers of others would count twice.',
  },
  remedy: { zh: '只写本机关的数，或注明这是哪些单位的。', en: 'Tell the organ’s own numbers, or whose they are.' },
  basis: ['条例/49'],
  messages: {
    others: {
      zh: '这是「{organ}」的年报，「{number}」说的是「{whose}」的数。本机关的年报只写本机关的数；确要写，请另写明本机关的数。',
      en: 'This is the report of 「{organ}」; 「{number}」 is of 「{whose}」. Tell its own numbers, or tell them apart.',
    },
  },
  examples: {
    bad: [
      office('全年协调⟦全区各单位公开法定内容1541条⟧，保障了知情权。'),
      bureau('⟦全县各部门主动公开信息2300条⟧。'),
      bureau('推动⟦全县各乡镇发布政策解读45篇⟧。'),
      office('⟦全区各单位共受理依申请公开128件⟧。'),
      bureau('⟦下属单位公开信息66条⟧。'),
    ],
    good: [
      bureau('我局主动公开信息230条。'),
      office('组织全区各单位开展培训120人次。'),
      office('督促全区各单位主动公开政府信息，我办公开信息117条。'),
      bureau('收到全县各部门意见建议12条。'),
      report('示例市示例区人民政府', '全区各单位主动公开信息1541条。'),
      office('检查全区各单位网站，发布通报3份。'),
    ],
  },
  check(report, ctx) {
    const { organ } = report;
    if (!organ?.certain || (organ.kind !== 'department' && organ.kind !== 'office')) return;
    for (const sentence of ctx.facts.sentences) {
      const { text, section } = sentence;
      if (section?.official !== 1 || !/[全所下]/.test(text)) continue;
      for (const { start, end, unit } of ctx.facts.quantities(sentence)) {
        if (!COUNTED.test(unit)) continue;
        const from = text.lastIndexOf(',', start) + 1;
        const clause = text.slice(from, start);
        const others = OTHERS.exec(clause);
        if (!others || OTHERWISE.test(clause)) continue;
        const deed = DEED.exec(clause.slice(others.index + others[0].length));
        if (!deed) continue;
        const args = { organ: organ.name, whose: others[0], number: text.slice(start, end) };
        ctx.report(sentence.span(from + others.index, end), 'others', args);
        break;
      }
    }
  },
});
