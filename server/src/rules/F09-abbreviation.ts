import type { Query } from '../facts/facts.js';
import { defineRule } from './define-rule.js';
import { partOneFragment, preambleFragment } from './text/fragments.js';

export default defineRule({
  id: 'F09',
  name: 'abbreviation',
  level: 'info',
  summary: { zh: '简称先说明再使用', en: 'An abbreviation is explained before it is used' },
  why: { zh: '正文用《条例》作简称，前面要有「（以下简称《条例》）」。', en: '《条例》 for short is announced first.' },
  remedy: {
    zh: '在第一次写全称处加「（以下简称《条例》）」。',
    en: 'Add （以下简称《条例》） where the full name stands first.',
  },
  basis: [],
  messages: {
    undefined: {
      zh: '正文用了简称《条例》，前面没有说明。宜在第一次写全称处加「（以下简称《条例》）」。',
      en: '《条例》 is used for short without having been announced.',
    },
  },
  examples: {
    bad: [
      preambleFragment(
        2020,
        '本报告根据《中华人民共和国政府信息公开条例》编制。依据《⟦条例⟧》规定，主动公开各类信息。',
      ),
      partOneFragment('认真落实《⟦条例⟧》，主动公开信息12条。'),
      partOneFragment('按照新《⟦条例⟧》的要求公开。《条例》施行以来，申请增多。'),
      preambleFragment(
        2020,
        '依据《⟦条例⟧》编制。本报告根据《中华人民共和国政府信息公开条例》（以下简称《条例》）编制。',
      ),
      preambleFragment(2020, '根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《⟦条例⟧》第五十条编制。'),
    ],
    good: [
      preambleFragment(
        2020,
        '本报告根据《中华人民共和国政府信息公开条例》（以下简称《条例》）编制。依据《条例》规定，主动公开各类信息。',
      ),
      preambleFragment(
        2020,
        '本报告根据《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称新《条例》）编制。依据《条例》公开。',
      ),
      preambleFragment(2020, '根据《中华人民共和国政府信息公开条例》（下称《条例》）编制。依据《条例》公开。'),
      preambleFragment(2020, '根据《政府信息公开条例》（以下简称为“条例”）编制。依据《条例》公开。'),
      partOneFragment('落实《示例省机构编制条例》《政府信息公开条例》。'),
    ],
  },
  check(_, ctx) {
    const found = ctx.facts.collect(USES);
    const [first] = found.items;
    if (!first || first === DEFINED) return;
    const { sentence, at } = first;
    ctx.report(found.paragraphOf(0).sentences[sentence]!.span(at + 1, at + 3), 'undefined');
  },
});

/** What the abbreviation stands for is said here. */
const DEFINED = 'defined';

/** The first place of each paragraph that tells what 《条例》 stands for or says it. */
const USES: Query<typeof DEFINED | { readonly sentence: number; readonly at: number }> = {
  name: Symbol('abbreviation'),
  find({ sentences }) {
    for (const [sentence, { text }] of sentences.entries()) {
      if (text.includes('称') && /[简下]称.{0,6}条例/.test(text)) return [DEFINED];
      const at = text.indexOf('<条例>');
      if (at >= 0) return [{ sentence, at }];
    }
    return [];
  },
};
