/**
 * Notification of the server to clients whose `capabilities.experimental.gouji.firstFindings` is true: what was found
 * in a report that they have just opened, once, before they ask. They ask only when the document is on the screen; the
 * answer then is the same, or newer.
 */
export const FIRST_FINDINGS = 'gouji/firstFindings';

export interface FirstFindings<Diagnostic> {
  readonly uri: string;
  /** Version of the document that was checked. */
  readonly version: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** `capabilities.experimental` of a client that wants to be told. */
export interface FirstFindingsCapability {
  readonly gouji?: { readonly firstFindings?: boolean };
}
