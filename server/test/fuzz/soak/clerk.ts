import { SourceText } from '../../../src/text/source-text.js';
import type { NextNumber } from '../../layouts/random.js';
import type { Desk } from './desk.js';
import type { Paper } from './papers.js';

interface Hand {
  readonly desk: Desk;
  readonly next: NextNumber;
  readonly paper: Paper;
  readonly all: readonly Paper[];
}

type Act = (hand: Hand) => Promise<void>;

const PHRASES = [
  '全年主动公开政府信息120条，',
  '新收政府信息公开申请7件。',
  '2023年，示例局制定规范性文件2件，',
  '无',
  '\n\n五、存在的主要问题及改进情况\n\n',
  '（一）主动公开情况。',
  '同比增长12.5%，',
  '予以公开3件、不予公开1件，',
];
const ASKED: readonly string[] = [
  ...['textDocument/hover', 'textDocument/completion', 'textDocument/documentSymbol', 'textDocument/foldingRange'],
  ...['textDocument/semanticTokens/full', 'textDocument/inlayHint', 'textDocument/codeAction', 'textDocument/codeLens'],
  ...['gouji/reportView', 'textDocument/documentHighlight'],
];
const SETTINGS = [{}, { rules: { S07: 'off' } }, { language: 'en' }, { rules: { A02: 'info', C04: 'warning' } }];
const LONGEST_TABLE = 1500;

/** Types at a place, one key a version, and takes some of it back. */
async function type({ desk, paper, next }: Hand, at: number, what: string): Promise<void> {
  let typed = at;
  for (const character of what) {
    await desk.write(paper, paper.text.slice(0, typed) + character + paper.text.slice(typed));
    typed += character.length;
    if (next(4) > 0) await desk.settle();
  }
  for (let back = next(what.length + 1); back > 0; back--, typed--) {
    await desk.write(paper, paper.text.slice(0, typed - 1) + paper.text.slice(typed));
    if (next(4) > 0) await desk.settle();
  }
}

const pick = <Item>(items: readonly Item[], next: NextNumber): Item => items[next(items.length)]!;

function somewhere({ paper, next }: Hand, pattern: RegExp): { readonly at: number; readonly found: string } {
  const places = [...paper.text.matchAll(pattern)];
  const place = places.length > 0 ? pick(places, next) : null;
  return place ? { at: place.index, found: place[0] } : { at: next(paper.text.length + 1), found: '' };
}

async function prose(hand: Hand): Promise<void> {
  const { at, found } = somewhere(hand, /[。；\n]/g);
  await type(hand, at + found.length, pick(PHRASES, hand.next));
}

async function cell(hand: Hand): Promise<void> {
  const { desk, paper, next } = hand;
  const { at, found } = somewhere(hand, /\d+/g);
  for (let end = at + found.length; end > at; end--) {
    await desk.write(paper, paper.text.slice(0, end - 1) + paper.text.slice(end));
  }
  await type(hand, at, String(next(300)));
}

/** The same place for long, as when a sentence is turned over and over. */
async function dwell(hand: Hand): Promise<void> {
  const { at, found } = somewhere(hand, /[。，|]/g);
  for (let times = 5 + hand.next(10); times > 0; times--) {
    const before = hand.paper.text;
    await type(hand, at + found.length, pick(PHRASES, hand.next).trim());
    await hand.desk.write(hand.paper, before);
  }
}

async function paste({ desk, paper, next, all }: Hand): Promise<void> {
  const { original } = pick(all, next);
  const from = original.indexOf('\n', next(original.length)) + 1;
  const to = original.lastIndexOf('\n', from + LONGEST_TABLE) + 1;
  const at = paper.text.indexOf('\n', next(paper.text.length + 1)) + 1;
  await desk.write(paper, paper.text.slice(0, at) + original.slice(from, Math.max(from, to)) + paper.text.slice(at));
  if (next(3) > 0) await desk.undo(paper);
}

async function undo({ desk, paper, next }: Hand): Promise<void> {
  for (let times = 1 + next(20); times > 0; times--) await desk.undo(paper);
}

async function reopen({ desk, paper, next }: Hand): Promise<void> {
  await desk.close(paper);
  if (next(3) === 0) paper.text = paper.original;
  paper.past.length = 0;
  await desk.open(paper);
  void desk.findings(paper);
}

async function save({ desk, paper }: Hand): Promise<void> {
  await desk.client.notify('textDocument/didSave', { textDocument: { uri: paper.uri } });
}

async function ask({ desk, paper, next }: Hand): Promise<void> {
  const source = new SourceText(paper.text);
  const position = source.positionAt(next(paper.text.length + 1));
  const range = { start: position, end: source.positionAt(paper.text.length) };
  void desk.findings(paper);
  void desk.ask(pick(ASKED, next), paper, { position, range, context: { diagnostics: [] } });
}

const ACTS: readonly (readonly [number, Act])[] = [
  [30, prose],
  [30, cell],
  [4, dwell],
  [6, paste],
  [10, undo],
  [3, reopen],
  [4, save],
  [20, ask],
  [1, ({ desk, next }) => desk.set(pick(SETTINGS, next))],
  [6, ({ desk, paper }) => desk.compare(paper)],
];
/** Each as often as it weighs. */
const BAG = ACTS.flatMap(([weight, what]) => Array.from({ length: weight }, () => what));

/** Does one thing in a document. One that has grown out of hand is thrown away and opened again as it was. */
export async function act(hand: Hand): Promise<void> {
  const { desk, paper, next } = hand;
  await pick(BAG, next)(hand);
  if (paper.text.length > paper.original.length * 1.5 + LONGEST_TABLE) {
    await desk.close(paper);
    paper.text = paper.original;
    paper.past.length = 0;
    await desk.open(paper);
  }
}
