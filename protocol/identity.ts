/** Request: whose report a file is and of which year; null where it is none or says neither. */
export const IDENTITY_REQUEST = 'gouji/identity';

export interface IdentityParams {
  readonly uri: string;
}

export interface ReportIdentity {
  readonly organ: string;
  readonly year: number;
}
