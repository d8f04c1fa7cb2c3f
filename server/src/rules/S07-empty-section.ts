import type { Fix } from '../model/finding.js';
import type { Report, Section } from '../model/report.js';
import { fold } from '../text/fold.js';
import { defineRule } from './define-rule.js';
import { wordsOf } from './support/part-words.js';
import { isCutOff, partText, saysSomething, sectionOf } from './support/parts.js';

const PROSE_PARTS = [1, 5, 6] as const;
/** 「无」 that runs into the signature on one line; some places are called so. */
const NONE = /^[\s:|*#]*(?:暂|本年度?)?无(?![锡为棣极])/;

export default defineRule({
  id: 'S07',
  name: 'empty-section',
  level: 'error',
  summary: { zh: '部分内容为空', en: 'A part has no text' },
  why: {
    zh: '空着看不出是没有这回事，还是忘了写。没有可报告的事项也要写「无」。',
    en: 'A blank part does not tell whether there was nothing to report or whether it was forgotten. Where there is nothing, write 「无」.',
  },
  remedy: {
    zh: '第六部分没有内容的写「无」；第一、第五部分写实际情况。',
    en: 'Write 「无」 in part six where there is nothing; write parts one and five out.',
  },
  basis: ['条例/50', '国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    other: {
      zh: '「{heading}」下没有内容；没有需要报告的事项，写「无」。',
      en: 'There is nothing under 「{heading}」; write 「无」 where there is nothing to report.',
    },
    blank: {
      zh: '「{heading}」下没有内容，请补写；这一部分不能空，也不能写「无」。',
      en: 'There is nothing under 「{heading}」; this part must be written out.',
    },
  },
  examples: {
    bad: [
      '五、存在的主要问题及改进情况\n略\n⟦六、其他需要报告的事项⟧\n',
      '⟦一、总体情况⟧\n\n二、主动公开政府信息情况\n略\n',
    ],
    good: ['五、存在的主要问题及改进情况\n略\n六、其他需要报告的事项\n无\n'],
  },
  check(report, ctx) {
    for (const part of PROSE_PARTS) {
      const section = sectionOf(report, part);
      if (!section || isCutOff(report, section)) continue;
      // The last part has the signature for a paragraph, which says nothing of it.
      if (section !== report.sections.at(-1) && wordsOf(ctx.facts, section) !== 0) continue;
      if (!section.isBlank && saysSomething(partText(report, part))) continue;
      if (NONE.test(fold(section.body.text))) continue;
      const heading = section.numbering.trim() + section.heading;
      if (part === 6) {
        const fix = writeNone(report, section);
        ctx.report(section.span, 'other', { heading }, { fixes: fix ? [fix] : [] });
      } else {
        ctx.report(section.span, 'blank', { heading });
      }
    }
  },
});

/** A line 「无」 after the heading's line; null where that line holds more than the heading. */
function writeNone({ source }: Report, section: Section): Fix | null {
  const lineEnd = source.lineEnd(source.lineAt(section.span.end));
  if (!/^[\s*_#]*$/.test(source.text.slice(section.span.end, lineEnd))) return null;
  return {
    title: { zh: '写上「无」', en: 'Write 「无」' },
    args: {},
    edits: [{ span: { start: lineEnd, end: lineEnd }, newText: `${source.lineBreak}无` }],
    safety: 'confirm',
  };
}
