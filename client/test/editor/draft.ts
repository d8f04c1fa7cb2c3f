import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';

interface ExpectedCell {
  readonly text: string;
  readonly line: number;
  readonly character: number;
}

interface Expected {
  readonly read: {
    readonly tables: {
      readonly requests: { readonly rows: readonly { key: string; cells: readonly ExpectedCell[] }[] };
    };
  };
}

/** A copy of a right sample draft in which the first cell of （七）总计 is one too high. */
export interface WrongDraft {
  readonly uri: vscode.Uri;
  /** The cell as it stands in the copy. */
  readonly cell: vscode.Range;
  /** What the cell must hold. */
  readonly right: string;
}

/** Writes the copy of `drafts/<sample>` to `made/<name>` in the workspace. */
export function wrongDraft(sample: string, name: string): WrongDraft {
  return wrongYearbook([sample], name)[0]!;
}

/** Writes the copies one after the other into one file, `made/<name>` in the workspace. */
export function wrongYearbook(samples: readonly string[], name: string): readonly WrongDraft[] {
  let text = '';
  const parts = samples.map((sample) => {
    const { lines, cell, right } = wrongLines(sample);
    const above = text.split('\n').length - 1;
    text += lines.join('\n');
    return { right, cell: new vscode.Range(cell.start.translate(above), cell.end.translate(above)) };
  });
  const uri = writeMade(name, text);
  return parts.map((part) => ({ uri, ...part }));
}

function wrongLines(sample: string) {
  const root = workspaceFolder();
  const text = readFileSync(path.join(root, 'drafts', sample), 'utf8');
  const cell = totalCell(path.join(root, 'drafts', sample.replace(/\.\w+$/, '.expected.json')));
  const wrong = String(Number(cell.text) + 1);
  const lines = text.split('\n');
  const line = lines[cell.line] ?? '';
  lines[cell.line] = line.slice(0, cell.character) + wrong + line.slice(cell.character + cell.text.length);
  return {
    lines,
    cell: new vscode.Range(cell.line, cell.character, cell.line, cell.character + wrong.length),
    right: cell.text,
  };
}

/** Writes a file to `made/` in the workspace. */
export function writeMade(name: string, text: string | Uint8Array): vscode.Uri {
  const file = path.join(workspaceFolder(), 'made', name);
  writeFileSync(file, text);
  return vscode.Uri.file(file);
}

/** A text in GB18030, as older office programs save it; of the characters beyond it the two-byte ones only. */
export function encodeGb18030(text: string): Uint8Array {
  const bytes = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && !bytes.has(char)) bytes.set(char, [lead, trail]);
    }
  }
  return Uint8Array.from([...text].flatMap((char) => bytes.get(char) ?? [char.charCodeAt(0)]));
}

function workspaceFolder(): string {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('the suite needs a workspace folder');
  return folder.uri.fsPath;
}

function totalCell(expectedFile: string): ExpectedCell {
  const expected: Expected = JSON.parse(readFileSync(expectedFile, 'utf8'));
  const cell = expected.read.tables.requests.rows.find((row) => row.key === 'total')?.cells[0];
  if (!cell) throw new Error(`${expectedFile}: no total row`);
  return cell;
}
