import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/parse/parse-report.js';
import { writeHtml } from '../../src/service/export/html.js';
import { officialReport } from '../../src/service/export/official-report.js';
import { importReport } from '../../src/service/import/import-report.js';
import { readDraftFile } from '../drafts/draft-files.js';
import { draft } from '../rules/support/draft.js';
import { imported } from './imported.js';

test('a page of 150,000 part headings is read to its end', () => {
  const page = `<h1>示例县示例局2023年政府信息公开工作年度报告</h1>\n${'<h2>一、总体情况</h2><p>略。</p>\n'.repeat(150_000)}`;
  expect(imported(page).text.match(/^## 一、总体情况$/gm)).toHaveLength(150_000);
});

describe('a page that was exported', () => {
  test.each(['county-2020-pipe.md', 'education-2022-html.md'])('comes back as the draft that %s is', (name) => {
    const first = imported(readDraftFile(name)).text;
    const { text, said } = imported(writeHtml(officialReport(parseReport(first))));
    expect(text).toBe(first);
    expect(said).toContain('表的名称没有带过来（3 处）：表一　主动公开政府信息情况 /');
  });

  test('keeps a caption of other words above its table', () => {
    const page = writeHtml(officialReport(parseReport(readDraftFile('county-2020-pipe.md'))));
    const { text } = imported(page.replace(/(?<=<caption>)表一[^<]*/, '附表：主动公开情况（单位：件）'));
    expect(text).toMatch(/\n\n附表：主动公开情况（单位：件）\n\n\| 第二十条第（一）项/);
  });
});

describe('an imported page', () => {
  const PAGE = readDraftFile('district-2023-page.html');

  test('keeps the article alone and tells what was around it', () => {
    const { text, said } = imported(PAGE);
    expect(text).toMatch(/^# 示例市示例区人民政府2023年政府信息公开工作年度报告\n\n根据/);
    expect(text).not.toMatch(/首页|网站地图|上一篇|主办|字号|<|>/);
    expect(said).toContain('正文以外的网页文字没有带过来（6 行）：首页 / 政务公开');
    expect(said).toContain('上一篇：公开指南 下一篇：公开目录 / 主办：示例门户网站编辑部');
    expect(said).toContain('标题前后的网页文字没有带过来（1 行）：发布日期：见文末');
  });

  test('keeps what follows the signature inside the article and drops what follows the article', () => {
    const signed = PAGE.replace(/(\n<\/div>\n<div class="pager">)/, '<p>附件：示例名录</p>$1');
    expect(signed).not.toBe(PAGE);
    const { text, said } = imported(signed);
    expect(text).toMatch(/\n附件：示例名录\n$/);
    expect(said).not.toContain('附件');
  });

  test('gives text that looks like tags and entities as text', () => {
    const { text } = imported(PAGE.replace('2023年，我区', '用&lt;td&gt;和&amp;nbsp;标的，2023年，我区'));
    expect(text).toContain('用&lt;td>和&amp;nbsp;标的，2023年，我区');
    expect(parseReport(text).prose.text).toContain('用<td>和&nbsp;标的，2023年，我区');
  });
});

describe('an imported text', () => {
  test('is joined where a margin broke its lines, and only there', () => {
    const broken =
      '本机关全年围绕重点工作做好信息公开，按时更新各个栏目，对公众关心的\n事项及时作出回应，没有发生泄密事件。';
    const short = '各科室分工如下\n示例一科负责网站更新';
    const { text } = imported(draft({ bodies: { 1: `${broken}\n${short}` } }));
    expect(text).toContain('对公众关心的事项及时作出回应，没有发生泄密事件。\n\n各科室分工如下\n\n示例一科');
  });

  test('loses its page numbers, not its other numbers', () => {
    const { text, said } = imported(draft({ bodies: { 1: '甲\n- 1 -\n乙\n第 2 页 共 9 页\n丙\n2023' } }));
    expect(text).toContain('甲\n\n乙\n\n丙\n\n2023\n');
    expect(said).toContain('页码没有带过来（2 处）：- 1 - / 第 2 页 共 9 页');
  });

  test('keeps other tables', () => {
    const { text, said } = imported(draft({ bodies: { 5: '培训\t次数\n局内\t3\n局外\t12' } }));
    expect(text).toContain('| 培训 | 次数 |\n| ---- | ---- |\n| 局内 |    3 |\n| 局外 |   12 |\n');
    expect(said).toContain('三张表以外还有 1 张表，照样留着');
  });
});

describe('a table that is not in order', () => {
  test('keeps numbers of no cell below it, marked to be looked at', () => {
    const { text, said } = imported(readDraftFile('wrong-education-2022-group-number.md'));
    expect(text).toContain('\n\n【待核】表二里没有归到任何一格的数：2、0、0、0、0、0、2\n\n');
    expect(said).toContain('表二里有不属于任何一格的数');
  });

  test('stays as it is with all its rows where two rows are one too many', () => {
    const { text, said } = imported(readDraftFile('wrong-education-2020-purchases.md'));
    expect(text).toContain(
      '| 政府集中采购 | 2 | 186000 | 186000 |\n| 政府集中采购 | 1 | 52400 | 52400 |\n| 政府集中采购 | 3 |',
    );
    expect(said).toContain('表一没有转成标准表，照原样留着：「政府集中采购」有不止一行');
  });

  test('keeps the unit that a label says', () => {
    const { text, said } = imported(readDraftFile('wrong-town-2020-numbering.txt'));
    expect(text).toContain('采购总金额（元）');
    expect(said).toContain('结果维护→结果维持');
    expect(said).not.toContain('采购总金额(元)→');
  });
});

test('tables without any heading get those of their parts, which is told', () => {
  const tables = draft()
    .split('\n')
    .filter((line) => line.startsWith('|') || line === '')
    .join('\n');
  const { text, said } = imported(tables);
  expect(text.match(/^## .*$/gm)).toEqual([
    '## 二、主动公开政府信息情况',
    '## 三、收到和处理政府信息公开申请情况',
    '## 四、政府信息公开行政复议、行政诉讼情况',
  ]);
  expect(said).toContain('原文没有部分标题，按官方格式加上了');
  expect(said).toContain('没有认出：标题、年度、「一、总体情况」');
});

test('a table of contents goes and is told', () => {
  const contents = '目 录\n一、总体情况……1\n二、主动公开政府信息情况……2\n三、收到和处理政府信息公开申请情况……3';
  const whole = draft();
  const { text, said } = imported(whole.replace(/\n/, `\n\n${contents}\n\n`));
  expect(text).toBe(imported(whole).text);
  expect(said).toContain('目录没有带过来（4 行）：目 录 / 一、总体情况……1');
});

test('a text that is no report is not imported', () => {
  expect(importReport(parseReport('会议纪要\n政府信息公开培训安排。'))).toHaveProperty('problem');
});
