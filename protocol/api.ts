/** What the extension is doing: `off` until a document could be a report, `failed` when nothing is checked. */
export type ServerState = 'off' | 'starting' | 'running' | 'failed';

/** What the extension's `activate` gives to other extensions and to tests. */
export interface GoujiApi {
  readonly serverState: ServerState;
}
