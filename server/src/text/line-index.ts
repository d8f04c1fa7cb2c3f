import { firstAtOrAfter } from './ascending.js';
import { joinedChange, shiftOf, type TextChange } from './change.js';

/** The lines near a change, in place of those that were counted before. */
interface Patch {
  readonly change: TextChange;
  /** How many of the lines counted before stand in front of them. */
  readonly first: number;
  readonly near: Uint32Array;
  /** The first of the lines counted before that stands behind them, and how far it has moved. */
  readonly next: number;
  readonly by: number;
}

/** A patch over more is counted into the lines. */
const LONGEST_CHANGE = 4000;

/** Where the lines of a text begin. While a text is edited at one place, only the lines near it are counted again. */
export class LineIndex {
  private constructor(
    private readonly counted: Uint32Array,
    private readonly patch: Patch | null,
  ) {}

  static of(text: string): LineIndex {
    return new LineIndex(findLineStarts(text), null);
  }

  get count(): number {
    const { counted, patch } = this;
    return patch ? patch.first + patch.near.length + counted.length - patch.next : counted.length;
  }

  /** Undefined where the text has no such line. */
  start(line: number): number | undefined {
    const { counted, patch } = this;
    if (!patch || line < patch.first) return counted[line];
    const behind = line - patch.first - patch.near.length;
    if (behind < 0) return patch.near[line - patch.first];
    const start = counted[behind + patch.next];
    return start === undefined ? undefined : start + patch.by;
  }

  /** The lines of a text that differs by the change. */
  changed(text: string, change: TextChange): LineIndex {
    const joined = this.patch ? joinedChange(this.patch.change, change) : change;
    const isSmall = joined.end - joined.start <= LONGEST_CHANGE && joined.inserted <= LONGEST_CHANGE;
    if (isSmall || !this.patch) return new LineIndex(this.counted, patchOf(this.counted, text, joined));
    const counted = this.all();
    return new LineIndex(counted, patchOf(counted, text, change));
  }

  private all(): Uint32Array {
    return Uint32Array.from({ length: this.count }, (_, line) => this.start(line)!);
  }
}

function patchOf(counted: Uint32Array, text: string, change: TextChange): Patch {
  // A line that begins at the change may end in half a CRLF, so that the one before is looked at anew.
  const first = Math.max(0, firstAtOrAfter(counted, change.start) - 1);
  const next = firstAtOrAfter(counted, change.end + 2);
  const by = shiftOf(change);
  const from = counted[first]!;
  const isLast = next === counted.length;
  const near = findLineStarts(text.slice(from, isLast ? text.length : counted[next]! + by)).map((at) => at + from);
  // A line end that closes the stretch begins the line that is counted next.
  return { change, first, near: isLast ? near : near.subarray(0, -1), next, by };
}

function findLineStarts(text: string): Uint32Array {
  let capacity = Math.max(16, text.length >> 4);
  let starts = new Uint32Array(capacity);
  let count = 1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 10 && code !== 13) continue;
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    if (count === capacity) {
      capacity *= 2;
      const grown = new Uint32Array(capacity);
      grown.set(starts);
      starts = grown;
    }
    starts[count++] = i + 1;
  }
  return starts.slice(0, count);
}
