import { spawn, spawnSync } from 'node:child_process';
import { SERVER } from '../lsp/support/client.js';

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

/** Runs a script in a headless Neovim on a draft; gives what it told, a line of JSON each. Rejects where it fails. */
export function playNeovim<Told>(script: string, cwd: string, draft: string): Promise<Told[]> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE: process.execPath, SERVER, DRAFT: draft, HOME: cwd };
    const args = ['--headless', '--clean', '-c', `luafile ${script}`];
    const child = spawn('nvim', args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => (out += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk) => (err += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) reject(new Error(`nvim left with ${code}: ${err}`));
      else
        resolve(
          out
            .split('\n')
            .filter((line) => line.startsWith('{'))
            .map((line) => JSON.parse(line)),
        );
    });
  });
}

function isThere(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}
