/**
 * Every report says 公开 many times, and hardly any other text does. Until a document says it, no server is started:
 * the test is one search in the editor's process, while a server costs a process and its memory. Whether the document
 * is a report is for the server to say; this test may only be wrong in the direction of starting it for nothing.
 * Blanks between the two characters, the traditional form, HTML entities and JavaScript escapes are taken.
 */
const SAYS_OPEN = /公[\s\u00ad\u200b-\u200f\u2060\ufeff]{0,8}[开開]|&#(?:20844|[xX]516[cC]);|\\u516[cC]/;

/** Whether a text could be a report. Linear in its length. */
export function mayBeReport(text: string): boolean {
  return SAYS_OPEN.test(text);
}

/** Whether text that was typed or pasted may have made its document say 公开: what stood beside it counts too. */
export function mayMakeReport(inserted: string): boolean {
  return /[公开開]|&#|\\u/.test(inserted);
}
