import type { Reference, TitleAt } from '../facts/references.js';
import { defineRule } from './define-rule.js';
import { partOneFragment, preambleFragment } from './text/fragments.js';

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
      preambleFragment(
        2020,
        '落实《示例省人民政府办公厅关于推进政务公开标准化工作的通知》（示政办〔2020〕26号）。按照《⟦示例省人民政府办公厅关于推进政务公开标准化的通知⟧》（示政办〔2020〕26号）要求公开。',
      ),
      preambleFragment(
        2020,
        '落实《关于做好政务公开工作的通知》（示政办发〔2020〕5号）。根据《⟦关于做好政府公开工作的通知⟧》（示政办发〔2020〕5号）开展检查。',
      ),
      partOneFragment(
        '执行《示例省政务公开工作要点》（示政办发〔2023〕8号）。\n\n按照《⟦示例省政务公开要点⟧》（示政办发〔2023〕8号）公开。',
      ),
      partOneFragment(
        '学习国办发〔2019〕54号《国务院办公厅关于深化政务公开的意见》。落实国办发〔2019〕54号《⟦国务院办公厅关于推进政务公开的意见⟧》。',
      ),
      partOneFragment(
        '根据《示例市信息公开审查制度》（示政〔2022〕3号）审查，根据《⟦示例市信息公开审核办法⟧》（示政〔2022〕3号）登记。',
      ),
    ],
    good: [
      preambleFragment(
        2020,
        '落实《示例省人民政府办公厅关于推进政务公开标准化工作的通知》（示政办〔2020〕26号）。按照《关于推进政务公开标准化工作的通知》（示政办〔2020〕26号）要求公开。',
      ),
      preambleFragment(
        2020,
        '落实《关于政务公开的通知》（示政办〔2020〕26号）和《关于平台建设的通知》（示政办〔2020〕27号）。',
      ),
      partOneFragment(
        '落实《关于印发〈示例市工作要点〉的通知》（示政办发〔2023〕8号）。按照《示例市工作要点》（示政办发〔2023〕8号）公开。',
      ),
      partOneFragment(
        '落实《关于做好“双公示”工作的通知》（示政办发〔2023〕8号）。按照《关于做好双公示工作的通知》（示政办发〔2023〕8号）公开。',
      ),
      partOneFragment('落实《示例市工作要点》（示政办发〔2023〕8号）和《示例县工作方案》（示县办发〔2023〕8号）。'),
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
