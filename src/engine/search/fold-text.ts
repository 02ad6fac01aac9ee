/** Most words of most texts. */
const plain = /^[\x20-\x7e]*$/;

/** Lower case without diacritics, as the full-text index sees words. */
export function foldText(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase();
}
