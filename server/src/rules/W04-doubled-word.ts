import { matchesIn } from '../text/matches.js';
import { defineRule } from './define-rule.js';
import { partOneFragment } from './text/fragments.js';

const DOUBLED =
  /报告报告(?!制度|期|书|会|单|人|义务)|情况情况|性性(?!能|质|别|格)|(?:可以?通过可以?通过)|进行进行|我们我们|的的(?!确|士)|了了(?!解|结)|在在(?!线)|和和(?!谐|平|睦)|以"以|通过通过|加强加强|进一步进一步|不断不断|积极积极/g;

export default defineRule({
  id: 'W04',
  name: 'doubled-word',
  level: 'info',
  summary: { zh: '没有叠字叠词', en: 'No word stands twice' },
  why: { zh: '改稿时多留了一遍，读起来不通。', en: 'A word was left twice while editing.' },
  remedy: { zh: '删去一个。', en: 'Delete one of them.' },
  basis: [],
  messages: {
    doubled: { zh: '「{text}」写了两遍。请删去一遍。', en: '「{text}」 stands twice. Delete one.' },
  },
  examples: {
    bad: [
      partOneFragment('现将年度⟦报告报告⟧如下。'),
      partOneFragment('坚持⟦以“以⟧公开为常态、不公开为例外”。'),
      partOneFragment('增强公开的时效⟦性性⟧。'),
      partOneFragment('公开工作的⟦情况情况⟧如下。'),
      partOneFragment('对目录⟦进行进行⟧更新。'),
    ],
    good: [
      partOneFragment('加强政务公开工作工作人员培训，落实重大事项报告报告制度，了解是非，人人参与。'),
      partOneFragment('逐步推进，常常更新，一一答复，种种措施，渐渐完善。'),
      partOneFragment('做好政府信息公开公开目录更新。'),
      partOneFragment('公开公开招聘、公开招标的结果，情况良好，情况通报及时。'),
      partOneFragment('的的确确方便了群众，往往一步到位，谢谢支持。'),
    ],
  },
  each: 'paragraph',
  seeks: [DOUBLED],
  check(_, ctx) {
    for (const sentence of ctx.facts.sentences) {
      for (const match of matchesIn(sentence.text, DOUBLED)) {
        const end = match.index + match[0].length;
        const span = sentence.span(match.index, end);
        ctx.report(span, 'doubled', { text: sentence.quote(match.index, end) });
      }
    }
  },
});
