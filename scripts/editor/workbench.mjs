// The workbench of a code-server in a headless Chromium: with a test suite in its extension host, or to look at.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';

const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];
// What the workbench says on every start here and which means nothing.
const NOISE =
  /^((Error: )?(Could not locate the bindings file|Cannot find module .*watchdog)|Ignoring fetching|Updating additional|Creating a socket|Resolv(ing|ed) connection|No extension gallery|Canceled|\[(Service Worker|reconnection|AgentHost|AccountPolicy))/;

/** Opens an empty browser page; `close` ends the browser. `locale` is the language that it asks pages for. */
export async function openBrowser(tools, place, viewport = { width: 1400, height: 900 }, locale = 'en-US') {
  const context = await tools.playwright.chromium.launchPersistentContext(place.folder('chromium'), {
    executablePath: tools.chromium,
    headless: true,
    viewport,
    locale,
    args: CHROMIUM_ARGS,
    permissions: ['clipboard-read', 'clipboard-write'],
    env: { ...process.env, FONTCONFIG_FILE: fontChoice(place) },
  });
  return { page: context.pages()[0] ?? (await context.newPage()), close: () => context.close() };
}

/** A configuration of the fonts that takes the plain Chinese one where a page leaves the choice to the system. */
function fontChoice(place) {
  const file = path.join(place.folder('fonts'), 'fonts.conf');
  const prefer = (family, font) =>
    `<alias binding="strong"><family>${family}</family><prefer><family>${font}</family></prefer></alias>`;
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${['sans-serif', 'system-ui', 'Ubuntu', 'Droid Sans', 'Source Han Sans SC'].map((family) => prefer(family, 'Noto Sans CJK SC')).join('\n')}
</fontconfig>`,
  );
  return file;
}

/** Address of the workbench on `folder`, or with no folder open. */
export function workbenchUrl(server, folder, payload) {
  const remote = (file) => `vscode-remote://${new URL(server.url).host}${path.resolve(file)}`;
  const entries = payload.map(([key, value]) => [key, path.isAbsolute(value) ? remote(value) : value]);
  const opened = folder ? { folder: path.resolve(folder) } : { ew: 'true' };
  const query = new URLSearchParams({ ...opened, payload: JSON.stringify(entries) });
  return `${server.url}/?${query}`;
}

/**
 * A built workbench runs what is under development only with its smoke-test driver on; this switches the driver on
 * before the page's own scripts read the configuration.
 */
export async function allowDevelopment(page) {
  await page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      const meta = document.getElementById('vscode-workbench-web-configuration');
      if (!meta) return;
      observer.disconnect();
      const settings = JSON.parse(meta.getAttribute('data-settings'));
      settings.developmentOptions = { ...settings.developmentOptions, enableSmokeTestDriver: true };
      meta.setAttribute('data-settings', JSON.stringify(settings));
    }).observe(document, { childList: true, subtree: true });
  });
}

/** Runs the suite at `suite` in the extension host; prints its output and gives its exit code. */
export async function runSuite(page, url, timeoutMs) {
  await allowDevelopment(page);
  await page.exposeFunction('codeAutomationLog', (_type, args) => {
    const text = format(...args);
    if (process.env.GOUJI_EDITOR_VERBOSE || !NOISE.test(text)) console.log(text);
  });
  const exit = new Promise((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
  await page.goto(url);
  const late = new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`no result after ${timeoutMs / 1000} s`)), timeoutMs).unref();
  });
  return Promise.race([exit, late]);
}
