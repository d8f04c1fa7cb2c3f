import type { InitializeParams } from 'vscode-languageserver';
import type { FeatureHost } from './feature.js';

/** Commands that clients call by `workspace/executeCommand`. */
export interface CommandSet {
  /** Names that the client can use; none where it lacks what they need. */
  names(params: InitializeParams): readonly string[];
  /** Throws a ResponseError where the arguments are wrong. */
  execute(command: string, args: readonly unknown[], host: FeatureHost): Promise<unknown>;
}
