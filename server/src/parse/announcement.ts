import { squash } from '../text/fold.js';
import { matchesIn } from '../text/matches.js';
import type { Plain } from './plain.js';

/** What the opening sentences say of the report: 「现公布示例区示例局2023年政府信息公开工作年度报告」. */
export interface Announcement {
  readonly year: number;
}

const LONGEST_OPENING = 4000;
/** How far into part one an introduction that stands below its heading may reach. */
const BELOW_HEADING = 300;

const ANNOUNCED =
  /(20\d{2})年度?[\u4e00-\u9fff()]{0,30}?信息公开(?:工作)?(?:情况)?的?(?:年度)?(?:工作)?(?:情况)?的?(?:报告|年报)(?!编制|编报|编发|编写|发布|报送|格式|有关|相关|的?通知)/g;
/** A circular that the report follows is no announcement of the report. */
const OF_A_CIRCULAR = /(?:做好|关于|印发|开展|报送|要求)[^,。;]{0,12}$/;

/** The text before the first part, with the first sentences of part one. */
export function openingOf(plain: Plain, firstPart: number): string {
  return squash(plain.text.slice(0, openingEnd(firstPart)));
}

/** Plain offset where the opening ends. */
export function openingEnd(firstPart: number): number {
  return Math.min(firstPart + BELOW_HEADING, LONGEST_OPENING);
}

/** The year in which the opening says that the report reports, or null. */
export function findAnnouncement(opening: string): Announcement | null {
  for (const match of matchesIn(opening, ANNOUNCED)) {
    if (OF_A_CIRCULAR.test(opening.slice(Math.max(0, match.index - 30), match.index))) continue;
    return { year: Number(match[1]) };
  }
  return null;
}
