import type { DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { changeBetween } from '../../../src/text/change.js';
import { TestClient } from '../../lsp/support/client.js';
import { READER } from '../../lsp/support/reading.js';
import { changesOver } from '../content-changes.js';
import type { Paper } from './papers.js';

/** Far beyond what any answer takes: only what never comes is stopped by it. */
const LONGEST_MS = 30_000;
/** Content modified, server cancelled, request cancelled: what a client that goes on typing is told. */
const OVERTAKEN: readonly unknown[] = [-32801, -32802, -32800];
const MOST_UNDONE = 50;
const LONGEST_TRAIL = 500;

/** The editor between the clerk and the server: passes on what is done, counts what is asked and what comes. */
export class Desk {
  readonly counts = { keys: 0, requests: 0, overtaken: 0, asked: 0, answered: 0, compared: 0 };
  readonly failures: string[] = [];
  /** The versions of the document whose findings were stale. */
  trail: readonly string[] | null = null;
  private readonly underWay = new Set<Promise<unknown>>();

  private constructor(
    readonly client: TestClient,
    private readonly other: TestClient,
  ) {}

  static async start(command: readonly string[]): Promise<Desk> {
    const options = { capabilities: READER, locale: 'zh-cn' };
    return new Desk(await TestClient.start({ ...options, command }), await TestClient.start(options));
  }

  async open(paper: Paper): Promise<void> {
    paper.trail.splice(0, paper.trail.length, paper.text);
    await this.client.open(paper.uri, paper.text, paper.languageId, ++paper.version);
  }

  async close(paper: Paper): Promise<void> {
    await this.client.close(paper.uri);
  }

  /** A change that is typed; the findings are asked for as editors do, without waiting for those before. */
  async write(paper: Paper, text: string): Promise<void> {
    if (text === paper.text) return;
    this.counts.keys++;
    paper.past.push(paper.text);
    if (paper.past.length > MOST_UNDONE) paper.past.shift();
    await this.put(paper, text);
  }

  async undo(paper: Paper): Promise<void> {
    const before = paper.past.pop();
    if (before !== undefined) await this.put(paper, before);
  }

  private async put(paper: Paper, text: string): Promise<void> {
    const changes = changesOver([paper.text, text]);
    paper.text = text;
    paper.trail.push(text);
    if (paper.trail.length > LONGEST_TRAIL) paper.trail.shift();
    await this.client.change(paper.uri, ++paper.version, ...changes);
    void this.findings(paper);
  }

  /** Null where the document changed in the meantime. */
  findings(paper: Paper): Promise<DocumentDiagnosticReport | null> {
    const { version } = paper;
    if (paper.asked !== version) this.counts.asked++;
    paper.asked = version;
    const answer = this.ask<DocumentDiagnosticReport>('textDocument/diagnostic', paper);
    return answer.then((report) => {
      if (report && paper.answered < version) {
        this.counts.answered++;
        paper.answered = version;
      }
      return report;
    });
  }

  /** Null where the document changed in the meantime. */
  ask<Result>(method: string, { uri }: Paper, params: object = {}): Promise<Result | null> {
    this.counts.requests++;
    const answer = this.client.request<Result>(method, { textDocument: { uri }, ...params });
    const watched = inTime(answer).catch((error: { readonly code?: unknown }) => {
      if (OVERTAKEN.includes(error.code)) this.counts.overtaken++;
      else this.failures.push(`${method} of ${uri}: ${error}`);
      return null;
    });
    this.underWay.add(watched);
    void watched.then(() => this.underWay.delete(watched));
    return watched;
  }

  /** Until nothing that was asked is under way. */
  async settle(): Promise<void> {
    await Promise.all(this.underWay);
  }

  async set(settings: object): Promise<void> {
    for (const client of [this.client, this.other]) {
      client.settings = settings;
      await client.notify('workspace/didChangeConfiguration', { settings: null });
    }
  }

  /** Holds the findings of a document against those of a server that has it just opened. */
  async compare(paper: Paper): Promise<void> {
    await this.settle();
    const here = await this.findings(paper);
    await this.other.open(paper.uri, paper.text, paper.languageId);
    const there = await inTime(this.other.pull(paper.uri));
    await this.other.close(paper.uri);
    this.counts.compared++;
    const [items, due] = [here, there].map(ownFindings) as [string, string];
    if (items !== due) this.stale(paper, items, due);
  }

  private stale({ uri, trail }: Paper, items: string, due: string): void {
    const from = Math.max(0, changeBetween(items, due).start - 150);
    const [here, fresh] = [items, due].map((answer) => answer.slice(from, from + 400));
    this.failures.push(`stale findings of ${uri}\nhere:  …${here}\nfresh: …${fresh}`);
    this.trail = [...trail];
  }

  async end(): Promise<void> {
    await this.client.end();
    await this.other.end();
  }
}

/** Without what comes of another year's report on the desk, which the other server has not. */
function ownFindings(report: DocumentDiagnosticReport | null): string {
  if (report?.kind !== 'full') return String(report?.kind);
  return JSON.stringify(report.items.filter(({ code }) => !String(code).startsWith('Y')));
}

function inTime<Result>(answer: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const never = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer after ${LONGEST_MS} ms`)), LONGEST_MS);
  });
  return Promise.race([answer, never]).finally(() => clearTimeout(timer));
}
