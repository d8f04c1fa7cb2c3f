import { describe, expect, it } from 'vitest';
import { MAX_BYTES, type OpenFile, readSnapshot, readStream } from '../../src/cli/snapshot.js';

interface Moment {
  readonly size: number;
  readonly mtimeMs: number;
  readonly content: string;
}

/** A file that is found in the next of the moments at each `stat` and `readFile`. */
function changingFile(moments: readonly Moment[]) {
  const left = [...moments];
  const next = () => (left.length > 1 ? left.shift()! : left[0]!);
  let opened = 0;
  let closed = 0;
  const open = async (): Promise<OpenFile> => {
    opened++;
    return {
      stat: async () => ({ ...next(), isFile: () => true }),
      readFile: async () => Buffer.from(next().content),
      close: async () => {
        closed++;
      },
    };
  };
  return { open, counts: () => ({ opened, closed }) };
}

const OLD = { size: 3, mtimeMs: 1, content: 'old' };
const NEW = { size: 3, mtimeMs: 2, content: 'new' };

describe('the snapshot of a file', () => {
  it('is read once where nothing changes', async () => {
    const file = changingFile([OLD]);
    expect(String(await readSnapshot('a.md', file.open))).toBe('old');
    expect(file.counts()).toEqual({ opened: 1, closed: 1 });
  });

  it('is read again where the file changes meanwhile', async () => {
    const file = changingFile([OLD, OLD, NEW]);
    expect(String(await readSnapshot('a.md', file.open))).toBe('new');
    expect(file.counts()).toEqual({ opened: 2, closed: 2 });
  });

  it('is refused where the file does not come to rest', async () => {
    const moments = Array.from({ length: 8 }, (_, i) => ({ size: 1, mtimeMs: i, content: String(i) }));
    const file = changingFile(moments);
    await expect(readSnapshot('a.md', file.open)).rejects.toThrow('changed while it was read');
    expect(file.counts().closed).toBe(2);
  });

  it('is refused where fewer bytes come than the file has', async () => {
    const file = changingFile([{ size: 9, mtimeMs: 1, content: 'short' }]);
    await expect(readSnapshot('a.md', file.open)).rejects.toThrow('changed while it was read');
  });

  it('is refused for a file that is too large, without reading it', async () => {
    const file = changingFile([{ size: MAX_BYTES + 1, mtimeMs: 1, content: 'unread' }]);
    await expect(readSnapshot('a.md', file.open)).rejects.toThrow('too large (51 MB; the limit is 50 MB)');
  });

  it('of a stream holds all its parts', async () => {
    const parts = async function* () {
      yield Buffer.from([0xe5, 0xb9]);
      yield Buffer.from([0xb4]);
    };
    expect(String(await readStream(parts()))).toBe('年');
  });
});
