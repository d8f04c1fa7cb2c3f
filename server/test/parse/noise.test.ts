import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/parse/parse-report.js';
import { rightDraftFiles } from '../drafts/right-drafts.js';
import { expectedValues, valuesOf, wrongValues } from './values.js';

/** Lines of a glued text are whole tables: one more or one less is another report. */
const DRAFTS = rightDraftFiles().filter(({ file }) => !/glued|one-line|script/.test(file));
/** In HTML a missing or further cell moves the others for every reader, people included. */
const WITHOUT_HTML = DRAFTS.filter(({ text }) => !text.includes('<td'));

const NOISE: readonly { name: string; drafts: typeof DRAFTS; write: (line: string) => string }[] = [
  { name: 'a lost line', drafts: WITHOUT_HTML, write: () => '' },
  { name: 'a doubled line', drafts: WITHOUT_HTML, write: (line) => line + line },
  { name: 'a page number', drafts: DRAFTS, write: (line) => `- 7 -\n${line}` },
  { name: 'a bare page number', drafts: WITHOUT_HTML, write: (line) => `7\n${line}` },
  { name: 'a page number in words', drafts: DRAFTS, write: (line) => `第 7 页 共 9 页\n${line}` },
  { name: 'an empty line', drafts: DRAFTS, write: (line) => `\n${line}` },
];
const STEP = 3;

describe.each(NOISE)('$name makes a number unreadable at most', ({ drafts, write, name }) => {
  test.each(drafts.map((draft) => [draft.file, draft] as const))('in %s', { timeout: 60_000 }, (_, { text, data }) => {
    const due = expectedValues(data.edition, data);
    const lines = text.split(/(?<=\n)/);
    const wrong: string[] = [];
    for (let i = name.length % STEP; i < lines.length; i += STEP) {
      const noisy = [...lines.slice(0, i), write(lines[i]!), ...lines.slice(i + 1)].join('');
      const found = wrongValues(valuesOf(parseReport(noisy)), due);
      if (found.length > 0) wrong.push(`line ${i}: ${found[0]}`);
    }
    expect(wrong).toEqual([]);
  });
});
