import type { Bilingual } from '../statute/statute-item.js';

/** How a cell, a row or a column is filled in (逐格口径). What rests on common practice alone says 一般 or 通常. */
export interface Note {
  /** What is counted: that of the row first, then that of the column. */
  readonly counts: readonly Bilingual[];
  /** What is not counted here, and where it goes instead. */
  readonly excludes: readonly Bilingual[];
  /** Common mistakes. */
  readonly mistakes: readonly Bilingual[];
  /** Ids of the statute items that the cell rests on. */
  readonly statute: readonly string[];
}

/** Notes by row key or by column. */
export type NoteTable<Key extends string | number = string> = Readonly<Record<Key, Note>>;

export function note(counts: Bilingual, rest: Partial<Omit<Note, 'counts'>> = {}): Note {
  return {
    counts: [counts],
    excludes: rest.excludes ?? [],
    mistakes: rest.mistakes ?? [],
    statute: rest.statute ?? [],
  };
}

/** The notes of a row and of a column as the note of their cell. */
export function joinNotes(row: Note, column: Note): Note {
  return {
    counts: [...row.counts, ...column.counts],
    excludes: [...row.excludes, ...column.excludes],
    mistakes: [...row.mistakes, ...column.mistakes],
    statute: [...new Set([...row.statute, ...column.statute])],
  };
}
