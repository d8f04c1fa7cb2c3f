import { titlesOf } from '../facts/references.js';
import type { Sentence } from '../facts/sentences.js';
import { editionForYear } from '../templates/editions.js';
import { defineRule } from './define-rule.js';
import { preambleFragment } from './text/fragments.js';
import { NOTICES, noticeOfNumber, noticeOfTitle } from './text/notices.js';

export default defineRule({
  id: 'F05',
  name: 'notice-of-year',
  level: 'error',
  summary: { zh: '引用的格式依据与报告年度相符', en: 'The notice cited is the one for the report’s year' },
  why: {
    zh: '2019、2020 年度用国办公开办函〔2019〕60号，2021 年度起用国办公开办函〔2021〕30号；引旧的多半是照抄去年的引言。',
    en: 'The notice of 2019 is for report years 2019 and 2020, that of 2021 for those since.',
  },
  remedy: { zh: '换成本年度的通知，标题和文号一起改。', en: 'Cite the notice of the report’s year.' },
  basis: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    outdated: {
      zh: '{year} 年度的年报应依据「{official}」编制，这里引的是「{stated}」。请连标题一起换。',
      en: 'A report for {year} rests on 「{official}」; here 「{stated}」 is cited. Change title and number.',
    },
  },
  examples: {
    bad: [
      preambleFragment(2023, '根据《中华人民共和国政府信息公开条例》和⟦国办公开办函〔2019〕60号⟧要求编制本报告。'),
      preambleFragment(
        2021,
        '按照《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（⟦国办公开办函〔2019〕60号⟧）要求，编制本报告。',
      ),
      preambleFragment(2020, '根据⟦国办公开办函〔2021〕30号⟧规定的格式编制本报告。'),
      preambleFragment(2022, '依据⟦国办公开办函[2019]60号⟧编制本报告。'),
      preambleFragment(
        2023,
        '根据《⟦国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知⟧》的要求，编制本报告。',
      ),
      preambleFragment(2024, '按照国务院办公厅⟦国办公开办函〔2019〕60号⟧文件规定，现公布本报告。'),
    ],
    good: [
      preambleFragment(2023, '根据《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号要求编制本报告。'),
      preambleFragment(2020, '根据《中华人民共和国政府信息公开条例》和国办公开办函〔2019〕60号要求编制本报告。'),
      preambleFragment(2023, '国办公开办函〔2019〕60号已由（国办公开办函〔2021〕30号）代替，本报告据后者编制。'),
      preambleFragment(
        2021,
        '根据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》和《中华人民共和国政府信息公开工作年度报告格式》编制本报告。',
      ),
      preambleFragment(
        2020,
        '根据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》编制本报告。',
      ),
      preambleFragment(2022, '根据示公开办函〔2019〕60号要求编制本报告。'),
      preambleFragment(2019, '根据国办公开办函〔2019〕60号要求编制本报告。'),
      preambleFragment(2022, '根据《中华人民共和国政府信息公开条例》编制本报告。'),
    ],
  },
  check(report, ctx) {
    const { year } = report;
    const due = NOTICES.find(({ edition }) => edition.id === (year === null ? null : editionForYear(year)?.id));
    if (year === null || !due) return;
    const cited = ctx.facts.references.flatMap((reference) => {
      const notice = noticeOfNumber(reference);
      return notice && reference.issuer === notice.issuer ? [{ reference, notice }] : [];
    });
    if (cited.some(({ notice }) => notice === due)) return;
    for (const { reference } of cited) {
      const { sentence, start, end } = reference;
      if (!isBasis(sentence)) continue;
      const args = { year, official: due.written, stated: sentence.quote(start, end) };
      ctx.report(sentence.span(start, end), 'outdated', args);
    }
    if (cited.length > 0) return;
    const named = ctx.facts.sentences.flatMap((sentence) =>
      titlesOf(sentence.text).flatMap((title) => {
        const found = noticeOfTitle(title.text);
        return found ? [{ sentence, title, notice: found.notice }] : [];
      }),
    );
    if (named.some(({ notice }) => notice === due)) return;
    for (const { sentence, title } of named) {
      if (!isBasis(sentence)) continue;
      const { start, end } = title;
      const args = { year, official: due.written, stated: sentence.quote(start, end) };
      ctx.report(sentence.span(start, end), 'outdated', args);
    }
  },
});

/** Whether the sentence says what the report rests on. */
function isBasis({ section, text }: Sentence): boolean {
  return (section === null || section.official === 1) && /根据|依据|按照|要求|规定|编制/.test(text);
}
