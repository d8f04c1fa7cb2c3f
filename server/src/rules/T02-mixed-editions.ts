import { defineRule } from './define-rule.js';
import { disclosureFragment, draftFragment } from './tables/fragments.js';
import { tableStand } from './tables/stands.js';

const NEW_TABLE = disclosureFragment('2021', { 规章: '0 | 0 | 0', 行政规范性文件: '1 | 0 | 9', 行政许可: '5' });

export default defineRule({
  id: 'T02',
  name: 'mixed-editions',
  level: 'error',
  looksAt: 'form',
  summary: { zh: '同一张表不混用两版', en: 'One table, one edition' },
  why: {
    zh: '一张表里既有 2019 版又有 2021 版的行列，数字归不到同一口径。',
    en: 'A table with rows or columns of both editions cannot be read by either.',
  },
  remedy: { zh: '整张表换成本年度的版本，按新口径重填。', en: 'Replace the whole table by that of the year.' },
  basis: ['国办公开办函〔2021〕30号'],
  messages: {
    labels: {
      zh: '表一混用了两版：大部分是 {own} 版，「{label}」却是 {other} 版的（共 {count} 处）。请整张换成 {own} 版重填。',
      en: '表一 mixes two editions: it mostly follows {own}, yet 「{label}」 is of {other} ({count} such labels). Replace the whole table.',
    },
    requests: {
      zh: '表二混用了两版：（六）其他处理的各行既有 2019 版又有 2021 版的。请整张换成本年度的版本。',
      en: '表二 mixes two editions in the rows of （六）其他处理. Replace the whole table by that of the year.',
    },
    label: { zh: '{edition} 版的「{label}」', en: '「{label}」 of {edition}' },
  },
  examples: {
    bad: [draftFragment('2021', NEW_TABLE.replace('本年制发件数', '⟦本年新制作数量⟧'))],
    good: [draftFragment('2021', NEW_TABLE)],
  },
  check(report, ctx) {
    const { disclosure, requests } = report.tables;
    const [first, ...others] = [...(disclosure?.foreign ?? [])].sort((a, b) => a.span.start - b.span.start);
    if (disclosure && disclosure.edition === 'mixed' && first) {
      const args = { own: disclosure.boundTo, label: first.text, other: first.edition, count: others.length + 1 };
      ctx.report(first.span, 'labels', args, {
        related: others.map((label) => ({
          message: this.messages.label,
          args: { edition: label.edition, label: label.text },
          span: label.span,
        })),
      });
    }
    if (requests?.edition === 'mixed') ctx.report(tableStand(requests), 'requests');
  },
});
