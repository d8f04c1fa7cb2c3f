import type { Fix, Level } from '../model/finding.js';
import type { Report } from '../model/report.js';
import type { PartNumber, PartTemplate } from '../templates/template.js';
import { squash } from '../text/fold.js';
import { defineRule } from './define-rule.js';
import { entryOfPartOne } from './support/entry.js';
import { isCutOff, officialHeading, type TopPart, topParts } from './support/parts.js';
import { endOf, headingAt, headingBefore, headOf } from './support/places.js';
import { squashed } from './support/squashed.js';

export default defineRule({
  id: 'S01',
  name: 'missing-part',
  level: 'error',
  summary: { zh: '六个部分齐全', en: 'All six parts are there' },
  why: {
    zh: '条例第五十条列出年报必须有的内容，统一格式把它们定为六个部分。少一个部分，就是少报一项法定内容。',
    en: 'Article 50 lists what a report must hold, and the official format makes six parts of it. A part that is missing leaves out something that the law asks for.',
  },
  remedy: {
    zh: '补上缺的部分，标题用官方文字。第六部分没有内容的写「无」。',
    en: 'Add the part under its official title. Where part six has nothing to tell, write 「无」.',
  },
  basis: ['条例/50', '国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    missing: {
      zh: '缺「{part}」部分。统一格式的六个部分一个也不能少，请补上。',
      en: 'The part 「{part}」 is missing. The official format has six parts; add it.',
    },
    rest: {
      zh: '从这一部分以后都没有了，缺{parts}。请补上；如果只复制了一部分，请复制全文再查。',
      en: 'Nothing follows this part; {parts} are missing. Add them, or check the whole text if only some of it was copied.',
    },
    before: {
      zh: '从这一部分才开始，前面的{parts}都没有。请补上；如果只复制了一部分，请复制全文再查。',
      en: 'The text begins with this part; {parts} are missing. Add them, or check the whole text if only some of it was copied.',
    },
    cut: {
      zh: '全文在这一部分里断了，后面的{parts}没有检查。请复制全文再查。',
      en: 'The text breaks off inside this part; {parts} were not checked. Check the whole text.',
    },
    none: {
      zh: '没有找到任何部分标题。年报分六个部分，从「{first}」到「{last}」，请按官方标题分开写。',
      en: 'No part heading was found. A report has six parts, from 「{first}」 to 「{last}」; set them apart under the official titles.',
    },
  },
  examples: {
    bad: [
      '⟦示例县2023年政府信息公开工作年度报告⟧\n\n一年来，示例县主动公开政府信息。\n',
      '示例县2023年政府信息公开工作年度报告\n\n⟦一、总体情况⟧\n（一）主动公开情况。全年公开信息12条。\n（二）依申请公开情况\n',
      '⟦四、政府信息公开行政复议、行政诉讼情况⟧\n略\n五、存在的主要问题及改进情况\n略\n六、其他需要报告的事项\n无\n',
      '示例县2023年政府信息公开工作年度报告\n\n一、总体情况\n略\n二、主动公开政府信息情况\n略\n三、收到和处理政府信息公开申请情况\n略\n四、政府信息公开行政复议、行政诉讼情况\n略\n⟦五、存在的主要问题及改进情况⟧\n略\n',
    ],
    good: [
      '示例县2023年政府信息公开工作年度报告\n\n一、总体情况\n略\n二、主动公开政府信息情况\n略\n三、收到和处理政府信息公开申请情况\n略\n四、政府信息公开行政复议、行政诉讼情况\n略\n五、存在的主要问题及改进情况\n略\n六、其他需要报告的事项\n无\n',
    ],
  },
  check(report, ctx) {
    const { parts } = ctx.edition;
    const tops = topParts(report);
    const firstOf = new Map<PartNumber, TopPart>();
    for (const top of tops) if (top.part !== null && !top.repeats) firstOf.set(top.part, top);
    if (firstOf.size === 0) {
      if (report.truncated) return;
      const [first, last] = [parts[0]!, parts[parts.length - 1]!];
      ctx.report(headOf(report), 'none', { first: officialHeading(first), last: officialHeading(last) });
      return;
    }
    const lastFound = Math.max(...firstOf.keys());
    const bodies = firstOf.size < parts.length ? tops.map((top) => squashed(top.section.body.text).text) : [];
    const missing = parts.filter((part) => {
      if (firstOf.has(part.number)) return false;
      if (part.number === 1 && entryOfPartOne(report)) return false;
      // What literally stands in another part is not missing, even where no heading could be made out.
      const literal = squash(officialHeading(part));
      return !bodies.some((body) => body.includes(literal));
    });
    const first = tops[0]!;
    const last = tops[tops.length - 1]!;
    const after = missing.filter((part) => part.number > lastFound);
    const before = missing.filter((part) => part.number < (first.part ?? 0));
    const told = new Set<PartTemplate>();
    const tellOnce = (key: 'rest' | 'cut' | 'before', top: TopPart, group: readonly PartTemplate[], level?: Level) => {
      const names = group.map((part) => `「${officialHeading(part)}」`).join('');
      ctx.report(top.section.span, key, { parts: names }, level ? { level } : {});
      for (const part of group) told.add(part);
    };
    if (report.truncated && after.length > 0) tellOnce('cut', last, after, 'warning');
    else if (after.length >= MANY) tellOnce('rest', last, after);
    if (before.length >= MANY - 1 && first.section.number === before.length + 1) tellOnce('before', first, before);
    for (const part of missing) {
      if (told.has(part)) continue;
      const next = parts.filter((p) => p.number > part.number).flatMap((p) => firstOf.get(p.number) ?? [])[0] ?? null;
      const stand = next ?? last;
      const fix = insertion(report, part, next, stand);
      ctx.report(stand.section.span, 'missing', { part: officialHeading(part) }, { fixes: fix ? [fix] : [] });
    }
  },
});

/** So many parts missing at the end are one finding: the text stops there. */
const MANY = 3;

function insertion(report: Report, part: PartTemplate, next: TopPart | null, stand: TopPart): Fix | null {
  const heading = officialHeading(part);
  const content = part.number === 6 ? '无' : '';
  const line = next
    ? headingBefore(report, next.section.span, heading, content)
    : isCutOff(report, stand.section)
      ? null
      : headingAt(report, beforeSignature(report, stand), stand.section.span, heading, content);
  if (!line) return null;
  return {
    title: { zh: '补上「{part}」', en: 'Add 「{part}」' },
    args: { part: heading },
    edits: [{ span: { start: line.at, end: line.at }, newText: line.text }],
    safety: 'confirm',
  };
}

/** Start of the signature's first line where it closes the last part, else the end of the text. */
function beforeSignature(report: Report, last: TopPart): number {
  const { source, signature } = report;
  const starts = [signature?.organ, signature?.date].flatMap((at) => (at ? [at.span.start] : []));
  const signed = Math.min(...starts);
  if (signed > last.section.span.end && Number.isFinite(signed)) return source.lineStart(source.lineAt(signed));
  return endOf(report).end;
}
