import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver/node';
import { SourceText } from '../../../src/text/source-text.js';
import type { TestClient } from './client.js';
import { expandSnippet } from './snippet.js';

interface Stretch {
  start: number;
  end: number;
}

/** What was struck: prose by its characters, numbers one each however long, and every other key. */
export interface Keystrokes {
  prose: number;
  numbers: number;
  /** Enter for a new line or a paragraph. */
  enter: number;
  /** From one cell or place of a snippet to the next. */
  tab: number;
  /** To open a list, to choose from it and to take from it. */
  choice: number;
}

/** Somebody who writes a draft in an editor with snippets, with one document and one cursor. */
export class Clerk {
  text = '';
  readonly keys: Keystrokes = { prose: 0, numbers: 0, enter: 0, tab: 0, choice: 0 };
  private cursor = 0;
  private version = 1;
  /** Places of the snippet that are still to be visited. */
  private stops: Stretch[] = [];
  private selected: Stretch | null = null;

  constructor(
    readonly client: TestClient,
    readonly uri: string,
  ) {}

  async open(languageId: string): Promise<void> {
    await this.client.open(this.uri, '', languageId, this.version);
  }

  async prose(text: string): Promise<void> {
    this.keys.prose += [...text].length;
    await this.write(text);
  }

  async number(value: number): Promise<void> {
    this.keys.numbers++;
    await this.write(String(value));
  }

  async enter(times: number): Promise<void> {
    this.keys.enter += times;
    await this.write('\n'.repeat(times));
  }

  /** To the next place of the snippet, whose text is selected. */
  async tab(): Promise<void> {
    this.keys.tab++;
    this.visit();
  }

  /** Types a character after which the list opens by itself, and takes the first that bears the label. */
  async trigger(character: string, label: string): Promise<void> {
    this.keys.choice++;
    await this.write(character);
    await this.take(await this.ask({ triggerKind: 2, triggerCharacter: character }), label);
  }

  /** Opens the list, types letters to narrow it, and takes the first that bears the label. */
  async choose(label: string, letters = ''): Promise<void> {
    this.keys.choice += 1 + letters.length;
    let items = await this.ask({ triggerKind: 1 });
    for (const letter of letters) {
      await this.write(letter);
      items = await this.ask({ triggerKind: 3 });
    }
    await this.take(items, label);
  }

  /** Opens the quick-fixes at the first place of a text and takes the one of the title: the keys of both count. */
  async fix(at: string, title: string): Promise<void> {
    const offset = this.text.indexOf(at);
    const range = { start: this.position(offset), end: this.position(offset) };
    const asked = { textDocument: { uri: this.uri }, range, context: { diagnostics: [] } };
    const actions = await this.client.request<CodeAction[]>('textDocument/codeAction', asked);
    const index = actions.findIndex((action) => action.title === title);
    if (index < 0) throw new Error(`no quick-fix ${title} among ${actions.map((action) => action.title)}`);
    this.keys.choice += 2 + index;
    const [change] = (actions[index]!.edit?.documentChanges ?? []) as TextDocumentEdit[];
    for (const edit of [...(change?.edits ?? [])].reverse() as TextEdit[]) {
      await this.replace({ start: this.offset(edit.range.start), end: this.offset(edit.range.end) }, edit.newText);
    }
    this.cursor = this.text.length;
    this.stops = [];
  }

  private async take(items: readonly CompletionItem[], label: string): Promise<void> {
    const index = items.findIndex((item) => item.label === label);
    if (index < 0) throw new Error(`${label} is not among ${items.map((item) => item.label)}`);
    // One Enter, and one arrow for each that stands before it.
    this.keys.choice += 1 + index;
    const { range, newText } = items[index]!.textEdit as TextEdit;
    const at = { start: this.offset(range.start), end: this.offset(range.end) };
    const isSnippet = items[index]!.insertTextFormat === 2;
    const { text, stops } = isSnippet ? expandSnippet(newText) : { text: newText, stops: [] };
    await this.replace(at, text);
    this.cursor = at.start + text.length;
    this.selected = null;
    if (!isSnippet) return;
    this.stops = stops.map(({ start, end }) => ({ start: at.start + start, end: at.start + end }));
    this.visit();
  }

  private async ask(context: object): Promise<readonly CompletionItem[]> {
    const asked = { textDocument: { uri: this.uri }, position: this.position(this.cursor), context };
    const { items } = await this.client.request<CompletionList>('textDocument/completion', asked);
    return [...items]
      .filter((item) => this.isShown(item))
      .sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
  }

  /** As editors narrow the list: the characters between the edit's start and the cursor occur in this order. */
  private isShown({ textEdit, filterText, label }: CompletionItem): boolean {
    const start = this.offset((textEdit as TextEdit).range.start);
    const among = (filterText ?? label).toLowerCase();
    let at = 0;
    for (const character of this.text.slice(start, this.cursor).toLowerCase()) {
      at = among.indexOf(character, at) + 1;
      if (at === 0) return false;
    }
    return true;
  }

  private visit(): void {
    const stop = this.stops.shift();
    this.selected = stop ?? null;
    if (stop) this.cursor = stop.end;
  }

  private async write(text: string): Promise<void> {
    const at = this.selected ?? { start: this.cursor, end: this.cursor };
    this.selected = null;
    await this.replace(at, text);
    this.cursor = at.start + text.length;
  }

  private async replace({ start, end }: Stretch, text: string): Promise<void> {
    const range = { start: this.position(start), end: this.position(end) };
    this.text = this.text.slice(0, start) + text + this.text.slice(end);
    const moved = text.length - (end - start);
    this.stops = this.stops.map((stop) =>
      stop.start >= end ? { start: stop.start + moved, end: stop.end + moved } : stop,
    );
    await this.client.change(this.uri, ++this.version, { range, text });
  }

  private position(offset: number) {
    return new SourceText(this.text).positionAt(offset);
  }

  private offset(position: { line: number; character: number }): number {
    return new SourceText(this.text).offsetAt(position);
  }
}
