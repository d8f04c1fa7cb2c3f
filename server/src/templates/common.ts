import type { PartTemplate, ProceedingsTemplate, RequestColumn, RequestRow, RequestsTemplate } from './template.js';

/** What the editions so far have in common; an edition that differs states its own. */

export const PARTS: readonly PartTemplate[] = [
  {
    number: 1,
    numeral: '一',
    title: '总体情况',
    variants: [],
    renamed: [
      '工作情况概述',
      '工作基本情况',
      '基本情况',
      '概述',
      '总体概况',
      '工作总体情况',
      '总体工作情况',
      '政务公开总体情况',
      '政府信息公开总体情况',
      '政府信息公开工作总体情况',
      '政府信息公开工作情况',
      '工作情况',
    ],
    table: null,
  },
  {
    number: 2,
    numeral: '二',
    title: '主动公开政府信息情况',
    variants: ['行政机关主动公开政府信息情况', '行政机关主动公开政府信息的情况'],
    renamed: [
      '政府主动公开信息情况',
      '主动公开信息情况',
      '主动公开政府信息的情况',
      '主动公开情况',
      '政府信息主动公开情况',
    ],
    table: 'disclosure',
  },
  {
    number: 3,
    numeral: '三',
    title: '收到和处理政府信息公开申请情况',
    variants: ['行政机关收到和处理政府信息公开申请情况', '行政机关收到和处理政府信息公开申请的情况'],
    renamed: [
      '收到和处理政府信息公开申请的情况',
      '收到和办理政府信息公开申请情况',
      '收到和处理信息公开申请情况',
      '依申请公开政府信息办理情况',
      '依申请公开政府信息情况',
      '政府信息公开申请情况',
    ],
    table: 'requests',
  },
  {
    number: 4,
    numeral: '四',
    title: '政府信息公开行政复议、行政诉讼情况',
    variants: [
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
      '因政府信息公开工作被申请行政复议和提起行政诉讼情况',
      '政府信息公开行政复议和行政诉讼情况',
      '政府信息公开行政复议及行政诉讼情况',
      '政府信息公开行政复议行政诉讼情况',
    ],
    renamed: [
      '政府信息公开行政复议、行政诉讼的情况',
      '行政复议、行政诉讼情况',
      '申请行政复议和提起行政诉讼的情况',
      '政府信息公开行政复议、诉讼情况',
    ],
    table: 'proceedings',
  },
  {
    number: 5,
    numeral: '五',
    title: '存在的主要问题及改进情况',
    variants: ['政府信息公开工作存在的主要问题及改进情况', '存在问题及改进情况', '存在的主要问题和改进情况'],
    renamed: [
      '主要问题和改进情况',
      '主要问题及改进情况',
      '存在的主要问题和改进措施',
      '存在的主要问题及改进措施',
      '存在的问题及改进措施',
      '存在的问题和改进措施',
      '存在的问题及改进情况',
      '存在问题及改进措施',
      '存在的主要问题及下一步工作打算',
    ],
    table: null,
  },
  {
    number: 6,
    numeral: '六',
    title: '其他需要报告的事项',
    variants: [],
    renamed: [
      '其他需要报告的情况',
      '其他需报告的事项',
      '需要报告的其他事项',
      '其它需要报告的事项',
      '其他需要说明的事项',
      '其他事项',
    ],
    table: null,
  },
];

export const COLUMNS: readonly RequestColumn[] = [
  { index: 1, label: '自然人' },
  { index: 2, label: '商业企业' },
  { index: 3, label: '科研机构' },
  { index: 4, label: '社会公益组织' },
  { index: 5, label: '法律服务机构' },
  { index: 6, label: '其他' },
  { index: 7, label: '总计' },
];

export function group(key: string, label: string, anchor: string, parent: string | null, depth: 0 | 1): RequestRow {
  return { key, label, anchor, role: 'group', group: parent, depth };
}

export function leaf(key: string, label: string, anchor: string, parent: string): RequestRow {
  return { key, label, anchor, role: 'leaf', group: parent, depth: parent === 'results' ? 1 : 2 };
}

