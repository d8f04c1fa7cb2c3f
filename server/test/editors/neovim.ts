import { spawnSync } from 'node:child_process';

/** Whether a Neovim can be started; installs Debian's where that is possible. Otherwise says why not. */
export function ensureNeovim(): { readonly ok: true } | { readonly ok: false; readonly reason: string } {
  if (isThere('nvim')) return { ok: true };
  if (process.getuid?.() !== 0) return { ok: false, reason: 'nvim is not on the PATH, and only root may install it' };
  if (!isThere('apt-get'))
    return { ok: false, reason: 'nvim is not on the PATH, and there is no apt-get to install it' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'neovim']]) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const { status, stderr } = spawnSync('apt-get', args, { env, encoding: 'utf8' });
    if (status !== 0)
      return { ok: false, reason: `apt-get ${args[0]} failed: ${stderr.trim().split('\n').pop() ?? ''}` };
  }
  return isThere('nvim') ? { ok: true } : { ok: false, reason: 'neovim was installed, yet nvim does not start' };
}

function isThere(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}
