import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { github } from '../../src/cli/formats/github.js';
import { json } from '../../src/cli/formats/json.js';
import { junit } from '../../src/cli/formats/junit.js';
import { sarif } from '../../src/cli/formats/sarif.js';
import { text } from '../../src/cli/formats/text.js';
import { checked, OUTCOME, REMARK, VIEW, WRONG_SUM, written } from './support/outcome.js';
import { SARIF_ESSENTIALS } from './support/sarif-essentials.js';
import { parseXml } from './support/xml.js';

describe('text', () => {
  it('shows place, message, the line with a mark, related places, what to do, and a summary', () => {
    expect(written(text, OUTCOME, VIEW)).toMatchInlineSnapshot(`
      "年报,甲.md:2:8 提示 没有落款 gouji(S18)
        2 │ | 项目 | 自然人 |
          │          ^^^^^^^^

      年报,甲.md:3:11 错误 总计填 99，各项相加是 20：<请核对> 100% gouji(A02)
        3 │ | （七）总计 | 99 |
          │                ^^
          = 另见 4:3 结转 0 件
          = 可自动改（--fix）：改为 20

      共检查 2 份年报：错误 1，警告 0，提示 1。另有 1 个文件不是政府信息公开年报，没有检查。有 1 处没能读取，见错误信息。
      "
    `);
  });

  it('marks the level by colour where that is wanted', () => {
    const output = written(text, OUTCOME, { ...VIEW, colors: true });
    expect(output).toContain('\u001b[31m错误\u001b[39m');
    expect(written(text, OUTCOME, VIEW)).not.toContain('\u001b');
  });

  it('says that a right report is right, and that nothing was checked where nothing was', () => {
    expect(written(text, { files: [checked('a.md', [])], unread: [] }, VIEW)).toBe('共检查 1 份年报，没有发现问题。\n');
    expect(written(text, { files: [checked('a.md', [], 0)], unread: [] }, VIEW)).toBe(
      '没有检查任何年报。另有 1 个文件不是政府信息公开年报，没有检查。\n',
    );
  });

  it('shows some of many related places and how many more there are', () => {
    const related = Array.from({ length: 40 }, () => WRONG_SUM.related[0]!);
    const output = written(text, { files: [checked('a.md', [{ ...WRONG_SUM, related }])], unread: [] }, VIEW);
    expect(output.match(/另见/g)).toHaveLength(6);
    expect(output).toContain('还有 34 处');
  });

  it('shows nothing of a draft or file name that could drive the terminal', () => {
    const finding = { ...WRONG_SUM, args: { stated: '\u001b]0;x\u0007', computed: 0 } };
    expect(written(text, { files: [checked('\u001b[2J.md', [finding])], unread: [] }, VIEW)).not.toMatch(
      /[\u0007\u001b]/,
    );
  });
});

describe('json', () => {
  it('has the shape of the contract', () => {
    const start = { line: 2, character: 11 };
    expect(JSON.parse(written(json, OUTCOME, VIEW))).toEqual({
      files: [
        {
          file: '年报,甲.md',
          report: true,
          findings: [
            {
              rule: 'S18',
              severity: 'info',
              message: '没有落款',
              range: { start: { line: 1, character: 7 }, end: { line: 2, character: 5 } },
              related: [],
              fixes: [],
              data: null,
            },
            {
              rule: 'A02',
              severity: 'error',
              message: '总计填 99，各项相加是 20：<请核对> 100%',
              range: { start: { ...start, character: 10 }, end: { ...start, character: 12 } },
              related: [
                {
                  message: '结转 0 件',
                  range: { start: { line: 3, character: 2 }, end: { line: 3, character: 4 } },
                },
              ],
              fixes: ['改为 20'],
              data: WRONG_SUM.data,
            },
          ],
        },
        { file: '乙.md', report: true, findings: [] },
        { file: '说明.md', report: false, findings: [] },
      ],
      summary: { files: 3, reports: 2, error: 1, warning: 0, info: 1 },
    });
  });

  it('is in the language of the file', () => {
    const file = { ...checked('a.md', [REMARK]), locale: 'en' as const };
    expect(JSON.parse(written(json, { files: [file], unread: [] }, VIEW)).files[0].findings[0].message).toBe(
      'no signature',
    );
  });
});

