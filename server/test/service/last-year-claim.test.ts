import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/parse/parse-report.js';
import { claimingTitle } from '../../src/parse/title-claim.js';
import { readText } from '../../src/service/check.js';
import { claimIn, claimOf } from '../../src/service/workspace/last-year.js';
import { DRAFTS } from '../drafts/draft-files.js';
import { render } from '../layouts/document.js';
import { LAYOUTS } from '../layouts/layouts.js';
import { rightReport, titleOf } from '../layouts/report-data.js';
import { WIDTH_FORMS } from '../layouts/width-forms.js';
import { apply, EDITS } from '../parse/edits.js';
import { fuzz } from '../parse/fuzz.js';

/** What the whole reading says. */
function wholeClaim(text: string) {
  const report = readText(text);
  return report.isReport ? claimOf(report) : null;
}

describe('whose report a text says it is', () => {
  test.each(DRAFTS)('is as the whole reading has it in $file, wherever it is cut off', ({ text }) => {
    for (let length = text.length; length > 0; length = Math.floor(length * 0.4)) {
      expect(claimIn(text.slice(0, length))).toEqual(wholeClaim(text.slice(0, length)));
    }
  });

  test.each(DRAFTS)('is as the whole reading has it in $file, whatever was edited', ({ text }) => {
    fc.assert(
      fc.property(EDITS, fc.boolean(), (edits, isNearTitle) => {
        const head = text.slice(0, 400);
        let now = isNearTitle ? head : text;
        for (const edit of edits) now = apply(now, edit);
        if (isNearTitle) now += text.slice(400);
        expect(claimIn(now)).toEqual(wholeClaim(now));
      }),
      fuzz(3),
    );
  });

  describe.each(Object.entries(LAYOUTS))('is as the whole reading has it in a report laid out as %s', (_, layout) => {
    test.each(WIDTH_FORMS)('with $name', (form) => {
      const { text } = render(rightReport('2021', 3), layout, form, 'CRLF');
      expect(claimIn(text)).toEqual(wholeClaim(text));
    });
  });

  test('is told by the first line where that is the title', () => {
    const { text } = render(rightReport('2021', 1), LAYOUTS.pipe!);
    const title = claimingTitle(text);
    expect(title).not.toBeNull();
    expect(claimingTitle(text)).toEqual(parseReport(text).title);
  });

  test.each([
    ['a list of several years stands first', (text: string, other: string) => `${other}\n${text}`],
    ['a list of several years comes second', (text: string, other: string) => text.replace('\n', `\n${other}\n`)],
    ['something stands before the title', (text: string) => `首页 > 政务公开\n${text}`],
  ])('is told by the whole where %s', (_, change) => {
    const data = rightReport('2021', 1);
    const other = titleOf({ ...data, year: data.year - 1 });
    const text = change(render(data, LAYOUTS.pipe!).text, other);
    expect(claimingTitle(text)).toBeNull();
    expect(claimIn(text)).toEqual(wholeClaim(text));
  });
});
