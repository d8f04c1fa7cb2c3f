import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/rules/index.generated.js';
import { KNOWN_RULES } from '../../src/service/check.js';
import { configProblemText, parseConfig } from '../../src/service/config-file.js';
import { configSchema } from '../../src/service/settings-schema.js';

const schema = configSchema(RULES);
const fitsSchema = new Ajv({ allowUnionTypes: true, strict: false }).compile(schema);

function problems(text: string): string[] {
  const file = parseConfig(text, KNOWN_RULES);
  return file.problems.map((problem) => `${problem.level}: ${configProblemText(file, problem, 'gouji.json', 'zh')}`);
}

describe('gouji.json in order', () => {
  test('is taken over whole, comments, trailing commas, byte order mark and all', () => {
    const text = `\ufeff{
      // 复议为上年申请引起
      "$schema": "x",
      "rules": { "S18": "off", "A09": "info", },
      "edition": "2021", "language": "zh", "ambiguousWidth": "wide",
      "organKind": "town", "organLevel": "town", "deadlines": { "town": "01-20", "department": "1月26日" },
      "ignore": [
        { "rule": "A09", "file": "drafts/a.md", "text": "11", "reason": "核过" },
      ],
    }`;
    const file = parseConfig(text, KNOWN_RULES);
    expect(file.problems).toEqual([]);
    expect(file.settings).toEqual({
      rules: { S18: 'off', A09: 'info' },
      edition: '2021',
      language: 'zh',
      ambiguousWidth: 'wide',
      organKind: 'town',
      organLevel: 'town',
      deadlines: { town: { month: 1, day: 20 }, department: { month: 1, day: 26 } },
      ignore: [{ rule: 'A09', file: 'drafts/a.md', text: '11', reason: '核过', line: 7 }],
    });
  });

  test.each(['{}', '{"rules":{}}', '{"ignore":[]}', '{"$schema":"x","edition":"auto"}'])('%s is fine', (text) => {
    expect(problems(text)).toEqual([]);
    expect(fitsSchema(JSON.parse(text))).toBe(true);
  });
});

describe('what is wrong in gouji.json is said at its line, and the rest is taken over', () => {
  test.each([
    ['{\n "rules": {\n  "S18" "off"\n }\n}', ['error: gouji.json 第 3 行：名称后面缺冒号。']],
    ['{\n "edition": "2021"\n "language": "zh"\n}', ['error: gouji.json 第 3 行：这里缺逗号。']],
    ['{\n “edition”: "2021" }', ['error: gouji.json 第 2 行：这里是全角的「“」，要用英文（半角）标点。']],
    ['{ "edition"： "2021" }', ['error: gouji.json 第 1 行：这里是全角的「：」，要用英文（半角）标点。']],
    ['{ "edition": auto }', ['error: gouji.json 第 1 行：「auto」看不懂：文字要放在英文双引号里。']],
    ['{ "edition": "2021', ['error: gouji.json 第 1 行：引号没有配对。']],
    ['{ "edition": "2021"', ['error: gouji.json 第 1 行：缺右花括号 }。']],
    ['{}\n/* 备注', ['error: gouji.json 第 2 行：注释没有结束，缺 */。']],
    ['{} {}', ['error: gouji.json 第 1 行：从这里起是多余的内容。']],
    ['', ['error: gouji.json 第 1 行：这里缺一个值。']],
    ['[]', ['error: gouji.json 第 1 行：整个文件要放在一对花括号 { } 里。']],
    ['{"rule":{}}', ['warning: gouji.json 第 1 行：没有「rule」这一项，它不起作用。']],
    ['{"edition":2021}', ['error: gouji.json 第 1 行：「edition」只能是 auto、2019、2021 之一。']],
    ['{"ambiguousWidth":2}', ['error: gouji.json 第 1 行：「ambiguousWidth」只能是 narrow、wide 之一。']],
    ['{"language":"fr"}', ['error: gouji.json 第 1 行：「language」只能是 auto、zh、en 之一。']],
    ['{"organKind":"局"}', [expect.stringContaining('「organKind」只能是 auto、government、office、')]],
    ['{"deadlines":"01-26"}', [expect.stringContaining('「deadlines」要写成')]],
    ['{"deadlines":{"town":"13-26"}}', [expect.stringContaining('「13-26」不是一天')]],
    ['{"deadlines":{"镇":"01-26"}}', [expect.stringContaining('「deadlines」只能是 government、office、')]],
    ['{"rules":["S18"]}', [expect.stringContaining('error: gouji.json 第 1 行：「rules」要写成')]],
    ['{"rules":{"S99":"off"}}', ['warning: gouji.json 第 1 行：没有「S99」这条规则，这一项不起作用。']],
    ['{"rules":{"s18":"off"}}', ['warning: gouji.json 第 1 行：规则号要写成大写的「S18」，这一项不起作用。']],
    ['{"rules":{"S18":false}}', ['error: gouji.json 第 1 行：「S18」只能是 off、info、warning、error 之一。']],
    ['{"ignore":{}}', [expect.stringContaining('「ignore」要写成')]],
    ['{"ignore":["A09"]}', [expect.stringContaining('忽略的每一条要写成')]],
    ['{"ignore":[{"file":"a.md"}]}', [expect.stringContaining('没有写忽略哪条规则')]],
    ['{"ignore":[{"rule":"A99"}]}', ['warning: gouji.json 第 1 行：没有「A99」这条规则，这一项不起作用。']],
    ['{"ignore":[{"rule":"A09","line":3}]}', ['warning: gouji.json 第 1 行：没有「line」这一项，它不起作用。']],
  ])('%s', (text, expected) => {
    expect(problems(text)).toEqual(expected);
    if (isJson(text)) expect(fitsSchema(JSON.parse(text))).toBe(false);
  });

  test('an entry whose text is no text ignores nothing, rather than everything', () => {
    const file = parseConfig('{"ignore":[{"rule":"A09","text":11}]}', KNOWN_RULES);
    expect(file.settings.ignore).toEqual([]);
    expect(file.problems).toHaveLength(1);
  });

  test('a broken line costs no more than itself', () => {
    const file = parseConfig('{"rules":{"S18":"off","S07":"of"},"edition":"2021",}', KNOWN_RULES);
    expect(file.settings).toEqual({ rules: { S18: 'off' }, edition: '2021' });
  });
});

