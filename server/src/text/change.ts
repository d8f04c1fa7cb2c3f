/** One stretch of a text replaced: `[start, end)` of the old text by `inserted` units of the new. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly inserted: number;
}

/** The smallest change that makes `after` of `before`. */
export function changeBetween(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = before.length;
  let newEnd = after.length;
  while (end > start && newEnd > start && before.charCodeAt(end - 1) === after.charCodeAt(newEnd - 1)) {
    end--;
    newEnd--;
  }
  return { start, end, inserted: newEnd - start };
}

/** Two changes, one after the other, as one: of all between the first and the last place that they touch. */
export function joinedChange(first: TextChange, then: TextChange): TextChange {
  const firstEnd = first.start + first.inserted;
  const start = Math.min(first.start, then.start);
  const end = Math.max(firstEnd, then.end);
  return { start, end: first.end + end - firstEnd, inserted: end - start + shiftOf(then) };
}

/** The same change without what is the same before and after it at its ends. */
export function trimmedChange(change: TextChange, before: string, after: string): TextChange {
  const { start, end, inserted } = change;
  const inside = changeBetween(before.slice(start, end), after.slice(start, start + inserted));
  return { start: start + inside.start, end: start + inside.end, inserted: inside.inserted };
}

/** How far what stands behind the change has moved. */
export function shiftOf(change: TextChange): number {
  return change.inserted - (change.end - change.start);
}

/** Where an offset that is not inside the change has moved to; at its end it moves. */
export function moved(offset: number, change: TextChange): number {
  return offset >= change.end && offset > change.start ? offset + shiftOf(change) : offset;
}
