import { InputProblem } from '../../service/input-problem.js';
import type { Note } from '../../service/tables/note.js';

/** A text that can be parsed, and what of the file is not in it. */
export interface FileText {
  readonly text: string;
  readonly notes: readonly Note[];
}

/** The text of a file, or why it could not be read: plain data, which goes from one bundle or thread to another. */
export type FileAnswer = FileText | { readonly problem: Note };

export async function answerOf(read: () => FileAnswer | Promise<FileAnswer>): Promise<FileAnswer> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof InputProblem) return { problem: { text: error.said, args: error.args } };
    throw error;
  }
}

const LONGEST = 120;

/** Words of a file that are told of, not too many. */
export function shortened(texts: readonly string[]): string {
  const text = texts.map((each) => `「${each}」`).join('');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
