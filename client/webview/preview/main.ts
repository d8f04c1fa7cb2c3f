import type { ViewPosition, ViewTableKey } from '../../../protocol/report-view.js';
import type { FromPreview, Texts, ToPreview } from '../../../protocol/webviews.js';
import { element, replaceChildren } from '../shared/elements.js';
import { acquireHost, onMessage } from '../shared/host.js';
import { type Anchor, guides, lineAtTop, rangeAt, topOfLine } from './anchors.js';
import { CellKeys } from './cell-keys.js';
import { type Rendered, renderReport } from './render.js';

const host = acquireHost<FromPreview>();
const main = document.querySelector('main')!;
const keys = new CellKeys(main);
let texts: Texts = {};
let shown: Rendered = { elements: [], ranges: [] };
let caret: ViewPosition | null = null;
/** Where the page was scrolled to by the draft: the scroll event that follows is no wish of the reader's. */
let scrolledTo = -1;
/** The first line of the draft that was seen before there was a report to show. */
let firstLine: number | null = null;

onMessage<ToPreview>((message) => {
  switch (message.type) {
    case 'texts':
      texts = message.texts;
      break;
    case 'view':
      host.setState({ uri: message.uri });
      document.title = message.name;
      shown = message.view
        ? renderReport(message.view, texts)
        : { elements: [element('p', { class: 'empty' }, texts.noReport ?? '')], ranges: [] };
      replaceChildren(main, shown.elements);
      keys.refresh();
      showCaret();
      if (message.view && firstLine !== null) {
        scrollTo(topOfLine(anchors(), firstLine));
        firstLine = null;
        follow();
      }
      break;
    case 'caret':
      caret = message.position;
      showCaret();
      follow();
      break;
    case 'scroll':
      if (shown.ranges.length === 0) firstLine = message.line;
      else scrollTo(topOfLine(anchors(), message.line));
      break;
  }
});

main.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const button = target.closest<HTMLElement>('[data-fill], [data-insert]');
  if (button?.dataset.fill) return host.postMessage({ type: 'fill', table: button.dataset.fill as ViewTableKey });
  if (button?.dataset.insert) return host.postMessage({ type: 'insert', table: button.dataset.insert as ViewTableKey });
  // Words that were just selected are to be copied, not left.
  if (document.getSelection()?.isCollapsed === false) return;
  const place = target.closest<HTMLElement>('[data-place]')?.dataset.place;
  const range = shown.ranges[Number(place)];
  if (range) host.postMessage({ type: 'reveal', range });
});

let frame = 0;
window.addEventListener('scroll', () => {
  if (Math.abs(window.scrollY - scrolledTo) < 2) return;
  scrolledTo = -1;
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(() =>
    host.postMessage({ type: 'scrolled', line: lineAtTop(anchors(), window.scrollY) }),
  );
});

document.querySelector('#save')!.addEventListener('click', () => {
  const copy = document.documentElement.cloneNode(true) as HTMLElement;
  for (const gone of copy.querySelectorAll('script, meta[http-equiv], link, style, #save')) gone.remove();
  host.postMessage({ type: 'save', html: copy.outerHTML });
});

host.postMessage({ type: 'ready' });

function placed(index: number): HTMLElement | null {
  return main.querySelector(`[data-place="${index}"]`);
}

function anchors(): readonly Anchor[] {
  const found: Anchor[] = [{ line: 0, top: 0 }];
  shown.ranges.forEach((range, index) => {
    const at = range && placed(index);
    if (at) found.push({ line: range.start.line, top: at.getBoundingClientRect().top + window.scrollY });
  });
  return guides(found);
}

function showCaret(): void {
  for (const old of main.querySelectorAll('.caret')) old.classList.remove('caret');
  if (caret) placed(rangeAt(shown.ranges, caret))?.classList.add('caret');
}

/** Brings the caret's cell into view where it is out of it. */
function follow(): void {
  const at = main.querySelector('.caret')?.getBoundingClientRect();
  if (!at || (at.top >= 0 && at.bottom <= window.innerHeight)) return;
  scrollTo(at.top + window.scrollY - window.innerHeight / 3);
}

function scrollTo(top: number): void {
  const most = document.documentElement.scrollHeight - window.innerHeight;
  scrolledTo = Math.round(Math.max(0, Math.min(top, most)));
  window.scrollTo({ top: scrolledTo });
}
