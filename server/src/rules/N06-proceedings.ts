import { isOwnYear } from '../facts/context.js';
import type { Facts, Query } from '../facts/facts.js';
import type { Report } from '../model/report.js';
import { editionById } from '../templates/editions.js';
import { matchesIn } from '../text/matches.js';
import { defineRule } from './define-rule.js';
import { PROCEEDINGS_HEADING, proceedingsFragment } from './tables/fragments.js';
import { cellName } from './tables/naming.js';
import { textFragment } from './text/fragments.js';
import { mismatches } from './text/mismatch.js';
import { isToReview } from './text/to-review.js';

const cases = (text: string) =>
  textFragment(
    text,
    `${PROCEEDINGS_HEADING}\n`,
    proceedingsFragment('1 | 1 | 0 | 0 | 2 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0'),
  );

export default defineRule({
  id: 'N06',
  name: 'proceedings',
  level: 'error',
  summary: { zh: '正文写的复议、诉讼与表三一致', en: 'The reviews and suits that the text tells agree with table 3' },
  why: {
    zh: '正文说「未发生」，表三应全为 0；说「均获维持」，表三的纠正、其他结果、尚未审结应为 0；写了件数的，与表三总计相同。',
    en: 'Where the text says none, table 3 is all 0; where it says all upheld, nothing may stand under the other outcomes; counts are the totals of table 3.',
  },
  remedy: {
    zh: '与司法（法制）部门核对，改正文或改表。',
    en: 'Check with the legal office, then mend the text or the table.',
  },
  basis: ['条例/50'],
  messages: {
    count: {
      zh: '正文写{text}，表三「{name}」是 {table}。请核对，改正文或改表。',
      en: 'The text has {text}; table 3 has {table} under {name}.',
    },
    none: {
      zh: '正文写没有发生（{text}），表三「{name}」却是 {table}。请核对，改正文或改表。',
      en: 'The text says that there was none ({text}); table 3 has {table} under {name}.',
    },
    upheld: {
      zh: '正文写「{text}」，表三「{name}」却有 {table} 件。请核对，改正文或改表。',
      en: 'The text says 「{text}」, yet table 3 has {table} under {name}.',
    },
  },
  examples: {
    bad: [
      cases('因政府信息公开被申请行政复议⟦1件⟧，行政诉讼1件。'),
      cases('本年度⟦未发生因政府信息公开引起的行政复议、行政诉讼⟧。'),
      cases('因政府信息公开被申请行政复议2件，⟦均获维持⟧。'),
      cases('因政府信息公开工作引发的行政复议⟦3件⟧，行政诉讼1件。'),
      cases('因政府信息公开被申请行政复议2件，其中维持1件、纠正1件，尚未审结⟦1件⟧。'),
      cases('本年度⟦没有因政府信息公开被提起行政复议、行政诉讼⟧的情况。'),
    ],
    good: [
      cases('因政府信息公开被申请行政复议2件、行政诉讼1件。'),
      cases('因政府信息公开被申请行政复议2件（2022年受理3件，其中维持2件、纠正1件）。'),
      cases('未发生因政府信息公开工作被纠错的行政复议案件。'),
      cases('无复议后败诉案件。'),
      cases('全年未发生与诉讼（行政复议、行政诉讼）有关的费用。'),
      cases('2022年未发生政府信息公开行政复议和行政诉讼。'),
      cases('全年办理各类行政复议案件120件，代理行政诉讼36件。'),
      cases('被申请行政复议2件，其中维持1件。'),
      cases('全年共收到政府信息公开申请12件。办理行政复议案件120件，行政应诉案件35件。'),
      cases('收到行政复议申请152件，审结131件。'),
      cases('因政府信息公开被申请行政复议2件、提起行政诉讼1件，未发生复议后起诉案件。'),
      cases('全年无因逾期未答复引发的行政复议、行政诉讼。'),
      cases('因政府信息公开被申请行政复议5件。【待核】'),
      cases('全局办理应诉工作量大，全年被申请行政复议86件，被提起行政诉讼23件，其中涉及信息公开的复议2件。'),
      cases('全年受理政府信息公开申请12件；行政复议案件32件，行政诉讼15件。'),
    ],
  },
  check(report, ctx) {
    const told = mismatches(report, ctx, ({ claim }) => claim.subject === 'reviews' || claim.subject === 'suits');
    for (const [i, { span, args, options, comparison }] of told.entries()) {
      // 「未发生行政复议、行政诉讼」 is one mistake, whichever of the two there were.
      if (told[i - 1]?.span.start === span.start) continue;
      ctx.report(span, comparison.claim.quantity ? 'count' : 'none', args, options);
    }
    for (const { span, text, cell, value, name } of upheld(report, ctx.facts)) {
      const related = [{ message: CELL, args: { name, value }, span: cell.span }];
      ctx.report(span, 'upheld', { text, name, table: value }, { related });
    }
  },
});

const CELL = { zh: '{name}：{value}', en: '{name}: {value}' };
const ALL_UPHELD = /(?:均|全部|都)(?:获|被|予以|得到)?(?:维持|支持)/g;

/** 「均获维持」 in a sentence about reviews alone, against the other outcomes of reviews. */
function* upheld(report: Report, facts: Facts) {
  const table = report.tables.proceedings;
  if (!table) return;
  const edition = report.edition ?? '2021';
  const review = editionById(edition).proceedings.groups.find(({ key }) => key === 'review');
  const found = facts.collect(UPHELD);
  for (const [i, item] of found.items.entries()) {
    for (const column of review?.parts.slice(1) ?? []) {
      const cell = table.cells[column - 1];
      if (cell?.state !== 'number' || !cell.value) continue;
      const span = found.paragraphOf(i).sentences[item.sentence]!.span(item.start, item.start + item.text.length);
      yield { span, text: item.text, cell, value: cell.value, name: cellName(edition, 'proceedings', { column }) };
    }
  }
}

const UPHELD: Query<{ readonly sentence: number; readonly start: number; readonly text: string }> = {
  name: Symbol('all-upheld'),
  seeks: [ALL_UPHELD],
  find: ({ sentences }, report) =>
    sentences.flatMap((sentence, i) => {
      if (!/行政复议/.test(sentence.text) || !/信息公开|依申请/.test(sentence.text + sentence.topic)) return [];
      if (isToReview(sentence)) return [];
      if (sentence.section?.official !== 1 && sentence.section?.official !== 4) return [];
      return matchesIn(sentence.text, ALL_UPHELD).flatMap(({ 0: text, index: start }) => {
        const before = sentence.text.slice(0, start);
        if (/诉讼|法院|一审|二审/.test(before) || !isOwnYear(report, sentence, start)) return [];
        return [{ sentence: i, start, text }];
      });
    }),
};
