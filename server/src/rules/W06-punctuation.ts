import { tableExtents } from '../facts/table-extents.js';
import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'W06',
  name: 'punctuation',
  level: 'info',
  summary: { zh: '标点没有重复、连用', en: 'No marks of punctuation in a row' },
  why: { zh: '两个标点连在一起，多半是删字时留下的。', en: 'Two marks in a row are mostly left over from a deletion.' },
  remedy: { zh: '留一个。', en: 'Keep one.' },
  basis: [],
  messages: {
    pair: { zh: '标点「{text}」连用，多了一个。', en: '「{text}」: one mark too many.' },
  },
  examples: {
    bad: [
      '示例县示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n主动公开信息12条⟦，。⟧组织培训。\n六、其他需要报告的事项\n无。\n',
      '示例县示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n一是加强培训⟦；；⟧二是更新目录。\n六、其他需要报告的事项\n无。\n',
    ],
    good: [
      '示例县示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n坚持“公开为常态”，做好公开。详见附件……下一步，加强培训。\n六、其他需要报告的事项\n无。\n',
      '示例县示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n问题如下：“一、内容不全。”“二、更新不及时。”\n六、其他需要报告的事项\n无。\n',
    ],
  },
  check(report, ctx) {
    const extents = tableExtents(report);
    for (const match of report.prose.text.matchAll(/[，,、；;：][。，、；]|。[，、；。](?!。)/g)) {
      const span = report.prose.span(match.index, match.index + match[0].length);
      if (extents.some((table) => table.start <= span.start && span.end <= table.end)) continue;
      if (/[，、；：]{2}/.test(match[0]) || /[。]/.test(match[0])) ctx.report(span, 'pair', { text: match[0] });
    }
  },
});
