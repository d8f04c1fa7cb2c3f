import { readBook } from '../../parse/book.js';
import { asProblem } from '../files.js';
import { formatBook } from '../formats/report-text.js';
import { FAILED, type Host, OK } from '../host.js';
import { loadText } from '../load-text.js';
import type { ReadFormat } from '../options.js';
import { bookJson } from '../read-json.js';

/** `gouji read`: prints the model of one text. */
export async function runRead(file: string, options: { readonly format: ReadFormat }, host: Host): Promise<number> {
  try {
    const { text } = await loadText(file, host);
    const book = readBook(text);
    const json = options.format === 'json';
    host.out(json ? `${JSON.stringify(bookJson(file, book), null, 2)}\n` : formatBook(file, book, host.locale));
    return OK;
  } catch (error) {
    host.say(`gouji: ${file}: ${asProblem(error).text(host.locale)}`);
    return FAILED;
  }
}
