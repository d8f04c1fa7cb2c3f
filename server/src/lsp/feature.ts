import type { InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import type { ClientFeatures } from './capabilities.js';
import type { Checker } from './checker.js';
import type { Configuration } from './configuration.js';
import type { Connection } from './connection.js';
import type { Documents } from './documents.js';
import type { FaultLog } from './guard.js';
import type { Runtime } from './runtime.js';
import type { ClosedReports } from './workspace/closed-reports.js';
import type { RelatedReports } from './workspace/related-reports.js';

/** What a feature has to work with. Every answer comes from `checker.check(uri)`: none parses again. */
export interface FeatureHost {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly checker: Checker;
  readonly configuration: Configuration;
  readonly closedReports: ClosedReports;
  readonly relatedReports: RelatedReports;
  readonly client: ClientFeatures;
  /** As the client sent them, for what only this feature asks about the client. */
  readonly params: InitializeParams;
  readonly faults: FaultLog;
  readonly runtime: Runtime;
}

/** One editing feature: what the server says it can do, and the handlers. */
export interface Feature {
  /** Only what the client can use. */
  capabilities(client: ClientFeatures, params: InitializeParams): ServerCapabilities;
  /** Called once, right after `capabilities`. */
  register(host: FeatureHost): void;
}
