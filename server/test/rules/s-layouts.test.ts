import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.generated.js';
import { render } from '../layouts/document.js';
import { GLUED_LAYOUTS, LAYOUTS } from '../layouts/layouts.js';
import { LINE_ENDS } from '../layouts/line-ends.js';
import { rightReport } from '../layouts/report-data.js';
import { WIDTH_FORMS } from '../layouts/width-forms.js';
import { findingsOf } from './support/fixture.js';

const S = RULES.filter((rule) => rule.id.startsWith('S'));
const [PLAIN, ...OTHER_FORMS] = WIDTH_FORMS;
const [LF, ...OTHER_ENDS] = LINE_ENDS;

/** Four kinds of numbers, then every width form, then every line end. */
const CASES = [
  ...[0, 1, 2, 3].map((seed) => ({ seed, form: PLAIN!, end: LF! })),
  ...OTHER_FORMS.map((form) => ({ seed: 4, form, end: LF! })),
  ...OTHER_ENDS.map((end) => ({ seed: 5, form: PLAIN!, end })),
];

describe.each(['2019', '2021'] as const)('a right report of edition %s', (edition) => {
  it.each(Object.entries({ ...LAYOUTS, ...GLUED_LAYOUTS }))(
    'has no error or warning of structure in %s',
    (_, layout) => {
      const wrong: string[] = [];
      for (const { seed, form, end } of CASES) {
        const { text } = render(rightReport(edition, seed), layout, form, end);
        for (const { rule, level, args } of findingsOf(text, S)) {
          if (level !== 'info') wrong.push(`seed ${seed}, ${form.name}, ${end}: ${rule} ${JSON.stringify(args)}`);
        }
      }
      expect(wrong).toEqual([]);
    },
  );
});
