import type { Subheading } from '../../model/report.js';
import { squash } from '../../text/fold.js';
import { squashed } from './squashed.js';

/** The five aspects of 总体情况 in official order. */
export interface Aspect {
  readonly order: number;
  readonly name: string;
  /** The aspect as the subject of a subheading, folded. */
  readonly heading: RegExp;
  /** Any words that show the aspect was written about, folded: generous, since prose need not name it. */
  readonly mention: RegExp;
}

export const ASPECTS: readonly Aspect[] = [
  {
    order: 1,
    name: '主动公开',
    heading: /主动公开/,
    mention: /主动.{0,6}公开|公开.{0,8}(?:信息|内容|事项|目录|文件|领域)|(?:信息|政务|领域)公开|发布.{0,8}信息/,
  },
  {
    order: 2,
    name: '依申请公开',
    heading: /依申请|公开申请|申请公开/,
    mention:
      /依申请|公开.{0,6}申请|申请.{0,6}公开|申请(?:件|量|人|数|答复|办理|受理)|(?:收到|受理|办理|接收|答复|处理).{0,12}申请/,
  },
  {
    order: 3,
    name: '政府信息管理',
    heading: /信息(?:资源|公开)?(?:规范)?管理|公文管理|规范性文件管理/,
    mention:
      /信息(?:资源|公开|发布|内容)?(?:规范)?管理|信息资源|(?:信息|内容|保密|发布|公开|合法性|定密|公文|文件|严格|层层|逐级|分级|集体).{0,4}(?:审查|审核|审签|审批|把关)|三审|[先再]审|审查制度|属性.{0,6}(?:认定|确定|界定|标注|源头|审)|公开属性|文件.{0,10}(?:清理|管理|库|归集|备案|梳理|台账|汇编)|动态(?:调整|更新|管理|维护)|目录.{0,8}(?:更新|调整|编制|梳理|完善|管理)|信息.{0,6}(?:更新|维护|清理|归档|移交|归集|台账)|归档|台账|(?:发布|公开(?!促)|管理).{0,4}(?:制度|机制|流程|规范|办法)/,
  },
  {
    order: 4,
    name: '政府信息公开平台建设',
    heading: /平台/,
    mention:
      /平台|网站|网页|官网|政务网|信息网|栏目|专栏|专区|专题|公众号|微信|微博|新媒体|门户|公[开示告]栏|宣传栏|客户端|频道|媒体|报刊|电子屏|显示屏|查阅(?:点|室|场所)|互联网|APP/i,
  },
  {
    order: 5,
    name: '监督保障',
    heading: /监督|保障/,
    mention:
      /监督|保障|培训|考核|考评|检查|督查|督办|督促|督导|监测|监管|评议|评估|追究|追责|问责|领导小组|组织领导|组织机构|领导责任|责任制|分管领导|整改|专人|专职/,
  },
];

/** Names of the aspects that a text never touches, in official order. */
export function missingAspects(text: string): readonly string[] {
  const plain = squashed(text).text;
  return ASPECTS.filter((aspect) => !aspect.mention.test(plain)).map((aspect) => aspect.name);
}

/** The aspect that a subheading is about; null where it names none or more than one. */
export function aspectOf(text: string): Aspect | null {
  const title = headClause(text);
  const found = ASPECTS.filter((aspect) => aspect.heading.test(title));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A subheading up to its first mark or gap: on one line with its paragraph it has no other end. */
export function headClause(text: string): string {
  const trimmed = text.trim().slice(0, 30);
  const end = trimmed.search(/[，,。；;：:\s]/);
  return squash(end < 0 ? trimmed : trimmed.slice(0, end));
}

/** The subheadings （一）, （二） … of a part. */
export function firstOrder(subheadings: readonly Subheading[]): readonly Subheading[] {
  return subheadings.filter((subheading) => subheading.level === 1);
}

/** How the outline of the repealed 条例 tells of fees, and of cases. */
export const FEES = /收费.{0,6}减免|减免.{0,6}收费|费用减免|检索费/;
export const PROCEEDINGS = /复议|诉讼/;

/**
 * Whether part one follows the outline of the repealed 条例 (收费减免, 复议诉讼 as things of their own) in place of the
 * five aspects: it tells of both, and of at least two aspects it does not.
 */
export function followsOldOutline(text: string, subheadings: readonly Subheading[]): boolean {
  const titles = titlesOf(subheadings);
  if (areOfOldOutline(titles))
    return ASPECTS.filter((aspect) => titles.some((title) => aspect.heading.test(title))).length <= 3;
  const plain = squashed(text).text;
  return FEES.test(plain) && PROCEEDINGS.test(plain) && missingAspects(text).length >= 2;
}

export function titlesOf(subheadings: readonly Subheading[]): readonly string[] {
  return firstOrder(subheadings).map((subheading) => headClause(subheading.text));
}

export function areOfOldOutline(titles: readonly string[]): boolean {
  return titles.some((title) => /收费|减免/.test(title)) && titles.some((title) => PROCEEDINGS.test(title));
}
