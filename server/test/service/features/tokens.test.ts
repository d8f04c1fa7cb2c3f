import { describe, expect, test } from 'vitest';
import { checkText } from '../../../src/service/check.js';
import { tokens } from '../../../src/service/features/tokens.js';
import { dataRows, editionById } from '../../../src/templates/editions.js';
import { squash } from '../../../src/text/fold.js';
import { render } from '../../layouts/document.js';
import { LAYOUTS } from '../../layouts/layouts.js';
import { LINE_ENDS } from '../../layouts/line-ends.js';
import { rightReport } from '../../layouts/report-data.js';
import { WIDTH_FORMS } from '../../layouts/width-forms.js';

describe.each(['2019', '2021'] as const)('the tokens of a report of edition %s', (edition) => {
  const data = rightReport(edition, 0);

  test.each(Object.entries(LAYOUTS))('are whole, apart and on one line each, laid out as %s', (_, layout) => {
    WIDTH_FORMS.forEach((form, i) => {
      const { text } = render(data, layout, form, LINE_ENDS[i % LINE_ENDS.length]!);
      const { report, findings } = checkText(text);
      let end = 0;
      for (const { span } of tokens(report, findings)) {
        const piece = text.slice(span.start, span.end);
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(piece.trim()).toBe(piece);
        expect(piece).toMatch(/^[^\r\n<]+$/);
        end = span.end;
      }
    });
  });

  test.each(Object.entries(LAYOUTS))('are one for each number, totals told apart, laid out as %s', (_, layout) => {
    const { text, places } = render(data, layout);
    const { report, findings } = checkText(text);
    const kinds = new Map(tokens(report, findings).map(({ kind, span }) => [`${span.start}-${span.end}`, kind]));
    for (const [id, { start, end }] of places) {
      const [table, row, column] = id.split('/');
      if (column === undefined) continue;
      const isTotal =
        table === 'requests' ? column === '7' || row === 'total' : table === 'proceedings' && Number(column) % 5 === 0;
      expect(kinds.get(`${start}-${end}`), id).toBe(isTotal ? 'total' : 'count');
    }
  });

  test.each(['pipe', 'htmlPage', 'tabs', 'lines', 'oneLine', 'mixed'])(
    'name every row and column, laid out as %s',
    (name) => {
      const { text } = render(data, LAYOUTS[name]!);
      const { report, findings } = checkText(text);
      const all = tokens(report, findings);
      const words = (kind: string) =>
        squash(
          all
            .filter((token) => token.kind === kind)
            .map(({ span }) => text.slice(span.start, span.end))
            .join(''),
        ).replaceAll(/&#?\w+;/g, (entity) => (entity === '&#65288;' ? '(' : entity === '&#xFF09;' ? ')' : '"'));
      const { requests } = editionById(edition);
      for (const { label } of dataRows(editionById(edition))) expect(words('row')).toContain(squash(label));
      for (const { label } of requests.columns) expect(words('column')).toContain(squash(label));
      for (const { label, role } of requests.rows) if (role === 'group') expect(words('row')).toContain(squash(label));
    },
  );
});
