import type { FileSystemWatcher } from 'vscode-languageserver';
import { TEXT_EXTENSIONS } from '../../service/report-files.js';
import { WatchKind } from '../protocol.js';

const ENDINGS = TEXT_EXTENSIONS.map((extension) => extension.slice(1)).join(',');

/**
 * Files in which a report may stand; and folders as they come and go, since a client need not tell of each file in
 * them: what a name is of cannot be said in a pattern.
 */
export const REPORT_WATCHERS: readonly FileSystemWatcher[] = [
  { globPattern: `**/*.{${ENDINGS}}` },
  { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
];
