import { IDENTITY_REQUEST, type IdentityParams, type ReportIdentity } from '../../../../protocol/identity.js';
import { readText } from '../../service/check.js';
import type { Feature, FeatureHost } from '../feature.js';
import { guarded } from '../guard.js';

/** Whose report a file is, open or not: what a client asks of the files around before it offers one to start from. */
export const identity: Feature = {
  capabilities: () => ({}),
  register(host) {
    host.connection.onRequest(
      IDENTITY_REQUEST,
      guarded(IDENTITY_REQUEST, host.faults, ({ uri }: IdentityParams) => identify(uri, host)),
    );
  },
};

/** A file that cannot be read is none to start from. */
async function identify(uri: string, { documents, runtime }: FeatureHost): Promise<ReportIdentity | null> {
  await runtime.breathe();
  const text = documents.snapshot(uri)?.text ?? (await runtime.readText(uri).catch(() => null));
  const report = text === null ? null : readText(text);
  if (!report?.isReport || !report.organ || report.year === null) return null;
  return { organ: report.organ.name, year: report.year };
}
