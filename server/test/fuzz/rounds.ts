import { editsOverLsp } from './edits-over-lsp.js';
import { hostileClients } from './hostile-clients.js';
import { hostileTexts } from './hostile-texts.js';
import { type Played, play, type Round } from './round.js';
import { sownDefects } from './sown-defects.js';

/** A round with its kind of case closed in. */
export interface AnyRound {
  readonly name: string;
  play(limits: { readonly seed: number; readonly runs: number; readonly milliseconds?: number }): Promise<Played>;
  end(): Promise<void>;
}

function closed<Case>(round: Round<Case>): AnyRound {
  return { name: round.name, play: (limits) => play(round, limits), end: () => round.end() };
}

/** Every round, by the file that tells what it does. */
export const ROUNDS: Readonly<Record<string, () => AnyRound>> = {
  'edits-over-lsp': () => closed(editsOverLsp()),
  'hostile-texts': () => closed(hostileTexts()),
  'hostile-clients': () => closed(hostileClients()),
  'sown-defects': () => closed(sownDefects()),
};
