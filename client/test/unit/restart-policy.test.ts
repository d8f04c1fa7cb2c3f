import { expect, test, vi } from 'vitest';

const RESTART = 2;
const LEAVE = 1;
vi.mock('vscode-languageclient', () => ({
  CloseAction: { DoNotRestart: 1, Restart: 2 },
  ErrorAction: { Continue: 1, Shutdown: 2 },
}));
const { restartPolicy } = await import('../../src/restart-policy.js');

async function endings(times: readonly number[]) {
  let now = 0;
  const gaveUp = vi.fn();
  const policy = restartPolicy(gaveUp, () => now);
  const actions: number[] = [];
  for (const time of times) {
    now = time;
    actions.push((await policy.closed()).action);
  }
  return { actions, gaveUp };
}

test('a server that ends now and then is started again each time', async () => {
  const { actions, gaveUp } = await endings([0, 60_000, 120_000, 180_000, 240_000, 300_000]);
  expect(actions).toEqual([RESTART, RESTART, RESTART, RESTART, RESTART, RESTART]);
  expect(gaveUp).not.toHaveBeenCalled();
});

test('the fifth end within three minutes is the last, and said', async () => {
  const { actions, gaveUp } = await endings([0, 1, 2, 3, 4]);
  expect(actions).toEqual([RESTART, RESTART, RESTART, RESTART, LEAVE]);
  expect(gaveUp).toHaveBeenCalledTimes(1);
});
