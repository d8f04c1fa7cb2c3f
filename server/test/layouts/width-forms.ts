/** How characters are written: the same numbers and labels in the widths and spacings that real texts have. */
export interface WidthForm {
  readonly name: string;
  /** Writes a number of a table. `column`: the key of its column, for signs. */
  readonly number: (value: number, isDelta: boolean) => string;
  /** Characters that stand before a number but are no part of it. */
  readonly lead: string;
  /** Writes a label of a table. */
  readonly label: (label: string) => string;
  /** Writes the whole text, after everything else. */
  readonly text: (text: string) => string;
}

const same = (text: string) => text;
const plainNumber = (value: number) => String(value);

export const PLAIN: WidthForm = { name: 'plain', number: plainNumber, lead: '', label: same, text: same };

const FULL_DIGITS: WidthForm = {
  ...PLAIN,
  name: 'full-width digits',
  number: (value) => String(value).replace(/[-.0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
};

const NBSP: WidthForm = {
  ...PLAIN,
  name: 'NBSP',
  lead: '\u00a0',
  label: (label) => (label.length === 2 ? `${label[0]}\u00a0\u00a0\u00a0${label[1]}` : label),
};

const IDEOGRAPHIC: WidthForm = {
  ...PLAIN,
  name: 'ideographic spaces in labels',
  label: (label) =>
    label.length === 2 ? `${label[0]}\u3000${label[1]}` : label.replace(/^([一二三四]、|（[一-七]）)/, '$1\u3000'),
};

const THOUSANDS: WidthForm = {
  ...PLAIN,
  name: 'thousands separators',
  number: (value) => {
    const [whole = '', fraction] = String(value).split('.');
    const grouped = whole.replace(/(\d)(?=(?:\d{3})+$)/g, '$1,');
    return fraction === undefined ? grouped : `${grouped}.${fraction}`;
  },
};

const HALF_BRACKETS: WidthForm = {
  ...PLAIN,
  name: 'half-width brackets',
  text: (text) => text.replace(/[（）：，；]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)),
};

const SPACED: WidthForm = {
  ...PLAIN,
  name: 'spaces in labels',
  label: (label) =>
    label
      .replace(/^([一二三四]、|（[一-七]）|\d\.)/, '$1 ')
      .replace(/([\p{Script=Han}]{2})(?=[\p{Script=Han}]{2})/gu, '$1 '),
};

const PUNCTUATION: WidthForm = {
  ...PLAIN,
  name: 'other punctuation',
  label: (label) =>
    label
      .replace(/^(\d)\./, '$1．')
      .replace(/[“”]/g, '"')
      .replace('/', '／'),
};

const SIGNS: WidthForm = {
  ...PLAIN,
  name: 'signs',
  number: (value, isDelta) => (!isDelta || value === 0 ? String(value) : value > 0 ? `+${value}` : `-${value}`),
};

const UNITS: WidthForm = { ...PLAIN, name: 'units', number: (value) => `${value}件` };

export const WIDTH_FORMS: readonly WidthForm[] = [
  PLAIN,
  FULL_DIGITS,
  NBSP,
  IDEOGRAPHIC,
  THOUSANDS,
  HALF_BRACKETS,
  SPACED,
  PUNCTUATION,
  SIGNS,
  UNITS,
];
