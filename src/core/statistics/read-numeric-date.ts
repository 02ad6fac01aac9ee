import { type DateRead, isYear } from './read-year.ts';
import { foldedAt, isGlued, type Reading } from './reading.ts';

/** ISO and day/month/year with slashes, dots or hyphens; "2013/14". */
export function readNumericDate({ tokens }: Reading, at: number): DateRead | undefined {
  const first = tokens[at];
  const joiner = tokens[at + 1];
  const second = tokens[at + 2];
  if (first === undefined || joiner === undefined || second?.kind !== 'digits') return undefined;
  if (!joiner.glued || !second.glued || !'/.-–'.includes(joiner.text)) return undefined;
  const third = tokens[at + 4];
  if (
    tokens[at + 3]?.text === joiner.text &&
    isGlued(tokens[at + 3]) &&
    third?.kind === 'digits' &&
    third.glued
  ) {
    const [y, m, d] = first.text.length === 4 ? [first, second, third] : [third, second, first];
    if (y.text.length !== 4 && !(y.text.length === 2 && joiner.text === '/')) return undefined;
    const month = Number(m.text);
    const day = Number(d.text);
    if (m.text.length > 2 || d.text.length > 2 || day === 0 || month === 0 || day > 31) return undefined;
    if (y.text.length === 2) return { next: at + 5 };
    if (!isYear(y.text)) return undefined;
    if (month > 12)
      return day > 12 ? undefined : { next: at + 5, period: `${y.text}-${padded(day)}-${padded(month)}` };
    return { next: at + 5, period: `${y.text}-${padded(month)}-${padded(day)}` };
  }
  if (first.text.length === 4 && isYear(first.text) && joiner.text !== '.' && second.text.length === 2) {
    const end = first.text.slice(0, 2) + second.text;
    if (Number(end) === Number(first.text) + 1 || (Number(second.text) > 12 && end > first.text)) {
      return { next: at + 3, period: `${first.text}-${end}` };
    }
    if (joiner.text === '-' && Number(second.text) >= 1 && Number(second.text) <= 12) {
      return { next: at + 3, period: `${first.text}-${second.text}` };
    }
  }
  if (second.text.length === 4 && isYear(second.text) && first.text.length <= 2 && joiner.text === '/') {
    const month = Number(first.text);
    if (month >= 1 && month <= 12) return { next: at + 3, period: `${second.text}-${padded(month)}` };
  }
  return undefined;
}

/** "10:30", "2 pm", "10h30": a time of day is neither a statistic nor a period. */
export function readTime(reading: Reading, at: number): DateRead | undefined {
  const { tokens } = reading;
  const hour = tokens[at];
  if (hour === undefined || hour.text.length > 2 || Number(hour.text) > 24) return undefined;
  const joiner = tokens[at + 1];
  const minutes = tokens[at + 2];
  const clock =
    joiner?.glued === true &&
    (joiner.text === ':' || joiner.text === '.' || joiner.folded === 'h') &&
    minutes?.kind === 'digits' &&
    minutes.glued &&
    minutes.text.length === 2 &&
    Number(minutes.text) < 60;
  const afterClock = clock ? at + 3 : at + 1;
  const half = meridiem(reading, afterClock);
  if (half !== undefined) return { next: half };
  if (!clock || joiner.text === '.' || isRatio(reading, at)) return undefined;
  return { next: at + 3 };
}

/** "o rácio passou de 1:61 para 1:53": where a ratio is spoken of, 1:53 is no time of day. */
function isRatio({ tokens, lexicon }: Reading, at: number): boolean {
  if (tokens[at]?.text !== '1' || tokens[at + 1]?.text !== ':') return false;
  for (let back = at - 1; back >= at - 12 && back >= 0; back -= 1) {
    if (lexicon.ratioNouns.has(tokens[back]?.folded ?? '')) return true;
    if (tokens[back]?.text === '.') return false;
  }
  return false;
}

function meridiem(reading: Reading, at: number): number | undefined {
  const { tokens } = reading;
  const word = foldedAt(reading, at);
  if (word === 'am' || word === 'pm') return at + 1;
  if ((word === 'a' || word === 'p') && tokens[at + 1]?.text === '.' && foldedAt(reading, at + 2) === 'm')
    return at + 3;
  return undefined;
}

/** Two digits, as in ISO 8601. */
export function padded(value: number): string {
  return String(value).padStart(2, '0');
}
