/** A snippet as an editor writes it, with its places in the order in which Tab visits them, `$0` last. */
export function expandSnippet(snippet: string): {
  readonly text: string;
  readonly stops: readonly { readonly start: number; readonly end: number }[];
} {
  const found: { number: number; start: number; end: number }[] = [];
  let text = '';
  for (const match of snippet.matchAll(/\\([\\$}])|\$(\d+)|\$\{(\d+):((?:\\.|[^}\\])*)\}|([^\\$]+)/g)) {
    const [whole, escaped, bare, number, placeholder, plain] = match;
    const written = escaped ?? placeholder?.replace(/\\(.)/g, '$1') ?? plain ?? '';
    const start = text.length;
    text += written;
    const stop = bare ?? number;
    if (stop !== undefined) found.push({ number: Number(stop), start, end: text.length });
    if (whole === '') break;
  }
  const order = (stop: { number: number }) => (stop.number === 0 ? Number.POSITIVE_INFINITY : stop.number);
  return { text, stops: found.sort((a, b) => order(a) - order(b)).map(({ start, end }) => ({ start, end })) };
}
