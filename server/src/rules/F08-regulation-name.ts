import { titlesOf } from '../facts/references.js';
import { defineRule } from './define-rule.js';
import { preambleFragment } from './text/fragments.js';

const WRONG_NAMES: ReadonlySet<string> = new Set([
  '国务院政府信息公开条例',
  '国务院信息公开条例',
  '国家政府信息公开条例',
  '中国政府信息公开条例',
  '中华人民共和国信息公开条例',
  '中华人民共和国政府公开条例',
  '中华人民共和国政务信息公开条例',
  '中华人民共和国政府信息公开工作条例',
  '政府信息公开工作条例',
  '政务信息公开条例',
  '政府信息公开条列',
  '中华人民共和国政府信息公开条列',
]);

export default defineRule({
  id: 'F08',
  name: 'regulation-name',
  level: 'warning',
  summary: { zh: '条例名称写对', en: 'The regulation has its right name' },
  why: {
    zh: '全称是《中华人民共和国政府信息公开条例》，没有「国务院」，也没有「工作」。',
    en: 'Its full name is 《中华人民共和国政府信息公开条例》.',
  },
  remedy: {
    zh: '改为《中华人民共和国政府信息公开条例》或《政府信息公开条例》。',
    en: 'Write 《中华人民共和国政府信息公开条例》.',
  },
  basis: ['令/711'],
  messages: {
    name: {
      zh: '条例名称写成了《{stated}》，应为《中华人民共和国政府信息公开条例》。',
      en: 'The name is 《中华人民共和国政府信息公开条例》, not 《{stated}》.',
    },
  },
  examples: {
    bad: [
      preambleFragment(2020, '根据《⟦国务院政府信息公开条例⟧》编制本报告。'),
      preambleFragment(2020, '根据《⟦中华人民共和国信息公开条例⟧》编制本报告。'),
      preambleFragment(2020, '根据《⟦政府信息公开工作条例⟧》编制本报告。'),
      preambleFragment(2020, '根据《⟦中华人民共和国政务信息公开条例⟧》编制本报告。'),
      preambleFragment(2020, '根据《⟦中华人民共和国政府信息公开条列⟧》编制本报告。'),
    ],
    good: [
      preambleFragment(2020, '根据《中华人民共和国政府信息公开条例》编制本报告。'),
      preambleFragment(2020, '根据《政府信息公开条例》编制本报告。'),
      preambleFragment(2020, '根据新修订的《条例》编制本报告。'),
      preambleFragment(2020, '根据《示例省政府信息公开条例》编制本报告。'),
      preambleFragment(2020, '根据国务院《政府信息公开条例》编制本报告。'),
      preambleFragment(2020, '根据《中华人民共和国政府信息公开条例释义》学习。'),
    ],
  },
  each: 'paragraph',
  seeks: [new RegExp([...WRONG_NAMES].join('|'))],
  check(_, ctx) {
    for (const sentence of ctx.facts.sentences) {
      for (const { text, start, end } of titlesOf(sentence.text)) {
        if (!WRONG_NAMES.has(text)) continue;
        const span = sentence.span(start, end);
        const title = { zh: '改为全称', en: 'Write the full name' };
        const newText = '中华人民共和国政府信息公开条例';
        ctx.report(
          span,
          'name',
          { stated: sentence.quote(start, end) },
          {
            fixes: [{ title, args: {}, edits: [{ span, newText }], safety: 'safe' }],
          },
        );
      }
    }
  },
});
