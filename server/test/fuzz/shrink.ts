const MOST_TRIES = 400;
const LONGEST_MS = 60_000;

/** A text that still fails though pieces of it were taken out: halves first, in the end single characters. */
export async function shrunkText(text: string, fails: (shorter: string) => Promise<boolean>): Promise<string> {
  let smallest = text;
  let tries = 0;
  const end = Date.now() + LONGEST_MS;
  for (let size = Math.ceil(text.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < smallest.length && tries < MOST_TRIES && Date.now() < end; ) {
      const shorter = smallest.slice(0, at) + smallest.slice(at + size);
      tries++;
      if (await fails(shorter)) smallest = shorter;
      else at += size;
    }
  }
  return smallest;
}
