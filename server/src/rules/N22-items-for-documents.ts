import { clauseBefore, isOwnYear } from '../facts/context.js';
import { compare, type Decimal, equals } from '../values/decimal.js';
import { defineRule } from './define-rule.js';
import { disclosureFragment } from './tables/fragments.js';
import { documentsMade } from './text/documents-made.js';
import { textFragment } from './text/fragments.js';
import { isToReview } from './text/to-review.js';

const documents = (text: string, made: number) =>
  textFragment(text, disclosureFragment('2021', { 规章: '0 | 0 | 0', 行政规范性文件: `${made} | 0 | 96` }));

export default defineRule({
  id: 'N22',
  name: 'items-for-documents',
  level: 'info',
  summary: {
    zh: '表一的规范性文件件数不是信息条数',
    en: 'Table 1 counts documents, not items of information published',
  },
  why: {
    zh: '正文「政策、规范性文件类信息」的条数包括政策、解读等，一般比规范性文件的件数多；两个数恰好相同，可能是把条数填进了表一。',
    en: 'Items on policies and documents are mostly more than the documents made; the same number may have been entered by mistake.',
  },
  remedy: {
    zh: '与司法（法制）部门核对本年制发的规范性文件件数；确实相同的不用改。',
    en: 'Check the number of documents with the legal office; leave it where it is true.',
  },
  basis: ['条例/20/1', '条例/50'],
  messages: {
    same: {
      zh: '正文的信息是 {text}，表一「{name}」也是 {table}，一个是条数，一个是件数。请核对表一是不是填成了条数。',
      en: 'The text has {text} of information and table 1 has {table} under {name}: items there, documents here. Check whether items were entered.',
    },
  },
  examples: {
    bad: [
      documents('主动公开政策、规范性文件类信息⟦84条⟧，规划计划类信息35条。', 84),
      documents('公开政策法规和规范性文件类信息⟦36条⟧。', 36),
      documents('公开法规、规章、规范性文件类信息⟦28条⟧、人事类信息12条。', 28),
      documents('全市主动公开政策文件、规范性文件类信息共⟦41条⟧。', 41),
      documents('2023年，制定规范性文件9件。主动公开规范性文件类信息⟦52条⟧。', 52),
    ],
    good: [
      documents('主动公开政策、规范性文件类信息84条，规划计划类信息35条。', 27),
      documents('主动公开规范性文件12条，都是本年制发的。', 12),
      documents('主动公开政策、规范性文件类信息2条。', 2),
      documents('2022年主动公开政策、规范性文件类信息84条。', 84),
      documents('主动公开政策、规范性文件类信息84余条。', 84),
      documents('主动公开政策解读84条，规范性文件制定84件。', 84),
      documents('主动公开政策、规范性文件类信息96条。', 4),
    ],
  },
  check(report, ctx) {
    const made = documentsMade(report);
    if (!made || compare(made.value, LEAST) < 0) return;
    const isOther = ctx.facts.claims.some(
      ({ subject, value }) => subject === 'documents-made' && !equals(value, made.value),
    );
    for (const sentence of ctx.facts.sentences) {
      const { text, section } = sentence;
      if ((section?.official !== 1 && section?.official !== 2) || !text.includes('规范性文件')) continue;
      if (isToReview(sentence)) continue;
      for (const { start, end, unit, exact, value } of ctx.facts.quantities(sentence)) {
        if (unit !== '条' || !exact || !equals(value, made.value) || !isOwnYear(report, sentence, start)) continue;
        const clause = clauseBefore(text, start);
        if (!ITEMS.test(clause) || !(isOther || OF_MORE.test(text.slice(0, start)))) continue;
        const args = { text: sentence.quote(start, end), name: made.name, table: made.written };
        ctx.report(sentence.span(start, end), 'same', args, { related: made.related, data: made.data });
      }
    }
  },
});

/** Fewer may be the same by chance. */
const LEAST: Decimal = { units: 5n, scale: 0 };
const ITEMS = /规范性文件(?:类|等)?(?:政府)?信息(?:共|共计|合计)?$/;
/** The items are of more than 规范性文件, so there should be more of them. */
const OF_MORE = /(?:政策|法规|规章|文件)(?:、|和|及)规范性文件(?:类|等)?(?:政府)?信息(?:共|共计|合计)?$/;
