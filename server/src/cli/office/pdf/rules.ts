import { OPS } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { Rule, Rules } from './page.js';

export type Matrix = readonly number[];

export interface Operators {
  readonly fnArray: readonly number[];
  // biome-ignore lint/suspicious/noExplicitAny: each operator has arguments of its own, and the library types none.
  readonly argsArray: readonly any[];
}

/** Thicker is no line but a filled stretch; shorter is a corner of two lines. */
const THICKEST = 3;
const SHORTEST = 3;
/** A page of tables has some hundred; a drawing has more, and no tables. */
const MOST = 20_000;

const STROKES = new Set<number>([OPS.stroke, OPS.closeStroke]);
const FILLS = new Set<number>([OPS.fill, OPS.eoFill]);
const BOTH = new Set<number>([OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);

/** The lines that a page draws, strokes and thin filled boxes alike. */
export function rulesIn({ fnArray, argsArray }: Operators, base: Matrix): Rules {
  const across: Rule[] = [];
  const down: Rule[] = [];
  const line = (x1: number, y1: number, x2: number, y2: number) => {
    const wide = Math.abs(x2 - x1);
    const high = Math.abs(y2 - y1);
    if (across.length + down.length >= MOST) return;
    if (high <= THICKEST && wide >= SHORTEST && wide > high) across.push(rule((y1 + y2) / 2, x1, x2));
    else if (wide <= THICKEST && high >= SHORTEST) down.push(rule((x1 + x2) / 2, y1, y2));
  };
  let matrix = base;
  const saved: Matrix[] = [];
  fnArray.forEach((fn, i) => {
    const args = argsArray[i];
    if (fn === OPS.save) saved.push(matrix);
    else if (fn === OPS.restore || fn === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (fn === OPS.transform) matrix = product(matrix, args);
    else if (fn === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      if (args[0]) matrix = product(matrix, args[0]);
    } else if (fn === OPS.constructPath) {
      const [paint, [path]] = args;
      const isStroked = STROKES.has(paint) || BOTH.has(paint);
      if (!path || !(isStroked || FILLS.has(paint))) return;
      for (const points of subpaths(path, matrix)) {
        if (isStroked) points.forEach(([x, y], at) => void (at > 0 && line(...points[at - 1]!, x, y)));
        else {
          const xs = points.map(([x]) => x);
          const ys = points.map(([, y]) => y);
          line(least(xs), least(ys), most(xs), most(ys));
        }
      }
    }
  });
  return { across, down };
}

function rule(at: number, from: number, to: number): Rule {
  return { at, from: Math.min(from, to), to: Math.max(from, to) };
}

type Point = readonly [number, number];

/** Numbers that follow each kind of step: move, line, two kinds of curve, close. */
const STEPS = [2, 2, 6, 4, 0];
const MOVE = 0;
const CLOSE = 4;

function subpaths(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const found: Point[][] = [];
  let points: Point[] = [];
  for (let i = 0; i < path.length; ) {
    const step = path[i]!;
    const length = STEPS[step] ?? 0;
    if (step === MOVE) {
      points = [];
      found.push(points);
    }
    if (step === CLOSE && points.length > 0) points.push(points[0]!);
    else if (length > 0) points.push(moved(matrix, path[i + length - 1]!, path[i + length]!));
    i += 1 + length;
  }
  return found.filter(({ length }) => length > 1);
}

export function moved([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, x: number, y: number): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

export function product(outer: Matrix, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix): Matrix {
  const [oa = 1, ob = 0, oc = 0, od = 1] = outer;
  const [x, y] = moved(outer, e, f);
  return [oa * a + oc * b, ob * a + od * b, oa * c + oc * d, ob * c + od * d, x, y];
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}
