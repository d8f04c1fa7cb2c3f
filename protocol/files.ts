/**
 * Requests of a server that has no files of its own, as in a browser's worker. A client that does not know them has no
 * files to give.
 */

/** What a file holds, as `Uint8Array`; null where there is none. */
export const READ_FILE_REQUEST = 'gouji/fs/read';

/** What stands in a folder: a list of `FolderEntry`, links left out; empty for one that cannot be read. */
export const LIST_FOLDER_REQUEST = 'gouji/fs/list';

/** A `FileState` for each of some files, null for one that is gone. */
export const STAT_FILES_REQUEST = 'gouji/fs/stat';

/** Of `gouji/fs/read` and `gouji/fs/list`. */
export interface FileParams {
  readonly uri: string;
}

export interface FolderEntry {
  readonly name: string;
  readonly uri: string;
  readonly isFolder: boolean;
}

export interface StatFilesParams {
  readonly uris: readonly string[];
}

export interface FileState {
  /** Another one after the file was written. */
  readonly stamp: string;
  readonly bytes: number;
}
