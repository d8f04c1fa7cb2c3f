import { matchesIn } from '../text/matches.js';
import { defineRule } from './define-rule.js';
import { partOneFragment, preambleFragment } from './text/fragments.js';

export default defineRule({
  id: 'F13',
  name: 'quotation',
  level: 'info',
  summary: { zh: '引号里的条例用语准确', en: 'Words quoted from the regulation are exact' },
  why: {
    zh: '条例第五条写的是「以公开为常态、不公开为例外」，放进引号就要一字不差。',
    en: 'Article 5 says 「以公开为常态、不公开为例外」; a quotation is exact.',
  },
  remedy: {
    zh: '改为「以公开为常态、不公开为例外」，或者去掉引号。',
    en: 'Write the article’s words, or take the quotation marks off.',
  },
  basis: ['条例/5'],
  messages: {
    quoted: {
      zh: '引号里的「{stated}」与条例第五条「以公开为常态、不公开为例外」不一致。改为原文，或者去掉引号。',
      en: '「{stated}」 differs from article 5: 「以公开为常态、不公开为例外」.',
    },
  },
  examples: {
    bad: [
      preambleFragment(2020, '坚持“⟦公开是常态，不公开是例外⟧”，做好公开。'),
      partOneFragment('落实“⟦公开是常态、不公开是例外⟧”的原则。'),
      partOneFragment('坚持“⟦公开是常态，不公开为例外⟧”。'),
      partOneFragment('按照条例“⟦公开是常态、不公开为例外⟧”的规定公开。'),
      partOneFragment('树立「⟦公开是常态，不公开是例外⟧」的理念。'),
    ],
    good: [
      preambleFragment(2020, '坚持“以公开为常态、不公开为例外”，做好公开。'),
      preambleFragment(2020, '坚持公开是常态，不公开是例外，做好公开。'),
      preambleFragment(2020, '坚持以“公开为常态、不公开为例外”，做好公开。'),
      partOneFragment('坚持“以公开为常态，不公开为例外”的原则。'),
      partOneFragment('按照公开是常态、不公开是例外的要求，“应公开尽公开”。'),
    ],
  },
  each: 'paragraph',
  seeks: [/公开是常态/],
  check(_, ctx) {
    for (const sentence of ctx.facts.sentences) {
      for (const match of matchesIn(sentence.text, /"(公开是常态[,、]不公开(?:是|为)例外)"/g)) {
        const start = match.index + 1;
        ctx.report(sentence.span(start, start + match[1]!.length), 'quoted', {
          stated: sentence.quote(start, start + match[1]!.length),
        });
      }
    }
  },
});
