import { leaf, PARTS, PROCEEDINGS, requestsTable } from './common.js';
import type { DisclosureColumn, EditionTemplate } from './template.js';

const PROJECTS: DisclosureColumn = {
  key: 'before',
  label: '上一年项目数量',
  kind: 'count',
  variants: ['上年项目数量'],
};
const CHANGE: DisclosureColumn = {
  key: 'change',
  label: '本年增/减',
  kind: 'delta',
  variants: ['本年增减', '本年增／减', '本年度增/减'],
};
const DECISIONS: DisclosureColumn = {
  key: 'decisions',
  label: '处理决定数量',
  kind: 'count',
  variants: ['本年处理决定数量'],
};

export const edition2019: EditionTemplate = {
  id: '2019',
  document: {
    title: '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知',
    number: '国办公开办函〔2019〕60号',
    date: null,
  },
  years: { from: 2019, to: 2020 },
  parts: PARTS,
  disclosure: {
    corner: '信息内容',
    blocks: [
      {
        item: '一',
        heading: '第二十条第（一）项',
        statute: '条例/20/1',
        columns: [
          { key: 'made', label: '本年新制作数量', kind: 'count', variants: ['本年新制作数'] },
          { key: 'opened', label: '本年新公开数量', kind: 'count', variants: ['本年新公开数'] },
          { key: 'open', label: '对外公开总数量', kind: 'count', variants: ['对外公开总数'] },
        ],
        rows: [
          { key: '规章', label: '规章', variants: [] },
          { key: '规范性文件', label: '规范性文件', variants: ['行政规范性文件'] },
        ],
      },
      {
        item: '五',
        heading: '第二十条第（五）项',
        statute: '条例/20/5',
        columns: [PROJECTS, CHANGE, DECISIONS],
        rows: [
          { key: '行政许可', label: '行政许可', variants: [] },
          {
            key: '其他对外管理服务事项',
            label: '其他对外管理服务事项',
            variants: ['其他对外管理和服务事项', '其它对外管理服务事项'],
          },
        ],
      },
      {
        item: '六',
        heading: '第二十条第（六）项',
        statute: '条例/20/6',
        columns: [PROJECTS, CHANGE, DECISIONS],
        rows: [
          { key: '行政处罚', label: '行政处罚', variants: [] },
          { key: '行政强制', label: '行政强制', variants: [] },
        ],
      },
      {
        item: '八',
        heading: '第二十条第（八）项',
        statute: '条例/20/8',
        columns: [PROJECTS, CHANGE],
        rows: [{ key: '行政事业性收费', label: '行政事业性收费', variants: [] }],
      },
      {
        item: '九',
        heading: '第二十条第（九）项',
        statute: '条例/20/9',
        columns: [
          { key: 'purchases', label: '采购项目数量', kind: 'count', variants: [] },
          {
            key: 'amount',
            label: '采购总金额',
            kind: 'amount',
            variants: ['采购总金额（元）', '采购总金额（万元）', '采购金额'],
          },
        ],
        rows: [{ key: '政府集中采购', label: '政府集中采购', variants: [] }],
      },
    ],
  },
  requests: requestsTable([leaf('r6', '（六）其他处理', '其他处理', 'results')]),
  proceedings: PROCEEDINGS,
  markers: [
    '本年新制作数量',
    '本年新公开数量',
    '对外公开总数量',
    '其他对外管理服务事项',
    '政府集中采购',
    '上一年项目数量',
  ],
};
