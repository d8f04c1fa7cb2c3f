import { child, childrenOf, type Element, isOn, textOf } from '../xml-tree.js';
import type { Numbers } from './numbering.js';
import { isMarkDeleted, tableHtml } from './table.js';

/** What of a document did not come into its text, or not in its place. */
export interface Counts {
  pictures: number;
  deleted: number;
  hidden: number;
  readonly footnotes: string[];
}

interface Context {
  readonly numbers: Numbers;
  readonly notes: ReadonlyMap<string, Element>;
  readonly counts: Counts;
  /** In a table: what comes below it, since a cell holds what it shows and nothing else. */
  readonly below?: string[];
}

/** Wrappers that are read as what they hold. */
const TRANSPARENT = new Set([
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:fldSimple',
  'w:sdtContent',
  'w:dir',
  'w:bdo',
]);

/** Paragraphs and tables as HTML, tracked changes accepted, the numbers of lists written out. */
export function bodyHtml(body: Element, context: Context): string {
  return blocksHtml(body, context);
}

function blocksHtml(parent: Element, context: Context): string {
  let html = '';
  /** Text of paragraphs whose mark was deleted: the next paragraph goes on in them. */
  let open = '';
  let boxes: string[] = [];
  for (const block of childrenOf(parent)) {
    if (block.name === 'w:p') {
      const properties = child(block, 'w:pPr');
      const text = inlineHtml(block, context, boxes);
      const isEmpty = text.replace(/<br>/g, '').trim() === '';
      const number = isEmpty && isMarkDeleted(properties) ? '' : escapeText(context.numbers(properties));
      if (isMarkDeleted(properties)) open += number + text;
      else {
        html += `<p>${open}${open === '' ? number : ''}${text}</p>\n${boxes.join('')}`;
        open = '';
        boxes = [];
      }
    } else if (block.name === 'w:tbl') {
      const below = context.below ?? [];
      html += tableHtml(block, (cell) => blocksHtml(cell, { ...context, below }).trim());
      if (!context.below) html += below.join('');
    } else if (block.name === 'w:sdt') {
      const content = child(block, 'w:sdtContent');
      if (content) html += blocksHtml(content, context);
    } else if (TRANSPARENT.has(block.name)) {
      html += blocksHtml(block, context);
    } else if (block.name === 'w:del' || block.name === 'w:moveFrom') context.counts.deleted++;
  }
  return open === '' ? html : `${html}<p>${open}</p>\n${boxes.join('')}`;
}

/** The text of a paragraph or run; text boxes in it are paragraphs of their own behind it. */
function inlineHtml(parent: Element, context: Context, boxes: string[]): string {
  let html = '';
  for (const each of childrenOf(parent)) {
    switch (each.name) {
      case 'w:t':
        html += escapeText(textOf(each).replace(/[\t\r\n]/g, ' '));
        break;
      case 'w:r':
        if (isOn(child(each, 'w:rPr'), 'w:vanish')) context.counts.hidden++;
        else html += inlineHtml(each, context, boxes);
        break;
      case 'w:tab':
      case 'w:ptab':
        html += ' ';
        break;
      case 'w:br':
      case 'w:cr':
        html += each.attributes['w:type'] === 'page' ? '' : '<br>';
        break;
      case 'w:noBreakHyphen':
        html += '-';
        break;
      case 'w:del':
      case 'w:moveFrom':
        context.counts.deleted++;
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        noteText(each, context, boxes);
        break;
      case 'w:sdt':
        html += inlineHtml(child(each, 'w:sdtContent') ?? each, context, boxes);
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
      case 'mc:AlternateContent':
        boxText(each, context, boxes);
        break;
      default:
        if (TRANSPARENT.has(each.name)) html += inlineHtml(each, context, boxes);
    }
  }
  return html;
}

/** A note is a paragraph behind the one that it belongs to. */
function noteText(reference: Element, { notes, counts, below }: Context, boxes: string[]): void {
  const note = notes.get(`${reference.name}/${reference.attributes['w:id'] ?? ''}`);
  const text = note ? textsIn(note).trim() : '';
  if (text === '') return;
  counts.footnotes.push(text);
  (below ?? boxes).push(`<p>注：${escapeText(text)}</p>\n`);
}

/** What stands in a drawing: a text box is read, once of its two forms; anything else is a picture. */
function boxText(drawing: Element, context: Context, boxes: string[]): void {
  const [content] = contentsOf(drawing);
  if (content) boxes.push(blocksHtml(content, context));
  else context.counts.pictures++;
}

function contentsOf(element: Element): readonly Element[] {
  for (const each of childrenOf(element)) {
    const found = each.name === 'w:txbxContent' ? [each] : contentsOf(each);
    if (found.length > 0) return found;
  }
  return [];
}

/** All the text of a note or a page header. */
export function textsIn(element: Element): string {
  return childrenOf(element)
    .map((each) => (each.name === 'w:t' ? textOf(each) : each.name === 'w:del' ? '' : textsIn(each)))
    .join('');
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
