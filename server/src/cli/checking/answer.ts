import type { Message, MessageArgs } from '../../model/finding.js';
import type { InputProblem } from '../../service/input-problem.js';
import type { Counts } from '../outcome.js';
import type { Times } from './timing.js';

/** What came of one input: plain and small, handed from thread to thread; its text and its report are not in it. */
export interface Answer {
  readonly file: string;
  /** What the output says of it; null where it could not be read. */
  readonly checked: Checked | null;
  readonly problem: Problem | null;
  /** What is told about it besides. */
  readonly said: readonly Said[];
  /** What is wrong in its gouji.json, a line each. */
  readonly settings: readonly string[];
  /** Something of it was not checked. */
  readonly isIncomplete: boolean;
  /** It was held against the report that `--previous` names. */
  readonly usedPrevious: boolean;
}

interface Checked {
  readonly piece: string;
  readonly counts: Counts;
  readonly isEmpty: boolean;
  /** What each rule took and found, where that was asked for. */
  readonly timing: { readonly times: Times; readonly found: Readonly<Record<string, number>> } | null;
}

/** An InputProblem as it goes from thread to thread. */
export interface Problem {
  readonly message: Message;
  readonly args: MessageArgs;
}

export interface Said extends Problem {
  /** Said once for all inputs with the same key. */
  readonly once?: string;
}

export function problemOf({ said, args }: InputProblem): Problem {
  return { message: said, args };
}

/** The answer for an input that came to nothing. */
export function unanswered(file: string, problem: Problem): Answer {
  return { file, checked: null, problem, said: [], settings: [], isIncomplete: true, usedPrevious: false };
}
