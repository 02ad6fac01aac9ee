import { fieldTerm } from './query-field.ts';
import type { QueryNode, QueryNotice, QueryProblem, QueryReading, WordsTerm } from './query-node.ts';
import { readRange } from './query-range.ts';
import { tokeniseQuery, type QueryToken } from './query-tokens.ts';
import { leadingNumber, type NumberTerm } from './number-term.ts';
import { wordsOf } from './words.ts';

/**
 * Reads what a person types. Words must all be there; "in this order"; begin*; OR between alternatives; -without or
 * NOT; brackets; NEAR; fields ("lang:es"); ranges of numbers ("#10..20%", "~17.5 million"). Whatever is left open while
 * typing (a quotation mark, a bracket, an OR at the end) is closed or passed over. Numbers are recognised in any writing.
 */
export function readQuery(query: string): QueryReading {
  return new QueryReader(tokeniseQuery(query)).read();
}

/** Words between two terms of NEAR unless the query says how many. */
const defaultDistance = 10;
const longestDistance = 200;

/** Deeper brackets are passed over: nobody types them, and they must not exhaust the stack. */
const deepestNesting = 40;

class QueryReader {
  readonly #tokens: readonly QueryToken[];
  readonly #notices: QueryNotice[] = [];
  #at = 0;
  #depth = 0;
  #excludes = false;
  #problem: QueryProblem | undefined;

  constructor(tokens: readonly QueryToken[]) {
    this.#tokens = tokens;
  }

  read(): QueryReading {
    const parts: QueryNode[] = [];
    // A closing bracket too many ends nothing.
    while (this.#at < this.#tokens.length) {
      const node = this.#alternatives();
      if (node !== undefined) parts.push(node);
      if (this.#tokens[this.#at]?.kind === 'close') this.#at += 1;
    }
    if (this.#problem !== undefined) return { ok: false, problem: this.#problem };
    const node = allOf(parts, []);
    if (node === undefined) return { ok: false, problem: this.#excludes ? 'onlyExcluded' : 'empty' };
    const words = this.#tokens.flatMap((token) => (token.kind === 'word' ? wordsOf(token.text) : []));
    const isPlain = this.#tokens.every((token) => token.kind === 'word' || token.kind === 'comma');
    return { ok: true, node, plainWords: isPlain ? words : undefined, notices: this.#notices };
  }

  #alternatives(): QueryNode | undefined {
    const alternatives: QueryNode[] = [];
    for (;;) {
      const node = this.#sequence();
      if (node !== undefined) alternatives.push(node);
      if (this.#tokens[this.#at]?.kind !== 'or') break;
      this.#at += 1;
    }
    return alternatives.length <= 1 ? alternatives[0] : { kind: 'any', parts: alternatives };
  }

  #sequence(): QueryNode | undefined {
    const parts: QueryNode[] = [];
    const without: QueryNode[] = [];
    let negated = false;
    for (;;) {
      const token = this.#tokens[this.#at];
      if (token === undefined || token.kind === 'or' || token.kind === 'close') break;
      if (token.kind === 'not' || token.kind === 'and' || token.kind === 'comma') {
        negated = token.kind === 'not' || (negated && token.kind === 'comma');
        this.#at += 1;
        continue;
      }
      if (token.kind === 'near' && !token.opens) {
        this.#at += 1;
        this.#joinNear(parts, token.distance);
        continue;
      }
      const node = this.#one(token);
      if (negated && node !== undefined) this.#excludes = true;
      if (node !== undefined) (negated ? without : parts).push(node);
      negated = false;
    }
    return allOf(parts, without);
  }

  #one(token: QueryToken): QueryNode | undefined {
    switch (token.kind) {
      case 'open':
        return this.#inBrackets();
      case 'phrase':
        this.#at += 1;
        return wordsTerm(token.text, token.prefix, false);
      case 'field':
        this.#at += 1;
        return this.#field(token);
      case 'near':
        return this.#nearOfSeveral();
      case 'word':
        return this.#word(token.text);
      case 'close':
      case 'or':
      case 'and':
      case 'not':
      case 'comma':
        // Not the start of a term: `#sequence` has dealt with these.
        this.#at += 1;
        return undefined;
    }
  }

  #inBrackets(): QueryNode | undefined {
    this.#at += 1;
    if (this.#depth >= deepestNesting) return undefined;
    this.#depth += 1;
    const inside = this.#alternatives();
    this.#depth -= 1;
    if (this.#tokens[this.#at]?.kind === 'close') this.#at += 1;
    return inside;
  }

  #word(text: string): QueryNode | undefined {
    const range = readRange(this.#wordsFromHere());
    if (range !== undefined) {
      this.#at += range.words;
      if (range.ok) return range.term;
      this.#problem ??= 'range';
      return undefined;
    }
    const number = this.#number();
    if (number !== undefined) return number;
    this.#at += 1;
    return wordsTerm(withoutElision(text), text.endsWith('*'), true);
  }

  /** The longest run of words from here on that is a number: "2 608", "17.5 million", "dos mil seiscientos ocho". */
  #number(): NumberTerm | undefined {
    const words: string[] = [];
    for (const word of this.#wordsFromHere()) {
      if (word.endsWith('*')) break;
      words.push(word);
    }
    const number = leadingNumber(words);
    if (number !== undefined) this.#at += number.words;
    return number?.term;
  }

  #wordsFromHere(): string[] {
    const words: string[] = [];
    for (let at = this.#at; at < this.#tokens.length; at += 1) {
      const token = this.#tokens[at];
      if (token?.kind !== 'word') break;
      words.push(token.text);
    }
    return words;
  }

  #field({ name, value, text }: Extract<QueryToken, { kind: 'field' }>): QueryNode | undefined {
    const read = fieldTerm(name, value);
    switch (read.kind) {
      case 'term':
        return read.term;
      case 'problem':
        this.#problem ??= read.problem;
        return undefined;
      case 'unknown':
        this.#notices.push({ kind: 'unknown-field', text: name });
        return wordsTerm(text, false, false);
    }
  }

