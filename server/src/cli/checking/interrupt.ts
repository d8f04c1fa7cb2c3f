import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The user or the system has asked the process to stop. */
export class Interrupted extends Error {
  /** As shells tell it. */
  readonly status: number;

  constructor(signal: (typeof SIGNALS)[number]) {
    super(signal);
    this.status = 128 + constants.signals[signal];
  }
}

/** Aborts at the first signal to stop, and ends the process at the second. `end` leaves signals to do what they do. */
export function stopAtSignals(): { readonly stop: AbortSignal; end(): void } {
  const controller = new AbortController();
  const onSignal = (signal: (typeof SIGNALS)[number]) => {
    const reason = new Interrupted(signal);
    if (controller.signal.aborted) process.exit(reason.status);
    controller.abort(reason);
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return {
    stop: controller.signal,
    end() {
      for (const signal of SIGNALS) process.off(signal, onSignal);
    },
  };
}
