import { editionById } from '../templates/editions.js';
import { defineRule } from './define-rule.js';
import { disclosureFragment, draftFragment } from './tables/fragments.js';

const ROWS = { 规章: '0 | 0 | 0', 行政规范性文件: '1 | 0 | 9', 行政许可: '5', 行政处罚: '2', 行政强制: '0' };

export default defineRule({
  id: 'T12',
  name: 'item-number',
  level: 'error',
  looksAt: 'form',
  summary: { zh: '「第二十条第（X）项」与块内的行相配', en: 'The item number of a block fits its rows' },
  why: {
    zh: '条例第二十条：（一）规章和规范性文件，（五）行政许可，（六）行政处罚、行政强制，（八）行政事业性收费，（九）政府集中采购。项号写错，整块就错位。',
    en: 'Article 20: (1) rules and normative documents, (5) licences, (6) penalties and enforcement, (8) fees, (9) central purchases. A wrong number shifts the whole block.',
  },
  remedy: { zh: '改成与块内各行相配的项号。', en: 'Write the item number that fits the rows.' },
  basis: ['条例/20', '国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    number: {
      zh: '表一「{found}」下面列的是{rows}，应为「{due}」。',
      en: '表一: below 「{found}」 stand {rows}; the heading should be 「{due}」.',
    },
    again: { zh: '「{found}」也应为「{due}」', en: '「{found}」 should be 「{due}」 too' },
  },
  examples: {
    bad: [
      draftFragment('2021', disclosureFragment('2021', ROWS).replace('第二十条第（六）项', '⟦第二十条第（七）项⟧')),
    ],
    good: [draftFragment('2021', disclosureFragment('2021', ROWS))],
  },
  check(report, ctx) {
    const table = report.tables.disclosure;
    if (!table || table.edition === 'mixed') return;
    const templates = editionById(table.boundTo).disclosure.blocks;
    const wrong = table.blocks.flatMap(({ item, heading, headingItem }) => {
      const template = templates.find((block) => block.item === item);
      if (!template || !heading || headingItem === null || headingItem === item) return [];
      return [{ template, heading, args: { found: heading.text, due: template.heading } }];
    });
    const [first, ...others] = wrong;
    if (!first) return;
    const rows = first.template.rows.map((row) => row.label).join('、');
    ctx.report(
      first.heading.span,
      'number',
      { ...first.args, rows },
      {
        related: others.map(({ heading, args }) => ({ message: this.messages.again, args, span: heading.span })),
        fixes: [
          {
            title: { zh: '改成与各行相配的项号', en: 'Write the item numbers that fit the rows' },
            args: {},
            edits: wrong.map(({ heading, template }) => ({ span: heading.span, newText: template.heading })),
            safety: 'confirm',
          },
        ],
      },
    );
  },
});