  /** "a NEAR b": what was read last and what comes next. Anything but words is left as two terms. */
  #joinNear(parts: QueryNode[], distance: number | undefined): void {
    const token = this.#tokens[this.#at];
    const before = parts.at(-1);
    if (before === undefined || (token?.kind !== 'word' && token?.kind !== 'phrase')) return;
    const after = this.#one(token);
    if (after === undefined) return;
    const earlier = before.kind === 'near' ? before.parts : before.kind === 'words' ? [before] : undefined;
    if (earlier === undefined || after.kind !== 'words') {
      parts.push(after);
      return;
    }
    parts[parts.length - 1] = nearTerm([...earlier, after], distance);
  }

  /** "NEAR(a "b c", 5)". */
  #nearOfSeveral(): QueryNode | undefined {
    this.#at += 1;
    const terms: WordsTerm[] = [];
    let distance: number | undefined;
    for (;;) {
      const token = this.#tokens[this.#at];
      if (token === undefined) break;
      this.#at += 1;
      if (token.kind === 'close') break;
      if (token.kind === 'word' && terms.length > 0 && /^\d+$/.test(token.text) && this.#endsHere()) {
        distance = Number(token.text);
      } else if (token.kind === 'word' || token.kind === 'phrase') {
        const isPrefix = token.kind === 'phrase' ? token.prefix : token.text.endsWith('*');
        const term = wordsTerm(token.text, isPrefix, false);
        if (term !== undefined) terms.push(term);
      }
    }
    const [first] = terms;
    return terms.length <= 1 ? first : nearTerm(terms, distance);
  }

  #endsHere(): boolean {
    const next = this.#tokens[this.#at];
    return next === undefined || next.kind === 'close';
  }
}

function nearTerm(parts: readonly WordsTerm[], distance: number | undefined): QueryNode {
  return {
    kind: 'near',
    parts: parts.map((part) => ({ ...part, anyForm: false })),
    distance: Math.min(distance ?? defaultDistance, longestDistance),
  };
}

/** "Warsaw's" asks for Warsaw and "l'enfance" for enfance: a single letter at an apostrophe is no word to look for. */
function withoutElision(word: string): string {
  const parts = word.split(/['’]/u);
  const words = parts.filter((part) => wordsOf(part).join('').length > 1);
  return parts.length === 1 || words.length === 0 ? word : words.join(' ');
}

function wordsTerm(text: string, prefix: boolean, byItself: boolean): WordsTerm | undefined {
  const tokens = wordsOf(text);
  if (tokens.length === 0) return undefined;
  return { kind: 'words', tokens, prefix, anyForm: byItself && !prefix && tokens.length === 1 };
}

function allOf(parts: readonly QueryNode[], without: readonly QueryNode[]): QueryNode | undefined {
  const [first] = parts;
  if (first === undefined) return undefined;
  return parts.length === 1 && without.length === 0 ? first : { kind: 'all', parts, without };
}
