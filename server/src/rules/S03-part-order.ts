import { defineRule } from './define-rule.js';
import { officialHeading, partTemplate, type TopPart, topParts } from './support/parts.js';

export default defineRule({
  id: 'S03',
  name: 'part-order',
  level: 'error',
  summary: { zh: '六个部分的次序正确', en: 'The parts stand in official order' },
  why: {
    zh: '统一格式定了六个部分的次序，汇总和比对都按这个次序取数。',
    en: 'The official format fixes the order of the six parts; whoever gathers the reports reads them in that order.',
  },
  remedy: { zh: '把这个部分连同内容移到官方次序的位置。', en: 'Move the part with its text to its official place.' },
  basis: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    order: {
      zh: '「{heading}」的位置不对。请连同内容移到官方次序的位置。',
      en: '「{heading}」 is out of place. Move it with its text to its official place.',
    },
  },
  examples: {
    bad: [
      '二、主动公开政府信息情况\n略\n⟦四、政府信息公开行政复议、行政诉讼情况⟧\n略\n三、收到和处理政府信息公开申请情况\n略\n五、存在的主要问题及改进情况\n略\n',
    ],
    good: [
      '二、主动公开政府信息情况\n略\n三、收到和处理政府信息公开申请情况\n略\n四、政府信息公开行政复议、行政诉讼情况\n略\n',
      '四、政府信息公开行政复议、行政诉讼情况\n略\n五、保密审查情况\n略\n六、存在的主要问题及改进情况\n略\n',
    ],
  },
  check(report, ctx) {
    const known = topParts(report).filter((top) => top.part !== null && !top.repeats);
    const kept = longestRising(known);
    for (const top of known) {
      if (kept.has(top)) continue;
      ctx.report(top.section.span, 'order', { heading: officialHeading(partTemplate(ctx.edition, top.part!)) });
    }
  },
});

/** The most parts that already stand in order; of equal choices the one that keeps the earlier numbers. */
function longestRising(parts: readonly TopPart[]): ReadonlySet<TopPart> {
  const chains: TopPart[][] = [];
  for (const part of parts) {
    let best: TopPart[] = [];
    for (const chain of chains) {
      const last = chain[chain.length - 1]!;
      if (last.part! < part.part! && chain.length >= best.length) best = chain;
    }
    chains.push([...best, part]);
  }
  let longest: TopPart[] = [];
  for (const chain of chains) if (chain.length >= longest.length) longest = chain;
  return new Set(longest);
}
