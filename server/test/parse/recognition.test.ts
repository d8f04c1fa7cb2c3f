import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/parse/parse-report.js';
import { checkText } from '../../src/service/check.js';

const PART_ONE = '一、总体情况\n2023年，本机关认真做好政府信息公开工作，主动公开信息12条。\n';
const ASPECTS =
  '一、总体情况\n（一）主动公开方面。公开信息12条。\n（二）依申请公开方面。未收到申请。\n（三）政府信息管理方面。定期清理。\n';
const PARTS_LISTED =
  '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项组成。\n';

describe('a text without a title is a report where', () => {
  test.each([
    ['a sentence says so', `现将示例区示例局2023年政府信息公开工作年度报告予以公布。\n${PART_ONE}`],
    [
      'a sentence below the first heading says so',
      PART_ONE.replace('2023年，', '现公布我局2023年度政府信息公开年报。'),
    ],
    ['it tells of 情况 in place of a report', `现将我办2023年度政府信息公开情况报告如下：\n${PART_ONE}`],
    ['the introduction lists the parts', `${PARTS_LISTED}${PART_ONE}`],
    [
      'the introduction states the period',
      `本报告反映政府信息公开工作，数据的统计期限自2023年1月1日起至2023年12月31日止。\n${PART_ONE}`,
    ],
    ['the first part has the aspects', ASPECTS],
  ])('%s', (_, text) => {
    expect(parseReport(text).isReport).toBe(true);
  });
});

describe('a text is no report that', () => {
  test.each([
    [
      'explains one',
      '《示例县示例镇人民政府2023年政府信息公开工作年度报告》已经发布，现就内容解读如下。\n一、编制背景\n每年都要编制年度报告。\n二、编制依据\n1.《中华人民共和国政府信息公开条例》。\n三、主要内容\n报告分为总体情况等六个部分。\n',
    ],
    [
      'orders one',
      `示例市人民政府办公室关于做好2023年政府信息公开工作年度报告编制工作的通知\n各县区人民政府：\n一、总体要求\n按照统一格式编制。\n二、时间安排\n1月20日前报送。\n`,
    ],
    [
      'lists many',
      '示例县示例局2023年政府信息公开工作年度报告 2024-01-12\n示例县示例局2022年政府信息公开工作年度报告 2023-01-11\n示例县示例局2021年政府信息公开工作年度报告 2022-01-14\n',
    ],
    [
      'only has one to download',
      '示例县示例局2023年政府信息公开工作年度报告\n发布日期：2024-01-12 来源：示例局\n附件：示例县示例局2023年政府信息公开工作年度报告.pdf\n',
    ],
    ['tells of other work', '一、总体情况\n2023年，全县政府网站运行平稳。\n二、存在的问题\n内容更新不够及时。\n'],
  ])('%s', (_, text) => {
    expect(parseReport(text).isReport).toBe(false);
  });
});

test('a title with a first sentence is a report that was just begun', () => {
  expect(parseReport('示例县示例局2023年政府信息公开工作年度报告\n一年来，示例局主动公开信息。\n').isReport).toBe(true);
});

describe('without a title', () => {
  const read = (opening: string) => parseReport(`${opening}\n${PART_ONE}`);

  test('the announced year counts, not one that the period has wrong', () => {
    const { year, yearFrom } = read(
      '示例市示例局编制了2023年政府信息公开年度报告。数据的统计期限自2022年1月1日起至2022年12月31日止。',
    );
    expect([year, yearFrom]).toEqual([2023, 'announcement']);
  });

  test.each([
    ['现公布我局2023年政府信息公开工作年度报告。', undefined],
    ['根据条例规定，现公布示例区示例局2023年政府信息公开工作年度报告。', '示例区示例局'],
    ['根据条例要求，编制了示例区示例局2023年政府信息公开年度报告。', '示例区示例局'],
    ['特向社会公布2023年度示例县人民政府办公室政府信息公开年度报告。', '示例县人民政府办公室'],
    [
      '本报告由示例市示例局政务公开领导小组办公室编制，统计期限为2023年1月1日至12月31日，反映政府信息公开。',
      '示例市示例局',
    ],
    [
      '根据《示例省政务公开办公室关于做好2023年政府信息公开工作年度报告编制工作的通知》编制，统计期限为2023年1月1日至12月31日。',
      undefined,
    ],
    ['结合2023年示例市示例局政府信息公开工作编制，统计期限为2023年1月1日至12月31日。', '示例市示例局'],
  ])('«%s» names the organ', (opening, organ) => {
    expect(read(opening).organ?.name).toBe(organ);
  });
});

test('a year in brackets behind the title leaves the organ whole', () => {
  const { title } = parseReport(`示例区示例局政府信息公开工作年度报告(2023年度)\n${PART_ONE}`);
  expect([title?.organ, title?.year]).toEqual(['示例区示例局', 2023]);
});

test('a report on a year before the first format is held against no rule', () => {
  const text =
    '示例县示例局2016年度信息公开工作年度报告\n一、主动公开政府信息的情况\n公开信息5条。\n二、依申请公开信息的情况\n没有。\n三、信息公开的收费及减免情况\n没有。\n';
  const { report, findings } = checkText(text);
  expect([report.isReport, report.year, findings]).toEqual([true, 2016, []]);
});

test('words of a sentence above 表二 are no column labels', () => {
  const text = `${PART_ONE}三、收到和处理政府信息公开申请情况\n收到申请8件，其中予以公开7件，其他1件(申请人撤回)。\n（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 申请人情况 |\n自然人 | 法人或其他组织 | 总计 |\n商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n一、本年新收政府信息公开申请数量 | 8 | 0 | 0 | 0 | 0 | 0 | 8 |\n二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n`;
  expect(parseReport(text).tables.requests?.wording).toEqual([]);
});
