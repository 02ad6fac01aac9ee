/** Lower case without diacritics: "Niños" and "ninos" are the same word to a search. */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/ß/g, 'ss');
}
