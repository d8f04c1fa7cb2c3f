import { type CancellationToken, ResponseError } from 'vscode-jsonrpc';
import {
  COMPARE_REQUEST,
  type ComparedReports,
  type CompareParams,
  LAST_YEAR_REQUEST,
  type LastYearParams,
  type LastYearReports,
} from '../../../../protocol/compare.js';
import type { Report } from '../../model/report.js';
import { readText } from '../../service/check.js';
import { compareReports } from '../../service/compare/compare-reports.js';
import { comparisonMarkdown } from '../../service/compare/comparison-markdown.js';
import { render } from '../../service/messages.js';
import { soleOf } from '../checker.js';
import type { Feature, FeatureHost } from '../feature.js';
import { guarded } from '../guard.js';
import { ErrorCode } from '../protocol.js';

const MESSAGES = {
  notFound: { zh: '没有找到 {uri}', en: '{uri} was not found' },
  noReport: { zh: '{uri} 不是政府信息公开年报', en: '{uri} is no annual report' },
};

/** Two reports side by side, open or not, and which report is last year's. */
export const reportComparison: Feature = {
  capabilities: () => ({}),
  register(host) {
    host.connection.onRequest(
      LAST_YEAR_REQUEST,
      guarded(LAST_YEAR_REQUEST, host.faults, ({ uri }: LastYearParams, token: CancellationToken) =>
        lastYear(uri, token, host),
      ),
    );
    host.connection.onRequest(
      COMPARE_REQUEST,
      guarded(COMPARE_REQUEST, host.faults, (params: CompareParams) => compare(params, host)),
    );
  },
};

async function lastYear(uri: string, token: CancellationToken, host: FeatureHost): Promise<LastYearReports> {
  const picked = await host.relatedReports.lastYearOf(uri, await reportAt(uri, host), token);
  if (picked.kind === 'found') return { uris: [picked.found.uri] };
  return { uris: picked.kind === 'ambiguous' ? picked.all.map((place) => place.uri) : [] };
}

async function compare({ uri, with: other }: CompareParams, host: FeatureHost): Promise<ComparedReports> {
  if (typeof uri !== 'string' || typeof other !== 'string') {
    throw new ResponseError(ErrorCode.InvalidParams, `${COMPARE_REQUEST}: {uri: string, with: string}`);
  }
  const [now, last] = [await reportAt(uri, host), await reportAt(other, host)];
  return comparisonMarkdown(compareReports(now, last), host.configuration.locale);
}

async function reportAt(uri: string, host: FeatureHost): Promise<Report> {
  const { documents, checker, configuration, runtime } = host;
  const isOpen = documents.versionOf(uri) !== undefined;
  const text = isOpen ? null : await runtime.readText(uri);
  if (!isOpen && text === null) throw refusal('notFound', uri, host);
  const { settings } = await configuration.of(uri);
  const report = text === null ? soleOf(await checker.check(uri)) : readText(text, { settings });
  if (!report.isReport) throw refusal('noReport', uri, host);
  return report;
}

function refusal(key: keyof typeof MESSAGES, uri: string, { configuration }: FeatureHost): ResponseError<void> {
  return new ResponseError(ErrorCode.InvalidParams, render(MESSAGES[key], { uri }, configuration.locale));
}
