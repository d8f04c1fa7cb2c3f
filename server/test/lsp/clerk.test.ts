import { expect, test } from 'vitest';
import { dataRows, disclosureRows, editionById } from '../../src/templates/editions.js';
import type { EditionId } from '../../src/templates/template.js';
import { type ReportData, rightReport, titleOf } from '../layouts/report-data.js';
import { Clerk } from './support/clerk.js';
import { TestClient } from './support/client.js';
import { WRITING } from './support/writing.js';

const EDITIONS: readonly (readonly [EditionId, number])[] = [
  ['2019', 161],
  ['2021', 175],
];

test.each(EDITIONS)('a clerk writes a whole report of the %s format with %i numbers in 表二', async (edition, due) => {
  const data = rightReport(edition, 3);
  const client = await TestClient.start({ capabilities: WRITING, locale: 'zh-cn' });
  const clerk = new Clerk(client, `file:///drafts/${encodeURIComponent(`${titleOf(data)}.md`)}`);
  await clerk.open('gouji');

  await clerk.prose(`# ${titleOf(data)}`);
  await clerk.enter(2);
  await clerk.choose('引言');
  await partOne(clerk, data);
  await clerk.enter(2);
  await partWithTable(clerk, '二、主动公开政府信息情况', '表一 主动公开政府信息情况', disclosureNumbers(data));
  const requests = requestsNumbers(data);
  await partWithTable(clerk, '三、收到和处理政府信息公开申请情况', '表二 收到和处理政府信息公开申请情况', requests);
  const proceedings = '政府信息公开行政复议、行政诉讼情况';
  await partWithTable(clerk, `四、${proceedings}`, `表三 ${proceedings}`, data.proceedings);
  await clerk.trigger('#', '五、存在的主要问题及改进情况');
  for (const paragraph of data.prose.problems) {
    await clerk.prose(paragraph);
    await clerk.enter(2);
  }
  await clerk.trigger('#', '六、其他需要报告的事项');
  if (edition === '2019') await clerk.fix('六、其他需要报告的事项', '写上「无」');
  else await clerk.choose('本年度未收取政府信息公开信息处理费。');
  await clerk.enter(2);
  await clerk.choose('落款', 'lk');
  await clerk.tab();
  await clerk.number(1);
  await clerk.tab();
  await clerk.number(20);

  expect(requests).toHaveLength(due);
  const findings = await client.items(clerk.uri);
  expect(findings.map((finding) => `${finding.code} ${finding.message}`)).toEqual([]);
  expect(clerk.text).toMatchSnapshot();
  const { prose, numbers, enter, tab, choice } = clerk.keys;
  expect(numbers).toBe(due + 15 + disclosureNumbers(data).length + 2);
  console.log(
    `${edition}: ${choice + enter + tab} keystrokes that are neither numbers nor prose: ${choice} to choose, ` +
      `${enter} for new lines, ${tab} from cell to cell; besides ${numbers} numbers and ${prose} characters of prose`,
  );
  expect(choice).toBeLessThan(40);
  await client.end();
});

async function partOne(clerk: Clerk, data: ReportData): Promise<void> {
  const { overview, aspects } = data.prose;
  await clerk.enter(2);
  await clerk.trigger('#', '一、总体情况');
  for (const paragraph of overview) {
    await clerk.prose(paragraph);
    await clerk.enter(2);
  }
  await clerk.choose('五个方面的小标题');
  for (const [i, aspect] of aspects.entries()) {
    if (i > 0) await clerk.tab();
    await clerk.prose(aspect.paragraphs.join(''));
  }
}

async function partWithTable(clerk: Clerk, heading: string, table: string, numbers: readonly number[]): Promise<void> {
  await clerk.trigger('#', heading);
  await clerk.trigger('|', table);
  for (const [i, number] of numbers.entries()) {
    if (i > 0) await clerk.tab();
    await clerk.number(number);
  }
  await clerk.tab();
}

function disclosureNumbers({ edition, disclosure }: ReportData): readonly number[] {
  return disclosureRows(editionById(edition)).flatMap(({ row }) => disclosure[row.key]!);
}

function requestsNumbers({ edition, requests }: ReportData): readonly number[] {
  return dataRows(editionById(edition)).flatMap((row) => requests[row.key]!);
}
