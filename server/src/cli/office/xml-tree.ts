import { SaxesParser } from 'saxes';
import { InputProblem } from '../../service/input-problem.js';
import { PROBLEMS } from './office-problems.js';

/** An element with its prefix: `w:p`. Texts are children as they stand. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

interface Open extends Element {
  readonly children: (Element | string)[];
}

/** Word itself nests a few dozen. */
const DEEPEST = 500;
/** A page of tables has some thousand. */
const MOST = 1_000_000;

/** The root of an XML file; no entity but those of XML is known. Throws an InputProblem where it is no XML. */
export function parseXml(bytes: Uint8Array): Element {
  const stack: Open[] = [{ name: '', attributes: {}, children: [] }];
  let count = 0;
  const parser = new SaxesParser();
  const damaged = () => new InputProblem(PROBLEMS.damaged);
  parser.on('error', () => {
    throw damaged();
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (stack.length > DEEPEST) throw new InputProblem(PROBLEMS.deep);
    if (++count > MOST) throw new InputProblem(PROBLEMS.many);
    const element: Open = { name, attributes: attributes as Record<string, string>, children: [] };
    stack[stack.length - 1]!.children.push(element);
    stack.push(element);
  });
  parser.on('closetag', () => {
    stack.pop();
  });
  const text = (data: string) => {
    stack[stack.length - 1]!.children.push(data);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(new TextDecoder('utf-8').decode(bytes)).close();
  const root = stack[0]!.children.find((child) => typeof child !== 'string');
  if (!root || typeof root === 'string') throw damaged();
  return root;
}

export function childrenOf(element: Element | undefined): readonly Element[] {
  return element?.children.filter((child): child is Element => typeof child !== 'string') ?? [];
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return childrenOf(element).find((each) => each.name === name);
}

/** The element at the end of a path of names. */
export function at(element: Element | undefined, ...names: readonly string[]): Element | undefined {
  return names.reduce(child, element);
}

export function textOf(element: Element): string {
  return element.children.map((each) => (typeof each === 'string' ? each : textOf(each))).join('');
}

/** `w:val` of a child. */
export function valOf(element: Element | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val'];
}

/** Whether a child switches something on. */
export function isOn(element: Element | undefined, name: string): boolean {
  const found = child(element, name);
  return found !== undefined && !/^(?:0|false|off|none)$/.test(found.attributes['w:val'] ?? '');
}
