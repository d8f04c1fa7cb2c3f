import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { writeMade, wrongDraft } from './draft.js';
import { whenFindings } from './wait.js';

const SIZE = 20 * 1024;

/** How long the extension takes to be there. Told, never asserted: the machine decides as well. */
export async function measureActivation(): Promise<void> {
  const extension = vscode.extensions.getExtension('gouji.gouji');
  if (!extension || extension.isActive) return;
  const start = performance.now();
  await extension.activate();
  tell('activation', start, performance.now());
}

/** From opening a report to its first finding; the first report of a session starts the server. */
export function registerSpeed(): void {
  describe('measured', () => {
    it('first findings of a 20 KB report', async () => {
      const report = await reportOf20Kb();
      for (const [name, what] of [
        ['first.md', 'first findings of a 20 KB report, with the start of the server'],
        ['second.md', 'first findings of a 20 KB report'],
        ['third.md', 'first findings of a 20 KB report'],
      ] as const) {
        const uri = writeMade(name, report);
        const start = performance.now();
        let opened = start;
        const listener = vscode.workspace.onDidOpenTextDocument((document) => {
          if (document.uri.toString() === uri.toString()) opened = performance.now();
        });
        const shown = vscode.window.showTextDocument(uri).then(() => performance.now());
        await whenFindings(uri, 'a finding', (all) => all.length > 0);
        const found = performance.now();
        listener.dispose();
        tell(`${what}, from when it is asked for`, start, found);
        tell(`${what}, from when the editor has it open`, opened, found);
        tell('and that the report is on the screen, from when the editor has it open', opened, await shown);
      }
    });
  });
}

/** A draft with a wrong total and as much prose as is wanted. */
async function reportOf20Kb(): Promise<string> {
  const { uri } = wrongDraft('education-2022-html.md', 'short.md');
  const bytes = await vscode.workspace.fs.readFile(uri);
  const text = new TextDecoder().decode(bytes);
  const more = '全年围绕群众关心的事项更新栏目，逐条核对发布时间和来源，过期的信息及时撤下。\n\n';
  const times = Math.max(0, Math.ceil((SIZE - bytes.length) / new TextEncoder().encode(more).length));
  const end = text.lastIndexOf('五、存在的主要问题');
  const at = text.indexOf('\n', end) + 1;
  return `${text.slice(0, at)}\n${more.repeat(times)}${text.slice(at)}`;
}

function tell(what: string, start: number, end: number): void {
  console.log(`measured: ${what}: ${Math.round(end - start)} ms`);
}
