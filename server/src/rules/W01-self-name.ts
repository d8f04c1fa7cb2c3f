import type { Level, MessageArgs } from '../model/finding.js';
import type { Organ } from '../model/report.js';
import { defineRule } from './define-rule.js';
import { partOneFragment } from './text/fragments.js';
import { type SelfName, selfNames } from './text/self-names.js';

export default defineRule({
  id: 'W01',
  name: 'self-name',
  level: 'warning',
  summary: { zh: '自称与机关相符，前后一致', en: 'The report calls its organ what it is, throughout' },
  why: {
    zh: '镇的报告里写「我局」，多半是从别的单位抄来的；一会儿「我区」一会儿「我办」，读者不知道在说谁。',
    en: '「我局」 in a town’s report was copied from elsewhere; mixed names leave open who is meant.',
  },
  remedy: { zh: '统一成一个自称，如乡镇写「我镇」、局写「我局」。', en: 'Use one name throughout.' },
  basis: [],
  messages: {
    foreign: {
      zh: '「{organ}」的报告里自称「{word}」，不是这个机关的自称，像是照抄来的。请改。',
      en: '「{word}」 is not what 「{organ}」 would call itself. Change it.',
    },
    mixed: {
      zh: '自称前后不一：前面用「{main}」（{mainCount} 处），这里用「{word}」（{count} 处）。请统一。',
      en: 'The report calls itself 「{main}」 ({mainCount} times) and 「{word}」 ({count} times). Use one.',
    },
  },
  examples: {
    bad: [
      partOneFragment('现公布⟦我局⟧2023年政府信息公开工作年度报告。我镇主动公开信息12条。', '示例县示例镇人民政府'),
      partOneFragment('我区高度重视政务公开。我区组织培训。⟦我办⟧将继续努力。', '示例市示例区人民政府'),
      partOneFragment('⟦我镇⟧主动公开信息12条。'),
      partOneFragment('⟦我镇⟧主动公开信息12条。我办组织培训。', '示例市示例区人民政府办公室'),
      partOneFragment('我街道组织培训。⟦我局⟧主动公开信息12条。', '示例市示例区示例街道办事处'),
    ],
    good: [
      partOneFragment('我镇主动公开信息12条，我县部署了工作。', '示例县示例镇人民政府'),
      partOneFragment('我局落实我市部署，我局组织培训。'),
      partOneFragment('我办认真落实，指导我区各部门公开。', '示例市示例区人民政府办公室'),
      partOneFragment('开展“我局的政策我来讲”活动，我镇组织培训。', '示例县示例镇人民政府'),
      partOneFragment('我委认真落实，我市公开工作有序。', '示例市发展和改革委员会'),
      partOneFragment('我区办理事项较多，我区域内网点齐全。', '示例市示例区人民政府'),
    ],
  },
  check(report, ctx) {
    const { organ } = report;
    if (!organ) return;
    const names = selfNames(ctx.facts);
    const own = new Map<string, SelfName[]>();
    for (const name of names) {
      const same = own.get(name.word);
      if (same) same.push(name);
      else own.set(name.word, [name]);
    }
    const foreign = [...own.keys()].filter((word) => isForeign(word, organ));
    const say = (word: string, key: 'foreign' | 'mixed', args: MessageArgs, level: Level) => {
      const [first, ...others] = own.get(word)!;
      const related = others.map(({ sentence, at }) => ({
        message: { zh: '这里也是', en: 'Here too' },
        args: {},
        span: sentence.span(at, at + word.length),
      }));
      ctx.report(first!.sentence.span(first!.at, first!.at + word.length), key, args, { level, related });
    };
    for (const word of foreign) say(word, 'foreign', { organ: organ.name, word }, 'error');
    const others = [...own.entries()].filter(([word]) => !foreign.includes(word));
    const [main, ...rest] = others.sort(([, a], [, b]) => b.length - a.length);
    for (const [word, uses] of rest) {
      if (!main || !isMixture(main[0], word, organ)) continue;
      const args = { main: main[0], mainCount: main[1].length, word, count: uses.length };
      say(word, 'mixed', args, 'warning');
    }
  },
});

/** Names of places, which any organ in them may say. */
const PLACES = /^我(?:省|州|盟|市|县|旗|区)$/;
const OF_TOWNS = /^我(?:镇|乡|街道)$/;
const OF_DEPARTMENTS = /^我(?:局|委|厅)$/;

/** What an organ of this kind cannot be; only where the kind is beyond doubt. */
function isForeign(word: string, { kind, name }: Organ): boolean {
  switch (kind) {
    case 'town':
    case 'street':
    case 'government':
      return OF_DEPARTMENTS.test(word);
    case 'office':
      return /^我(?:局|厅|镇|乡|街道)$/.test(word);
    case 'department':
      return OF_TOWNS.test(word) && !/[镇乡]|街道/.test(name);
    default:
      return false;
  }
}

/** A government that calls itself an office, a bureau that calls itself a committee: two organs in one report. */
function isMixture(main: string, word: string, { kind, name }: Organ): boolean {
  if (/单位|部/.test(word)) return false;
  if (kind === 'government') return PLACES.test(main) && /^我办$/.test(word);
  if (kind === 'department')
    return OF_DEPARTMENTS.test(main) && OF_DEPARTMENTS.test(word) && !name.endsWith(word.slice(1));
  return false;
}
