import type { Report } from '../model/report.js';
import type { Claim, Subject } from './claim.js';
import { clauseBefore, isOwnScope, isOwnYear } from './context.js';
import type { Quantity } from './quantities.js';
import type { Sentence } from './sentences.js';

const FILLER = /(?:总计|合计|共|计|为|有|了|的|数量?)+$/;
const NAME = '(?:行政)?规范性文件';
/** 公开 and 发布 count what was published, not what was made: no claim. */
const SUBJECTS: readonly (readonly [RegExp, Subject])[] = [
  [new RegExp(`(?:废止|宣布失效|失效)(?:了)?${NAME}$`), 'documents-abolished'],
  [new RegExp(`(?:现行有效|(?<!确定|保留|宣布|公布)继续有效)(?:的)?${NAME}$`), 'documents-valid'],
  [new RegExp(`(?:制发|制定|出台|制定出台|新制定|新出台)(?:并?印发)?(?:了)?${NAME}$`), 'documents-made'],
];

/** Behind a number of such documents the next ones of the sentence need not name them again. */
const NEXT: readonly (readonly [RegExp, Subject])[] = [
  [/^(?:宣布)?废止$/, 'documents-abolished'],
  [/^现行有效$/, 'documents-valid'],
];
/** 「截至2023年底」 is when they are counted. */
const AS_OF = /^截[至止](?:20\d{2}年)?(?:年?[底末]|12月31日|12月底)?/;

/** What the sentence says of 规范性文件 made, abolished and in force. */
export function documentClaims(report: Report, sentence: Sentence, quantities: readonly Quantity[]): Claim[] {
  const { section, text } = sentence;
  if ((section?.official !== 1 && section?.official !== 2) || !text.includes('规范性文件')) return [];
  let isNamed = false;
  return quantities.flatMap((quantity) => {
    if (!quantity.exact || quantity.scaled || quantity.decimals > 0 || !/^[件份个部]$/.test(quantity.unit)) return [];
    const whole = clauseBefore(text, quantity.start).replace(AS_OF, '');
    const clause = whole.replace(FILLER, '');
    const after = text.slice(quantity.end, quantity.end + 8);
    const subject =
      SUBJECTS.find(([pattern]) => pattern.test(clause))?.[1] ??
      (after.startsWith('行政规范性文件') || after.startsWith('规范性文件')
        ? SUBJECTS.find(([pattern]) => pattern.test(`${clause}规范性文件`))?.[1]
        : undefined) ??
      (isNamed ? NEXT.find(([pattern]) => pattern.test(clause))?.[1] : undefined);
    // 「废止2件、失效3件」 are abolished together.
    if (subject === 'documents-abolished' && isNamed && text.includes('失效')) return [];
    if (
      !subject ||
      !isOwnYear(report, sentence, quantity.start) ||
      /以[^,]{0,12}名义|党|合法性审[查核]|清理|提请|联合|代拟|起草|草案/.test(text)
    )
      return [];
    const scope = isOwnScope(report, whole) && !/其中/.test(whole) ? ('own' as const) : ('part' as const);
    isNamed ||= scope === 'own';
    const { value, start, end } = quantity;
    return [{ subject, rows: [], sentence, quantity, value, start, end, scope }];
  });
}
