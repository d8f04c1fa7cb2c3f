import type { Message } from '../../server/src/model/finding.js';

/** A command of the extension as package.json shows it; its title goes to the package.nls files. */
export interface CommandSource {
  /** Without `gouji.`. */
  readonly id: string;
  readonly title: Message;
  /** A codicon, for commands that stand in a title bar. */
  readonly icon?: string;
  /** When the palette offers it; null for always, `NEVER` for what only menus, links and walkthroughs call. */
  readonly when: string | null;
  readonly menus?: readonly MenuPlace[];
  readonly keys?: readonly Keybinding[];
}

export interface MenuPlace {
  readonly menu: string;
  readonly when?: string;
  readonly group: string;
}

export interface Keybinding {
  readonly key: string;
  readonly mac?: string;
  readonly when: string;
}

/** Set once the server was started: a document could be a report. */
const ACTIVE = 'gouji.active';

/** In the order of the palette's menu file. Add a command here, then `npm run generate`. */
export const COMMANDS: readonly CommandSource[] = [
  { id: 'restartServer', title: { zh: '重新启动', en: 'Restart' }, when: ACTIVE },
  { id: 'showLog', title: { zh: '显示日志', en: 'Show Log' }, when: ACTIVE },
];