describe('sarif', () => {
  const log = JSON.parse(written(sarif, OUTCOME, VIEW));

  it('keeps the essential structure of SARIF 2.1.0', () => {
    const validate = new Ajv({ allErrors: true }).compile(SARIF_ESSENTIALS);
    validate(log);
    expect(validate.errors).toBeNull();
  });

  it('counts lines and columns from 1 and maps the levels', () => {
    const [remark, wrong] = log.runs[0].results;
    expect(remark.level).toBe('note');
    expect(wrong.level).toBe('error');
    expect(wrong.locations[0].physicalLocation.region).toEqual({
      startLine: 3,
      startColumn: 11,
      endLine: 3,
      endColumn: 13,
    });
    expect(wrong.relatedLocations[0].physicalLocation.region.startLine).toBe(4);
    expect(wrong.fixes[0].artifactChanges[0].replacements[0].insertedContent.text).toBe('20');
  });

  it('names files by URI', () => {
    const uri = log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri;
    expect(uri).toBe('%E5%B9%B4%E6%8A%A5%2C%E7%94%B2.md');
  });

  it('points each result at its rule and each rule at its page', () => {
    const { rules } = log.runs[0].tool.driver;
    for (const result of log.runs[0].results) expect(rules[result.ruleIndex].id).toBe(result.ruleId);
    for (const rule of rules) expect(rule.helpUri).toContain(rule.id);
  });

  it('says which inputs could not be read', () => {
    const [invocation] = log.runs[0].invocations;
    expect(invocation.executionSuccessful).toBe(false);
    expect(invocation.toolExecutionNotifications[0].message.text).toBe('没有读取权限');
  });
});

describe('junit', () => {
  it('is well-formed and counts what it holds', () => {
    const root = parseXml(written(junit, OUTCOME, VIEW));
    const suites = root.children;
    expect(root).toMatchObject({
      name: 'testsuites',
      attributes: { tests: '5', failures: '1', errors: '1', skipped: '1' },
    });
    for (const suite of suites) expect(suite.children).toHaveLength(Number(suite.attributes.tests));
    const [remark, wrong] = suites[0]!.children;
    expect(remark!.children[0]!.name).toBe('system-out');
    expect(wrong!.children[0]).toMatchObject({
      name: 'failure',
      attributes: { type: 'error', message: '总计填 99，各项相加是 20：<请核对> 100%' },
    });
    expect(suites.map((suite) => suite.children[0]!.children[0]?.name)).toEqual([
      'system-out',
      undefined,
      'skipped',
      'error',
    ]);
  });

  it('fails a case from the level that fails the check', () => {
    const root = parseXml(written(junit, OUTCOME, { ...VIEW, failOn: 'info' }));
    expect(root.attributes.failures).toBe('2');
  });

  it('leaves out what XML cannot hold', () => {
    const finding = { ...WRONG_SUM, args: { stated: '\u0000\u001b\ud800"\n', computed: '&' } };
    const root = parseXml(written(junit, { files: [checked('a.md', [finding])], unread: [] }, VIEW));
    expect(root.children[0]!.children[0]!.children[0]!.attributes.message).toContain(
      '\ufffd\ufffd\ufffd" ，各项相加是 &',
    );
  });
});

describe('github', () => {
  it('escapes properties and messages, and gives columns only on one line', () => {
    expect(written(github, OUTCOME, VIEW)).toBe(
      [
        '::notice file=年报%2C甲.md,line=2,endLine=3,title=gouji(S18)::没有落款\n',
        '::error file=年报%2C甲.md,line=3,endLine=3,col=11,endColumn=13,title=gouji(A02)::',
        '总计填 99，各项相加是 20：<请核对> 100%25\n',
      ].join(''),
    );
  });
});
