import type { Reference, TitleAt } from '../facts/references.js';
import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'F10',
  name: 'one-title',
  level: 'warning',
  summary: { zh: '同一文号前后标题一致', en: 'One number has one title' },
  why: {
    zh: '同一个文件两处标题不一样，至少有一处写错了。',
    en: 'Of two titles for one document at least one is wrong.',
  },
  remedy: { zh: '查原文，两处统一。', en: 'Look the document up and write the same in both places.' },
  basis: [],
  messages: {
    differs: {
      zh: '同一文件（{number}）前后标题不一致：这里是《{title}》，前面是《{first}》。请按原文统一。',
      en: '{number} has two titles: 《{title}》 here, 《{first}》 before.',
    },
  },
  examples: {
    bad: [
      '示例县示例局2020年政府信息公开工作年度报告\n\n落实《示例省人民政府办公厅关于推进政务公开标准化工作的通知》（示政办〔2020〕26号）。按照《⟦示例省人民政府办公厅关于推进政务公开标准化的通知⟧》（示政办〔2020〕26号）要求公开。\n\n一、总体情况\n略。\n',
    ],
    good: [
      '示例县示例局2020年政府信息公开工作年度报告\n\n落实《示例省人民政府办公厅关于推进政务公开标准化工作的通知》（示政办〔2020〕26号）。按照《关于推进政务公开标准化工作的通知》（示政办〔2020〕26号）要求公开。\n\n一、总体情况\n略。\n',
      '示例县示例局2020年政府信息公开工作年度报告\n\n落实《关于政务公开的通知》（示政办〔2020〕26号）和《关于平台建设的通知》（示政办〔2020〕27号）。\n\n一、总体情况\n略。\n',
    ],
  },
  check(_, ctx) {
    const first = new Map<string, Reference & { readonly title: TitleAt }>();
    for (const reference of ctx.facts.references) {
      const { title, sentence, issuer, year, number } = reference;
      if (!title) continue;
      const key = `${issuer}〔${year}〕${number}号`;
      const before = first.get(key);
      if (!before) first.set(key, { ...reference, title });
      else if (!isSameTitle(title.text, before.title.text)) {
        const at = before.sentence.span(before.title.start, before.title.end);
        const args = {
          number: key,
          title: sentence.quote(title.start, title.end),
          first: before.sentence.quote(before.title.start, before.title.end),
        };
        const related = [{ message: { zh: '前面的标题', en: 'The title before' }, args: {}, span: at }];
        ctx.report(sentence.span(title.start, title.end), 'differs', args, { related });
      }
    }
  },
});

/** The issuer may be left out of one of them, and a document that is passed on may be named by its own title. */
function isSameTitle(a: string, b: string): boolean {
  const [short, long] = [a, b].map((title) => title.replace(/[<>"、,()]/g, '')).sort((x, y) => x.length - y.length) as [
    string,
    string,
  ];
  return long.includes(short) || (/印发/.test(long) && long.includes(short.replace(/的通知$/, '')));
}
