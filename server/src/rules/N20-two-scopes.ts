import { clauseBefore } from '../facts/context.js';
import { equals } from '../values/decimal.js';
import { defineRule } from './define-rule.js';
import { disclosureFragment } from './tables/fragments.js';
import { documentsMade } from './text/documents-made.js';
import { isToReview } from './text/to-review.js';

const county = (text: string, made: number) =>
  `示例县人民政府2023年政府信息公开工作年度报告\n\n一、总体情况\n\n${text}\n\n二、主动公开政府信息情况\n\n${disclosureFragment(
    '2021',
    { 规章: '0 | 0 | 0', 行政规范性文件: `${made} | 0 | 96` },
  )}`;

export default defineRule({
  id: 'N20',
  name: 'two-scopes',
  level: 'info',
  summary: {
    zh: '本机关的数和全域的数分开写明',
    en: 'Numbers of the organ and of the whole place are told apart',
  },
  why: {
    zh: '正文写的是政府本级（办公室）的数，表里是全域的数，读者分不清哪个数算了谁的。',
    en: 'The text has the number of the government’s own, the table that of the whole place: a reader cannot tell whose is whose.',
  },
  remedy: {
    zh: '在数后面注明口径，如「（县本级）」「（全县）」；表里填错口径的，改表。',
    en: 'Say the scope beside the number, or mend the table where it has the wrong one.',
  },
  basis: ['条例/50'],
  messages: {
    documents: {
      zh: '正文{text}只是本级（办公室）的规范性文件，表一「{name}」是 {table}，口径不同。请注明两个数各算了谁的。',
      en: 'The {text} of the text are documents of the government’s own; table 1 has {table} under {name}. Say what each number covers.',
    },
  },
  examples: {
    bad: [
      county('2023年县政府及县政府办公室制定行政规范性文件⟦27件⟧，均已公开。', 84),
      county('2023年，县政府办公室制发规范性文件⟦3件⟧，均已备案。', 12),
      county('县本级制发行政规范性文件⟦9件⟧。', 31),
      county('2023年，县政府和县政府办公室共出台规范性文件⟦16件⟧。', 0),
      county('全年县政府办公室新制定规范性文件⟦1件⟧，均按规定报备。', 21),
    ],
    good: [
      county('2023年全县共制定行政规范性文件84件，其中县政府及县政府办公室27件。', 84),
      county('2023年县政府及县政府办公室制定行政规范性文件84件。', 84),
      county('2022年县政府办公室制定行政规范性文件27件。', 84),
      county('全县各部门主动公开政府信息8650条，县政府网站公开320条。', 84),
      county('县政府办公室审核规范性文件27件。', 84),
      county('2023年全县制发行政规范性文件84件，县政府办公室制发27件。', 84),
    ],
  },
  check(report, ctx) {
    const made = report.organ?.kind === 'government' ? documentsMade(report) : null;
    const claims = ctx.facts.claims.filter(({ subject }) => subject === 'documents-made');
    if (!made || claims.some(({ value }) => equals(value, made.value))) return;
    for (const { scope, sentence, quantity, start, end } of claims) {
      if (scope !== 'part' || !quantity || isToReview(sentence)) continue;
      if (!OWN_OF_GOVERNMENT.test(clauseBefore(sentence.text, start)) || sentence.text.includes('其中')) continue;
      const args = { text: sentence.quote(start, end), name: made.name, table: made.written };
      ctx.report(sentence.span(start, end), 'documents', args, { related: made.related, data: made.data });
    }
  },
});

const OWN_OF_GOVERNMENT = /本级|政府(?:及|和|、)?[^,]{0,8}办公[室厅]|办公[室厅]/;
