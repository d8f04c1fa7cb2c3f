import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkText, KNOWN_RULES } from '../../src/service/check.js';
import { parseConfig } from '../../src/service/config-file.js';
import { render } from '../../src/service/messages.js';
import { DEFAULT_SETTINGS, overlay } from '../../src/service/settings.js';

const DRAFT = readFileSync(new URL('../../../test-fixtures/drafts/county-2020-pipe.md', import.meta.url), 'utf8');
const TOTAL_ROW = /\| 9 {10}(\| 2 {14}\| 27 {7}\| 0 {12}\| 0 {12}\| 0 {4})\| 38 {3}\|/;
/** With a wrong total in 表二 and an empty sixth part. */
const WRONG = DRAFT.replace('办结38件', '均已办结')
  .replace(TOTAL_ROW, '| 11         $1| 40   |')
  .replace('\n无\n\n示例县', '\n示例县');

function rules(text: string, config = '{}', file = 'drafts/a.md'): string[] {
  return check(text, config, file).findings.map((finding) => finding.rule);
}

function check(text: string, config = '{}', file = 'drafts/a.md') {
  const settings = overlay(DEFAULT_SETTINGS, parseConfig(config, KNOWN_RULES).settings);
  return checkText(text, { settings, file });
}

function withComment(comment: string, before: string): string {
  return WRONG.replace(before, `${comment}${before}`);
}

test('the draft has the two findings that the tests below hold back', () => {
  expect(rules(WRONG)).toEqual(['A02', 'S07']);
});

