/**
 * Request of a server that has no files of its own, as in a browser's worker: the text of a file of the client's, null
 * where there is none. A client that does not know it has no files to give.
 */
export const READ_FILE_REQUEST = 'gouji/fs/read';

export interface ReadFileParams {
  readonly uri: string;
}
