const smallWords = /^(?:de|del|la|las|los|el|y|e|o|para|sobre|en|a)$/;

/** "CODIGO PROCESAL PENAL" → "Código Procesal Penal". */
export function titleCase(text: string): string {
  return text
    .toLowerCase()
    .split(/\s+/)
    .map((word, index) =>
      index > 0 && smallWords.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ')
    .replace(/^Codigo\b/, 'Código');
}

/**
 * The code that a title names: "CÓDIGO PENAL" itself, or the first one in "FIJA TEXTO REFUNDIDO … DEL CODIGO CIVIL; …".
 */
export function codeInTitle(title: string): string | undefined {
  const alone = /^c[oó]digo\s+[\p{L}\s]{3,60}$/iu.exec(title.trim())?.[0];
  if (alone !== undefined) return titleCase(alone);
  const consolidated =
    /\btexto\s+refundido[^;]{0,60}?\bdel\s+(c[oó]digo\s+[\p{L}\s]{3,40}?)(?=\s*[;,.]|$)/iu.exec(title)?.[1];
  return consolidated === undefined ? undefined : titleCase(consolidated);
}
