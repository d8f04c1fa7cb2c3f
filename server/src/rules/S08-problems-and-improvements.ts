import { defineRule } from './define-rule.js';
import { isCutOff, partText, saysSomething, sectionOf } from './support/parts.js';
import { squashed } from './support/squashed.js';

const NOTHING =
  /^(?:本年度?|今年|\d{4}年度?)?(?:(?:暂?无|没有|不存在|未发现)(?:明显)?(?:存在)?的?(?:主要)?(?:问题)?(?:及改进情况)?)$/;
const PROBLEM =
  /问题|不足|差距|短板|薄弱|弱项|欠缺|缺陷|困难|有待|亟待|尚待|不够|不强|不高|不到位|不及时|不完善|不完全|不全|不规范|不深|不多|不广|不熟|不均|不一|不畅|滞后|单一|缺乏|缺少|偏低|偏少|较[低少弱]|需要?(?:进一步)?(?:加强|提[高升]|提升|完善|改进|规范|加大|拓展|优化)/;
const IMPROVEMENT =
  /改进|改善|已改|改[为成用由]|整改|下一步|下步|下一年|今后|接下来|来年|将[会在从要]?|加强|加大|提[高升]|提升|完善|强化|健全|优化|规范|推进|落实|深化|拓[宽展]|措施|举措|打算|计划/;
const ONLY_WISHED =
  /(?:有待|亟待|尚待|仍待|待)(?:于)?(?:进一步|持续|继续|更加)?(?:加强|加大|提高|提升|完善|强化|健全|优化|规范|改进|改善|深化|拓宽|拓展|落实|推进)(?:和|与|、)?(?:加强|提高|提升|完善|规范)?/g;

export default defineRule({
  id: 'S08',
  name: 'problems-and-improvements',
  level: 'error',
  summary: { zh: '第五部分不能写「无」，问题和改进都要有', en: 'Part five tells problems and improvements' },
  why: {
    zh: '条例第五十条要求写存在的主要问题和改进情况。写「无」等于没有报告；只写一半，读者看不到问题或者看不到改法。',
    en: 'Article 50 asks for the main problems and for what is done about them. 「无」 reports neither, and half of it leaves the reader without the other.',
  },
  remedy: {
    zh: '写清一两个实际问题，再写去年问题的改进情况和下一步措施。',
    en: 'Write one or two real problems, and what has been and will be done about them.',
  },
  basis: ['条例/50'],
  messages: {
    nothing: {
      zh: '第五部分不能写「{text}」。请写存在的主要问题和改进情况。',
      en: 'Part five cannot be 「{text}」. Write the main problems and the improvements.',
    },
    noProblem: {
      zh: '第五部分没有看到存在的问题，只看到改进措施。请补写主要问题。',
      en: 'Part five tells improvements but no problem. Add the main problems.',
    },
    noImprovement: {
      zh: '第五部分没有看到改进情况，只看到存在的问题。请补写改进情况或下一步措施。',
      en: 'Part five tells problems but no improvement. Add what is done about them.',
    },
  },
  examples: {
    bad: [
      '⟦五、存在的主要问题及改进情况⟧\n无。\n六、其他需要报告的事项\n无\n',
      '⟦五、存在的主要问题及改进情况⟧\n一是公开内容不够全面；二是工作人员业务能力有待提高。\n六、其他需要报告的事项\n无\n',
      '⟦五、存在的主要问题及改进情况⟧\n下一步，我局将加强培训，完善制度。\n六、其他需要报告的事项\n无\n',
    ],
    good: [
      '五、存在的主要问题及改进情况\n公开内容不够全面。下一步，我局将加强培训，及时更新目录。\n六、其他需要报告的事项\n无\n',
    ],
  },
  check(report, ctx) {
    const section = sectionOf(report, 5);
    if (!section || isCutOff(report, section)) return;
    const body = partText(report, 5);
    if (!saysSomething(body)) return;
    const plain = squashed(body).text;
    const bare = plain.length <= 40 ? plain.replace(/[^\p{L}\p{N}]/gu, '') : plain;
    if (NOTHING.test(bare)) {
      ctx.report(section.span, 'nothing', { text: bare });
      return;
    }
    const problem = PROBLEM.test(plain);
    const improvement = IMPROVEMENT.test(plain.replace(ONLY_WISHED, ''));
    if (improvement && !problem) ctx.report(section.span, 'noProblem', {}, { level: 'warning' });
    if (problem && !improvement) ctx.report(section.span, 'noImprovement', {}, { level: 'warning' });
  },
});
