/**
 * Words of which a text must have one for a pattern to match, read from the pattern itself: `关于(?:做好|印发).{0,9}报告`
 * needs 关于做好 or 关于印发. Empty where the pattern names none. What a flag `i` matches, no word tells.
 */
export function neededWords({ source, flags }: RegExp): readonly string[] {
  if (flags.includes('i')) return [];
  const { needs, exact } = new Reader(source).alternatives();
  return better(needs, exact) ?? [];
}

/** What a piece of a pattern matches. */
interface Piece {
  /** Everything that it matches, where that is but a few words. */
  readonly exact: readonly string[] | null;
  /** One of these is in whatever it matches; null where none is known. */
  readonly needs: readonly string[] | null;
}

const MOST_WORDS = 64;
/** A class of more characters tells too little. */
const WIDEST_CLASS = 12;
const ANYTHING: Piece = { exact: null, needs: null };
const NOTHING: Piece = { exact: [''], needs: null };

/** The words that fewer texts have: the longer, of as long ones the fewer. */
function better(a: readonly string[] | null, b: readonly string[] | null): readonly string[] | null {
  const [one, other] = [a, b].map((words) => (words === null ? 0 : Math.min(...words.map((word) => word.length))));
  if (one === other) return one === 0 ? null : a!.length <= b!.length ? a : b;
  return one! > other! ? a : b;
}

/** Reads a pattern that the engine has accepted. */
class Reader {
  private at = 0;

  constructor(private readonly source: string) {}

  alternatives(): Piece {
    const all = [this.sequence()];
    while (this.source[this.at] === '|') {
      this.at++;
      all.push(this.sequence());
    }
    if (all.length === 1) return all[0]!;
    const exact = all.flatMap((piece) => piece.exact ?? []);
    const needs = all.map((piece) => better(piece.needs, piece.exact));
    return {
      exact: all.every((piece) => piece.exact !== null) && exact.length <= MOST_WORDS ? exact : null,
      needs: needs.every((words) => words !== null) ? needs.flat() : null,
    };
  }

  private sequence(): Piece {
    let run: readonly string[] = [''];
    let isExact = true;
    let needs: readonly string[] | null = null;
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at]!)) {
      const piece = this.repeated();
      needs = better(needs, piece.needs);
      if (piece.exact !== null && run.length * piece.exact.length <= MOST_WORDS) {
        run = run.flatMap((before) => piece.exact!.map((word) => before + word));
        continue;
      }
      needs = better(needs, run);
      isExact = false;
      run = piece.exact ?? [''];
    }
    return { exact: isExact ? run : null, needs: isExact ? needs : better(needs, run) };
  }

  private repeated(): Piece {
    const piece = this.single();
    const [written, least, most] = this.quantifier();
    if (written === '') return piece;
    this.at += written.length;
    if (this.source[this.at] === '?') this.at++;
    if (least > 0) return { exact: null, needs: better(piece.needs, piece.exact) };
    return most === 1 && piece.exact !== null ? { exact: ['', ...piece.exact], needs: null } : ANYTHING;
  }

  private quantifier(): readonly [string, number, number] {
    const mark = this.source[this.at];
    if (mark === '?') return ['?', 0, 1];
    if (mark === '*') return ['*', 0, 2];
    if (mark === '+') return ['+', 1, 2];
    const counted = mark === '{' ? /^\{(\d+)(,?)(\d*)\}/.exec(this.source.slice(this.at, this.at + 12)) : null;
    if (!counted) return ['', 1, 1];
    const most = counted[3] === '' ? (counted[2] === '' ? Number(counted[1]) : 2) : Number(counted[3]);
    return [counted[0], Number(counted[1]), most];
  }

  private single(): Piece {
    const char = this.source[this.at++]!;
    if (char === '(') return this.group();
    if (char === '[') return this.characters();
    if (char === '.') return ANYTHING;
    if (char === '^' || char === '$') return NOTHING;
    if (char !== '\\') return { exact: [char], needs: null };
    const escaped = this.escape();
    return escaped === null ? ANYTHING : { exact: [escaped], needs: null };
  }

  private group(): Piece {
    const opening = /^\?(?:<?[=!]|:|<[^>]*>)/.exec(this.source.slice(this.at, this.at + 40))?.[0] ?? '';
    this.at += opening.length;
    const inner = this.alternatives();
    this.at++;
    if (opening === '' || opening === '?:' || opening.endsWith('>')) return inner;
    return opening.endsWith('!') ? NOTHING : { exact: [''], needs: better(inner.needs, inner.exact) };
  }

  /** The character that an escape stands for; null for one that stands for several, or for none. */
  private escape(): string | null {
    const char = this.source[this.at++]!;
    const digits = char === 'u' ? 4 : char === 'x' ? 2 : 0;
    if (digits > 0) {
      const code = Number.parseInt(this.source.slice(this.at, this.at + digits), 16);
      this.at += digits;
      return Number.isNaN(code) ? null : String.fromCharCode(code);
    }
    const control = { n: '\n', r: '\r', t: '\t', v: '\v', f: '\f' }[char];
    if (control !== undefined) return control;
    return /[A-Za-z0-9]/.test(char) ? null : char;
  }

  private characters(): Piece {
    const isOther = this.source[this.at] === '^';
    const found: string[] = [];
    let isOpen = isOther;
    for (; this.source[this.at] !== ']'; ) {
      const char = this.source[this.at++]!;
      const meant = char === '\\' ? this.escape() : char;
      const isRange = this.source[this.at] === '-' && this.source[this.at + 1] !== ']';
      if (meant === null || isRange) isOpen = true;
      else found.push(meant);
    }
    this.at++;
    return isOpen || found.length > WIDEST_CLASS ? ANYTHING : { exact: found, needs: null };
  }
}
