import { defineRule } from './define-rule.js';
import { firstOf, partPlace, placeOfWhole } from './rollup/places.js';

const MOST_NAMED = 6;
const part = (organ: string, count = 12) =>
  `${organ}2023年政府信息公开工作年度报告\n\n一、总体情况\n\n公开信息${count}条。\n`;

const whole = (title: string) => `${title}\n\n一、总体情况\n\n全县公开信息12条。\n`;

export default defineRule({
  id: 'U02',
  name: 'part-twice',
  level: 'warning',
  summary: { zh: '汇总时一个单位只算一次', en: 'Each organ is summed up once' },
  why: {
    zh: '同一个机关有两份文件都被算进去，汇总的数就多算了一份。',
    en: 'Two files of one organ count it twice.',
  },
  remedy: {
    zh: '只留一份，或把 gouji.json 里的通配符写窄些。',
    en: 'Keep one of them, or narrow the glob in gouji.json.',
  },
  basis: [],
  messages: {
    same: {
      zh: '「{organ}」在汇总的单位里有 {count} 份，数一样：{files}。核对时只算一份；汇总时别重复计入。',
      en: '「{organ}」 is among the parts {count} times with the same numbers: {files}. It is counted once here; count it once in the whole.',
    },
    differ: {
      zh: '「{organ}」在汇总的单位里有 {count} 份，数不一样：{files}。不知道算哪一份，都没有算。请只留一份。',
      en: '「{organ}」 is among the parts {count} times with different numbers: {files}. Which of them counts is not known, so none was counted. Keep one.',
    },
    repeated: {
      zh: 'gouji.json 的「parts」里有不止一条写到 {files}，只算一次。',
      en: 'More than one entry of “parts” in gouji.json takes in {files}; it is counted once.',
    },
    itself: {
      zh: 'gouji.json 的「parts」里「{pattern}」把汇总年报自己也算进去了，没有算它。',
      en: '“{pattern}” under “parts” in gouji.json takes in the whole itself, which is not counted.',
    },
  },
  examples: {
    parts: [part('示例县甲局'), part('示例县甲局'), part('示例县乙局')],
    bad: [
      whole('⟦示例县2023年政府信息公开工作年度报告⟧'),
      whole('⟦示例县人民政府2023年政府信息公开工作年度报告⟧'),
      whole('# ⟦示例县人民政府办公室2023年政府信息公开工作年度报告⟧'),
      whole('⟦示例县2023年度政府信息公开工作年度报告⟧'),
      whole('⟦2023年示例县政府信息公开工作年度报告⟧'),
    ],
    // The parts are those of 2023: in a report on another year they are somebody else's.
    good: [
      whole('示例县2022年政府信息公开工作年度报告'),
      whole('示例县2021年政府信息公开工作年度报告'),
      whole('示例县人民政府2024年政府信息公开工作年度报告'),
      whole('# 示例县人民政府办公室2022年政府信息公开工作年度报告'),
      whole('示例县政府信息公开工作年度报告'),
    ],
  },
  check(report, ctx) {
    const { rollup } = ctx;
    if (!rollup) return;
    const at = placeOfWhole(report);
    for (const { organ, parts, isSame } of rollup.several) {
      const args = { organ, count: parts.length, files: namesOf(parts) };
      ctx.report(at, isSame ? 'same' : 'differ', args, { related: parts.map(partPlace) });
    }
    if (rollup.repeated.length > 0) {
      const files = firstOf(rollup.repeated, MOST_NAMED);
      ctx.report(at, 'repeated', { files }, { level: 'info' });
    }
    for (const pattern of rollup.itself) ctx.report(at, 'itself', { pattern }, { level: 'info' });
  },
});

function namesOf(parts: readonly { readonly name: string }[]): string {
  return firstOf(
    parts.map(({ name }) => name),
    MOST_NAMED,
  );
}
