import type { Sentence } from '../facts/sentences.js';
import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'W07',
  name: 'mixed-width',
  level: 'info',
  offByDefault: true,
  summary: { zh: '同一段里逗号句号不混用全角和半角', en: 'Full-width and ASCII marks are not mixed in a paragraph' },
  why: {
    zh: '全角和半角混用显得杂乱，多半是几处拼起来的。',
    en: 'Mixed marks show that the text was pieced together.',
  },
  remedy: { zh: '统一用全角。', en: 'Use full-width marks.' },
  basis: [],
  messages: {
    mixed: { zh: '这一段里「，」和「,」混用。统一用全角。', en: '「，」 and 「,」 are mixed in this paragraph.' },
  },
  examples: {
    bad: [
      '示例县示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n我局主动公开信息12条，组织培训2次⟦,⟧更新目录。\n六、其他需要报告的事项\n无。\n',
    ],
    good: [
      '示例县示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n我局主动公开信息1,234条，组织培训2次，更新目录。\n六、其他需要报告的事项\n无。\n',
      '示例县示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n我局主动公开信息12条,组织培训2次,更新目录。\n六、其他需要报告的事项\n无。\n',
    ],
  },
  check(_, ctx) {
    let told = -1;
    const wide = new Set<number>();
    for (const sentence of ctx.facts.sentences) if (hasComma(sentence, '，') >= 0) wide.add(sentence.paragraph);
    for (const sentence of ctx.facts.sentences) {
      if (sentence.paragraph === told || !wide.has(sentence.paragraph)) continue;
      const at = hasComma(sentence, ',');
      if (at < 0) continue;
      told = sentence.paragraph;
      ctx.report(sentence.span(at, at + 1), 'mixed');
    }
  },
});

/** The first comma of this width that separates words, not thousands. */
function hasComma(sentence: Sentence, width: ',' | '，'): number {
  const { text } = sentence;
  for (let i = text.indexOf(','); i >= 0; i = text.indexOf(',', i + 1)) {
    if (sentence.written(i) === width && !/\d/.test(text[i + 1] ?? '')) return i;
  }
  return -1;
}
