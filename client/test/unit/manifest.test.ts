import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  DEFAULT_SETTINGS,
  EDITION_CHOICES,
  LANGUAGE_CHOICES,
  RULE_LEVELS,
  SETTING_TEXTS,
  WIDTH_CHOICES,
} from '../../../server/src/service/settings.js';
import { COMMANDS } from '../../manifest/commands.js';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const manifest = json('package.json');
const texts = { en: json('package.nls.json'), zh: json('package.nls.zh-cn.json') } as const;
const properties = manifest.contributes.configuration.properties;

describe('the manifest', () => {
  test('every %key% has a text in both languages, and no text is left over', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]);
    expect(Object.keys(texts.en).sort()).toEqual([...new Set(used)].sort());
    expect(Object.keys(texts.zh).sort()).toEqual(Object.keys(texts.en).sort());
  });

  test('the settings are those of the server, with its defaults, choices and texts', () => {
    const choices = { edition: EDITION_CHOICES, language: LANGUAGE_CHOICES, ambiguousWidth: WIDTH_CHOICES } as const;
    for (const setting of SETTING_TEXTS.filter((one) => !one.fileOnly)) {
      const property = properties[`gouji.${setting.key}`];
      expect(property.default).toEqual(DEFAULT_SETTINGS[setting.key]);
      for (const locale of ['en', 'zh'] as const) {
        const texts_ = texts[locale];
        expect(texts_[`setting.${setting.key}`]).toBe(setting.text[locale]);
        setting.choices?.forEach((choice, i) => {
          const key = property.enumDescriptions[i].slice(1, -1);
          expect(texts_[key]).toBe(choice[locale]);
        });
      }
      if (setting.key in choices) expect(property.enum).toEqual(choices[setting.key as keyof typeof choices]);
    }
    expect(properties['gouji.rules'].additionalProperties.enum).toEqual(RULE_LEVELS);
  });

  test('no setting is offered that the server does not have', () => {
    const known = SETTING_TEXTS.filter((one) => !one.fileOnly).map((one) => `gouji.${one.key}`);
    expect(Object.keys(properties).sort()).toEqual([...known, 'gouji.trace.server'].sort());
  });

  test('every command stands in the palette under a condition or always, with a title in both languages', () => {
    const contributed = manifest.contributes.commands;
    expect(contributed.map(({ command }: { command: string }) => command)).toEqual(
      COMMANDS.map(({ id }) => `gouji.${id}`),
    );
    for (const { id, title } of COMMANDS) {
      expect([texts.zh[`command.${id}`], texts.en[`command.${id}`]]).toEqual([title.zh, title.en]);
      expect(title.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(title.en).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });

  test('untrusted workspaces have everything: no process is started by what a workspace says', () => {
    expect(manifest.capabilities.untrustedWorkspaces).toEqual({ supported: true });
    const starts = /from 'node:child_process'|ProcessExecution|ShellExecution/;
    const sources = readdirSync('client/src', { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.ts$/.test(name),
    );
    const starting = sources.filter((name) => starts.test(readFileSync(`client/src/${name}`, 'utf8')));
    expect(starting.length).toBeGreaterThan(1);
    for (const name of starting) {
      expect(readFileSync(`client/src/${name}`, 'utf8')).not.toMatch(/getConfiguration|workspaceState/);
    }
  });

  test('virtual workspaces are said to be limited, and in what, in both languages', () => {
    const { supported, description } = manifest.capabilities.virtualWorkspaces;
    expect([supported, description]).toEqual(['limited', '%virtualWorkspaces%']);
    for (const locale of ['en', 'zh'] as const)
      expect(texts[locale].virtualWorkspaces).toMatch(/gouji\.json.*gouji check/);
  });

  test('reports are recognised by name: 年报 and 年度报告, .md and .txt', () => {
    const patterns: string[] = manifest.contributes.languages[0].filenamePatterns;
    const matches = (name: string) =>
      patterns.some((pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(name));
    expect(matches('示例市2023年政府信息公开工作年度报告.md')).toBe(true);
    expect(matches('示例县某局政府信息公开年报.txt')).toBe(true);
    expect(matches('draft.gouji.md')).toBe(true);
    expect(matches('README.md')).toBe(false);
  });

  test('an untitled draft is recognised by its first line', () => {
    const first = new RegExp(manifest.contributes.languages[0].firstLine);
    expect(first.test('# 示例市2023年政府信息公开工作年度报告')).toBe(true);
    expect(first.test('示例区某局2021年度政府信息公开工作年报')).toBe(true);
    expect(first.test('示例区某局政府信息公开工作2021年度报告')).toBe(true);
    expect(first.test('关于做好政府信息公开工作年度报告编制工作的通知')).toBe(false);
    expect(first.test('# README')).toBe(false);
  });
});

test('every text of the extension has its Chinese, and no translation is left over', () => {
  const used = new Set<string>();
  for (const file of readdirSync('client/src', { recursive: true, encoding: 'utf8' }).filter((each) =>
    each.endsWith('.ts'),
  )) {
    const source = readFileSync(`client/src/${file}`, 'utf8');
    for (const match of source.matchAll(/\bt\(\s*'([^']+)'/g)) used.add(match[1]!);
  }
  expect(Object.keys(json('l10n/bundle.l10n.zh-cn.json')).sort()).toEqual([...used].sort());
});
