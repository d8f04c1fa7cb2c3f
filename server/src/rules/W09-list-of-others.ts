import { matchesIn } from '../text/matches.js';
import { defineRule } from './define-rule.js';

const report = (organ: string, text: string) =>
  `${organ}2023年政府信息公开工作年度报告\n\n一、总体情况\n\n（一）主动公开\n\n${text}\n\n六、其他需要报告的事项\n\n无。\n`;

/** Items of article 21 that only townships and those who guide them have. */
const OF_TOWNS =
  /农田水利工程(?:建设运营)?|农村土地承包(?:经营权)?流转|农村土地承包经营权|宅基地(?:使用情况)?(?:审核|审批)?|筹资筹劳/g;

export default defineRule({
  id: 'W09',
  name: 'list-of-others',
  level: 'info',
  summary: {
    zh: '列举的公开事项与本机关有关',
    en: 'What is listed as published is the organ’s own business',
  },
  why: {
    zh: '农村土地承包经营权流转、宅基地使用情况审核、筹资筹劳等是条例第二十一条给乡镇规定的公开事项，部门、园区照抄进来，说明稿子是从乡镇的年报改的。',
    en: 'Article 21 of the regulation lists these for townships; in another organ’s report they were copied.',
  },
  remedy: { zh: '删去，换成本机关实际公开的事项。', en: 'Write what the organ publishes.' },
  basis: ['条例/21'],
  messages: {
    copied: {
      zh: '「{text}」等是乡镇公开的事项，「{organ}」一般不涉及，像是照抄来的。没有这些工作的，请删去。',
      en: '「{text}」 is business of townships, hardly of 「{organ}」. Delete it where the organ does no such work.',
    },
  },
  examples: {
    bad: [
      report(
        '示例经济技术开发区管理委员会',
        '公开土地征收、房屋征收、⟦宅基地使用情况审核、筹资筹劳⟧、社会救助等信息。',
      ),
      report('示例县审计局', '重点公开⟦农田水利工程建设运营、农村土地承包经营权流转、宅基地使用情况审核⟧等信息。'),
      report('示例县教育局', '公开⟦农村土地承包经营权流转、筹资筹劳⟧、社会救助等方面的政府信息。'),
      report('示例市市场监督管理局', '做好贯彻落实农业农村政策、⟦农田水利工程建设运营、筹资筹劳⟧等信息公开。'),
      report('示例县统计局', '及时公开⟦宅基地使用情况、筹资筹劳⟧等群众关心的事项。'),
    ],
    good: [
      report(
        '示例县示例镇人民政府',
        '公开农田水利工程建设运营、农村土地承包经营权流转、宅基地使用情况审核、筹资筹劳等信息。',
      ),
      report('示例县农业农村局', '公开农村土地承包经营权流转、宅基地使用情况审核、筹资筹劳等信息。'),
      report('示例县自然资源局', '公开宅基地使用情况审核、农村土地承包经营权流转等信息。'),
      report('示例县审计局', '指导乡镇公开宅基地使用情况审核、筹资筹劳等信息。'),
      report('示例县审计局', '公开宅基地专项审计结果，公开预算、采购等信息。'),
      report('示例县人民政府', '公开农村土地承包经营权流转、宅基地使用情况审核、筹资筹劳等信息。'),
      report('示例县示例街道办事处', '公开宅基地使用情况审核、筹资筹劳等信息。'),
    ],
  },
  each: 'paragraph',
  seeks: [OF_TOWNS],
  check({ organ }, ctx) {
    if (!organ || !isElsewhere(organ.kind, organ.name)) return;
    for (const sentence of ctx.facts.sentences) {
      if (sentence.section?.official !== 1 || /[乡镇]|街道|村委|指导|督促|检查|审计结果/.test(sentence.text)) continue;
      const items = matchesIn(sentence.text, OF_TOWNS);
      const kinds = new Set(items.map(([item]) => item.slice(0, 2)));
      if (kinds.size < 2) continue;
      const start = items[0]!.index;
      const last = items[items.length - 1]!;
      const end = last.index + last[0].length;
      ctx.report(sentence.span(start, end), 'copied', { text: sentence.quote(start, end), organ: organ.name });
    }
  },
});

function isElsewhere(kind: string, name: string): boolean {
  if (/农|林|水|资源|国土|规划|建设|民政|乡村|扶贫|审批|政务|档案|镇|乡/.test(name)) return false;
  return kind === 'department' || /(?:园区|开发区|高新区|新区|管委会|管理委员会)$/.test(name);
}
