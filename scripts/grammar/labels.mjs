// Official labels as regular expressions that take what real drafts do to them: either width, blanks after the number.

const BLANK = '[ \\t\u00a0\u3000]*';
/** What a cell or a word of a table ends at: blanks, bars, tags, Markdown's stars, the line's ends. */
const EDGE = ' \\r\\n\\t\u00a0\u3000|｜<>*';
export const CELL_START = `(?<![^${EDGE}])`;
export const CELL_END = `(?![^${EDGE}])`;

const WIDTHS = {
  '（': '[（(]',
  '）': '[）)]',
  '，': '[，,]',
  '：': '[：:]',
  '“': '["“”]?',
  '”': '["“”]?',
  '/': '[/／]',
  '.': '[.．、]',
};

const NUMBERING = /^(?:[一二三四五六七八九十]、|（[一二三四五六七八九十]）|\d\.)/;
/** Any number that a label may stand behind, with its blanks: a wrong number does not hide a label. */
export const NUMBER = `(?:[一二三四五六七八九十]、|[（(][一二三四五六七八九十][）)]|[1-9][.．、])${BLANK}`;

export function isNumbered(label) {
  return NUMBERING.test(label);
}

/** The label without its number. */
export function bare(label) {
  return label.replace(NUMBERING, '');
}

/** One of the texts, without doubles and the longest first so that none hides another. */
export function anyOf(texts) {
  const longestFirst = [...new Set(texts)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${longestFirst.map(pattern).join('|')})`;
}

/** A note in brackets at the end of a label may be missing, as where a page broke it off. */
function pattern(text) {
  const note = text.endsWith('）') ? text.indexOf('（') : -1;
  return note > 0 ? `${widths(text.slice(0, note))}(?:${widths(text.slice(note))})?` : widths(text);
}

/** Short labels are often set apart to fill their cell: 「规　章」. */
function widths(text) {
  return [...text].map((char) => WIDTHS[char] ?? char).join(text.length <= 3 ? BLANK : '');
}

/** Every label of the editions, by what it is in a report. */
export function labelsOf(editions) {
  const requests = editions.flatMap((edition) => edition.requests.rows);
  const blocks = editions.flatMap((edition) => edition.disclosure.blocks);
  return {
    parts: editions.flatMap((edition) => edition.parts),
    documents: editions.map((edition) => edition.document.number),
    blocks: blocks.map((block) => block.heading),
    groups: requests.filter((row) => row.role === 'group').map((row) => row.label),
    rows: requests.filter((row) => row.role === 'item' || row.role === 'leaf').map((row) => row.label),
    totals: requests.filter((row) => row.role === 'total').map((row) => row.label),
    disclosureRows: blocks.flatMap((block) => block.rows.map((row) => row.label)),
    columns: editions.flatMap(({ disclosure, requests, proceedings }) => [
      disclosure.corner,
      ...disclosure.blocks.flatMap((block) => block.columns.map((column) => column.label)),
      requests.applicants,
      requests.organisations,
      ...requests.columns.map((column) => column.label),
      proceedings.review,
      proceedings.litigation,
      ...proceedings.groups.map((group) => group.label),
      ...proceedings.outcomes,
    ]),
    notes: editions.map((edition) => edition.requests.note),
  };
}
