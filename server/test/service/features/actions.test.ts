import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/model/finding.js';
import { parseReport } from '../../../src/parse/parse-report.js';
import { RULES } from '../../../src/rules/index.generated.js';
import { applySafeFixes } from '../../../src/service/apply-fixes.js';
import { checkText } from '../../../src/service/check.js';
import type { Action } from '../../../src/service/features/action.js';
import { actionsAt } from '../../../src/service/features/actions.js';
import { render } from '../../../src/service/messages.js';
import { DRAFTS, readDraftFile } from '../../drafts/draft-files.js';
import { readMarked } from '../../rules/support/fixture.js';
import { applied } from '../tables/apply.js';

const examples = RULES.flatMap(({ id, examples: { bad } }) =>
  bad.map((text, i) => [`${id} ${i + 1}`, readMarked(text).text] as const),
);
const wrong = DRAFTS.filter(({ isRight }) => !isRight).map(({ file, text }) => [file, text] as const);
/** Sub-headings written as 第一，第二，… */
const ordinals = readDraftFile('county-2020-pipe.md').replace(
  /^(?:### )?（([一二三四五])）(?=主动公开|依申请公开)/gm,
  '第$1，',
);
const wrongTotal = readDraftFile('county-2020-pipe.md').replace(/(（七）总计[ |]+)9 /, '$111');
const texts = [
  ...examples,
  ...wrong,
  ['ordinals for sub-headings', ordinals] as const,
  ['a wrong total', wrongTotal] as const,
];

/** What a mend that is to be confirmed may bring to light: a part that is added is still to be written. */
const UNCOVERS: Readonly<Record<string, readonly string[]>> = {
  S01: ['S07', 'S09', 'S19', 'A09', 'N01', 'N02'],
  S06: ['S09', 'S10', 'S13'],
  S07: ['S19'],
  T01: ['A02', 'C02'],
  T06: ['A09', 'N01', 'N02'],
};

function counts(findings: readonly Finding[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { rule } of findings) found.set(rule, (found.get(rule) ?? 0) + 1);
  return found;
}

/** Every action that an editor offers for a finding of the text. */
function mendsOf(text: string): readonly { readonly action: Action; readonly finding: Finding }[] {
  const { report, findings } = checkText(text);
  return findings.flatMap((finding) =>
    actionsAt(report, findings, finding.span, 'narrow')
      .filter(({ mends, disabled }) => mends.includes(finding) && disabled === null)
      .map((action) => ({ action, finding })),
  );
}

describe.each(texts)('the mends of %s', (_, text) => {
  const before = counts(checkText(text).findings);

  test('take their finding away and bring no other', () => {
    for (const { action, finding } of mendsOf(text)) {
      const after = counts(checkText(applied(text, action.edits)).findings);
      const title = render(action.title, action.args, 'zh');
      expect(after.get(finding.rule) ?? 0, title).toBeLessThan(before.get(finding.rule)!);
      const brought = [...after].filter(([rule, count]) => count > (before.get(rule) ?? 0)).map(([rule]) => rule);
      const isFilled = /^(?:S01|T06)$/.test(finding.rule);
      const allowed = action.confirm || isFilled ? (UNCOVERS[finding.rule] ?? []) : [];
      expect(
        brought.filter((rule) => !allowed.includes(rule)),
        title,
      ).toEqual([]);
    }
  });

  test('have a title in both languages with every argument filled in', () => {
    for (const { action } of mendsOf(text)) {
      for (const locale of ['zh', 'en'] as const) {
        const title = render(action.title, action.args, locale);
        expect(title).not.toBe('');
        expect(title).not.toMatch(/\{\w+\}/);
        for (const note of action.confirm ?? []) expect(render(note.text, note.args, locale)).not.toMatch(/\{\w+\}/);
      }
    }
  });
});

test.each(texts)('fixing %s twice is fixing it once', (_, text) => {
  const once = fixed(text);
  expect(fixed(once)).toBe(once);
});

/** All safe fixes, again and again until none is left: those that stood back for others come in the next round. */
function fixed(text: string): string {
  let current = text;
  for (let round = 0; round < 5; round++) {
    const { report, findings } = checkText(current);
    const { text: next, count } = applySafeFixes(report.source, findings);
    if (count === 0) return current;
    current = next;
  }
  throw new Error('the safe fixes do not come to an end');
}

test.each(wrong)('the edits for %s have its line ends, and none lies over another', (_, text) => {
  const plain = text.replaceAll('\r\n', '\n');
  for (const lineBreak of ['\n', '\r\n']) {
    const draft = plain.replaceAll('\n', lineBreak);
    const { report, findings } = checkText(draft);
    const all = { start: 0, end: draft.length };
    for (const { edits } of actionsAt(report, findings, all, 'narrow')) {
      expect(applied(draft, edits).replaceAll(lineBreak, '')).not.toMatch(/[\r\n]/);
    }
  }
});

test('every rule with a mechanical mend offers one', () => {
  const offered = new Set(texts.flatMap(([, text]) => mendsOf(text)).map(({ finding }) => finding.rule));
  const due = 'A01 A02 A04 A06 C02 C03 C04 C08 C11 S01 S04 S05 S06 S07 S13 S17 T01 T05 T06 T07 T08 T11 T12'.split(' ');
  expect(due.filter((rule) => !offered.has(rule))).toEqual([]);
});

test.each([
  ['requests', '三、收到和处理政府信息公开申请情况', '表二'],
  ['proceedings', '四、政府信息公开行政复议、行政诉讼情况', '表三'],
] as const)('a part that is missing comes with its table: %s', (key, heading, name) => {
  const draft = readDraftFile('county-2020-pipe.md');
  const [head = '', ...parts] = draft.split(/(?=^## )/m);
  const text = head + parts.filter((part) => !part.startsWith(`## ${heading}`)).join('');
  const { action } = mendsOf(text).find(({ finding }) => finding.rule === 'S01')!;
  expect(render(action.title, action.args, 'zh')).toBe(`补上「${heading}」和${name}（各格填 0）`);
  const after = applied(text, action.edits);
  expect(after).toMatch(new RegExp(`\\n\\n## ${heading}\\n\\n\\| [^#]* \\|\\n\\n## `));
  expect(parseReport(after).tables[key]?.layout).toBe('pipe');
});
