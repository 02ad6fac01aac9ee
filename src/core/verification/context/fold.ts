/** Lower case without diacritics: "Niños" and "ninos" are the same word to a search. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  // Most words are plain ASCII and fold no further.
  if (/^[\x20-\x7e]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/ß/g, 'ss');
}
