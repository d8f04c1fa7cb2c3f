import type { EditionTemplate } from '../../templates/template.js';

/** Sentences that the form has every year, as completion and new drafts write them. */

export const TITLE = '政府信息公开工作年度报告';

export function titleOf(organ: string, year: number): string {
  return `${organ}${year}年${TITLE}`;
}

export function basis({ document }: EditionTemplate): string {
  const title = document.title.includes('《') ? document.title.replace('《', '〈').replace('》', '〉') : document.title;
  return `根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和《${title}》（${document.number}）要求，编制本报告。`;
}

export function partList({ parts }: EditionTemplate): string {
  return `本报告由${parts.map((part) => part.title).join('、')}六个部分组成。`;
}

export function period(year: number): string {
  return `本报告所列数据的统计期限为${year}年1月1日至${year}年12月31日。`;
}

/** First report year in which the rules on the processing fee are in force. */
export const FEE_FROM = 2021;
