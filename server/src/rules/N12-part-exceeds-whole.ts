import { isDifference } from '../facts/parts.js';
import type { Quantity } from '../facts/quantities.js';
import type { Sentence } from '../facts/sentences.js';
import { matchesIn } from '../text/matches.js';
import { compare, isZero, subtract } from '../values/decimal.js';
import { defineRule } from './define-rule.js';
import { textFragment } from './text/fragments.js';
import { isToReview } from './text/to-review.js';

export default defineRule({
  id: 'N12',
  name: 'part-exceeds-whole',
  level: 'error',
  summary: { zh: '「其中」的一项不大于总数', en: 'A part is not larger than its whole' },
  why: {
    zh: '「共 162 条，其中公众号 293 条」不可能对：部分不会比全部多。',
    en: 'A part can’t be more than the whole it is part of.',
  },
  remedy: { zh: '核对总数和这一项，改错的一个。', en: 'Check both numbers and mend the wrong one.' },
  basis: [],
  messages: {
    larger: {
      zh: '前面说共 {whole}，「其中」的这一项却是 {part}，比总数还大。请核对两个数。',
      en: 'The whole is {whole}, yet this part of it is {part}. Check both.',
    },
    otherUnit: {
      zh: '前面说共 {whole}，「其中」的这一项却是 {part}，量词不同、数又更大。请核对。',
      en: 'The whole is {whole}, yet this part of it is {part}, larger and counted in another unit. Check both.',
    },
  },
  examples: {
    bad: [
      textFragment('2023年共发布政府信息162条，其中微信公众号发布⟦293条⟧。'),
      textFragment('2023年主动公开信息382条，其中公众号公开⟦2443条⟧，网站公开96条。'),
      textFragment('2023年共发布政府信息162条，其中公众号⟦293篇⟧。'),
      textFragment('2023年公开信息52条，其中：政务动态⟦61条⟧、通知公告12条。'),
      textFragment('全年办理留言96件，其中咨询类⟦102件⟧。'),
    ],
    good: [
      textFragment('收到申请47件，较2022年的50件减少3件，其中网上申请31件。'),
      textFragment('2023年主动公开政府信息899条，其中市政府120条、乡镇281条、部门498条。'),
      textFragment('2023年收到申请25件，其中上年结转3件。'),
      textFragment('发布信息162条，其中阅读量达到293人次。'),
      textFragment('共发布政策解读12篇，其中图解5篇，浏览量2443次。'),
      textFragment('公开信息约160条，其中网站公开293条。'),
      textFragment('全局制定文件4件（其中局制定2件，科室制定2件），审查文件25件。'),
      textFragment('公开信息1203条（其中：网站803条、公众号400条），信息公开目录更新35条，集约化平台发布信息2003条。'),
      textFragment('办结申请26件（含上年结转3件），其中25件在本年收到。'),
      textFragment('2023年共发布政府信息162条，其中微信公众号发布293条。【待核】'),
      textFragment('主动公开信息162条，其中县网站62条，镇公众号100条，村级微信群推送293条。'),
      textFragment('申请量比上年增长13.6%，其中不予公开下降100%。'),
    ],
  },
  each: 'paragraph',
  seeks: [/其中/],
  check(_, ctx) {
    for (const sentence of ctx.facts.sentences) {
      if (isToReview(sentence)) continue;
      const quantities = ctx.facts.quantities(sentence);
      for (const match of matchesIn(sentence.text, /其中/g)) {
        const whole = lastBefore(quantities, match.index);
        if (!whole || isDifference(sentence.text, whole) || !isWholeOf(sentence.text.slice(whole.end, match.index)))
          continue;
        for (const part of partsAfter(sentence.text, quantities, match.index, whole)) {
          if (!part.exact || compare(part.value, whole.value) <= 0 || !countsAlike(whole, part)) continue;
          const args = { whole: written(sentence, whole), part: written(sentence, part) };
          const span = sentence.span(part.start, part.end);
          if (part.unit === whole.unit)
            ctx.report(span, 'larger', args, { level: isNext(sentence.text, match.index, part) ? 'error' : 'warning' });
          else ctx.report(span, 'otherUnit', args, { level: 'warning' });
        }
      }
    }
  },
});

/** The part that stands right behind 其中, or in a list behind it: only there it is certain to be one. */
function isNext(text: string, at: number, part: Quantity): boolean {
  return !/[,;]/.test(text.slice(at, part.start).replace(/^其中[,:]?/, ''));
}

function lastBefore(quantities: readonly Quantity[], at: number): Quantity | null {
  const before = quantities.filter(({ end }) => end <= at);
  const last = before[before.length - 1];
  return last?.exact ? last : null;
}

/** Nothing but the counted thing's name may stand between a whole and its 其中. */
function isWholeOf(between: string): boolean {
  return /^[^,;:、)]{0,12}[,(:]?$/.test(between) && !/累计|占|同比|以上|点击|阅读|浏览|访问/.test(between);
}

const OTHER_COUNT =
  /阅读|点击|浏览|访问|关注|粉丝|累计|历年|人次|转发|点赞|总|共|全[市县区镇乡]|各|另|还|下降|上升|增长|减少/;

/** The numbers that follow 其中 in clauses that go on counting the same thing. */
function partsAfter(text: string, quantities: readonly Quantity[], at: number, whole: Quantity): readonly Quantity[] {
  const parts: Quantity[] = [];
  let from = at;
  let left = whole.value;
  for (const quantity of quantities) {
    if (quantity.start < at) continue;
    // The parts are complete: what follows counts something else.
    if (isZero(left)) break;
    const clause = text.slice(from, quantity.start);
    if (clause.length > 40 || OTHER_COUNT.test(clause) || leavesBracket(clause)) break;
    parts.push(quantity);
    if (quantity.unit === whole.unit) left = subtract(left, quantity.value);
    from = quantity.end;
  }
  return parts;
}

/** 「（其中甲2件、乙2件），审查25件」: what follows the bracket is no part any more. */
function leavesBracket(clause: string): boolean {
  const close = clause.indexOf(')');
  return close >= 0 && !clause.slice(0, close).includes('(');
}

function countsAlike(whole: Quantity, part: Quantity): boolean {
  if (whole.scaled !== part.scaled || whole.unit === '%' || whole.unit === '个百分点') return false;
  return whole.unit === part.unit || (/^[条篇]$/.test(whole.unit) && /^[条篇]$/.test(part.unit));
}

function written(sentence: Sentence, { start, end }: Quantity): string {
  return sentence.quote(start, end);
}
