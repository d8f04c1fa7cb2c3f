// Takes the longer texts and patterns out of a bundle and puts them, each once and compressed, into one table at its head. The
// messages of rules and the notes on statutes are half of the server; as a table they are less than half of that.
import { transformSync } from 'esbuild';
import ts from 'typescript';
import { base122 } from './base122.mjs';

/** UTF-8 bytes from which a text is worth its place in the table: its place costs eight. */
const LONG = 8;
/** The same of a pattern, whose place costs no more. */
const LONG_PATTERN = 14;
// Names that no minifier gives.
const TEXT = 'Ť';
const MESSAGE = 'Ň';
const CHINESE = 'Ž';
const ENGLISH = 'Ě';
const PATTERN = 'Ř';
const PATTERNS = 'Ŕ';
const MADE = 'Ŗ';
const PACKED = 'Ŧ';

/**
 * `code` with its longer texts in a table: `Ť[n]` is the nth text, `Ň(n)` the nth message `{zh, en}`, `Ř(n)` the
 * nth pattern, made once.
 * `pack` makes bytes of the table; `unpack`, an expression of a function, makes it of them as base122 again.
 */
export function withTextTable(code, { pack, unpack, options }) {
  const source = ts.createSourceFile('bundle.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  if (source.parseDiagnostics.length > 0) throw new Error('the bundle is no JavaScript');
  for (const name of [TEXT, MESSAGE, CHINESE, ENGLISH, PATTERN, PATTERNS, MADE, PACKED]) {
    if (code.includes(name)) throw new Error(`the bundle has its own ${name}`);
  }
  const texts = [];
  const messages = [];
  const patterns = [];
  const places = new Map();
  const placeIn = (list, found) => {
    const key = JSON.stringify(found);
    if (!places.has(key)) places.set(key, list.push(found) - 1);
    return places.get(key);
  };
  let out = '';
  let end = 0;
  const replace = (node, by) => {
    const before = code.slice(end, node.getStart(source));
    end = node.getEnd();
    // `return"text"` and `"text"in x` need a blank where the quote parted the words.
    out += `${before}${/[\w$]$/.test(before) ? ' ' : ''}${by}${/[\w$]/.test(code[end] ?? '') ? ' ' : ''}`;
  };
  /** `isOnce`: outside of every function, where a pattern is made once. */
  const visit = (node, isOnce) => {
    const message = messageOf(node);
    if (message) replace(node, `${MESSAGE}(${placeIn(messages, message)})`);
    else if (isLongText(node)) replace(node, `${TEXT}[${placeIn(texts, node.text)}]`);
    else if (isLongPattern(node)) {
      const [, pattern, flags] = /^\/(.*)\/(\w*)$/s.exec(node.text);
      // One that keeps where it stopped is made where it stands: inside of a function anew each time.
      if (!/[gy]/.test(flags)) replace(node, `${PATTERN}(${placeIn(patterns, [pattern, flags])})`);
      else if (isOnce) replace(node, `RegExp(${TEXT}[${placeIn(texts, pattern)}],"${flags}")`);
    } else ts.forEachChild(node, (child) => visit(child, isOnce && !ts.isFunctionLike(node)));
  };
  visit(source, true);
  out += code.slice(end);
  // What is alike stands together.
  const table = JSON.stringify([messages.map(([, en]) => en), messages.map(([zh]) => zh), texts, patterns]);
  const head = `const [${ENGLISH},${CHINESE},${TEXT},${PATTERNS}]=JSON.parse((${unpack})("${PACKED}")),${MESSAGE}=n=>({zh:${CHINESE}[n],en:${ENGLISH}[n]}),${MADE}=[],${PATTERN}=n=>${MADE}[n]??=RegExp(...${PATTERNS}[n]);`;
  // Once more through the minifier: what stands in so many places is to have the shortest names.
  const { minify, charset, target, format, platform } = options;
  const whole = `"use strict";${head}${out.replace(/^"use strict";/, '')}`;
  const small = transformSync(whole, { minify, charset, target, format, platform }).code;
  const parts = small.split(`"${PACKED}"`);
  if (parts.length !== 2) throw new Error('the table has lost its place');
  // Only now: the minifier would escape what the packed text may hold as it is.
  return parts.join(`"${base122(pack(Buffer.from(table)))}"`);
}

/** The two texts of `{zh: "…", en: "…"}`, else null. */
function messageOf(node) {
  if (!ts.isObjectLiteralExpression(node) || node.properties.length !== 2) return null;
  const texts = node.properties.map((property, i) =>
    ts.isPropertyAssignment(property) && property.name.text === ['zh', 'en'][i] && isText(property.initializer)
      ? property.initializer.text
      : null,
  );
  return texts.includes(null) ? null : texts;
}

function isLongPattern(node) {
  return ts.isRegularExpressionLiteral(node) && Buffer.byteLength(node.text) >= LONG_PATTERN;
}

function isText(node) {
  return ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node);
}

function isLongText(node) {
  if (!isText(node) || Buffer.byteLength(node.text) < LONG) return false;
  const { parent } = node;
  if (ts.isTaggedTemplateExpression(parent) || ts.isExpressionStatement(parent)) return false;
  // A name, not a value: `{"text": 1}`, `class { "text"() {} }`.
  if (parent.name === node) return false;
  // `require("node:fs")` is for tools to read.
  return !(ts.isCallExpression(parent) && parent.expression.getText() === 'require');
}
