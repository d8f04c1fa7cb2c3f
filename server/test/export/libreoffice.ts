import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PACKAGES = ['libreoffice-writer', 'libreoffice-calc', 'fonts-noto-cjk'];

/** Whether LibreOffice can be started; installs Debian's where that is possible. Otherwise says why not. */
export function ensureLibreOffice(): { readonly ok: true } | { readonly ok: false; readonly reason: string } {
  if (isThere()) return { ok: true };
  if (process.getuid?.() !== 0) return { ok: false, reason: 'soffice is not there, and only root may install it' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...PACKAGES]]) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const { status, stderr } = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
      env,
      encoding: 'utf8',
    });
    if (status !== 0) {
      return { ok: false, reason: `apt-get ${args[0]} failed: ${stderr?.trim().split('\n').pop() ?? 'there is none'}` };
    }
  }
  return isThere() ? { ok: true } : { ok: false, reason: 'LibreOffice was installed, yet soffice does not start' };
}

/**
 * What LibreOffice makes of files when it opens and saves them in a format, by name without the ending. Pages are read
 * with `filter`, since they would otherwise be no texts to save as another kind.
 */
export function resave(
  folder: string,
  files: Readonly<Record<string, Uint8Array>>,
  format: string,
  filter?: string,
): ReadonlyMap<string, Buffer> {
  const saved = join(folder, 'saved');
  mkdirSync(saved, { recursive: true });
  const paths = Object.entries(files).map(([name, bytes]) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  });
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  const { status, stderr } = spawnSync(
    'soffice',
    [
      profile,
      '--headless',
      '--norestore',
      ...(filter === undefined ? [] : [`--infilter=${filter}`]),
      '--convert-to',
      format,
      '--outdir',
      saved,
      ...paths,
    ],
    { encoding: 'utf8', env: { ...process.env, HOME: folder } },
  );
  if (status !== 0) throw new Error(`soffice left with ${status}: ${stderr}`);
  return new Map(readdirSync(saved).map((name) => [name.replace(/\.\w+$/, ''), readFileSync(join(saved, name))]));
}

function isThere(): boolean {
  return spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
}
