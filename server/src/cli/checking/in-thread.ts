import { Readable } from 'node:stream';
import { workerData } from 'node:worker_threads';
import type { Surroundings } from '../host.js';
import type { CheckOptions } from '../options.js';
import type { Answer } from './answer.js';
import type { Job } from './check-file.js';
import type { FileClaim } from './claims.js';
import { each } from './crew.js';
import { openSession, type Session } from './session.js';

/** What each thread is started with. */
export interface Call {
  readonly options: CheckOptions;
  readonly host: Omit<Surroundings, 'stdin'>;
}

/** What a thread is asked to do. */
export type Order =
  | { readonly claims: readonly string[]; readonly jobs?: never }
  | { readonly jobs: readonly Job[]; readonly claims?: never };

let session: Promise<Session> | undefined;

/** What a thread of the pool runs. */
export async function inThread({ claims, jobs }: Order): Promise<readonly (FileClaim | null)[] | readonly Answer[]> {
  const { options, host } = workerData as Call;
  session ??= openSession(options, { ...host, stdin: Readable.from([]) });
  const own = await session;
  return claims ? each(claims, own.claim) : each(jobs, own.check);
}
