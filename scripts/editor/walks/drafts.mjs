// Drafts for the walks: the project's right samples, and copies of them in which the first cell of （七）总计 is one too high.
import { readFileSync } from 'node:fs';
import path from 'node:path';

export function sample(root, name) {
  return readFileSync(path.join(root, 'test-fixtures/drafts', name), 'utf8');
}

/** The sample of the walkthrough, with its three mistakes, and last year's report of the same organ, which is right. */
export function twoYears(root) {
  const thisYear = readFileSync(path.join(root, 'walkthrough/sample.md'), 'utf8');
  const changes = [
    ['## 1、总体情况', '## 一、总体情况'],
    [
      '新收申请12件，上年结转1件，答复13件，没有结转下年度办理的申请',
      '新收申请13件，上年结转1件，答复13件，结转下年度办理1件',
    ],
    ['申请数量 |  |  | 10 | 2 | 0 | 0 | 0 | 0 | 12 |', '申请数量 |  |  | 11 | 2 | 0 | 0 | 0 | 0 | 13 |'],
    ['（七）总计 |  | 12 |', '（七）总计 |  | 11 |'],
    ['继续办理 |  |  | 0 | 0 | 0 |  | 0 | 0 | 0 |', '继续办理 |  |  | 1 | 0 | 0 | 0 | 0 | 0 | 1 |'],
  ];
  const lastYear = changes.reduce(replaced, thisYear).replace(/202[45]/g, (year) => String(Number(year) - 1));
  return { thisYear, lastYear };
}

function replaced(text, [from, to]) {
  if (!text.includes(from)) throw new Error(`there is no ${from}`);
  return text.replace(from, to);
}

/** A copy, where the cell stands and what it must hold. */
export function wrongTotal(root, name) {
  const expected = JSON.parse(sample(root, name.replace(/\.\w+$/, '.expected.json')));
  const cell = expected.read.tables.requests.rows.find(({ key }) => key === 'total').cells[0];
  const wrong = String(cell.value + 1);
  const lines = sample(root, name).split('\n');
  const line = lines[cell.line];
  lines[cell.line] = line.slice(0, cell.character) + wrong + line.slice(cell.character + cell.text.length);
  return {
    text: lines.join('\n'),
    at: { line: cell.line, character: cell.character },
    right: cell.text,
    wrong,
    sections: expected.read.sections,
  };
}
