import { textFromCodes } from './from-codes.js';

/**
 * Folding: one UTF-16 unit to one UTF-16 unit, so that texts that look the same compare the same.
 * Full-width and compatibility forms, 康熙部首 left by PDF copies, punctuation of either width, traditional
 * forms of the characters that occur in official labels. Offsets never move: length is kept.
 */

const CJK_RADICALS_WITHOUT_DECOMPOSITION =
  '⺁厂⺇几⺌小⺎兀⺏尣⺐尢⺒巳⺓幺⺛旡⺜日⺝月⺟母⺠民⺩王⺫目⺬示⺮竹⺶羊⺷羊⺻聿⺼肉⺽臼⻁虎⻃西⻄西⻅见⻆角⻉贝⻋车⻌辶⻏邑⻑长⻒长⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻩黄⻬齐⻮齿⻰龙⻳龟';
const TRADITIONAL =
  '請请數数據据關关係系為为組组織织務务業业機机構构開开處处結结轉转繼继續续辦办維维糾纠覆复議议訴诉訟讼經经總总計计況况動动標标準准檢检舉举報报類类條条項项規规範范許许費费採采購购單单強强製制廢废現现對对應应過过審审級级國国際际護护權权屬属內内執执詢询閱阅無无補补復复確确認认獲获證证給给與与後后間间從从張张眾众農农衛卫環环義义領领導导監监責责評评場场點点問问題题進进違违體体廳厅複复協协鄉乡鎮镇縣县區区簡简稱称編编決决額额發发該该書书歷历時时員员實实見见話话別别電电聯联網网絡络遞递誤误當当門门衆众華华';
const PUNCTUATION =
  '“"”"„"‟"«"»"‘\'’\'‚\'‛\'「"」"『"』"〝"〞"‐-‑-‒-–-—-―-−-﹣-－-﹘-．.﹒.・·•·‧·﹑、､、｢"｣"〔[〕]﹝[﹞]【[】]［[］]《<》>〈<〉>﹙(﹚)﹛{﹜}｜|│|┃|∣|￨|〜~～~';

const TABLE: Uint16Array = buildTable();

function buildTable(): Uint16Array {
  const table = new Uint16Array(65536);
  for (let code = 0; code < 65536; code++) table[code] = code;
  const compatibility: readonly (readonly [number, number])[] = [
    [0x2e80, 0x2fdf],
    [0xf900, 0xfaff],
    [0xff01, 0xffee],
    [0x2460, 0x2473],
  ];
  for (const [from, to] of compatibility) {
    for (let code = from; code <= to; code++) {
      const folded = String.fromCharCode(code).normalize('NFKC');
      if (folded.length === 1) table[code] = folded.charCodeAt(0);
    }
  }
  for (const pairs of [CJK_RADICALS_WITHOUT_DECOMPOSITION, TRADITIONAL, PUNCTUATION]) {
    for (let i = 0; i + 1 < pairs.length; i += 2) table[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
  }
  return table;
}

/** The folded form of one UTF-16 unit. */
export function foldCode(code: number): number {
  return TABLE[code] ?? code;
}

/** Folds a text unit by unit; the result has the same length. */
export function fold(text: string): string {
  if (text.length > LONG) return foldLong(text);
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const folded = foldCode(code);
    if (folded === code) continue;
    out += text.slice(from, i) + String.fromCharCode(folded);
    from = i + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

function foldLong(text: string): string {
  const codes = new Uint16Array(text.length);
  let isSame = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const folded = TABLE[code]!;
    if (folded !== code) isSame = false;
    codes[i] = folded;
  }
  return isSame ? text : textFromCodes(codes, text.length);
}

/** With characters in place of the 康熙部首 that copies from PDF have, which few fonts know. */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fdf]/g, fold);
}

/** Whitespace of any width and zero-width characters: what may stand inside a label without changing it. */
export function isBlankCode(code: number): boolean {
  // Nearly all are characters, letters or digits.
  if (code > 0x3164 ? code !== 0xfeff : code > 32 && code < 0x85) return false;
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0xad ||
    code === 0x1680 ||
    code === 0x180e ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x2064) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0x3000 ||
    code === 0x3164 ||
    code === 0xfeff
  );
}

export function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isBlankCode(text.charCodeAt(i))) return false;
  return true;
}

/** Of longer texts the units are written one by one, of shorter ones the stretches that stay as they are. */
const LONG = 200;

/** Folded and without any blank: the form in which labels and titles are compared. */
export function squash(text: string): string {
  if (text.length > LONG) return squashLong(text);
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const folded = foldCode(code);
    const isBlank = isBlankCode(code);
    if (folded === code && !isBlank) continue;
    if (i > from) out += text.slice(from, i);
    if (!isBlank) out += String.fromCharCode(folded);
    from = i + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

function squashLong(text: string): string {
  const codes = new Uint16Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code < 0x4e00 || code > 0x9fff) && isBlankCode(code)) continue;
    codes[length++] = TABLE[code]!;
  }
  return textFromCodes(codes, length);
}
