import { parseReport } from '../../src/parse/parse-report.js';
import { type ImportOptions, importReport } from '../../src/service/import/import-report.js';
import { render } from '../../src/service/messages.js';
import type { Note } from '../../src/service/tables/note.js';

/** What comes of a text: the draft and what is told of it, in Chinese. */
export function imported(text: string, options: ImportOptions = {}): { readonly text: string; readonly said: string } {
  const draft = importReport(parseReport(text), options);
  if ('problem' in draft) throw new Error(draft.problem.text.zh);
  return { text: draft.text, said: draft.notes.map((note: Note) => render(note.text, note.args, 'zh')).join('\n') };
}
