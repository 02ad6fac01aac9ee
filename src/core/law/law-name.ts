import { readArticleStart } from './law-lines.ts';

/** So many lines at the head of a law may name it. */
const headLines = 30;

const numbered =
  /^["“«\s]*(ley org[áa]nica|decreto ley|decreto[- ]lei|real decreto|decreto supremo|ley|lei complementar|lei|loi organique|loi|decreto|d[ée]cret|ordonnance|law|act|decree)\s+(?:n[úu]m(?:ero)?\.?|n[º°.o]*\.?|no\.?)?\s*(\d{1,4}(?:[-/]\d{2,5})|\d{1,3}(?:[.,]\d{3})+|\d{1,6})(?![\d.,]*\d)(?=\s*(?:$|[.,;:–—(-]|de\b|du\b|of\b|\())/iu;

const code =
  /^["“«\s]*(?:(?:establece|aprueba|promulga|fija|dicta)\s+(?:el\s+)?(?:nuevo\s+)?)?((?:c[óo]digo|code|constituci[óo]n|constitution|constitui[çc][ãa]o)(?:\s+[\p{L}’']+){1,6})\s*[.:]?\s*$/iu;

const actWithYear =
  /^["“«\s]*(?:the\s+)?((?:[\p{Lu}(][\p{L}’'&,()-]*\s+(?:(?:of|and|the|for|in|to|on)\s+)*){1,9}Act,?\s+\d{4})\s*$/u;

/**
 * What a law calls itself at its head: "Ley 21057" for "LEY NÚM. 21.057", "Código Procesal Penal" for "ESTABLECE CODIGO
 * PROCESAL PENAL", "Harbour Lights Act 2011". Undefined when it says nothing of the kind before its first article.
 */
export function readLawName(lines: readonly string[]): string | undefined {
  const filled = lines.filter((line) => line.trim() !== '').slice(0, headLines);
  const firstArticle = filled.findIndex((line) => readArticleStart(line) !== undefined);
  const head = firstArticle === -1 ? filled : filled.slice(0, firstArticle);
  let byNumber: string | undefined;
  for (const line of head) {
    if (line.length > 160) continue;
    const named = code.exec(line)?.[1] ?? actWithYear.exec(line)?.[1];
    // "Code" may also begin a sentence; a name is written in capitals or with capitals.
    if (named !== undefined && /^\p{Lu}/u.test(named)) return capitalised(named);
    const match = numbered.exec(line);
    if (match !== null && /^["“«\s]*\p{Lu}/u.test(line)) {
      byNumber ??= `${capitalised(match[1] ?? '')} ${(match[2] ?? '').replace(/[.,]/g, '')}`;
    }
  }
  return byNumber;
}

const smallWords =
  /^(?:de|del|la|las|los|el|y|e|o|para|sobre|en|du|des|le|les|da|do|dos|das|of|and|the|for|in|to|on)$/i;

function capitalised(name: string): string {
  const shouted = name === name.toUpperCase();
  return name
    .trim()
    .split(/\s+/)
    .map((word, index) => {
      if (index > 0 && smallWords.test(word)) return word.toLowerCase();
      const rest = shouted ? word.slice(1).toLowerCase() : word.slice(1);
      return word.charAt(0).toUpperCase() + rest;
    })
    .join(' ')
    .replace(/^Codigo\b/, 'Código');
}
