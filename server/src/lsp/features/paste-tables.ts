import { ResponseError } from 'vscode-jsonrpc';
import { PASTE_TABLES_REQUEST, type PastedTables, type PasteTablesParams } from '../../../../protocol/paste-tables.js';
import { TABLE_NAMES } from '../../rules/tables/naming.js';
import { pastedTables } from '../../service/tables/pasted-tables.js';
import { reportFor } from '../checker.js';
import type { Feature } from '../feature.js';
import { guarded } from '../guard.js';
import { ErrorCode } from '../protocol.js';

/** Longer is no table; a page copied from Word has some hundred thousand characters for its styles. */
const LONGEST = 4_000_000;

/** A request of our own, for clients that offer to paste what was copied from Word, Excel or a page as standard tables. */
export const pasteTables: Feature = {
  capabilities: () => ({}),
  register({ connection, checker, configuration, faults }) {
    connection.onRequest(
      PASTE_TABLES_REQUEST,
      guarded(PASTE_TABLES_REQUEST, faults, async (params: PasteTablesParams): Promise<PastedTables | null> => {
        const uri: unknown = params?.textDocument?.uri;
        if (typeof uri !== 'string') {
          throw new ResponseError(ErrorCode.InvalidParams, `${PASTE_TABLES_REQUEST}: textDocument.uri`);
        }
        const { report } = await reportFor(checker, uri, params.position);
        const { ambiguousWidth } = (await configuration.of(uri)).settings;
        for (const copied of [params.html, params.text]) {
          if (typeof copied !== 'string' || copied.length > LONGEST) continue;
          const pasted = pastedTables(report, copied, ambiguousWidth);
          if (pasted) return { ...pasted, tables: pasted.tables.map((key) => TABLE_NAMES[key]) };
        }
        return null;
      }),
    );
  },
};
