import { PassThrough } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { progressOf } from '../../src/cli/checking/progress.js';
import { terminal } from '../../src/cli/terminal.js';

/** Both streams as they come to one screen. */
function screen(isTTY: boolean) {
  const all: string[] = [];
  const stream = () => {
    const to = new PassThrough();
    to.on('data', (chunk: Buffer) => all.push(chunk.toString()));
    return Object.assign(to as unknown as WriteStream, { isTTY });
  };
  return { host: terminal(stream(), stream()), text: () => all.join('') };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('the line that tells how far a check is', () => {
  it('is rewritten in its place and gone before anything else is written', () => {
    const { host, text } = screen(true);
    host.status('1/2');
    host.status('2/2');
    host.out('found\n');
    host.status('again');
    host.say('message');
    host.status('last');
    host.status('');
    expect(text()).toBe(
      '\r\u001b[K1/2\r\u001b[K2/2\r\u001b[Kfound\n\r\u001b[Kagain\r\u001b[Kmessage\n\r\u001b[Klast\r\u001b[K',
    );
  });

  it('is nowhere but on a terminal', () => {
    const { host, text } = screen(false);
    host.status('1/2');
    host.out('found\n');
    host.say('message');
    expect(text()).toBe('found\nmessage\n');
  });

  it('comes when a check takes long, ten times a second', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const shown: string[] = [];
    const host = { status: (line: string) => shown.push(line), locale: 'zh' } as unknown as Parameters<
      typeof progressOf
    >[2];
    const progress = progressOf('check', 100, host);
    for (let i = 0; i < 100; i++) {
      vi.advanceTimersByTime(10);
      progress.done(1);
    }
    expect(shown.slice(0, 2)).toEqual(['正在检查：50/100', '正在检查：60/100']);
    expect(shown).toHaveLength(6);
  });
});
