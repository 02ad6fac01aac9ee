/** What a comma and a dot mean between digits in one document. */
export interface NumberHabits {
  readonly comma: 'grouping' | 'decimal';
  readonly dot: 'grouping' | 'decimal';
}

/**
 * Judges a document's habit from its unambiguous numbers: "1,011,646" can only group, "11.7" can only be a decimal,
 * "2,986" alone could be either and casts no vote. Where nothing speaks, the language's custom decides.
 */
export function judgeNumberHabits(text: string, customaryComma: 'grouping' | 'decimal'): NumberHabits {
  // Positive: the comma groups and the dot is the decimal sign. Custom is worth one number, a number with both or with
  // several separators two.
  let votes = customaryComma === 'grouping' ? 1 : -1;
  const length = text.length;
  // Looked for at separators, and back from there: a run of a million digits is then walked over once.
  const atSeparator = /\d[.,]/g;
  for (let next = atSeparator.exec(text); next !== null; next = atSeparator.exec(text)) {
    let first = next.index;
    while (isDigit(text.charCodeAt(first - 1))) first -= 1;
    let at = first;
    const groups: number[] = [];
    const separators: string[] = [];
    for (;;) {
      const start = at;
      while (at < length && isDigit(text.charCodeAt(at))) at += 1;
      groups.push(at - start);
      const separator = text[at];
      if ((separator !== ',' && separator !== '.') || !isDigit(text.charCodeAt(at + 1))) break;
      separators.push(separator);
      at += 1;
    }
    votes += vote(groups, separators, text[first] === '0');
    atSeparator.lastIndex = at;
  }
  return votes >= 0 ? { comma: 'grouping', dot: 'decimal' } : { comma: 'decimal', dot: 'grouping' };
}

function vote(groups: readonly number[], separators: readonly string[], leadingZero: boolean): number {
  const last = separators.at(-1);
  if (last === undefined) return 0;
  const sign = last === ',' ? 1 : -1;
  if (separators.length === 1) {
    const fraction = groups[1] ?? 0;
    if (fraction === 3 && !leadingZero) return 0;
    // "1,5" and "0,125" are decimals; a list "3,4" looks the same, so a comma's vote is worth half.
    return last === ',' ? -0.5 : 1;
  }
  const first = separators[0];
  const inner = groups.slice(1, -1);
  if (
    first !== last &&
    separators.slice(0, -1).every((each) => each === first) &&
    inner.every((n) => n === 3)
  ) {
    // "1.111,11": the last one is the decimal sign.
    return -2 * sign;
  }
  if (separators.every((each) => each === last) && groups.slice(1).every((n) => n === 3)) return 2 * sign;
  return 0;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
