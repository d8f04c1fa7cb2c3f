import type { Locale } from '../../server/src/model/finding.js';
import { COMMANDS, type CommandSource } from './commands.js';
import { EDITOR_SETTINGS, type EditorSetting } from './settings.js';

type Json = Readonly<Record<string, unknown>>;

/** Keys of the package.nls files that are written from here; the others are written by hand. */
export const GENERATED_TEXT = /^(?:command|setting)\./;

/** What package.json has under `contributes` from commands and settings. */
export function contributions(): Json {
  const keybindings = COMMANDS.flatMap(({ id, keys = [] }) => keys.map((key) => ({ command: `gouji.${id}`, ...key })));
  return {
    configuration: {
      title: '%displayName%',
      properties: Object.fromEntries(EDITOR_SETTINGS.map((setting) => [`gouji.${setting.key}`, property(setting)])),
    },
    commands: COMMANDS.map(({ id, icon }) => ({
      command: `gouji.${id}`,
      category: '%category%',
      title: `%command.${id}%`,
      ...(icon && { icon: `$(${icon})` }),
    })),
    menus: menus(),
    keybindings: keybindings.length > 0 ? keybindings : undefined,
  };
}

/** The texts of commands and settings in one language, by key. */
export function generatedTexts(locale: Locale): Readonly<Record<string, string>> {
  const commands = COMMANDS.map(({ id, title }) => [`command.${id}`, title[locale]]);
  const settings = EDITOR_SETTINGS.flatMap(({ key, text, choices = [] }) => [
    [`setting.${key}`, text[locale]],
    ...choices.map((choice) => [`setting.${key}.${choice.value}`, choice.text[locale]]),
  ]);
  return Object.fromEntries([...commands, ...settings]);
}

function property({ key, schema, choices }: EditorSetting): Json {
  return {
    ...schema,
    markdownDescription: `%setting.${key}%`,
    ...(choices && { enumDescriptions: choices.map(({ value }) => `%setting.${key}.${value}%`) }),
  };
}

function menus(): Json {
  const entries = COMMANDS.flatMap(menuEntries);
  return Object.fromEntries(
    [...new Set(entries.map(([menu]) => menu))].map((menu) => [
      menu,
      entries.filter(([name]) => name === menu).map(([, entry]) => entry),
    ]),
  );
}

function menuEntries({ id, when, menus: places = [] }: CommandSource): readonly (readonly [string, Json])[] {
  const command = `gouji.${id}`;
  return [
    ...(when === null ? [] : [['commandPalette', { command, when }] as const]),
    ...places.map(({ menu, ...place }) => [menu, { command, ...place }] as const),
  ];
}
