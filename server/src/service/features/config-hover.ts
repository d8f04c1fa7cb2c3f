import { findNodeAtOffset, getNodePath, parseTree } from 'jsonc-parser';
import type { Locale } from '../../model/finding.js';
import { bothOf, schemaAt } from './completion/config-completion.js';
import { documentation } from './completion/documentation.js';
import type { HoverText } from './hover.js';
import type { Block } from './rich-text.js';

/** What the setting, choice or rule at an offset of a gouji.json means; null where there is nothing to say. */
export function configHover(text: string, offset: number, locale: Locale): HoverText | null {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const node = root && findNodeAtOffset(root, offset, true);
  if (!node || typeof node.value !== 'string') return null;
  const path = getNodePath(node);
  const isKey = node.parent?.type === 'property' && node.parent.children?.[0] === node;
  const schema = schemaAt(path);
  const choice = isKey ? -1 : (schema?.enum ?? []).indexOf(node.value);
  if (!isKey && choice < 0) return null;
  const isRule = (isKey && path.length === 2 && path[0] === 'rules') || (!isKey && path.at(-1) === 'rule');
  const said = bothOf(isKey ? schema?.description : schema?.enumDescriptions?.[choice])[locale];
  const blocks: readonly Block[] = isRule
    ? documentation({ about: 'rule', id: node.value }, locale)
    : [{ kind: 'title', text: node.value }, ...(said === '' ? [] : [{ kind: 'text', text: said } as const])];
  if (blocks.length === 0 || (!isRule && said === '')) return null;
  return { span: { start: node.offset, end: node.offset + node.length }, blocks };
}
