/** One digit mistyped, or two exchanged: what a slip of the fingers makes of a number with as many digits. */
export function areSlipsOfEachOther(one: string, other: string): boolean {
  return one.length === other.length && (isOneDigitOff(one, other) || areExchanged(one, other));
}

/** Numbers as long as each other that differ in one digit. */
function isOneDigitOff(one: string, other: string): boolean {
  return differences(one, other).length === 1;
}

/** Two digits have changed places, neighbours or those around one between them. */
export function areExchanged(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const [first, second, third] = differences(one, other);
  if (first === undefined || second === undefined || third !== undefined) return false;
  if (one[first] !== other[second] || one[second] !== other[first]) return false;
  return one.slice(first + 1, second).replace('.', '').length <= 1;
}

function differences(one: string, other: string): number[] {
  const found: number[] = [];
  for (let at = 0; at < one.length && found.length < 3; at += 1) {
    if (one[at] !== other[at]) found.push(at);
  }
  return found;
}
