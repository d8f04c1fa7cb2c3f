import type { Fix } from '../model/finding.js';
import type { Report } from '../model/report.js';
import type { PartTemplate } from '../templates/template.js';
import { squash } from '../text/fold.js';
import { defineRule } from './define-rule.js';
import { hasWrongNumber, numberingEdit } from './support/numbering.js';
import { officialHeading, partTemplate, type TopPart, topParts } from './support/parts.js';

/** How Article 50 of the 条例 names what these parts hold: the law's own words are nothing to mend. */
const WORDS_OF_THE_LAW = /^(?:行政机关主动公开|行政机关收到和处理|因政府信息公开工作被申请|政府信息公开工作存在)/;

export default defineRule({
  id: 'S05',
  name: 'part-title',
  level: 'error',
  summary: { zh: '部分标题用官方文字', en: 'Part titles are in the official words' },
  why: {
    zh: '标题一致，读者和汇总程序才能找到同一个部分。条例第五十条自己的说法不报；通行的简写只作提示；增减几个字的要人确认；换了名称的必须改。',
    en: 'Readers and programs find a part by its title. The words of Article 50 itself pass, a common short form gets a hint, some characters more or less are a warning, another name is an error.',
  },
  remedy: { zh: '换成官方标题（可一键替换）。', en: 'Replace it by the official title (there is a quick fix).' },
  basis: ['条例/50', '国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    variant: {
      zh: '标题「{written}」可以接受；统一格式写作「{title}」。',
      en: 'The title 「{written}」 is accepted; the official format has 「{title}」.',
    },
    near: {
      zh: '标题「{written}」与官方标题差几个字，应为「{title}」。',
      en: 'The title 「{written}」 differs from the official one in a few characters; it must be 「{title}」.',
    },
    renamed: {
      zh: '标题「{written}」不是官方标题，应为「{title}」。',
      en: 'The title 「{written}」 is not the official one; it must be 「{title}」.',
    },
    renumbered: {
      zh: '「{written}」的标题和编号都不对，应为「{title}」。',
      en: 'Title and number of 「{written}」 are both wrong; it must be 「{title}」.',
    },
    place: {
      zh: '这里应是「{title}」；「{written}」不是官方标题，请核对后改正。',
      en: 'This is the place of 「{title}」; 「{written}」 is no official title. Check and mend it.',
    },
  },
  examples: {
    bad: [
      '一、⟦工作情况概述⟧\n略\n二、主动公开政府信息情况\n略\n',
      '四、政府信息公开行政复议、行政诉讼情况\n略\n五、⟦主要问题和改进情况⟧\n略\n',
      '四、政府信息公开行政复议、行政诉讼情况\n略\n五、⟦存在问题及改进情况⟧\n略\n',
    ],
    good: [
      '一、总体情况\n略\n二、主动公开政府信息情况\n略\n',
      '四、政府信息公开行政复议、行政诉讼情况\n略\n五、政府信息公开工作存在的主要问题及改进情况\n略\n',
    ],
  },
  check(report, ctx) {
    for (const top of topParts(report)) {
      const { section, part, guessed, repeats } = top;
      if (part === null || repeats || section.match === 'exact') continue;
      if (section.match === 'variant' && WORDS_OF_THE_LAW.test(squash(section.heading))) continue;
      const template = partTemplate(ctx.edition, part);
      const { match } = section;
      const ownFault = section.numberingStyle !== 'chinese' || hasWrongNumber(top);
      const misnumbered = match !== 'variant' && (ownFault || (match !== 'near' && section.number !== part));
      const args = {
        written: misnumbered ? section.numbering.trim() + section.heading : section.heading,
        title: misnumbered ? officialHeading(template) : template.title,
      };
      const fixes = [retitle(report, top, template, misnumbered)];
      const span = misnumbered ? section.span : section.headingSpan;
      if (guessed) ctx.report(span, 'place', args, { fixes });
      else if (misnumbered) ctx.report(span, 'renumbered', args, { fixes });
      else if (match === 'variant') ctx.report(span, 'variant', args, { level: 'info', fixes });
      else if (match === 'near') ctx.report(span, 'near', args, { level: 'warning', fixes });
      else ctx.report(span, 'renamed', args, { fixes });
    }
  },
});

function retitle({ source }: Report, { section, guessed }: TopPart, part: PartTemplate, withNumber: boolean): Fix {
  const title = { span: section.headingSpan, newText: part.title };
  return {
    title: { zh: '改为「{title}」', en: 'Change to 「{title}」' },
    args: { title: withNumber ? officialHeading(part) : part.title },
    edits: withNumber ? [numberingEdit(section, part, source.text), title] : [title],
    safety: guessed ? 'confirm' : 'safe',
  };
}
