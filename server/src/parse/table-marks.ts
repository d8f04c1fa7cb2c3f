import type { TableKey } from '../templates/template.js';
import { shiftOf, type TextChange } from '../text/change.js';
import type { RegionMarks } from './region.js';

const REQUESTS: RegionMarks = {
  words: [
    '本年新收',
    '上年结转',
    '新收政府信息公开申请数量',
    '结转政府信息公开申请数量',
    '结转下年',
    '不掌握相关政府信息',
    '三安全一稳定',
    '重新出具已获取信息',
    '保护第三方合法权益',
    '行政执法案卷',
    '信访举报投诉类申请',
    '科研机构',
    '社会公益组织',
    '法律服务机构',
    '申请人情况',
    '法人或其他组织',
    '予以公开',
    '部分公开',
    '属于国家秘密',
    '其他处理',
    '(七)总计',
    '重复申请',
    '办理结果',
  ],
  openings: ['(本列数据', '申请人情况', '本列数据的勾稽关系'],
  begins: ['本年新收'],
  ends: ['结转下年'],
  gap: 700,
  tail: 3000,
  least: 4,
};

const DISCLOSURE: RegionMarks = {
  words: [
    '信息内容',
    '本年新制作',
    '本年新公开',
    '对外公开总数',
    '上一年项目数',
    '处理决定数',
    '制发件数',
    '废止件数',
    '现行有效',
    '本年收费金额',
    '行政事业性收费',
    '其他对外管理',
    '采购项目数量',
    '第二十条第(一)项',
    '第二十条第(五)项',
    '第二十条第(六)项',
    '第二十条第(八)项',
  ],
  openings: ['第二十条第(一)项', '第二十条第一项'],
  begins: ['第二十条第(一)项', '本年新制作', '制发件数'],
  ends: ['行政事业性收费'],
  gap: 160,
  tail: 80,
  least: 4,
};

const PROCEEDINGS: RegionMarks = {
  words: [
    '未经复议直接起诉',
    '复议后起诉',
    '结果维',
    '结果纠正',
    '其他结果',
    '尚未审结',
    '维持纠正',
    '结果结果',
    '其他尚未',
  ],
  openings: ['行政复议'],
  begins: [],
  ends: [],
  gap: 80,
  tail: 400,
  least: 3,
};

/** Words by which each table is found, squashed. */
export const MARKS: Readonly<Record<TableKey, RegionMarks>> = {
  disclosure: DISCLOSURE,
  requests: REQUESTS,
  proceedings: PROCEEDINGS,
};

const PART_TITLES = [
  '主动公开政府信息',
  '收到和处理政府信息',
  '政府信息公开行政复议',
  '存在的主要问题',
  '其他需要报告',
];

/** Where the parts begin, which no table crosses: offsets in the squashed text. */
export function findStops(text: string): readonly number[] {
  const stops: number[] = [];
  for (const title of PART_TITLES) {
    for (let at = text.indexOf(title, 2); at >= 0; at = text.indexOf(title, at + 1)) {
      if ('、.'.includes(text[at - 1]!) && '二三四五六'.includes(text[at - 2]!)) stops.push(at - 2);
    }
  }
  return stops.sort((a, b) => a - b);
}

/** Longer than any title of a part. */
const AROUND = 20;

/** The stops of a text that differs from the one before by `change`, which counts in squashed units. */
export function findStopsAgain(before: readonly number[], text: string, change: TextChange): readonly number[] {
  const by = shiftOf(change);
  const from = Math.max(0, change.start - AROUND);
  const to = change.end + AROUND;
  const near = findStops(text.slice(from, to + by + AROUND)).map((stop) => stop + from);
  return [
    ...before.filter((stop) => stop < from),
    ...near.filter((stop) => stop < to + by),
    ...before.filter((stop) => stop >= to).map((stop) => stop + by),
  ];
}
