import * as vscode from 'vscode';

const PATIENCE_MS = 20_000;

/** The diagnostics of Gouji on a document. */
export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === 'gouji');
}

/** The rule of a finding, whether its code is plain or has a link. */
export function ruleOf(finding: vscode.Diagnostic): string {
  const { code } = finding;
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until the findings on a document are as `wanted` says; fails with those that are there. */
export function whenFindings(
  uri: vscode.Uri,
  what: string,
  wanted: (found: vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  return new Promise((resolve, reject) => {
    const check = () => {
      const found = findings(uri);
      if (!wanted(found)) return;
      done();
      resolve(found);
    };
    const listener = vscode.languages.onDidChangeDiagnostics(check);
    const timer = setTimeout(() => {
      done();
      const there = findings(uri).map((one) => `${ruleOf(one)} ${one.range.start.line}:${one.range.start.character}`);
      reject(new Error(`not seen: ${what}; there is: ${there.join(', ') || 'nothing'}`));
    }, PATIENCE_MS);
    const done = () => {
      clearTimeout(timer);
      listener.dispose();
    };
    check();
  });
}

const AGAIN_MS = 200;

/** Asks until there is an answer: for what the editor tells nobody about. */
export async function whenTrue<Answer>(what: string, ask: () => Answer | undefined | Promise<Answer | undefined>) {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`not seen: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}
