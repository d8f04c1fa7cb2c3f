import { group, leaf, PARTS, PROCEEDINGS, requestsTable } from './common.js';
import type { DisclosureColumn, EditionTemplate } from './template.js';

const DECISIONS: DisclosureColumn = {
  key: 'decisions',
  label: '本年处理决定数量',
  kind: 'count',
  variants: ['处理决定数量'],
};

export const edition2021: EditionTemplate = {
  id: '2021',
  document: {
    title: '国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
    number: '国办公开办函〔2021〕30号',
    date: '2021-09-26',
  },
  years: { from: 2021, to: null },
  parts: PARTS,
  disclosure: {
    corner: '信息内容',
    blocks: [
      {
        item: '一',
        heading: '第二十条第（一）项',
        statute: '条例/20/1',
        columns: [
          { key: 'made', label: '本年制发件数', kind: 'count', variants: ['本年制发数', '本年制发件'] },
          { key: 'repealed', label: '本年废止件数', kind: 'count', variants: ['本年废止数', '本年废止件'] },
          { key: 'valid', label: '现行有效件数', kind: 'count', variants: ['现行有效数', '现行有效件'] },
        ],
        rows: [
          { key: '规章', label: '规章', variants: [] },
          { key: '行政规范性文件', label: '行政规范性文件', variants: ['规范性文件'] },
        ],
      },
      {
        item: '五',
        heading: '第二十条第（五）项',
        statute: '条例/20/5',
        columns: [DECISIONS],
        rows: [{ key: '行政许可', label: '行政许可', variants: [] }],
      },
      {
        item: '六',
        heading: '第二十条第（六）项',
        statute: '条例/20/6',
        columns: [DECISIONS],
        rows: [
          { key: '行政处罚', label: '行政处罚', variants: [] },
          { key: '行政强制', label: '行政强制', variants: [] },
        ],
      },
      {
        item: '八',
        heading: '第二十条第（八）项',
        statute: '条例/20/8',
        columns: [
          {
            key: 'fees',
            label: '本年收费金额（单位：万元）',
            kind: 'amount',
            variants: ['本年收费金额（万元）', '本年收费金额', '本年收费金额（单位:万元）'],
          },
        ],
        rows: [{ key: '行政事业性收费', label: '行政事业性收费', variants: [] }],
      },
    ],
  },
  requests: requestsTable([
    group('g6', '（六）其他处理', '其他处理', 'results', 1),
    leaf(
      'r6.1',
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '申请人无正当理由逾期不补正',
      'g6',
    ),
    leaf(
      'r6.2',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '申请人逾期未按收费通知',
      'g6',
    ),
    leaf('r6.3', '3.其他', '其他', 'g6'),
  ]),
  proceedings: PROCEEDINGS,
  markers: ['本年制发件数', '本年废止件数', '现行有效件数', '本年收费金额', '逾期不补正'],
};
