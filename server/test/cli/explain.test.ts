import { describe, expect, it } from 'vitest';
import { gouji } from './support/run.js';

describe('gouji explain', () => {
  it.each(['A02', 'a02', 'gouji(A02)'])('explains the rule named %s', async (id) => {
    const { status, out, err } = await gouji(['explain', id]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^A02 {2}/);
    expect(out).toContain('怎么改');
  });

  it('says the same of a statute item however it is written', async () => {
    const byId = await gouji(['explain', '条例/20/5']);
    expect(byId.status).toBe(0);
    expect(byId.out).toContain('第二十条第（五）项');
    for (const form of ['第二十条第（五）项', '第20条第5项', '条例第二十条第(五)项']) {
      expect(await gouji(['explain', form])).toEqual(byId);
    }
  });

  it('explains in English', async () => {
    expect((await gouji(['explain', '--lang', 'en', 'A02'])).out).toContain('What to do');
  });

  it.each(['Z99', 'A2', '第九百条', ''])('says that it does not know %j', async (id) => {
    const { status, out, err } = await gouji(['explain', id]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(`没有「${id}」`);
  });
});
