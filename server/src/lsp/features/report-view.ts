import { ResponseError } from 'vscode-jsonrpc';
import { CELL_EDITS_REQUEST, type CellEdits, type CellEditsParams } from '../../../../protocol/cell-edits.js';
import {
  REPORT_VIEW_REQUEST,
  type ReportLines,
  type ReportView,
  type ReportViewParams,
  TABLE_PLACES_REQUEST,
  type TablePlace,
  type TablePlacesParams,
} from '../../../../protocol/report-view.js';
import { render } from '../../service/messages.js';
import { areCellTexts, planCellEdits } from '../../service/view/cell-edits.js';
import { reportView as viewOf } from '../../service/view/report-view.js';
import { TABLE_KEYS } from '../../templates/template.js';
import { type Checked, type CheckedDocument, reportAt, reportFor } from '../checker.js';
import type { Feature } from '../feature.js';
import { guarded } from '../guard.js';
import { ErrorCode } from '../protocol.js';

/** Requests of our own, for clients that show a report in its official layout and fill its tables in. */
export const reportView: Feature = {
  capabilities: () => ({}),
  register({ connection, checker, faults }) {
    connection.onRequest(
      REPORT_VIEW_REQUEST,
      guarded(REPORT_VIEW_REQUEST, faults, async (params: ReportViewParams): Promise<ReportView | null> => {
        const { reports } = await checker.check(uriOf(params));
        const checked = reportAt(reports, params.position);
        if (!checked.isReport) return null;
        const { report, findings, locale, converter, snapshot } = checked;
        const rangeOf = (span: Parameters<typeof converter.range>[0]) => converter.range(span);
        return viewOf(report, findings, {
          version: snapshot.version,
          lines: linesOf(checked, reports),
          locale,
          rangeOf,
        });
      }),
    );
    connection.onRequest(
      TABLE_PLACES_REQUEST,
      guarded(TABLE_PLACES_REQUEST, faults, async (params: TablePlacesParams): Promise<TablePlace[]> => {
        const { reports } = await checker.check(uriOf(params));
        return reports.flatMap(({ report: { tables }, converter }) =>
          TABLE_KEYS.flatMap((key) => {
            const table = tables[key];
            return table ? [{ key, start: converter.range(table.span).start }] : [];
          }),
        );
      }),
    );
    connection.onRequest(
      CELL_EDITS_REQUEST,
      guarded(CELL_EDITS_REQUEST, faults, async (params: CellEditsParams): Promise<CellEdits> => {
        const uri = uriOf(params);
        if (!areCellTexts(params.cells)) throw invalid(CELL_EDITS_REQUEST, 'cells');
        const { report, converter, snapshot, locale } = await reportFor(checker, uri, params.position);
        const { edits, refused } = planCellEdits(report, params.cells);
        return {
          version: snapshot.version,
          edits: edits.map(({ span, newText }) => ({ range: converter.range(span), newText })),
          refused: refused.map(({ cell, reason }) => ({
            table: cell.table,
            id: cell.id,
            reason: render(reason, {}, locale),
          })),
        };
      }),
    );
  },
};

function linesOf(checked: Checked, reports: CheckedDocument['reports']): ReportLines | null {
  if (reports.length === 1) return null;
  const next = reports[reports.indexOf(checked) + 1];
  return { first: checked.converter.firstLine, next: next?.converter.firstLine ?? null };
}

function uriOf(params: TablePlacesParams | null): string {
  const uri: unknown = params?.textDocument?.uri;
  if (typeof uri !== 'string') throw invalid(REPORT_VIEW_REQUEST, 'textDocument.uri');
  return uri;
}

function invalid(request: string, what: string): ResponseError<void> {
  return new ResponseError(ErrorCode.InvalidParams, `${request}: ${what}`);
}
