// Drafts for the walks: the project's right samples, and copies of them in which the first cell of （七）总计 is one too high.
import { readFileSync } from 'node:fs';
import path from 'node:path';

export function sample(root, name) {
  return readFileSync(path.join(root, 'test-fixtures/drafts', name), 'utf8');
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
