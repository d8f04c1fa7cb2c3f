import { tableExtents } from '../facts/table-extents.js';
import { fold } from '../text/fold.js';
import { matchesIn } from '../text/matches.js';
import type { Span } from '../text/span.js';
import { defineRule } from './define-rule.js';
import { partOneFragment } from './text/fragments.js';

export default defineRule({
  id: 'P02',
  name: 'personal-number',
  level: 'warning',
  summary: { zh: '不写个人手机号、身份证号', en: 'No mobile or identity numbers of persons' },
  why: {
    zh: '年报向社会公开；身份证号是个人信息，手机号要确认是公务号码。',
    en: 'The report is public; identity numbers are personal data, and a mobile number must be an official one.',
  },
  remedy: { zh: '隐去，或者换成办公电话。', en: 'Hide it, or give an office telephone.' },
  basis: ['条例/15'],
  messages: {
    identity: {
      zh: '这里有身份证号「{shown}」。公开的年报不能写，请隐去。',
      en: '「{shown}」 is an identity number; it must not be published.',
    },
    mobile: {
      zh: '这里有手机号「{shown}」。请确认是公开的公务号码，个人号码请换成办公电话。',
      en: '「{shown}」 is a mobile number; make sure that it is an official one.',
    },
  },
  examples: {
    bad: [
      partOneFragment('申请人身份证号⟦11010519491231002X⟧。'),
      partOneFragment('联系电话：⟦13812345678⟧。'),
      partOneFragment('联系人手机⟦13900000001⟧。'),
      partOneFragment('身份证号码：⟦110101199003072578⟧。'),
      partOneFragment('如有疑问请拨打⟦15912345678⟧或0597-7529949。'),
    ],
    good: [
      partOneFragment('联系电话：0597-7529949，邮编364400，传真0797-3501120。'),
      partOneFragment('全年点击量13812345678901次，编号110105194912310021。'),
      partOneFragment('统一社会信用代码11350881004085521M。'),
      partOneFragment('拨打12345热线，400-800-1234，值班电话010-12345678。'),
      partOneFragment('申请编号20231234567890123，流水号1391234567890。'),
    ],
  },
  each: 'line',
  check(report, ctx) {
    let tables: readonly Span[] | undefined;
    const text = fold(report.prose.text);
    for (const match of matchesIn(text, /(?<![\dA-Za-z.])(?:\d{17}[\dXx]|1[3-9]\d{9})(?![\dA-Za-z])/g)) {
      const [number] = match;
      const isIdentity = number.length === 18;
      if (isIdentity && !isIdentityNumber(number)) continue;
      const span = report.prose.span(match.index, match.index + number.length);
      // A row that lost its cell borders, 150 0 0 0 0 0 150, looks like a number of eleven digits.
      tables ??= tableExtents(report);
      if (tables.some(({ start, end }) => start <= span.start && span.end <= end)) continue;
      const shown = isIdentity ? `${number.slice(0, 6)}…` : number;
      const hidden = isIdentity
        ? `${number.slice(0, 6)}${'×'.repeat(8)}${number.slice(14)}`
        : `${number.slice(0, 3)}××××${number.slice(7)}`;
      const title = { zh: '隐去中间几位', en: 'Hide the digits in the middle' };
      ctx.report(
        span,
        isIdentity ? 'identity' : 'mobile',
        { shown },
        {
          level: isIdentity ? 'error' : 'warning',
          fixes: [{ title, args: {}, edits: [{ span, newText: hidden }], safety: 'confirm' }],
        },
      );
    }
  },
});

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: a date of birth and the check digit. */
function isIdentityNumber(number: string): boolean {
  const birth = /^\d{6}(?:19|20)\d{2}(\d{2})(\d{2})/.exec(number);
  if (!birth || Number(birth[1]) > 12 || Number(birth[1]) < 1 || Number(birth[2]) > 31 || Number(birth[2]) < 1)
    return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return '10X98765432'[sum % 11] === number[17]!.toUpperCase();
}
