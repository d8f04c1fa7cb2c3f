import type { Host } from './host.js';

/** The language asked for by `--lang`, else by the environment; Chinese unless that says English. */
export function chooseLocale(argv: readonly string[], env: NodeJS.ProcessEnv): Pick<Host, 'locale' | 'localeAsked'> {
  const asked = langOption(argv);
  if (asked === 'zh' || asked === 'en') return { locale: asked, localeAsked: true };
  const environment = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return { locale: /^en([_.@-]|$)/i.test(environment) ? 'en' : 'zh', localeAsked: false };
}

function langOption(argv: readonly string[]): string | undefined {
  for (const [i, arg] of argv.entries()) {
    if (arg === '--') return undefined;
    if (arg === '--lang') return argv[i + 1];
    if (arg.startsWith('--lang=')) return arg.slice('--lang='.length);
  }
  return undefined;
}