describe('a comment in the draft', () => {
  const atTableThree = (comment: string) => withComment(`${comment}\n\n`, '## 三、');

  test.each([
    ['<!-- gouji-disable A02 -->', ['S07']],
    ['<!-- gouji-disable A02 S07 -->', []],
    ['<!-- gouji-disable A02，S07：核对过，见台账 -->', []],
    ['<!--gouji-disable a02, s07-->', []],
    ['<!-- gouji-disable -->', []],
    ['<!-- gouji-disable: 整篇不查 -->', []],
    ['<!-- gouji-disabled A02 -->', ['A02', 'S07']],
    ['<!-- gouji-disable-rule A02 -->', ['A02', 'S07']],
    ['gouji-disable A02', ['A02', 'S07']],
    ['<!-- gouji-disable A02', ['A02', 'S07']],
  ])('%s holds for the rest of the file', (comment, left) => {
    expect(rules(atTableThree(comment))).toEqual(left);
  });

  test('does not hold for what stands before it', () => {
    const text = withComment('<!-- gouji-disable A02 S07 -->\n\n', '## 六、');
    expect(rules(text)).toEqual(['A02', 'X01']);
  });

  test('for the next line holds for the next line that is not blank, and no further', () => {
    expect(rules(withComment('<!-- gouji-disable-next-line S07 -->\n\n\n', '## 六、'))).toEqual(['A02']);
    expect(rules(withComment('<!-- gouji-disable-next-line S07 -->\n\n', '改进情况：'))).toEqual(['A02', 'X01', 'S07']);
  });

  test('for its own line holds for that line', () => {
    const text = WRONG.replace('六、其他需要报告的事项\n', '六、其他需要报告的事项 <!-- gouji-disable-line S07 -->\n');
    expect(rules(text)).toEqual(['A02']);
  });

  test('in a row of a table leaves the row as it was read', () => {
    const text = WRONG.replace('| 40   |', '| 40 <!-- gouji-disable-line A02 --> |');
    expect(rules(text)).toEqual(['S07']);
    const other = WRONG.replace('| 40   |', '| 40 <!-- gouji-disable-line A04 --> |');
    expect(rules(other)).toEqual(['A02', 'X01', 'S07']);
  });

  test('changes nothing else of the report, wherever it stands', () => {
    for (const [place] of WRONG.matchAll(/^(?:#+ .*|\| .*|.+)$/gm)) {
      if (place.startsWith('|') && !place.includes('|\n')) continue;
      const text = WRONG.replace(place, `<!-- gouji-disable-line T12 -->\n\n${place}`);
      expect(
        rules(text).filter((rule) => rule !== 'X01'),
        place,
      ).toEqual(['A02', 'S07']);
    }
  });
});

describe('a suppression that holds nothing back', () => {
  test('is a finding, on the comment where it names one rule and on the rule where it names several', () => {
    for (const [comment, covered] of [
      ['<!-- gouji-disable A01 -->', 'A01'],
      ['<!-- gouji-disable A02 A01 -->', 'A01'],
      ['<!-- gouji-disable-line -->', '<!-- gouji-disable-line -->'],
    ] as const) {
      const text = withComment(`${comment}\n\n`, '## 三、');
      const unused = check(text).findings.filter((finding) => finding.rule === 'X01');
      expect(unused.map(({ span }) => text.slice(span.start, span.end))).toEqual([covered]);
      expect(unused[0]?.level).toBe('info');
    }
  });

  test('is mended by deleting the comment with its line, or the one id', () => {
    for (const [comment, left] of [
      ['<!-- gouji-disable A01 -->\n', ''],
      ['<!-- gouji-disable A02 A01 -->\n', '<!-- gouji-disable A02  -->\n'],
    ] as const) {
      const text = withComment(comment, '## 三、');
      const edit = check(text).findings.find((finding) => finding.rule === 'X01')?.fixes[0]?.edits[0];
      if (!edit) throw new Error('no fix');
      const mended = text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end);
      expect(mended).toBe(withComment(left, '## 三、'));
    }
  });

  test('says so when it names no rule there is', () => {
    const text = withComment('<!-- gouji-disable A99 -->\n\n', '## 三、');
    const finding = check(text).findings.find((each) => each.rule === 'X01');
    expect(finding && render(finding.message, finding.args, 'zh')).toContain('没有 A99 这条规则');
  });

  test('is no finding while its rule is off, and never where X01 is off', () => {
    const text = withComment('<!-- gouji-disable A01 -->\n\n', '## 三、');
    expect(rules(text, '{"rules":{"A01":"off"}}')).toEqual(['A02', 'S07']);
    expect(rules(text, '{"rules":{"X01":"off"}}')).toEqual(['A02', 'S07']);
    const levels = check(text, '{"rules":{"X01":"error"}}').findings.map((finding) => finding.level);
    expect(levels).toEqual(['error', 'error', 'error']);
  });
});

describe('the ignore list of gouji.json', () => {
  const ignoring = (entry: object) => JSON.stringify({ ignore: [entry] });

  test.each([
    [{ rule: 'A02' }, ['S07']],
    [{ rule: 'A02', file: 'drafts/a.md' }, ['S07']],
    [{ rule: 'A02', file: './drafts\\a.md' }, ['S07']],
    [{ rule: 'A02', file: 'a.md' }, ['A02', 'S07']],
    [{ rule: 'A02', text: '11' }, ['S07']],
    [{ rule: 'A02', text: '40' }, ['A02', 'S07']],
    [{ rule: 'S07', text: '其他 需要报告' }, ['A02']],
    [{ rule: 'A01' }, ['A02', 'S07']],
  ])('%j', (entry, left) => {
    expect(rules(WRONG, ignoring(entry))).toEqual(left);
  });

  test('an entry for this draft that holds nothing back is a finding that names its line', () => {
    const config = '{ "ignore": [\n  { "rule": "A01", "file": "drafts/a.md" }\n] }';
    const [first] = check(WRONG, config).findings;
    expect(first).toMatchObject({ rule: 'X01', span: { start: 0, end: 0 } });
    expect(first && render(first.message, first.args, 'zh')).toContain('gouji.json 第 2 行忽略的 A01');
  });
});

test('levels of gouji.json hold for every case of a rule', () => {
  const { findings } = check(WRONG, '{"rules":{"A02":"info","S07":"off"}}');
  expect(findings.map(({ rule, level }) => [rule, level])).toEqual([['A02', 'info']]);
});
