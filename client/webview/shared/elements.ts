type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** An element with attributes (null and false leave one out) and children; strings become text, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Replaces `{name}` by its argument. */
export function fill(text: string | undefined, args: Readonly<Record<string, string | number>>): string {
  return (text ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole));
}

/**
 * Makes `parent` hold the new children, keeping each old one that is the same: what has not changed does not flicker,
 * and keeps its focus and selection. Old and new are compared from both ends.
 */
export function replaceChildren(parent: Element, next: readonly Element[]): void {
  const old = [...parent.children];
  let head = 0;
  while (head < old.length && head < next.length && old[head]!.isEqualNode(next[head]!)) head++;
  let tail = 0;
  while (tail < old.length - head && tail < next.length - head && old.at(-1 - tail)!.isEqualNode(next.at(-1 - tail)!)) {
    tail++;
  }
  const after = old[old.length - tail] ?? null;
  const gone = old.slice(head, old.length - tail);
  const come = next.slice(head, next.length - tail);
  come.forEach((child, i) => {
    const before = gone[i];
    if (!before) parent.insertBefore(child, after);
    else if (!before.isEqualNode(child)) patch(before, child);
  });
  for (const left of gone.slice(come.length)) left.remove();
}

/** Turns an element into another in place, where their shape is the same; else puts the other there. */
function patch(before: Element, after: Element): void {
  const isDeep = before.children.length > 0 && before.childNodes.length === before.children.length;
  const isAlike = before.tagName === after.tagName && isDeep && after.childNodes.length === after.children.length;
  if (!isAlike) {
    before.replaceWith(after);
    return;
  }
  for (const { name } of [...before.attributes]) if (!after.hasAttribute(name)) before.removeAttribute(name);
  for (const { name, value } of after.attributes)
    if (before.getAttribute(name) !== value) before.setAttribute(name, value);
  replaceChildren(before, [...after.children]);
}
