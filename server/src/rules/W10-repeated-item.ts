import { matchesIn } from '../text/matches.js';
import { defineRule } from './define-rule.js';
import { partOneFragment } from './text/fragments.js';

export default defineRule({
  id: 'W10',
  name: 'repeated-item',
  level: 'info',
  summary: { zh: '列举的各项不重复', en: 'No item of a list stands twice' },
  why: {
    zh: '同一项列了两遍，多半是拼接时没有删。',
    en: 'An item that stands twice was not removed when lists were joined.',
  },
  remedy: { zh: '删去一个。', en: 'Delete one of them.' },
  basis: [],
  messages: {
    twice: { zh: '「{item}」在这里列了两次。', en: '「{item}」 stands twice in this list.' },
  },
  examples: {
    bad: [
      partOneFragment('公开政策法规、机构职能、规划计划、⟦政策法规⟧、人事信息。'),
      partOneFragment('公开财政预算、财政决算、三公经费、⟦财政预算⟧等信息。'),
      partOneFragment('更新机构职能、领导简介、通知公告、⟦机构职能⟧、政策解读。'),
      partOneFragment('包括办事指南、行政许可、行政处罚、⟦办事指南⟧、行政强制。'),
      partOneFragment('涉及土地征收、社会救助、义务教育、⟦土地征收⟧。'),
    ],
    good: [
      partOneFragment('公开政策法规、机构职能、规划计划、人事信息。'),
      partOneFragment('公开市级政策法规、县级政策法规、镇级政策法规。'),
      partOneFragment('学习文件，公开政策法规、机构职能，更新政策法规、人事信息。'),
      partOneFragment('公开一、二、三、一类信息，包括甲类、乙类、丙类。'),
      partOneFragment('网站发布政策法规、规划计划、人事信息，公众号发布政策法规、规划计划、人事信息。'),
    ],
  },
  each: 'paragraph',
  seeks: [/、/],
  check(_, ctx) {
    for (const sentence of ctx.facts.sentences) {
      const { text } = sentence;
      if (!isList(text)) continue;
      for (const list of matchesIn(text, /[^、,:"()]{2,12}(?:、[^、,:"()]{2,12}){3,40}/g)) {
        const seen = new Set<string>();
        let at = list.index;
        for (const whole of list[0].split('、')) {
          const item = whole.replace(/等.*$/, '');
          if (seen.has(item) && item.length >= 3) ctx.report(sentence.span(at, at + item.length), 'twice', { item });
          // 「公开政策法规、…」: the verb before the first item is no part of it.
          seen.add(seen.size === 0 ? item.replace(/^.*(?:公开|包括|发布|公布|涉及|更新|完善|开设|设置)/, '') : item);
          at += whole.length + 1;
        }
      }
    }
  },
});

/** A list of four has three marks between them. */
function isList(text: string): boolean {
  const first = text.indexOf('、');
  const second = first < 0 ? -1 : text.indexOf('、', first + 1);
  return second >= 0 && text.indexOf('、', second + 1) >= 0;
}
