import { defineRule } from './define-rule.js';
import { topParts } from './support/parts.js';

export default defineRule({
  id: 'S02',
  name: 'extra-part',
  level: 'error',
  summary: { zh: '不得多出法定以外的大部分', en: 'No part beyond the six' },
  why: {
    zh: '统一格式只有六个部分，要求内容不遗漏、也不泛化。多出的部分会把后面的编号全部推后，汇总时对不上号。',
    en: 'The official format has six parts and asks for no more. An added part shifts the numbers of all that follow, and the reports no longer line up.',
  },
  remedy: {
    zh: '把内容并入相应的部分（多数属于第一部分的五个方面），删去这个标题。',
    en: 'Move the text into the part where it belongs (mostly one of the five aspects of part one) and delete the heading.',
  },
  basis: ['条例/50', '国办公开办函〔2021〕30号'],
  messages: {
    extra: {
      zh: '「{heading}」不是统一格式的六个部分之一。请把内容并入第一部分相应的方面，删去这个标题。',
      en: '「{heading}」 is none of the six official parts. Move its text into part one and delete the heading.',
    },
    again: {
      zh: '「{heading}」和前面的「{earlier}」是同一个部分，请合并。',
      en: '「{heading}」 is the same part as 「{earlier}」 above; join them.',
    },
    earlier: { zh: '前面的同一部分', en: 'The same part above' },
  },
  examples: {
    bad: [
      '四、政府信息公开行政复议、行政诉讼情况\n略\n⟦五、政府信息公开保密审查情况⟧\n略\n六、存在的主要问题及改进情况\n略\n',
      '五、存在的主要问题及改进情况\n略\n⟦五、存在的主要问题及改进情况⟧\n略\n',
    ],
    good: ['四、政府信息公开行政复议、行政诉讼情况\n略\n五、存在的主要问题及改进情况\n略\n'],
  },
  check(report, ctx) {
    for (const { section, part, repeats } of topParts(report)) {
      const heading = section.numbering + section.heading;
      if (part === null) ctx.report(section.span, 'extra', { heading });
      if (repeats) {
        const args = { heading, earlier: repeats.numbering + repeats.heading };
        const related = [{ message: this.messages.earlier, args: {}, span: repeats.span }];
        ctx.report(section.span, 'again', args, { level: 'warning', related });
      }
    }
  },
});