test('no text breaks the reading of gouji.json', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"',
    ':',
    ',',
    '"rules"',
    '"A02"',
    '"ignore"',
    '“',
    '\n',
    '//',
    '/*',
    '1',
    '\\u',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const { problems: found } = parseConfig(text, KNOWN_RULES);
      for (const { span } of found) expect(span.start <= span.end && span.end <= text.length).toBe(true);
    }),
  );
});

test('the schema takes what the reading takes, of any settings', () => {
  const id = fc.constantFrom(...RULES.map((rule) => rule.id), 'Z99');
  const entry = fc.record(
    { rule: id, file: fc.constantFrom('a.md', 7), text: fc.constant('x'), other: fc.constant(1) },
    { requiredKeys: [] },
  );
  const settings = fc.record(
    {
      rules: fc.dictionary(id, fc.constantFrom('off', 'error', 'loud')),
      edition: fc.constantFrom('auto', '2019', '2020'),
      language: fc.constantFrom('zh', 'de'),
      ignore: fc.array(entry, { maxLength: 3 }),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(settings, (value) => {
      expect(fitsSchema(value)).toBe(problems(JSON.stringify(value)).length === 0);
    }),
  );
});

test('the committed schema follows from settings and rules', () => {
  const committed = readFileSync(new URL('../../../schemas/gouji.schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(committed), 'run node scripts/gen-schema.mjs').toEqual(schema);
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('rollups and previous', () => {
  const INCOMPLETE = '汇总的每一条要写成';

  test('are taken over with their paths as drafts are named', () => {
    const text = `{
      "previous": { "./2023.md": "归档\\\\2022.md" },
      "rollups": [{ "report": "./县.md", "parts": ["./部门/*.md", "乡镇/*.md"] }]
    }`;
    const { settings, problems: found } = parseConfig(text, KNOWN_RULES);
    expect(found).toEqual([]);
    expect(settings).toEqual({
      previous: { '2023.md': '归档/2022.md' },
      rollups: [{ report: '县.md', parts: ['部门/*.md', '乡镇/*.md'] }],
    });
    expect(fitsSchema(JSON.parse(text))).toBe(true);
  });

  test.each([
    ['"rollups": {}', '{}', '「rollups」要写成'],
    ['"rollups": ["县.md"]', '"县.md"', INCOMPLETE],
    ['"rollups": [[{}]]', '[{}]', INCOMPLETE],
    ['"rollups": [{ "report": "县.md" }]', '{ "report": "县.md" }', INCOMPLETE],
    ['"rollups": [{ "parts": ["a.md"] }]', '{ "parts": ["a.md"] }', INCOMPLETE],
    ['"rollups": [{ "report": 2023, "parts": ["a.md"] }]', '2023', INCOMPLETE],
    ['"rollups": [{ "report": "县.md", "parts": "a.md" }]', '"a.md"', INCOMPLETE],
    ['"rollups": [{ "report": "县.md", "parts": [] }]', '{ "report": "县.md", "parts": [] }', INCOMPLETE],
    ['"rollups": [{ "report": "县.md", "parts": ["a.md", 7] }]', '7', INCOMPLETE],
    ['"rollups": [{ "report": "县.md", "parts": ["a.md", "./县.md"] }]', '"./县.md"', '就是汇总的年报自己'],
    ['"rollups": [{ "report": "县.md", "parts": ["a.md"], "part": 1 }]', '"part"', '没有「part」这一项'],
    ['"previous": ["2022.md"]', '["2022.md"]', '「previous」要写成'],
    ['"previous": { "2023.md": 2022 }', '2022', '「2023.md」要写成引号里的文字'],
    ['"previous": { "2023.md": null }', 'null', '「2023.md」要写成引号里的文字'],
  ])('%s: what is wrong is said at its place', (entry, at, said) => {
    const text = `{\n  "edition": "2021",\n  ${entry}\n}`;
    const { settings, problems: found, source } = parseConfig(text, KNOWN_RULES);
    expect(found.map(({ span }) => source.slice(span))).toEqual([at]);
    expect(problems(text)[0]).toContain(said);
    expect(settings.edition).toBe('2021');
  });

  test('one entry that is wrong does not stop the others', () => {
    const { settings } = parseConfig('{"rollups":[{"report":1},{"report":"县.md","parts":["a.md"]}]}', KNOWN_RULES);
    expect(settings.rollups).toEqual([{ report: '县.md', parts: ['a.md'] }]);
  });
});
