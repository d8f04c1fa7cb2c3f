import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/model/report.js';
import { parseReport } from '../../../src/parse/parse-report.js';
import { complete, TRIGGERS } from '../../../src/service/features/completion/complete.js';
import { completeConfig } from '../../../src/service/features/completion/config-completion.js';
import { documentation } from '../../../src/service/features/completion/documentation.js';
import { plainOf, snippetOf } from '../../../src/service/features/completion/pieces.js';
import { PINYIN } from '../../../src/service/features/completion/pinyin.generated.js';
import { fullPinyin, initialsOf } from '../../../src/service/features/completion/pinyin.js';
import type { Proposal } from '../../../src/service/features/completion/proposal.js';
import { spelledTexts } from '../../../src/service/features/completion/words.js';
import { DRAFTS } from '../../drafts/draft-files.js';
import { expandSnippet } from '../../lsp/support/snippet.js';
import { valuesOf } from '../../parse/values.js';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const SEEDS = `${ROOT}../shared/seeds/`;
const seeds = existsSync(SEEDS) ? readdirSync(SEEDS).filter((file) => /\.(md|txt|html)$/.test(file)) : [];

const TEXTS = [
  ...DRAFTS.map(({ file, text }) => ({ file, text })),
  ...seeds.map((file) => ({ file, text: readFileSync(SEEDS + file, 'utf8') })),
];

function ask(report: Report, offset: number, cause: string): readonly Proposal[] {
  return complete({ report, offset, cause, thisYear: 2026 });
}

/** Offsets to ask at: beginnings and ends of some lines, and places inside. */
function offsetsOf({ source }: Report): number[] {
  const { length } = source.text;
  const offsets = [0, length];
  for (let line = 1; line < source.lineCount; line += 1 + Math.floor(source.lineCount / 12)) {
    offsets.push(source.lineStart(line), source.lineEnd(line));
  }
  for (let at = 0; at < length; at += 1 + Math.floor(length / 12)) offsets.push(source.offsetAt(source.positionAt(at)));
  return offsets;
}

test.skipIf(seeds.length === 0)('the five seeds lie beside the repository', () => expect(seeds).toHaveLength(5));

describe.each(TEXTS)('$file', ({ text }) => {
  const report = parseReport(text);

  test('every proposal is an edit of the line that the cursor is on', () => {
    for (const offset of offsetsOf(report)) {
      const line = report.source.lineAt(offset);
      for (const cause of ['asked', 'again', ...TRIGGERS]) {
        for (const { span, filter, label, pieces } of ask(report, offset, cause)) {
          const isSound =
            span.start <= offset &&
            offset <= span.end &&
            report.source.lineAt(span.start) === line &&
            report.source.lineAt(span.end) === line &&
            filter.toLowerCase().includes(text.slice(span.start, offset).toLowerCase()) &&
            expandSnippet(snippetOf(pieces)).text === plainOf(pieces);
          if (!isSound) expect.fail(`${cause} at ${offset}: ${label}`);
        }
      }
    }
  });

  test('the explicit call answers at the end of every line of text outside the tables', () => {
    const tables = Object.values(report.tables).filter((table) => table !== null);
    for (const { bodySpan } of report.sections) {
      if (tables.some(({ span }) => span.start < bodySpan.end && bodySpan.start < span.end)) continue;
      const line = report.source.lineAt(bodySpan.start);
      const end = report.source.lineEnd(line);
      if (/[A-Za-z]$/.test(text.slice(0, end))) continue;
      expect(ask(report, end, 'asked').length).toBeGreaterThan(0);
    }
  });
});

test('a table that is taken is read back as zeros', () => {
  for (const year of [2020, 2023]) {
    let text = `示例县水利局${year}年政府信息公开工作年度报告\n\n`;
    for (const [heading, name] of [
      ['二、主动公开政府信息情况', '表一'],
      ['三、收到和处理政府信息公开申请情况', '表二'],
      ['四、政府信息公开行政复议、行政诉讼情况', '表三'],
    ] as const) {
      text += `${heading}\n\n`;
      const table = ask(parseReport(text), text.length, 'asked').find(({ label }) => label.startsWith(name));
      text = text.slice(0, table!.span.start) + plainOf(table!.pieces);
    }
    const report = parseReport(text);
    expect(report.edition).toBe(year === 2020 ? '2019' : '2021');
    const { disclosure, requests, proceedings } = valuesOf(report);
    const numbers = [...Object.values(disclosure ?? {}), ...Object.values(requests ?? {}), proceedings ?? []].flat();
    expect(numbers).toHaveLength(year === 2020 ? 22 + 161 + 15 : 10 + 175 + 15);
    expect(new Set(numbers)).toEqual(new Set([0]));
  }
});

