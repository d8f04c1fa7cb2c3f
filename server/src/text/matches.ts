const NONE: readonly RegExpExecArray[] = [];

/**
 * Every match of a pattern with the flag `g`, as `text.matchAll(pattern)` gives them, without the copy of the pattern
 * and the iterator that it makes for each text: most texts have none.
 */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  while (match !== null) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
    match = pattern.exec(text);
  }
  return found;
}
