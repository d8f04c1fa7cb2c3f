/** Words only: no numbering, no punctuation. The form in which a written label is held against the official one. */
export function labelWords(squashed: string): string {
  return withoutNumbering(squashed).replace(/[^\u4e00-\u9fffA-Za-z0-9]/g, '');
}

export function withoutNumbering(squashed: string): string {
  return squashed.replace(
    /^(?:\(?[一二三四五六七八九十\d]{1,3}(?:[)、.,:]|\)、)|[一二三四五六七八九十](?=[\u4e00-\u9fff]))/,
    '',
  );
}

/** Shared bigrams, 0 to 1 (Dice). */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i++) {
    const pair = a.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i + 1 < b.length; i++) {
    const pair = b.slice(i, i + 2);
    const left = counts.get(pair) ?? 0;
    if (left > 0) {
      counts.set(pair, left - 1);
      shared++;
    }
  }
  return (2 * shared) / (a.length + b.length - 2);
}

/** Edit distance of two short strings (insert, delete, replace). */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
