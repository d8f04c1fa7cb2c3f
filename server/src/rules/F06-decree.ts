import { matchesIn } from '../text/matches.js';
import { defineRule } from './define-rule.js';
import { preambleFragment } from './text/fragments.js';

export default defineRule({
  id: 'F06',
  name: 'decree',
  level: 'warning',
  summary: { zh: '国务院令写「国务院令第711号」', en: 'The decree is cited as 国务院令第711号' },
  why: {
    zh: '令号前面有「第」。第492号公布的是旧条例，2019 年 5 月 15 日起不再适用。',
    en: 'The number takes 第. 第492号 is the old regulation, replaced on 15 May 2019.',
  },
  remedy: { zh: '改为「国务院令第711号」。', en: 'Write 国务院令第711号.' },
  basis: ['令/711'],
  messages: {
    form: { zh: '「{stated}」漏了「第」，应为「国务院令第711号」。', en: '「{stated}」 lacks 第: 国务院令第711号.' },
    other: {
      zh: '「{stated}」不是公布《中华人民共和国政府信息公开条例》的令，应为「国务院令第711号」。',
      en: '「{stated}」 did not publish the regulation; it is 国务院令第711号.',
    },
    old: {
      zh: '国务院令第492号公布的是旧条例，{year} 年度的年报应依据国务院令第711号。',
      en: '国务院令第492号 is the old regulation; a report for {year} rests on 国务院令第711号.',
    },
  },
  examples: {
    bad: [
      preambleFragment(2020, '根据《中华人民共和国政府信息公开条例》（⟦国务院令711号⟧）编制本报告。'),
      preambleFragment(2020, '根据《中华人民共和国政府信息公开条例》（⟦国务院令第492号⟧）编制本报告。'),
      preambleFragment(2020, '根据《中华人民共和国政府信息公开条例》（中华人民共和国⟦国务院令711号⟧）编制本报告。'),
      preambleFragment(2022, '依据⟦国务院令第492号⟧编制本报告。'),
      preambleFragment(2022, '根据《中华人民共和国政府信息公开条例》（⟦国务院令第771号⟧）编制本报告。'),
      preambleFragment(2021, '按照《政府信息公开条例》（⟦国务院令492号⟧）要求编制本报告。'),
    ],
    good: [
      preambleFragment(2020, '根据《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）编制本报告。'),
      preambleFragment(2020, '根据《中华人民共和国政府信息公开条例》（中华人民共和国国务院令第711号）编制本报告。'),
      preambleFragment(2019, '2019年5月15日以前按照国务院令第492号办理，以后按照国务院令第711号办理。'),
      preambleFragment(2020, '国务院令第492号公布的条例已经修订。'),
      preambleFragment(2020, '根据国务院令第 711 号编制本报告。'),
      preambleFragment(
        2022,
        '根据《中华人民共和国政府信息公开条例》《优化营商环境条例》（国务院令第722号）编制本报告。',
      ),
      preambleFragment(2020, '执行《保障农民工工资支付条例》（国务院令第724号）。'),
    ],
  },
  each: 'paragraph',
  seeks: [/国务院令/],
  check(report, ctx) {
    for (const sentence of ctx.facts.sentences) {
      for (const match of matchesIn(sentence.text, BESIDE_THE_REGULATION)) {
        const [beside, number] = match;
        if (number === '711' || number === '492') continue;
        const start = match.index + beside.indexOf('国务院令');
        const end = match.index + beside.length;
        const span = sentence.span(start, end);
        ctx.report(
          span,
          'other',
          { stated: sentence.quote(start, end) },
          {
            level: 'error',
            fixes: [
              {
                title: { zh: '改为「{official}」', en: 'Write 「{official}」' },
                args: { official: '国务院令第711号' },
                edits: [{ span, newText: '国务院令第711号' }],
                safety: 'safe',
              },
            ],
          },
        );
      }
      for (const match of matchesIn(sentence.text, /国务院令(第?)(711|492)号/g)) {
        const [stated, ordinal, number] = match;
        const span = sentence.span(match.index, match.index + stated.length);
        const official = '国务院令第711号';
        const title = { zh: '改为「{official}」', en: 'Write 「{official}」' };
        const fix = (safety: 'safe' | 'confirm') => [
          { title, args: { official }, edits: [{ span, newText: official }], safety },
        ];
        if (number === '492') {
          const asBasis = /根据|依据|按照|依照/.test(sentence.text.slice(0, match.index));
          if (!asBasis || report.year === null || report.year < 2019) continue;
          // The old regulation was in force for the first months of 2019.
          if (report.year === 2019 && /711|5月15日/.test(report.prose.text)) continue;
          const level = report.year === 2019 ? 'warning' : 'error';
          ctx.report(span, 'old', { year: report.year }, { level, fixes: fix('confirm') });
        } else if (!ordinal) ctx.report(span, 'form', { stated }, { fixes: fix('safe') });
      }
    }
  },
});

/** The number in brackets right behind the regulation's title. */
const BESIDE_THE_REGULATION = /政府信息公开条例>\((?:中华人民共和国)?国务院令第?(\d{1,4})号/g;
