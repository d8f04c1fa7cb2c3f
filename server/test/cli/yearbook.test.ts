import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkText } from '../../src/service/check.js';
import { SourceText } from '../../src/text/source-text.js';
import { readYearbook } from '../drafts/yearbook-files.js';
import { draft } from '../rules/support/draft.js';
import { folderWith, gouji } from './support/run.js';

const RIGHT = draft({ organ: '示例县教育局' });
const WRONG = draft({ organ: '示例县民政局', requests: { total: [1, 0, 0, 0, 0, 0, 1] } });
/** The number of the fifth part is mended safely. */
const MENDABLE = draft({ organ: '示例县财政局', headings: { 5: '5、存在的主要问题及改进情况' } });

interface Finding {
  readonly rule: string;
  readonly range: { readonly start: { readonly line: number }; readonly end: { readonly line: number } };
}

function linesOf(text: string): number {
  return text.split('\n').length - 1;
}

async function check(text: string, ...args: string[]) {
  const cwd = folderWith({ 'a.md': text });
  const { out, status } = await gouji(['check', ...args, 'a.md'], { cwd });
  return { out, status, cwd };
}

describe('gouji read of a yearbook', () => {
  it('prints its reports, each as if it were alone but for its lines', async () => {
    const text = readYearbook('compiled.md');
    const cwd = folderWith({ 'a.md': text });
    const { reports, ...rest } = JSON.parse((await gouji(['read', '--format', 'json', 'a.md'], { cwd })).out);
    expect(rest).toEqual({ file: 'a.md', report: true });
    expect(reports.map((report: { organ: string; edition: string }) => [report.organ, report.edition])).toEqual([
      ['示例市示例区教育局', '2019'],
      ['示例市示例区人民政府', '2021'],
      ['示例县人民政府', '2019'],
    ]);
    const source = new SourceText(text);
    for (const { file, sections, tables } of reports) {
      expect(file).toBe('a.md');
      expect(sections).toHaveLength(6);
      for (const { line, heading } of sections) {
        expect(text.slice(source.lineStart(line), source.lineEnd(line))).toContain(heading);
      }
      for (const { line, character, text: cell } of tables.requests.rows[0].cells) {
        expect(text.slice(source.lineStart(line) + character)).toMatch(new RegExp(`^${cell}`));
      }
    }
  });

  it('tells people which report is which', async () => {
    const cwd = folderWith({ 'a.md': readYearbook('organs.txt') });
    const { out } = await gouji(['read', 'a.md'], { cwd });
    expect(out.match(/^第 \d 份（共 3 份）$/gm)).toHaveLength(3);
    const second = out.slice(out.indexOf('第 2 份'));
    expect(second).toContain('示例市示例区人民政府办公室2024年政府信息公开工作年度报告');
    const line = readYearbook('organs.txt').split('\n').indexOf('一、总体情况', 70) + 1;
    expect(second).toContain(`一、总体情况  第 ${line} 行`);
  });
});

describe('gouji check of a yearbook', () => {
  it('finds nothing in right reports, and counts them', async () => {
    const { out, status } = await check(readYearbook('compiled.md'), '--format', 'json');
    expect(JSON.parse(out)).toEqual({
      files: [{ file: 'a.md', report: true, findings: [] }],
      summary: { files: 1, reports: 3, error: 0, warning: 0, info: 0 },
    });
    expect(status).toBe(0);
  });

  it('gives the findings of each report at the lines of the file', async () => {
    const alone = checkText(WRONG);
    expect(alone.findings.length).toBeGreaterThan(0);
    const { out, status } = await check(RIGHT + WRONG, '--format', 'json');
    const found: Finding[] = JSON.parse(out).files[0].findings;
    const by = linesOf(RIGHT);
    expect(found.map(({ rule, range }) => [rule, range.start.line, range.end.line])).toEqual(
      alone.findings.map(({ rule, span }) => [
        rule,
        alone.report.source.lineAt(span.start) + by,
        alone.report.source.lineAt(span.end) + by,
      ]),
    );
    expect(status).toBe(1);
  });

  it.each(['text', 'github', 'sarif', 'junit'])('shows the same lines as %s', async (format) => {
    const [alone, inBook] = [await check(WRONG, '--format', format), await check(RIGHT + WRONG, '--format', format)];
    const pattern = {
      text: /(?<=^a\.md:)\d+/gm,
      github: /(?<=,(?:endL|l)ine=)\d+/g,
      sarif: /(?<="(?:start|end)Line": )\d+/g,
      junit: /(?<=a\.md:)\d+/g,
    }[format as 'text'];
    const lines = (out: string) => (out.match(pattern) ?? []).map(Number);
    expect(lines(alone.out).length).toBeGreaterThan(0);
    expect(lines(inBook.out)).toEqual(lines(alone.out).map((line) => line + linesOf(RIGHT)));
  });

  it('mends each report in its place', async () => {
    const text = RIGHT + MENDABLE + WRONG;
    const mended = await check(MENDABLE, '--fix');
    const { cwd } = await check(text, '--fix');
    const part = readFileSync(join(mended.cwd, 'a.md'), 'utf8');
    expect(part).not.toBe(MENDABLE);
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(RIGHT + part + WRONG);
  });

  it('says once, and only where no report has it, that an entry of gouji.json is unused', async () => {
    const ignore = (rule: string) => JSON.stringify({ ignore: [{ rule, file: 'a.md' }] });
    const rules = async (rule: string) => {
      const cwd = folderWith({ 'a.md': RIGHT + WRONG, 'gouji.json': ignore(rule) });
      const { out } = await gouji(['check', '--format', 'json', 'a.md'], { cwd });
      return JSON.parse(out).files[0].findings.map((finding: Finding) => finding.rule);
    };
    const found = checkText(WRONG).findings.map(({ rule }) => rule);
    expect(await rules(found[0]!)).not.toContain('X01');
    expect((await rules('W04')).filter((rule: string) => rule === 'X01')).toHaveLength(1);
  });
});

describe('other commands', () => {
  it('line up the tables of each report', async () => {
    const ragged = WRONG.replaceAll(' | ', '|');
    const format = async (text: string) => {
      const cwd = folderWith({ 'a.md': text });
      return (await gouji(['format', 'a.md'], { cwd })).out;
    };
    expect(await format(RIGHT + ragged)).toBe((await format(RIGHT)) + (await format(ragged)));
  });

  it('do not export one of several', async () => {
    const cwd = folderWith({ 'a.md': RIGHT + WRONG });
    const { status, err } = await gouji(['export', '--to', 'html', 'a.md'], { cwd });
    expect(err).toContain('好几份');
    expect(status).toBe(2);
  });
});
