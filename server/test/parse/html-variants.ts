import fc from 'fast-check';

type Rewrite = (html: string) => string;

/** Ways to write the same HTML that every parser must take alike. */
const REWRITES: readonly Rewrite[] = [
  (html) => html.replace(/<\/t[dr]>\n?/g, ''),
  (html) =>
    html.replace(/<(\/?)(t[dr]|p|span)\b/g, (_, slash: string, name: string) => `<${slash}${name.toUpperCase()}`),
  (html) => html.replace(/<td/g, '<!-- 一、本年新收 <td>9</td> --><td'),
  (html) => html.replace(/<td( colspan="\d+")?/g, "<td data-x='a>b' $1"),
  (html) => html.replace(/colspan="(\d+)"/g, 'colspan=$1'),
  (html) => html.replace(/<td([^>]*)>(\d+)<\/td>/g, '<td$1><b>$2</b>&nbsp;</td>'),
  (html) => html.replace(/<td([^>]*)>0<\/td>/g, '<td$1>&#48;</td>'),
  (html) => html.replace(/<tr>/g, '<tr\n  class="row"\n>'),
  (html) => html.replace(/<table([^>]*)>/g, '<table$1><tbody>').replace(/<\/table>/g, '</tbody></table>'),
  (html) =>
    html.replace(/<table([^>]*)>/g, '<table$1><caption>统计表 0 0</caption><colgroup><col width="9"><col></colgroup>'),
];

/** Any two of the rewrites, one after the other. */
export function htmlVariants(): fc.Arbitrary<Rewrite> {
  return fc.uniqueArray(fc.nat(REWRITES.length - 1), { maxLength: 2 }).map(
    (chosen): Rewrite =>
      (html) =>
        chosen.reduce((text, i) => REWRITES[i]!(text), html),
  );
}
