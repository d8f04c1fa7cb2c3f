/** What the server needs of the world: handed in by the host (Node, a browser's worker), so that `lsp/` knows neither. */
export interface Runtime {
  /** Text of a file by URI; null where there is none; rejects where it is there and cannot be read. */
  readText(uri: string): Promise<string | null>;
  /** Resolves after messages that have already arrived had a chance to be handled. */
  breathe(): Promise<void>;
}
