import { fileName } from '../facts/other-report.js';
import { squash } from '../text/fold.js';
import { defineRule } from './define-rule.js';

const part = (organ: string) => `${organ}2023年政府信息公开工作年度报告\n\n一、总体情况\n\n公开信息12条。\n`;

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
    twice: {
      zh: '「{organ}」在汇总的单位里有 {count} 份：{files}，会重复计入。请只留一份。',
      en: '「{organ}」 is among the parts {count} times: {files}. Keep one.',
    },
  },
  examples: {
    parts: [part('示例县甲局'), part('示例县甲局'), part('示例县乙局')],
    bad: ['⟦示例县2023年政府信息公开工作年度报告⟧\n\n一、总体情况\n\n全县公开信息12条。\n'],
    good: ['关于公开的说明\n\n一、总体情况\n\n二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况\n'],
  },
  check(report, ctx) {
    const { rollup } = ctx;
    const at = report.title?.span;
    if (!rollup || !at) return;
    const byOrgan = new Map<string, (typeof rollup.parts)[number][]>();
    for (const each of rollup.parts) {
      const organ = squash(each.report.organ?.name ?? '');
      if (organ !== '') byOrgan.set(organ, [...(byOrgan.get(organ) ?? []), each]);
    }
    for (const [organ, parts] of byOrgan) {
      if (parts.length < 2) continue;
      const related = parts.map((other) => ({
        message: { zh: '{file}', en: '{file}' },
        args: { file: fileName(other) },
        span: other.report.title?.span ?? { start: 0, end: 0 },
        other,
      }));
      const files = parts.map(fileName).join('、');
      ctx.report(at, 'twice', { organ, count: parts.length, files }, { related });
    }
  },
});
