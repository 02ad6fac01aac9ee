/** A piece of what was typed. Offsets are kept, so that a word can be replaced by a better one. */
export type QueryToken =
  | { readonly kind: 'word'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'phrase'; readonly text: string; readonly prefix: boolean }
  /** "lang:es", `source:"Annual report"`; the name is folded. */
  | { readonly kind: 'field'; readonly name: string; readonly value: string; readonly text: string }
  /** "NEAR" or "NEAR/5" between two terms; `opens`: "NEAR(" before several. */
  | { readonly kind: 'near'; readonly distance: number | undefined; readonly opens: boolean }
  | { readonly kind: 'open' | 'close' | 'or' | 'and' | 'not' | 'comma' };

const pattern =
  /\s+|(?<field>\p{L}+):(?!\/)(?:["“”«]\s*(?<quoted>[^"“”„«»]*?)\s*(?:["“”»]|$)|(?<bare>[^\s"“”„«»()]*))|NEAR(?:\/(?<distance>\d+))?(?:(?<opens>\()|(?![\p{L}\p{N}]))|["“”„«»](?<phrase>[^"“”„«»]*)(?:["“”„«»](?<star>\*?)|$)|(?<bracket>[()])|(?<comma>,)(?=\s|$)|(?<minus>-)(?=[^\s-])|(?<word>[^\s"“”„«»()]+)/gu;

/** Splits what was typed. Never fails: what is left open is closed at the end. */
export function tokeniseQuery(query: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  for (const match of query.matchAll(pattern)) {
    const token = tokenOf(match);
    if (token !== undefined) tokens.push(token);
  }
  return tokens;
}

const operators = { OR: 'or', AND: 'and', NOT: 'not' } as const;

function tokenOf(match: RegExpExecArray): QueryToken | undefined {
  const { field, quoted, bare, distance, opens, phrase, star, bracket, comma, minus, word } =
    match.groups ?? {};
  const [text] = match;
  if (text.trim() === '') return undefined;
  if (field !== undefined) {
    const name = field.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
    return { kind: 'field', name, value: (quoted ?? bare ?? '').replace(/,$/u, ''), text };
  }
  if (phrase !== undefined) return { kind: 'phrase', text: phrase, prefix: star === '*' };
  if (bracket !== undefined) return { kind: bracket === '(' ? 'open' : 'close' };
  if (comma !== undefined) return { kind: 'comma' };
  if (minus !== undefined) return { kind: 'not' };
  if (word === undefined) {
    return {
      kind: 'near',
      distance: distance === undefined ? undefined : Number(distance),
      opens: opens !== undefined,
    };
  }
  const operator = Object.entries(operators).find(([name]) => name === word)?.[1];
  if (operator !== undefined) return { kind: operator };
  return { kind: 'word', text: word, start: match.index, end: match.index + word.length };
}
