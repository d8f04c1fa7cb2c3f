// Takes the longer texts and patterns out of a bundle and puts them, each once and compressed, into one table at its head. The
// messages of rules and the notes on statutes are half of the server; as a table they are less than half of that.
import { transformSync } from 'esbuild';
import ts from 'typescript';
import { base122 } from './base122.mjs';

/** UTF-8 bytes from which a text is worth its place in the table: its place costs about as many. */
const LONG = 6;
/** The same of a pattern, whose place costs no more. */
const LONG_PATTERN = 11;
// Names that no minifier gives.
const TEXT = 'Ť';
const MESSAGE = 'Ň';
const CHINESE = 'Ž';
const ENGLISH = 'Ě';
const PATTERN = 'Ř';
const PATTERNS = 'Ŕ';
const FLAGS = 'Ŀ';
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
  for (const name of [TEXT, MESSAGE, CHINESE, ENGLISH, PATTERN, PATTERNS, FLAGS, MADE, PACKED]) {
    if (code.includes(name)) throw new Error(`the bundle has its own ${name}`);
  }
  const found = { texts: [], messages: [], patterns: [] };
  /** The code between what is replaced, and what tells what stands there instead once all is found. */
  const pieces = [];
  let end = 0;
  const replace = (node, by) => {
    pieces.push(code.slice(end, node.getStart(source)), by);
    end = node.getEnd();
  };
  /** `isOnce`: outside of every function, where a pattern is made once. */
  const visit = (node, isOnce) => {
    const message = messageOf(node);
    if (message) {
      found.messages.push(message);
      replace(node, (placeOf) => `${MESSAGE}(${placeOf.messages(message)})`);
    } else if (isLongText(node)) {
      const { text } = node;
      found.texts.push(text);
      replace(node, (placeOf) => `${TEXT}[${placeOf.texts(text)}]`);
    } else if (isLongPattern(node)) {
      const [, pattern, flags] = /^\/(.*)\/(\w*)$/s.exec(node.text);
      // One that keeps where it stopped is made where it stands: inside of a function anew each time.
      if (!/[gy]/.test(flags)) {
        const sources = [pattern, flags];
        found.patterns.push(sources);
        replace(node, (placeOf) => `${PATTERN}(${placeOf.patterns(sources)})`);
      } else if (isOnce) {
        found.texts.push(pattern);
        replace(node, (placeOf) => `RegExp(${TEXT}[${placeOf.texts(pattern)}],"${flags}")`);
      }
    } else ts.forEachChild(node, (child) => visit(child, isOnce && !ts.isFunctionLike(node)));
  };
  visit(source, true);
  pieces.push(code.slice(end));
  // What is alike stands together: texts by their beginnings.
  const texts = inPlaces(found.texts.toSorted());
  const messages = inPlaces(found.messages);
  const patterns = inPlaces(found.patterns);
  const placeOf = { texts: texts.placeOf, messages: messages.placeOf, patterns: patterns.placeOf };
  const out = joined(pieces.map((piece) => (typeof piece === 'function' ? piece(placeOf) : piece)));
  const table = packable([
    messages.list.map(([, en]) => en),
    messages.list.map(([zh]) => zh),
    texts.list,
    patterns.list.map(([pattern]) => pattern),
    patterns.list.map(([, flags]) => flags),
  ]);
  const head = `const [${ENGLISH},${CHINESE},${TEXT},${PATTERNS},${FLAGS}]=(${unpack})("${PACKED}").split("\\x01").map(t=>t.split("\\0")),${MESSAGE}=n=>({zh:${CHINESE}[n],en:${ENGLISH}[n]}),${MADE}=[],${PATTERN}=n=>${MADE}[n]??=RegExp(${PATTERNS}[n],${FLAGS}[n]);`;
  // Once more through the minifier: what stands in so many places is to have the shortest names.
  const { minify, charset, target, format, platform } = options;
  const whole = `"use strict";${head}${out.replace(/^"use strict";/, '')}`;
  const small = transformSync(whole, { minify, charset, target, format, platform }).code;
  const parts = small.split(`"${PACKED}"`);
  if (parts.length !== 2) throw new Error('the table has lost its place');
  // Only now: the minifier would escape what the packed text may hold as it is.
  return parts.join(`"${base122(pack(Buffer.from(table)))}"`);
}

/** Each once, in the order given, and the place of each. */
function inPlaces(all) {
  const places = new Map();
  const list = [];
  for (const each of all) {
    const key = JSON.stringify(each);
    if (!places.has(key)) places.set(key, list.push(each) - 1);
  }
  return { list, placeOf: (each) => places.get(JSON.stringify(each)) };
}

/** `return"text"` and `"text"in x` need a blank where the quote parted the words. */
function joined(pieces) {
  const blank = (piece, i) => /[\w$]$/.test(pieces[i - 1] ?? '') && /^[\p{L}\w$]/u.test(piece);
  return pieces.map((piece, i) => (blank(piece, i) ? ` ${piece}` : piece)).join('');
}

function packable(lists) {
  if (lists.flat().some((text) => /[\0\x01]/.test(text))) throw new Error('a text has what parts the texts');
  return lists.map((list) => list.join('\0')).join('\x01');
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
