import { formatChineseInteger } from '../../../values/chinese-number.js';

const DIGITS = '〇一二三四五六七八九';
const LEGAL: Readonly<Record<string, string>> = Object.fromEntries(
  [...'零一二三四五六七八九十百千'].map((plain, i) => [plain, '零壹贰叁肆伍陆柒捌玖拾佰仟'[i]!]),
);
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A number of a list as Word writes it in the format; null where the format shows none. */
export function formatNumber(value: number, format: string): string | null {
  const isCount = value >= 1 && value <= 999;
  switch (format) {
    case 'none':
    case 'bullet':
      return null;
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
      return isCount ? formatChineseInteger(value) : String(value);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return [...String(value)].map((digit) => DIGITS[Number(digit)] ?? digit).join('');
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return isCount ? [...formatChineseInteger(value)].map((char) => LEGAL[char] ?? char).join('') : String(value);
    case 'ideographTraditional':
      return STEMS[value - 1] ?? String(value);
    case 'ideographZodiac':
      return BRANCHES[value - 1] ?? String(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value);
    case 'decimalEnclosedParen':
      return `（${value}）`;
    case 'lowerLetter':
    case 'upperLetter': {
      const letter = String.fromCharCode(97 + ((value - 1) % 26)).repeat(1 + (Math.floor((value - 1) / 26) % 26));
      return format === 'upperLetter' ? letter.toUpperCase() : letter;
    }
    case 'lowerRoman':
    case 'upperRoman':
      return isCount ? (format === 'lowerRoman' ? roman(value).toLowerCase() : roman(value)) : String(value);
    default:
      return String(value);
  }
}

function roman(value: number): string {
  let rest = value;
  let out = '';
  for (const [worth, letters] of ROMAN) {
    for (; rest >= worth; rest -= worth) out += letters;
  }
  return out;
}
