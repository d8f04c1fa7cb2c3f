// A code-server of one's own: fresh settings, no network, stopped and cleared away at the end.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': 'off',
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'window.confirmBeforeClose': 'never',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/** A temporary folder and the ways into it; `clear` deletes it. */
export function scratch() {
  const root = mkdtempSync(path.join(tmpdir(), 'gouji-editor-'));
  return {
    root,
    folder(name) {
      const folder = path.join(root, name);
      mkdirSync(folder, { recursive: true });
      return folder;
    },
    clear: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Starts code-server, with the package `vsix` installed where one is given; gives its address and `stop`. Rejects when it ends before it listens. */
export async function startCodeServer(tools, place, { settings = {}, locale, vsix } = {}) {
  const home = place.folder('home');
  const user = place.folder('user');
  mkdirSync(path.join(user, 'User'), { recursive: true });
  writeFileSync(path.join(user, 'User', 'settings.json'), JSON.stringify({ ...SETTINGS, ...settings }));
  const folders = [
    `--config=${path.join(place.root, 'code-server.yaml')}`,
    `--user-data-dir=${user}`,
    `--extensions-dir=${place.folder('extensions')}`,
  ];
  const env = {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: path.join(home, '.config'),
    XDG_DATA_HOME: path.join(home, '.local/share'),
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
  };
  if (vsix) {
    execFileSync(tools.node, [tools.codeServer, ...folders, '--install-extension', vsix], { env, stdio: 'pipe' });
  }
  const options = [
    '--auth=none',
    '--bind-addr=127.0.0.1:0',
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-workspace-trust',
    '--disable-getting-started-override',
    '--ignore-last-opened',
    ...(locale ? [`--locale=${locale}`] : []),
  ];
  const server = spawn(tools.node, [tools.codeServer, ...folders, ...options], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { url: await listening(server), stop: () => stop(server) };
}

function listening(server) {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (data) => {
      output += data;
      const address = /HTTP server listening on (http:\/\/[\d.]+:\d+)/.exec(output);
      if (address) resolve(address[1]);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.on('error', reject);
    server.on('exit', (code) => reject(new Error(`code-server ended with ${code}\n${output}`)));
  });
}

async function stop(server) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  const timer = setTimeout(() => server.kill('SIGKILL'), 8000);
  await ended;
  clearTimeout(timer);
}
