import { countLetters } from '../text/letters.ts';

/** Longest heading, in units and in words; UN headings run to 130 units over several lines. */
const LONGEST = 170;
const MOST_WORDS = 26;

/** Whether a text could be (the first line of) a heading by its words alone. */
export function readsAsHeading(text: string): boolean {
  if (text.length > LONGEST || text.length < 2) return false;
  if (!/^["'“‘«¿¡(]?[\p{Lu}\p{Lt}\p{Lo}\p{N}§]/u.test(text)) return false;
  if (/[.;,:،]["'”’»)]*$/.test(withoutTrailingMarker(text))) return false;
  const { letters } = countLetters(text);
  if (letters < 2 || letters < text.length * 0.5) return false;
  if (text.split(' ').length > MOST_WORDS) return false;
  // An address, a lone date or a document symbol is no heading.
  return !/^(?:https?:|www\.)/i.test(text) && !/^[A-Z]+(?:\/[\w.]+){2,}$/.test(text);
}

/** "bodies1, 2", "rates.6", "homes.[4]" and "months.*" without the marker at their end. */
function withoutTrailingMarker(text: string): string {
  if (!/[\d\])⁰¹²³⁴-⁹*†‡]$/.test(text)) return text;
  return text.replace(
    /(?<=[\p{L}\p{P}])\s?(?:\d{1,3}(?:,\s?\d{1,3})*|\[\d{1,3}\]|\(\d{1,3}\)|[⁰¹²³⁴-⁹]{1,3}|[*†‡]{1,3})$/u,
    '',
  );
}
