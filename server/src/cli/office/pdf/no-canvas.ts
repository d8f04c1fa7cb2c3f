/** What the PDF library asks for as it loads, and uses only to draw. */
const drawing: Record<string, unknown> = globalThis as never;
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) drawing[name] ??= class {};
