import { tableExtents } from '../facts/table-extents.js';
import { matchesIn } from '../text/matches.js';
import type { Span } from '../text/span.js';
import { defineRule } from './define-rule.js';
import { partOneFragment } from './text/fragments.js';

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
      partOneFragment('主动公开信息12条⟦，。⟧组织培训。'),
      partOneFragment('一是加强培训⟦；；⟧二是更新目录。'),
      partOneFragment('主动公开信息12条⟦。，⟧组织培训2次。'),
      partOneFragment('更新目录⟦、，⟧公开指南。'),
      partOneFragment('组织培训2次⟦。；⟧更新目录。'),
    ],
    good: [
      partOneFragment('坚持“公开为常态”，做好公开。详见附件……下一步，加强培训。'),
      partOneFragment('问题如下：“一、内容不全。”“二、更新不及时。”'),
      partOneFragment('公开指南、公开目录，等等。……下一步：加强培训。'),
      partOneFragment('包括：“预算、决算”，“采购、招标”。'),
      partOneFragment('网址：http://www.example.gov.cn/，电话：0597-7529949。'),
    ],
  },
  each: 'line',
  check(report, ctx) {
    let extents: readonly Span[] | undefined;
    for (const match of matchesIn(report.prose.text, /[，,、；;：][。，、；]|。[，、；。](?!。)/g)) {
      const span = report.prose.span(match.index, match.index + match[0].length);
      extents ??= tableExtents(report);
      if (extents.some((table) => table.start <= span.start && span.end <= table.end)) continue;
      if (/[，、；：]{2}/.test(match[0]) || /[。]/.test(match[0])) ctx.report(span, 'pair', { text: match[0] });
    }
  },
});
