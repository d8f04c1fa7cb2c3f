import fc from 'fast-check';
import type { EditionId } from '../../src/templates/template.js';
import { DRAFTS } from '../drafts/draft-files.js';
import { readYearbook } from '../drafts/yearbook-files.js';
import { render } from '../layouts/document.js';
import { GLUED_LAYOUTS, LAYOUTS } from '../layouts/layouts.js';
import { LINE_ENDS } from '../layouts/line-ends.js';
import { rightReport } from '../layouts/report-data.js';
import { WIDTH_FORMS } from '../layouts/width-forms.js';
import { CRAWLED_LAYOUTS, LOSSY_LAYOUTS } from '../parse/crawled-layouts.js';
import { SHARE } from '../parse/edits.js';
import { HOSTILE_PIECES } from './hostile-pieces.js';

const EVERY_LAYOUT = Object.values({ ...LAYOUTS, ...GLUED_LAYOUTS, ...CRAWLED_LAYOUTS, ...LOSSY_LAYOUTS });

export const EDITIONS = fc.constantFrom<EditionId>('2019', '2021');

const SAMPLES = fc.constantFrom(
  ...DRAFTS.map(({ text }) => text),
  readYearbook('compiled.md'),
  readYearbook('organs.txt'),
  readYearbook('one-report.md'),
);

/** A report that never was, in any layout that is known. */
const WRITTEN = fc
  .record({
    edition: EDITIONS,
    seed: fc.nat(1000),
    layout: fc.constantFrom(...EVERY_LAYOUT),
    form: fc.constantFrom(...WIDTH_FORMS),
    end: fc.constantFrom(...LINE_ENDS),
  })
  .map(({ edition, seed, layout, form, end }) => render(rightReport(edition, seed), layout, form, end).text);

const WHOLE = fc.oneof({ weight: 3, arbitrary: SAMPLES }, { weight: 2, arbitrary: WRITTEN });

/** The beginning of one and the end of another. */
const SPLICED = fc
  .tuple(WHOLE, WHOLE, SHARE, SHARE)
  .map(([a, b, upTo, from]) => a.slice(0, Math.floor(a.length * upTo)) + b.slice(Math.floor(b.length * from)));

/** One after another, as in a compilation. */
const BOUND = fc.array(WHOLE, { minLength: 2, maxLength: 3 }).map((texts) => texts.join('\n\n'));

const MUTATED = fc
  .tuple(
    WHOLE,
    fc.array(fc.record({ at: SHARE, remove: fc.nat(40), piece: fc.constantFrom(...HOSTILE_PIECES, '') }), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map(([whole, changes]) =>
    changes.reduce((text, { at, remove, piece }) => {
      const start = Math.floor(at * text.length);
      return text.slice(0, start) + piece + text.slice(start + remove);
    }, whole),
  );

/** Drafts as they are, and as they never should be. */
export const DRAFT_LIKE = fc.oneof(
  { weight: 3, arbitrary: WHOLE },
  { weight: 2, arbitrary: SPLICED },
  { weight: 2, arbitrary: MUTATED },
  { weight: 1, arbitrary: BOUND },
);
