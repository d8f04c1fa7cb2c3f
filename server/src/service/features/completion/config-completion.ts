import { findNodeAtLocation, getLocation, type JSONPath, type Location, parseTree } from 'jsonc-parser';
import type { Message } from '../../../model/finding.js';
import { RULES } from '../../../rules/index.generated.js';
import { configSchema, SCHEMA_URL } from '../../settings-schema.js';
import type { Piece } from './pieces.js';
import type { Proposal, Topic } from './proposal.js';

/** What of a JSON schema the settings use. */
interface Schema {
  readonly type?: string;
  /** Chinese, then English on the next line. */
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
}

interface Entry {
  readonly name: string;
  readonly detail: Message;
  /** What a key is written with. */
  readonly value: readonly Piece[];
  readonly topic: Topic | null;
}

/** Where an entry goes. */
interface Site {
  readonly start: number;
  readonly end: number;
  readonly typed: string;
  /** What follows a key: nothing where its value is there already. */
  readonly hasValue: boolean;
  readonly comma: string;
}

const SETTINGS = configSchema(RULES) as Schema;
const NOTHING: Message = { zh: '', en: '' };

/** What may stand at the cursor of a gouji.json: keys that are not there yet, rule ids, levels and choices. */
export function completeConfig(text: string, offset: number): readonly Proposal[] {
  const location = getLocation(text, offset);
  if (text.trim() === '') return [proposal(BEGINNING, siteOf(text, offset, location), BEGINNING.value)];
  const { path, isAtPropertyKey } = location;
  const site = siteOf(text, offset, location);
  if (!isAtPropertyKey) {
    return valuesAt(path).map((entry) => proposal(entry, site, [JSON.stringify(entry.name), site.comma]));
  }
  const taken = keysBeside(text, path, site);
  return keysAt(path)
    .filter(({ name }) => !taken.has(name))
    .map((entry) => {
      const rest = site.hasValue ? [] : [': ', ...entry.value, site.comma];
      return proposal(entry, site, [JSON.stringify(entry.name), ...rest]);
    });
}

const BEGINNING: Entry = {
  name: '{ "rules": … }',
  detail: { zh: '勾稽的工作区设置', en: 'Settings of Gouji for a workspace' },
  value: [`{\n  "$schema": ${JSON.stringify(SCHEMA_URL)},\n  "rules": {`, { stop: '' }, '}\n}\n'],
  topic: null,
};

function proposal(entry: Entry, site: Site, pieces: readonly Piece[]): Proposal {
  const { name, detail, topic } = entry;
  const span = { start: site.start, end: site.end };
  const filter = site.typed.startsWith('"') ? `"${name}"` : name;
  return { kind: 'setting', label: name, detail, span, pieces, filter, topic };
}

function keysAt(path: JSONPath): readonly Entry[] {
  const schema = schemaAt(path.slice(0, -1));
  return Object.entries(schema?.properties ?? {}).map(([name, value]) => ({
    name,
    detail: bothOf(value.description),
    value: name === '$schema' ? [JSON.stringify(SCHEMA_URL)] : emptyValue(value),
    topic: path[0] === 'rules' && path.length === 2 ? { about: 'rule', id: name } : null,
  }));
}

function valuesAt(path: JSONPath): readonly Entry[] {
  const schema = schemaAt(path);
  const isRule = path[0] === 'ignore' && path.at(-1) === 'rule';
  return (schema?.enum ?? []).map((name, i) => ({
    name,
    detail: isRule
      ? (RULES.find((rule) => rule.id === name)?.summary ?? NOTHING)
      : bothOf(schema?.enumDescriptions?.[i] ?? ''),
    value: [],
    topic: isRule ? { about: 'rule', id: name } : null,
  }));
}

function emptyValue(schema: Schema): readonly Piece[] {
  if (schema.type === 'object') return ['{', { stop: '' }, '}'];
  if (schema.type === 'array') return ['[', { stop: '' }, ']'];
  return ['"', { stop: schema.enum?.[0] ?? '' }, '"'];
}

/** The part of the schema for a place in gouji.json. */
export function schemaAt(path: JSONPath): Schema | undefined {
  let schema: Schema | undefined = SETTINGS;
  for (const step of path) {
    schema = typeof step === 'number' ? schema?.items : schema?.properties?.[step];
  }
  return schema;
}

function siteOf(text: string, offset: number, { previousNode: node }: Location): Site {
  const onNode = node && node.offset <= offset && offset <= node.offset + node.length && node.type !== 'null';
  const word = /[\w$"]*$/.exec(text.slice(Math.max(0, offset - 80), offset))?.[0] ?? '';
  const start = onNode ? node.offset : offset - word.length;
  const end = onNode ? Math.min(node.offset + node.length, lineEndAt(text, offset)) : offset;
  const after = text.slice(end, end + 400);
  const comma = /^\s*["{[]/.test(after) ? ',' : '';
  return { start, end, typed: text.slice(start, offset), hasValue: /^\s*:/.test(after), comma };
}

function lineEndAt(text: string, offset: number): number {
  const at = text.slice(offset).search(/[\r\n]/);
  return at < 0 ? text.length : offset + at;
}

/** Keys of the object that the cursor is in, less the one under it. */
function keysBeside(text: string, path: JSONPath, site: Site): ReadonlySet<string> {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const object = root ? findNodeAtLocation(root, path.slice(0, -1)) : undefined;
  const keys = (object?.children ?? []).flatMap(({ children }) => children?.[0] ?? []);
  return new Set(keys.filter((key) => key.offset !== site.start).map((key) => String(key.value)));
}

/** A description of the schema in its two languages. */
export function bothOf(description = ''): Message {
  const [zh = '', en = zh] = description.split('\n');
  return { zh, en };
}
