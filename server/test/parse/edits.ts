import fc from 'fast-check';
import type { TextChange } from '../../src/text/change.js';

/** One replacement: a place as a share of the text, how much goes, what comes. */
export interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** What a clerk types, pastes or breaks. */
const PIECES = [
  '1',
  '0',
  '35',
  '7',
  '我',
  '局',
  '件',
  '。',
  '，',
  '；',
  ' ',
  '\n',
  '\r\n',
  '\n\n',
  '|',
  '\t',
  '-',
  '#',
  '**',
  '（',
  '一、',
  '（一）',
  '1.',
  '四、',
  '2021年',
  '2023年1月1日',
  '12月31日',
  '收到政府信息公开申请25件',
  '其中予以公开14件',
  '部分公开',
  '不予公开',
  '结转下年度继续办理',
  '上年结转',
  '本年新收政府信息公开申请数量',
  '行政复议',
  '结果维持',
  '现行有效件数',
  '第二十条第（一）项',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项\n无。\n',
  '三、收到和处理政府信息公开申请情况\n',
  '国办公开办函〔2021〕30号',
  '示例市示例局2022年政府信息公开工作年度报告',
  '<!-- gouji-disable A01 -->',
  '<br>',
  '&nbsp;',
  '\\n',
  '联系人张三，电话13800138000',
  '| 规章 | 0 | 0 | 0 |\n',
];

const edit = (remove: fc.Arbitrary<number>): fc.Arbitrary<Edit> =>
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove,
    insert: fc.oneof(fc.constantFrom(...PIECES), fc.constant(''), fc.stringMatching(/^[0-9]{1,2}$/)),
  });

/** Mostly small edits, now and then a stretch taken out. */
export const EDITS = fc.array(
  edit(
    fc.oneof(
      { weight: 6, arbitrary: fc.constant(0) },
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 3 }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 400 }) },
    ),
  ),
  { minLength: 1, maxLength: 12 },
);

/** What is typed and taken back at one place, key by key. */
export interface Typing {
  /** As a share of the text. */
  readonly at: number;
  /** How far the caret goes before a key, how much it takes out, and what it types. */
  readonly keys: readonly { readonly move: number; readonly remove: number; readonly insert: string }[];
}

const KEYS = [
  '1',
  '5',
  '件',
  '我',
  '，',
  '。',
  ' ',
  '\n',
  '|',
  '（',
  '一',
  '、',
  '年',
  '申',
  '请',
  '收到申请5件',
  '-',
  '\\',
];

export const TYPING: fc.Arbitrary<Typing> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  keys: fc.array(
    fc.record({
      move: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.integer({ min: -3, max: 3 })),
      remove: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 2 })),
      insert: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...KEYS) }, fc.constant('')),
    }),
    { minLength: 2, maxLength: 12 },
  ),
});

/** The text and its changes, one for each key. */
export function typed(
  text: string,
  { at, keys }: Typing,
): readonly { readonly text: string; readonly change: TextChange }[] {
  let caret = Math.round(at * text.length);
  let now = text;
  return keys.map(({ move, remove, insert }) => {
    const start = Math.max(0, Math.min(now.length, caret + move));
    const end = Math.min(now.length, start + remove);
    now = now.slice(0, start) + insert + now.slice(end);
    caret = start + insert.length;
    return { text: now, change: { start, end, inserted: insert.length } };
  });
}

/** Edits that a clerk makes in the cells: a digit more, a digit less, another number. */
export function digitEdit(text: string, seed: number): Edit | null {
  const places = [...text.matchAll(/\d/g)].map((match) => match.index);
  const at = places[seed % Math.max(1, places.length)];
  if (at === undefined) return null;
  const kind = seed % 4;
  return {
    at: at / text.length,
    remove: kind === 0 ? 0 : 1,
    insert: kind === 1 ? '' : String((seed >> 3) % 10),
  };
}

/** The change as an editor tells it; `changeBetween` may find the same one elsewhere. */
export function changeOf(text: string, { at, remove, insert }: Edit): TextChange {
  const start = Math.min(text.length, Math.round(at * text.length));
  return { start, end: Math.min(text.length, start + remove), inserted: insert.length };
}

export function apply(text: string, { at, remove, insert }: Edit): string {
  const start = Math.min(text.length, Math.round(at * text.length));
  return text.slice(0, start) + insert + text.slice(Math.min(text.length, start + remove));
}
