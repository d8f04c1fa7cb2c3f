import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ToForm } from '../../../protocol/form-messages.js';
import type { ToPreview } from '../../../protocol/webviews.js';
import { pageMarkup } from '../../src/preview/page-markup.js';
import { THEMES, type Theme } from './themes.js';

/** As much of playwright's page as is used here: it is installed beside the project, without its types. */
export interface BrowserPage {
  route(url: string, answer: (route: { fulfill(with_: object): Promise<void> }) => Promise<void>): Promise<void>;
  goto(url: string): Promise<unknown>;
  evaluate<Result>(code: string): Promise<Result>;
  addInitScript(code: string): Promise<void>;
  screenshot(options: { path: string; fullPage?: boolean }): Promise<unknown>;
  pdf(options: { path: string; preferCSSPageSize?: boolean }): Promise<unknown>;
  emulateMedia(options: { media: 'print' | 'screen' }): Promise<void>;
  setViewportSize(size: { width: number; height: number }): Promise<void>;
  close(): Promise<void>;
  on(event: 'console' | 'pageerror', hear: (message: { text?(): string }) => void): void;
  readonly keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
  locator(selector: string): { first(): { click(): Promise<void>; focus(): Promise<void> } };
}

const ADDRESS = 'http://gouji.test/';

/** A page of the extension without an editor around it; what it posts is kept in `posted`. */
export async function openPage(
  page: BrowserPage,
  root: string,
  name: string,
  body: string,
  theme: Theme,
): Promise<void> {
  const dist = (file: string) => readFileSync(path.join(root, 'dist', file), 'utf8');
  const markup = pageMarkup({
    language: 'zh-CN',
    title: '勾稽',
    style: `${name}.css`,
    script: `${name}.js`,
    styleSource: ADDRESS,
    nonce: 'once',
    body,
  });
  const answers: Readonly<Record<string, readonly [string, string]>> = {
    '': ['text/html', markup],
    [`${name}.css`]: ['text/css', dist(`${name}.css`)],
    [`${name}.js`]: ['text/javascript', dist(`${name}.js`)],
  };
  for (const [file, [contentType, content]] of Object.entries(answers)) {
    await page.route(ADDRESS + file, (route) => route.fulfill({ contentType, body: content }));
  }
  await page.addInitScript(`
    window.posted = [];
    window.acquireVsCodeApi = () => ({
      postMessage: (message) => window.posted.push(message), getState: () => undefined, setState() {},
    });
    addEventListener('DOMContentLoaded', () => {
      document.body.className = 'vscode-${theme}';
      const variables = ${JSON.stringify(THEMES[theme])};
      for (const [name, value] of Object.entries(variables)) document.documentElement.style.setProperty('--' + name, value);
    });
  `);
  await page.goto(ADDRESS);
}

export function post(page: BrowserPage, message: ToPreview | ToForm): Promise<void> {
  return page.evaluate(`new Promise((done) => {
    addEventListener('message', () => setTimeout(done), { once: true });
    postMessage(${JSON.stringify(message)}, '*');
  })`);
}

export function posted<Message>(page: BrowserPage): Promise<Message[]> {
  return page.evaluate('window.posted');
}
