/** What the server needs of the world: handed in by the host (Node, a browser's worker), so that `lsp/` knows neither. */
export interface Runtime {
  /** Text of a file by URI; null where there is none; rejects where it is there and cannot be read. */
  readText(uri: string): Promise<string | null>;
  /** Another one after the file was written, the same for as long as it was not; absent where the host cannot tell. */
  stampOf?(uri: string): string;
  /** Files in a folder and below it; null where the host cannot list files, so that only open documents are known. */
  listFiles(folder: string, wanted: Wanted): Promise<Listing | null>;
  /** Resolves after messages that have already arrived had a chance to be handled. */
  breathe(): Promise<void>;
}

/** What is looked for in a folder, and how far. */
export interface Wanted {
  isFile(name: string): boolean;
  /** Whether a folder of the name is entered. */
  isFolder(name: string): boolean;
  readonly mostFiles: number;
  /** Names looked at, wanted or not. */
  readonly mostNames: number;
}

export interface ListedFile {
  readonly uri: string;
  /** Another one after the file was written. */
  readonly stamp: string;
  readonly bytes: number;
}

export interface Listing {
  readonly files: readonly ListedFile[];
  /** False where a limit was hit. */
  readonly isComplete: boolean;
  /** URIs of folders that are there and may not be listed. */
  readonly closed?: readonly string[];
}
