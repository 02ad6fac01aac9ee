import { readPartStart } from './law-lines.ts';

/**
 * What a law is called where it is listed. A code or constitution goes by its own name, not by the heading of the decree
 * that fixed its wording; a numbered law by its number and what it is about. Titles all in capitals are set in small
 * letters, and with them any name inside: which words are names cannot be told from capitals.
 *
 * `instrument` is the law's own name as its file or the library gives it: "Código Civil", "LEY 21057".
 */
export function lawTitle(title: string | undefined, instrument: string | undefined): string | undefined {
  // The heading of its first part says nothing of what the law is about.
  const isPart = title !== undefined && readPartStart(title) !== undefined;
  const about = title === undefined || (isPart && instrument !== undefined) ? undefined : fromCapitals(title);
  const name = instrument === undefined ? undefined : fromCapitals(instrument);
  if (name === undefined) return about;
  const number = /\d[\d.,]*/u.exec(name)?.[0];
  if (number === undefined || about === undefined) return name;
  const plain = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  return plain(about).includes(plain(number)) ? about : `${name}. ${about}`;
}

function fromCapitals(text: string): string {
  const inCapitals = text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);
  if (!inCapitals) return text;
  const [first = ''] = text.split(/\s/u);
  // "DFL 1", "D.S. 4": an abbreviation stays one.
  if (!/[AEIOUYÁÉÍÓÚÊÔÂ]/u.test(first) || first.includes('.')) return text;
  const small = text.toLowerCase();
  return small.charAt(0).toUpperCase() + small.slice(1);
}