export const ROWS_BEFORE_OTHER: readonly RequestRow[] = [
  {
    key: 'new',
    label: '一、本年新收政府信息公开申请数量',
    anchor: '本年新收',
    aliases: ['本年度新收'],
    role: 'item',
    group: null,
    depth: 0,
  },
  {
    key: 'carry',
    label: '二、上年结转政府信息公开申请数量',
    anchor: '上年结转',
    aliases: ['上年度结转', '上一年结转', '上一年度结转'],
    role: 'item',
    group: null,
    depth: 0,
  },
  group('results', '三、本年度办理结果', '本年度办理结果', null, 0),
  leaf('r1', '（一）予以公开', '予以公开', 'results'),
  leaf('r2', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '部分公开', 'results'),
  group('g3', '（三）不予公开', '不予公开', 'results', 1),
  leaf('r3.1', '1.属于国家秘密', '属于国家秘密', 'g3'),
  leaf('r3.2', '2.其他法律行政法规禁止公开', '其他法律行政法规禁止公开', 'g3'),
  leaf('r3.3', '3.危及“三安全一稳定”', '三安全一稳定', 'g3'),
  leaf('r3.4', '4.保护第三方合法权益', '保护第三方合法权益', 'g3'),
  leaf('r3.5', '5.属于三类内部事务信息', '属于三类内部事务信息', 'g3'),
  leaf('r3.6', '6.属于四类过程性信息', '属于四类过程性信息', 'g3'),
  leaf('r3.7', '7.属于行政执法案卷', '属于行政执法案卷', 'g3'),
  leaf('r3.8', '8.属于行政查询事项', '属于行政查询事项', 'g3'),
  group('g4', '（四）无法提供', '无法提供', 'results', 1),
  leaf('r4.1', '1.本机关不掌握相关政府信息', '本机关不掌握相关政府信息', 'g4'),
  leaf('r4.2', '2.没有现成信息需要另行制作', '没有现成信息需要另行制作', 'g4'),
  leaf('r4.3', '3.补正后申请内容仍不明确', '补正后申请内容仍不明确', 'g4'),
  group('g5', '（五）不予处理', '不予处理', 'results', 1),
  leaf('r5.1', '1.信访举报投诉类申请', '信访举报投诉类申请', 'g5'),
  leaf('r5.2', '2.重复申请', '重复申请', 'g5'),
  leaf('r5.3', '3.要求提供公开出版物', '要求提供公开出版物', 'g5'),
  leaf('r5.4', '4.无正当理由大量反复申请', '无正当理由大量反复申请', 'g5'),
  leaf('r5.5', '5.要求行政机关确认或重新出具已获取信息', '要求行政机关确认或重新出具已获取信息', 'g5'),
];

export const ROWS_AFTER_OTHER: readonly RequestRow[] = [
  { key: 'total', label: '（七）总计', anchor: '总计', role: 'total', group: 'results', depth: 1 },
  {
    key: 'next',
    label: '四、结转下年度继续办理',
    anchor: '结转下年度继续办理',
    aliases: ['结转下年继续办理', '结转下年度办理', '结转下一年度继续办理', '结转到下年度继续办理'],
    role: 'item',
    group: null,
    depth: 0,
  },
];

/** 表二 with the given rows of （六）其他处理; the sums follow from the rows' roles. */
export function requestsTable(other: readonly RequestRow[]): RequestsTemplate {
  const rows = [...ROWS_BEFORE_OTHER, ...other, ...ROWS_AFTER_OTHER];
  return {
    note: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    applicants: '申请人情况',
    organisations: '法人或其他组织',
    columns: COLUMNS,
    rows,
    relations: {
      rowSum: { parts: [1, 2, 3, 4, 5, 6], total: 7 },
      columnTotal: { parts: rows.filter((row) => row.role === 'leaf').map((row) => row.key), total: 'total' },
      balance: { left: ['new', 'carry'], right: ['total', 'next'] },
    },
  };
}

export const PROCEEDINGS: ProceedingsTemplate = {
  review: '行政复议',
  litigation: '行政诉讼',
  outcomes: ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'],
  groups: [
    { key: 'review', label: '行政复议', parts: [1, 2, 3, 4], total: 5 },
    { key: 'direct', label: '未经复议直接起诉', parts: [6, 7, 8, 9], total: 10 },
    { key: 'afterReview', label: '复议后起诉', parts: [11, 12, 13, 14], total: 15 },
  ],
};
