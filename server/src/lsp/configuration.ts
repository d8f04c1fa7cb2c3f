import type { Locale } from '../model/finding.js';
import { KNOWN_RULES } from '../service/check.js';
import { CONFIG_NAME, type ConfigFile, parseConfig, unreadableConfig } from '../service/config-file.js';
import { configCandidates, relativeToConfig } from '../service/config-search.js';
import { DEFAULT_SETTINGS, localeOf, overlay, SETTING_TEXTS, type Settings } from '../service/settings.js';
import type { ClientFeatures } from './capabilities.js';
import type { Connection } from './connection.js';
import type { FaultLog } from './guard.js';
import type { Runtime } from './runtime.js';

/** The section of the client's configuration. */
export const SECTION = 'gouji';

/** What holds for one draft. The same object for as long as nothing changes. */
export interface Applied {
  readonly settings: Settings;
  readonly locale: Locale;
  /** The draft relative to the folder of its gouji.json. */
  readonly file: string | undefined;
  /** URI of that folder, with its slash. */
  readonly folder: string | undefined;
}

interface Known extends Applied {
  readonly editor: Partial<Settings>;
  readonly config: ConfigFile | null;
}

interface KnownText {
  /** That of the file when it was read; `` where the client tells of changes. */
  readonly stamp: string;
  readonly text: Promise<string | Error | null>;
}

/** Told of each gouji.json that is looked at: what was read, or null where there is none. */
export type ConfigListener = (uri: string, file: ConfigFile | null) => void;

/** The settings of each draft: those of the editor, under those of the nearest gouji.json. */
export class Configuration {
  /** From `initializationOptions` or `didChangeConfiguration`, for clients that cannot be asked. */
  private given: Partial<Settings> = {};
  private folders: readonly string[] = [];
  private readonly editor = new Map<string, Promise<Partial<Settings>>>();
  private readonly texts = new Map<string, KnownText>();
  private readonly files = new Map<string, { readonly text: string | Error; readonly file: ConfigFile }>();
  private readonly applied = new Map<string, Known>();

  constructor(
    private readonly connection: Connection,
    private readonly runtime: Runtime,
    private readonly client: ClientFeatures,
    private readonly faults: FaultLog,
    /** Text of an open document: a gouji.json that is being edited counts as it stands in the editor. */
    private readonly openText: (uri: string) => string | undefined,
    private readonly onConfig: ConfigListener,
  ) {}

  setFolders(uris: readonly string[]): void {
    this.folders = uris;
    this.applied.clear();
  }

  setGiven(section: unknown): void {
    this.given = this.readEditor(section);
  }

  forgetEditor(): void {
    this.editor.clear();
  }

  /** A gouji.json was written, made or deleted. */
  forgetConfig(uri: string): void {
    this.texts.delete(uri);
  }

  forgetDocument(uri: string): void {
    this.editor.delete(uri);
    this.applied.delete(uri);
  }

  async of(uri: string): Promise<Applied> {
    const [editor, found] = await Promise.all([this.editorSettings(uri), this.nearest(uri)]);
    const config = found?.file ?? null;
    const known = this.applied.get(uri);
    if (known && known.editor === editor && known.config === config) return known;
    const settings = overlay({ ...DEFAULT_SETTINGS, ...editor, ignore: [] }, config?.settings ?? {});
    const file = found ? relativeToConfig(uri, found.uri) : undefined;
    const folder = found?.uri.slice(0, -CONFIG_NAME.length);
    const fresh = { settings, locale: localeOf(settings, this.client.locale), file, folder, editor, config };
    this.applied.set(uri, fresh);
    return fresh;
  }

  /** Locale for messages that belong to no draft. */
  get locale(): Locale {
    return localeOf({ ...DEFAULT_SETTINGS, ...this.given }, this.client.locale);
  }

  /** The gouji.json at a URI as it stands now, null where there is none. */
  async configAt(uri: string): Promise<ConfigFile | null> {
    const text = await this.textOf(uri);
    const file = text === null ? null : this.parsed(uri, text);
    this.onConfig(uri, file);
    return file;
  }

  private async nearest(uri: string): Promise<{ readonly uri: string; readonly file: ConfigFile } | null> {
    for (const candidate of this.candidates(uri)) {
      const file = await this.configAt(candidate);
      if (file) return { uri: candidate, file };
    }
    return null;
  }

  /** A draft that is not saved yet has no folder: the workspace's gouji.json is taken. */
  private candidates(uri: string): readonly string[] {
    const beside = configCandidates(uri);
    return beside.length > 0 ? beside : this.folders.map((folder) => `${folder.replace(/\/$/, '')}/${CONFIG_NAME}`);
  }

  private parsed(uri: string, text: string | Error): ConfigFile {
    const known = this.files.get(uri);
    if (known && sameText(known.text, text)) return known.file;
    const file =
      typeof text === 'string' ? parseConfig(text, KNOWN_RULES) : unreadableConfig(CONFIG_NAME, text.message);
    this.files.set(uri, { text, file });
    return file;
  }

  /** Where the client tells of no changes, the file is looked at each time and read again when it was written. */
  private textOf(uri: string): Promise<string | Error | null> {
    const open = this.openText(uri);
    if (open !== undefined) return Promise.resolve(open);
    const stamp = this.client.watchFiles ? '' : this.stampOf(uri);
    const known = this.texts.get(uri);
    if (known && known.stamp === stamp) return known.text;
    const text = this.runtime
      .readText(uri)
      .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
    if (stamp !== null) this.texts.set(uri, { stamp, text });
    return text;
  }

  /** Null where it must be read each time. */
  private stampOf(uri: string): string | null {
    try {
      return this.runtime.stampOf?.(uri) ?? null;
    } catch {
      return null;
    }
  }

  private editorSettings(uri: string): Promise<Partial<Settings>> {
    if (!this.client.configuration) return Promise.resolve(this.given);
    const known = this.editor.get(uri);
    if (known) return known;
    const asked = this.connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION }).then(
      (section: unknown) => this.readEditor(section),
      (error: unknown) => {
        this.faults.report('workspace/configuration', uri, error);
        return this.given;
      },
    );
    this.editor.set(uri, asked);
    return asked;
  }

  /** Checked as gouji.json is; a wrong value is logged and left out. */
  private readEditor(section: unknown): Partial<Settings> {
    if (section === null || typeof section !== 'object') return {};
    const known = EDITOR_KEYS.map((key) => [key, (section as Record<string, unknown>)[key]]);
    const given = JSON.stringify(withoutEmpty(Object.fromEntries(known)));
    const { settings, problems } = parseConfig(given, KNOWN_RULES);
    for (const { message, args } of problems)
      this.faults.report('gouji settings', SECTION, `${message.en} ${JSON.stringify(args)}`);
    return settings;
  }
}

/** The settings that the editor has too; the others stand in gouji.json alone. */
const EDITOR_KEYS = SETTING_TEXTS.filter(({ fileOnly }) => fileOnly !== true).map(({ key }) => key);

function withoutEmpty(section: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(section).filter(([, value]) => value !== null && value !== undefined));
}

function sameText(a: string | Error, b: string | Error): boolean {
  return typeof a === 'string' ? a === b : typeof b !== 'string' && a.message === b.message;
}

/** Whether a URI is that of a file of settings. */
export function isConfig(uri: string): boolean {
  return uri.endsWith(`/${CONFIG_NAME}`);
}
