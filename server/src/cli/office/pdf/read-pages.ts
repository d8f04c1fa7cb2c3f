import { OPS, PasswordException } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { InputProblem } from '../../../service/input-problem.js';
import { PROBLEMS } from '../office-problems.js';
import { openPdf, type TextItem } from './open-pdf.js';
import type { Page, Run } from './page.js';
import { type Matrix, type Operators, product, rulesIn } from './rules.js';
import { UNREAD } from './unread.js';

/** A report has some ten pages. */
const MOST_PAGES = 500;
const MOST_CHARACTERS = 5_000_000;

/** The text and the lines of each page. Throws an InputProblem. */
export async function readPages(bytes: Uint8Array): Promise<readonly Page[]> {
  const pages: Page[] = [];
  let characters = 0;
  try {
    const pdf = await openPdf(bytes);
    if (pdf.pages > MOST_PAGES) throw new InputProblem(PROBLEMS.manyPages, { max: MOST_PAGES });
    for (let index = 0; index < pdf.pages; index++) {
      const { items, operators, transform, height } = await pdf.page(index);
      const runs = items.flatMap((item) => runOf(item, transform));
      characters += runs.reduce((sum, { text }) => sum + text.length, 0);
      if (characters > MOST_CHARACTERS) throw new InputProblem(PROBLEMS.many);
      pages.push({ height, runs, rules: rulesIn(operators, transform), hasHiddenText: hidesText(operators) });
    }
  } catch (error) {
    if (error instanceof InputProblem) throw error;
    throw new InputProblem(error instanceof PasswordException ? PROBLEMS.lockedPdf : PROBLEMS.damaged);
  }
  return pages;
}

/** Text that stands upright or was turned; blanks are told by where the others stand. */
function runOf({ str, transform, width, height }: TextItem, page: Matrix): Run[] {
  if (str.trim() === '') return [];
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = product(page, transform);
  const size = Math.hypot(c, d) || height;
  if (!(size > 0) || !Number.isFinite(x + y + width)) return [];
  const text = str.replace(UNREADABLE, UNREAD);
  if (Math.abs(a) >= Math.abs(b)) return [{ text, left: x, right: x + width, base: y, size }];
  // Turned by a quarter: it is as wide as it is high.
  const middle = y + (Math.sign(b) * width) / 2;
  return [{ text, left: Math.min(x, x - size), right: Math.max(x, x - size), base: middle + size * 0.35, size }];
}

const UNREADABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ue000-\uf8ff]/g;

const INVISIBLE = 3;

function hidesText({ fnArray, argsArray }: Operators): boolean {
  return fnArray.some((fn, i) => fn === OPS.setTextRenderingMode && argsArray[i]?.[0] === INVISIBLE);
}
