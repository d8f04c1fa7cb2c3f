import type { Sentence } from '../facts/sentences.js';
import { defineRule } from './define-rule.js';
import { partOneFragment } from './text/fragments.js';

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
      partOneFragment('我局主动公开信息12条，组织培训2次⟦,⟧更新目录。'),
      partOneFragment('我局主动公开信息12条，组织培训2次。更新目录⟦,⟧公开指南。'),
      partOneFragment('收到申请2件⟦,⟧答复2件，均已办结。'),
      partOneFragment('目录齐全，内容完整⟦,⟧更新及时,群众满意。'),
      partOneFragment('加强领导，落实责任。一是培训⟦,⟧二是检查。'),
    ],
    good: [
      partOneFragment('我局主动公开信息1,234条，组织培训2次，更新目录。'),
      partOneFragment('我局主动公开信息12条,组织培训2次,更新目录。'),
      partOneFragment('收到申请2件,答复2件。\n\n我局主动公开信息12条，组织培训2次。'),
      partOneFragment('发布信息12,345条，阅读1,234,567次。'),
      partOneFragment('我局主动公开信息12条，组织培训2次。'),
    ],
  },
  each: 'paragraph',
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
