import { ResponseError } from 'vscode-jsonrpc';
import type { InitializeParams, WorkspaceEdit } from 'vscode-languageserver';
import type { Locale } from '../../model/finding.js';
import { readText } from '../../service/check.js';
import { blankDraft, CELL_FILLINGS, type CellFilling } from '../../service/draft/blank-draft.js';
import { DRAFT_KINDS, type DraftKind, type DraftPlan, fileNameOf, planDraft } from '../../service/draft/draft-plan.js';
import { rollForward } from '../../service/draft/roll-forward.js';
import { render } from '../../service/messages.js';
import type { Note } from '../../service/tables/note.js';
import { soleOf } from '../checker.js';
import type { CommandSet } from '../command.js';
import type { FeatureHost } from '../feature.js';
import { ErrorCode } from '../protocol.js';

const NEW_DRAFT = 'gouji.newDraft';
const ROLL_FORWARD = 'gouji.rollForward';

/** The answer of both commands. */
export interface DraftResult {
  readonly text: string;
  readonly fileName: string;
  /** What could not be carried over from last year and what to look at. */
  readonly notes: readonly string[];
  readonly message: string;
  /** Whether the client made the file of `target`; where it did not, the text is for the client to show. */
  readonly created: boolean;
}

/** What may be asked for; everything but what `rollForward` starts from has a default there. */
interface Asked {
  readonly uri?: string;
  readonly organ?: string;
  readonly year?: number | string;
  readonly kind?: DraftKind;
  readonly cells?: CellFilling;
  /** The file to make, by its URI. */
  readonly target?: string;
}

const MESSAGES = {
  drafted: { zh: '已写好 {name}', en: '{name} was written' },
  created: { zh: '已新建 {name}', en: '{name} was created' },
  refused: {
    zh: '没有新建 {name}：编辑器没有接受，可能已经有同名的文件{reason}',
    en: '{name} was not created: the editor refused, perhaps since the file is there already{reason}',
  },
  cannotCreate: {
    zh: '这个编辑器不能由服务器新建文件，请自己保存',
    en: 'this editor lets no server create files; save it',
  },
  notFound: { zh: '没有找到 {uri}', en: '{uri} was not found' },
};

/** New drafts for any client that runs commands; the file too for those that let a server create one. */
export const draftCommands: CommandSet = {
  names: ({ capabilities: { workspace } }) =>
    workspace?.executeCommand === undefined ? [] : [NEW_DRAFT, ROLL_FORWARD],
  async execute(command, [given], host) {
    const asked = readAsked(typeof given === 'string' && command === ROLL_FORWARD ? { uri: given } : given);
    if (!asked) throw new ResponseError(ErrorCode.InvalidParams, `${command}: ${USAGE[command]}`);
    return command === NEW_DRAFT ? newDraft(asked, host) : roll(asked, host);
  },
};

const OPTIONS = `kind?: ${DRAFT_KINDS.join(' | ')}, cells?: ${CELL_FILLINGS.join(' | ')}, target?: uri`;
const USAGE: Readonly<Record<string, string>> = {
  [NEW_DRAFT]: `[{organ, year, ${OPTIONS}}]`,
  [ROLL_FORWARD]: `[uri | {uri, organ?, year?, ${OPTIONS}}]`,
};

async function newDraft(asked: Asked, host: FeatureHost): Promise<DraftResult> {
  const { locale } = host.configuration;
  const plan = planDraft(asked.organ, asked.year, asked.kind);
  if ('problem' in plan) throw refusal(plan.problem, locale);
  const { ambiguousWidth } = (await host.configuration.of(asked.target ?? '')).settings;
  return hand(plan, blankDraft(plan, asked.cells ?? 'blank', ambiguousWidth), [], asked, host, locale);
}

async function roll(asked: Asked, host: FeatureHost): Promise<DraftResult> {
  const uri = asked.uri ?? '';
  const isOpen = host.documents.versionOf(uri) !== undefined;
  const text = isOpen ? null : await host.runtime.readText(uri).catch(() => null);
  const { settings, locale } = await host.configuration.of(uri);
  if (!isOpen && text === null) throw refusal({ text: MESSAGES.notFound, args: { uri } }, locale);
  const last = text === null ? soleOf(await host.checker.check(uri)) : readText(text, { settings });
  const rolled = rollForward(last, { ...asked, ambiguousWidth: settings.ambiguousWidth });
  if ('problem' in rolled) throw refusal(rolled.problem, locale);
  const notes = rolled.notes.map((note) => render(note.text, note.args, locale));
  return hand(rolled.plan, rolled.text, notes, asked, host, locale);
}

/** Makes the target's file where there is one and the client can, and says what happened. */
async function hand(
  plan: DraftPlan,
  text: string,
  notes: readonly string[],
  { target }: Asked,
  host: FeatureHost,
  locale: Locale,
): Promise<DraftResult> {
  const fileName = fileNameOf(plan);
  const result = { text, fileName, notes };
  const tell = (key: keyof typeof MESSAGES, args = {}) => render(MESSAGES[key], { name: fileName, ...args }, locale);
  if (target === undefined) return { ...result, message: tell('drafted'), created: false };
  if (!canCreate(host.params)) return { ...result, message: tell('cannotCreate'), created: false };
  const { applied, failureReason } = await host.connection.workspace.applyEdit(creation(target, text));
  if (applied) return { ...result, message: tell('created'), created: true };
  const reason = failureReason ? `（${failureReason}）` : '';
  return { ...result, message: tell('refused', { reason }), created: false };
}

function canCreate({ capabilities: { workspace } }: InitializeParams): boolean {
  const edits = workspace?.workspaceEdit;
  const creates = edits?.resourceOperations?.includes('create') === true;
  return workspace?.applyEdit === true && edits?.documentChanges === true && creates;
}

/** Never over a file that is there: the client then refuses the whole edit. */
function creation(uri: string, text: string): WorkspaceEdit {
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
    ],
  };
}

function refusal({ text, args }: Note, locale: Locale): ResponseError<void> {
  return new ResponseError(ErrorCode.InvalidParams, render(text, args, locale));
}

/** The argument as it came over the wire; null where a part of it has another type than it should. */
function readAsked(given: unknown): Asked | null {
  if (given === null || typeof given !== 'object') return null;
  const { uri, organ, year, kind, cells, target } = given as Record<string, unknown>;
  const isText = (value: unknown) => value === undefined || typeof value === 'string';
  const isOf = (value: unknown, all: readonly unknown[]) => value === undefined || all.includes(value);
  const fits = [uri, organ, target].every(isText) && (isText(year) || typeof year === 'number');
  return fits && isOf(kind, DRAFT_KINDS) && isOf(cells, CELL_FILLINGS) ? (given as Asked) : null;
}