test('whatever is typed in whatever place, nothing throws and nothing is replaced beyond the line', () => {
  const piece = fc.constantFrom(
    ...'#|、第〔（()）一二三abz条例国办函表 \n\t㈠𠮷"',
    '条例',
    '## ',
    '\r\n',
    'zt',
    '| ',
    '（一）',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.integer({ min: 0, max: 40 }), (pieces, back) => {
      const text = `示例县2023年政府信息公开工作年度报告\n\n一、总体情况\n${pieces.join('')}`;
      const report = parseReport(text);
      const offset = report.source.offsetAt(report.source.positionAt(text.length - back));
      for (const cause of ['asked', 'again', ...TRIGGERS]) {
        for (const { span } of ask(report, offset, cause)) {
          if (!(span.start <= offset && offset <= span.end)) return false;
          if (/[\r\n]/.test(text.slice(span.start, span.end))) return false;
        }
      }
      return true;
    }),
  );
});

test('a broken gouji.json never throws', () => {
  const text = '{ "rules": { "S18": "off" }, "ignore": [{ "rule": "A09" }], "edition": "auto" }';
  const cut = fc.tuple(fc.integer({ min: 0, max: text.length }), fc.integer({ min: 0, max: text.length }));
  fc.assert(
    fc.property(cut, fc.integer({ min: 0, max: text.length }), ([from, to], at) => {
      const broken = text.slice(0, from) + text.slice(to);
      const offset = Math.min(at, broken.length);
      return completeConfig(broken, offset).every(({ span }) => span.start <= offset && offset <= span.end);
    }),
  );
});

test('every topic has something to be said of it, in both languages', () => {
  const text = TEXTS.map((each) => each.text).find((each) => parseReport(each).isReport)!;
  const title = '示例县2023年政府信息公开工作年度报告\n\n';
  const places = [`${title}三、收到和处理政府信息公开申请情况\n\n| `, `${title}一、总体情况\n\n`, title, text];
  for (const place of places) {
    for (const { topic, label } of ask(parseReport(place), place.length, 'asked')) {
      if (topic === null) continue;
      expect(documentation(topic, 'zh').length, label).toBeGreaterThan(0);
      expect(documentation(topic, 'en').length, label).toBeGreaterThan(0);
    }
  }
});

describe('pinyin', () => {
  test.each([
    ['重复申请', 'cfsq', 'chongfushenqing'],
    ['行政许可', 'xzxk', 'xingzhengxuke'],
    ['结转下年度继续办理', 'jzxndjxbl', 'jiezhuanxianiandujixubanli'],
    ['不予公开，说明理由', 'bygksmly', 'buyugongkaishuomingliyou'],
    ['本年处理决定数量', 'bncljdsl', 'bennianchulijuedingshuliang'],
    ['属于行政执法案卷', 'syxzzfaj', 'shuyuxingzhengzhifaanjuan'],
    ['无正当理由大量反复申请', 'wzdlydlffsq', 'wuzhengdangliyoudaliangfanfushenqing'],
    [
      '要求行政机关确认或重新出具已获取信息',
      'yqxzjgqrhcxcjyhqxx',
      'yaoqiuxingzhengjiguanquerenhuochongxinchujuyihuoquxinxi',
    ],
    ['补正后申请内容仍不明确', 'bzhsqnrrbmq', 'buzhenghoushenqingneirongrengbumingque'],
    ['没有现成信息需要另行制作', 'myxcxxxylxzz', 'meiyouxianchengxinxixuyaolingxingzhizuo'],
    ['存在的主要问题及改进情况', 'czdzywtjgjqk', 'cunzaidezhuyaowentijigaijinqingkuang'],
    ['法律服务机构', 'flfwjg', 'falvfuwujigou'],
  ])('%s', (text, initials, full) => {
    expect([initialsOf(text), fullPinyin(text)]).toEqual([initials, full]);
  });

  test('spells every text that is proposed, and follows from them', () => {
    expect(Object.keys(PINYIN).sort()).toEqual(spelledTexts());
    for (const [text, spelled] of Object.entries(PINYIN)) {
      expect(spelled.split(' ').filter((each) => /[a-z]/.test(each)).length, text).toBeGreaterThanOrEqual(
        (text.match(/\p{Script=Han}/gu) ?? []).length,
      );
    }
    execFileSync(process.execPath, ['scripts/gen-pinyin.mjs', '--check'], { cwd: ROOT, stdio: 'pipe' });
  });
});
