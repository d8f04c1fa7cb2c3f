import type { Feature } from '../feature.js';
import { codeActions } from './code-actions.js';
import { codeLens } from './code-lens.js';
import { commands } from './commands.js';
import { completion } from './completion.js';
import { documentLinks } from './document-links.js';
import { folding } from './folding.js';
import { formatting } from './formatting.js';
import { highlights } from './highlights.js';
import { hover } from './hover.js';
import { identity } from './identity.js';
import { inlayHints } from './inlay-hints.js';
import { navigation } from './navigation.js';
import { outline } from './outline.js';
import { pasteTables } from './paste-tables.js';
import { reportComparison } from './report-comparison.js';
import { reportKind } from './report-kind.js';
import { reportStatus } from './report-status.js';
import { reportView } from './report-view.js';
import { rulePages } from './rule-pages.js';
import { selectionRanges } from './selection-ranges.js';
import { semanticTokens } from './semantic-tokens.js';
import { workspaceCheck } from './workspace-check.js';
import { workspaceSymbols } from './workspace-symbols.js';

/** All editing features. Adding one here is all that the server needs to know of it. */
export const FEATURES: readonly Feature[] = [
  codeActions,
  codeLens,
  commands,
  completion,
  documentLinks,
  folding,
  formatting,
  highlights,
  hover,
  identity,
  inlayHints,
  navigation,
  outline,
  pasteTables,
  reportComparison,
  reportKind,
  reportStatus,
  rulePages,
  reportView,
  selectionRanges,
  semanticTokens,
  workspaceCheck,
  workspaceSymbols,
];
