const delimiters = ['\t', ';', ',', '|'];

/** So much of a file shows how it is divided. */
const sampleLength = 64_000;
const sampleRecords = 200;

/**
 * The sign that divides the most records into the same number of fields, more than one. A comma inside numbers
 * ("1,5;2,5") divides every record differently, or less often than the semicolon does.
 */
export function findDelimiter(text: string, preferred?: string): string {
  const sample = text.slice(0, sampleLength);
  let best = { delimiter: preferred ?? ',', score: 0 };
  for (const delimiter of delimiters) {
    const counts = new Map<number, number>();
    let records = 0;
    readRecords(sample, delimiter, (fields) => {
      if (records >= sampleRecords || (fields.length === 1 && fields[0] === '')) return;
      records += 1;
      counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
    });
    for (const [fields, count] of counts) {
      if (fields < 2) continue;
      const score =
        (count / records) * (1 + Math.min(fields, 20) / 100) * (delimiter === preferred ? 1.5 : 1);
      if (score > best.score + weight(delimiter, best.delimiter)) best = { delimiter, score };
    }
  }
  return best.delimiter;
}

/** Commas also stand in numbers and sentences: where a rarer sign divides as well, it is the one that was meant. */
function weight(delimiter: string, other: string): number {
  return delimiter === ',' && (other === ';' || other === '\t') ? 0.1 : 0;
}

/**
 * Reads records (RFC 4180): fields in quotation marks may hold delimiters, line breaks and doubled quotation marks. A
 * quotation mark inside a field, or one that is never closed, is a character like others. Rows count from 1.
 */
export function readRecords(
  text: string,
  delimiter: string,
  onRecord: (fields: readonly string[], row: number) => void,
): void {
  let row = 0;
  let fields: string[] = [];
  let at = 0;
  const length = text.length;
  while (at < length) {
    const quoted = text[at] === '"' ? quotedField(text, at, delimiter) : undefined;
    const end = quoted?.end ?? plainEnd(text, at, delimiter);
    fields.push((quoted?.text ?? text.slice(at, end)).trim());
    at = end;
    if (text[at] === delimiter) {
      at += 1;
      // A delimiter at the very end stands before an empty field.
      if (at >= length) fields.push('');
      else continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 2;
    else at += 1;
    row += 1;
    onRecord(fields, row);
    fields = [];
  }
  if (fields.length > 0) onRecord(fields, row + 1);
}

function plainEnd(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

/** Longer than any cell: a mark that is not closed by then was none. */
const longestQuoted = 100_000;

function quotedField(
  text: string,
  from: number,
  delimiter: string,
): { readonly text: string; readonly end: number } | undefined {
  let at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close === -1 || close - from > longestQuoted) return undefined;
    if (text[close + 1] === '"') {
      at = close + 2;
      continue;
    }
    const next = text[close + 1];
    if (next === undefined || next === delimiter || next === '\n' || next === '\r')
      return { text: text.slice(from + 1, close).replaceAll('""', '"'), end: close + 1 };
    at = close + 1;
  }
}
