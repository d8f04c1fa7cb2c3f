import { ResponseError } from 'vscode-jsonrpc';
import type {
  CancellationToken,
  PartialResultParams,
  ProgressToken,
  WorkDoneProgressParams,
} from 'vscode-languageserver';
import {
  CHECK_WORKSPACE_REQUEST,
  type CheckedReport,
  type CheckWorkspaceParams,
  type UnreadableFile,
  type WorkspaceCheck,
} from '../../../../protocol/workspace-check.js';
import { readBook } from '../../parse/book.js';
import { checkReport, readingBy } from '../../service/check.js';
import { withoutUsedEntries } from '../../service/check-book.js';
import { render } from '../../service/messages.js';
import type { Checked } from '../checker.js';
import { Converter } from '../convert.js';
import type { Feature, FeatureHost } from '../feature.js';
import { guarded, Overtaken } from '../guard.js';
import { ErrorCode } from '../protocol.js';
import { wireSummary } from './report-status.js';

type Params = CheckWorkspaceParams & WorkDoneProgressParams & PartialResultParams;

/** Files whose answers travel together: few enough that a list fills as one watches. */
const BATCH = 10;
const MESSAGES = {
  title: { zh: '检查年报', en: 'Checking reports' },
  progress: { zh: '{done} / {all} 个文件', en: '{done} of {all} files' },
  gone: { zh: '找不到这个文件', en: 'no such file' },
};

/** Checks the files that a client names, one after the other, with room for keystrokes between any two. */
export const workspaceCheck: Feature = {
  capabilities: () => ({}),
  register(host) {
    host.connection.onRequest(
      CHECK_WORKSPACE_REQUEST,
      guarded(CHECK_WORKSPACE_REQUEST, host.faults, (params: Params, token: CancellationToken) =>
        checkAll(params, token, host),
      ),
    );
  },
};

async function checkAll(params: Params, token: CancellationToken, host: FeatureHost): Promise<WorkspaceCheck> {
  if (!Array.isArray(params?.uris) || !params.uris.every((uri) => typeof uri === 'string')) {
    throw new ResponseError(ErrorCode.InvalidParams, `${CHECK_WORKSPACE_REQUEST}: {uris: string[]}`);
  }
  const { partialResultToken, workDoneToken } = params;
  const uris = [...new Set(params.uris)].sort();
  const { locale } = host.configuration;
  const send = progressTo(host);
  const tell = (step: object) => send(workDoneToken, step);
  await tell({ kind: 'begin', title: render(MESSAGES.title, {}, locale), percentage: 0, cancellable: true });
  let reports: CheckedReport[] = [];
  let unreadable: UnreadableFile[] = [];
  try {
    for (const [i, uri] of uris.entries()) {
      await host.runtime.breathe();
      if (token.isCancellationRequested) throw new ResponseError(ErrorCode.RequestCancelled, 'Cancelled.');
      const answer = await checkOne(uri, host);
      if (answer && 'reason' in answer) unreadable.push(answer);
      else if (answer) reports.push(answer);
      const done = i + 1;
      if (done % BATCH !== 0 && done < uris.length) continue;
      const message = render(MESSAGES.progress, { done, all: uris.length }, locale);
      await tell({ kind: 'report', percentage: Math.floor((100 * done) / uris.length), message });
      if (partialResultToken === undefined) continue;
      await send(partialResultToken, { reports, unreadable });
      reports = [];
      unreadable = [];
    }
  } finally {
    await tell({ kind: 'end' });
  }
  return { reports, unreadable };
}

/** Sends what a client has given a token for; nothing where it has given none. */
function progressTo({ connection }: FeatureHost) {
  return async (token: ProgressToken | undefined, value: object): Promise<void> => {
    if (token !== undefined) await connection.sendNotification('$/progress', { token, value });
  };
}

/** Null for a text that is no report. */
async function checkOne(uri: string, host: FeatureHost): Promise<CheckedReport | UnreadableFile | null> {
  try {
    const checked = (await openAnswer(uri, host)) ?? (await closedAnswer(uri, host));
    if (!checked) return { uri, reason: render(MESSAGES.gone, {}, host.configuration.locale) };
    return checked.some(({ report }) => report.isReport) ? wireReport(uri, checked) : null;
  } catch (error) {
    return { uri, reason: error instanceof Error ? error.message : String(error) };
  }
}

type Answer = Pick<Checked, 'report' | 'findings' | 'converter' | 'locale'>;

/** The answer for a document that is open, however often it changes meanwhile; null for one that is not. */
async function openAnswer(uri: string, { documents, checker }: FeatureHost): Promise<readonly Answer[] | null> {
  while (documents.versionOf(uri) !== undefined) {
    try {
      return (await checker.check(uri)).reports;
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
    }
  }
  return null;
}

/** The answer for a file as it is on the disk; nothing of it is kept. */
async function closedAnswer(uri: string, host: FeatureHost): Promise<readonly Answer[] | null> {
  const { runtime, configuration, client, faults } = host;
  const text = await runtime.readText(uri);
  if (text === null) return null;
  const { settings, file, locale } = await configuration.of(uri);
  if (host.documents.versionOf(uri) === undefined) configuration.forgetDocument(uri);
  const options = {
    settings,
    ...(file === undefined ? {} : { file }),
    onRuleError: (rule: string, error: unknown) => faults.report(`rule ${rule}`, uri, error),
  };
  const { parts } = readBook(text, readingBy(options));
  const found = withoutUsedEntries(parts.map(({ reading }) => checkReport(reading.report, options)));
  return parts.map(({ reading: { report }, firstLine }, i) => {
    return {
      report,
      findings: found[i]!,
      locale,
      converter: new Converter(uri, report.source, client, locale, firstLine),
    };
  });
}

function wireReport(uri: string, answers: readonly Answer[]): CheckedReport {
  return {
    uri,
    ...wireSummary(answers),
    findings: answers.flatMap(({ findings, converter, locale }) =>
      findings.map(({ rule, level, message, args, span }) => ({
        rule,
        level,
        message: render(message, args, locale),
        range: converter.range(span),
      })),
    ),
  };
}
