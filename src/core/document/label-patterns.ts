/** The families of labels that number paragraphs, headings and list items. */
export type LabelStyle =
  | 'arabic-dot' // 12.  12.-  12 bis.
  | 'arabic-bracket' // 12)
  | 'arabic-parenthesised' // (12)
  | 'arabic-square' // [12]
  | 'section-sign' // § 12  ¶ 12
  | 'number-sign' // N° 12
  | 'ordinal-word' // Primero.  Segunda:  Décimo tercero.-
  | 'worded' // Article 12.  Recomendación 3:
  | 'decimal' // 1.2  1.2.3  B.2  I.A.1
  | 'roman' // IV.
  | 'upper-letter' // A.
  | 'lower-letter' // (a)  a)  a.
  | 'lower-roman'; // (iv)  iv)

const SUFFIX = '(?:[A-Z](?=[.)])|\\s?(?:bis|ter|qu[aá]ter|quater|quinquies|sexies|septies))?';

interface LabelPattern {
  readonly style: LabelStyle;
  /** What a label of this kind can begin with. */
  readonly begins: RegExp;
  readonly pattern: RegExp;
}

/** What closes a label that is written out: "1.", "1.-", "1 –", "1:", "1)". */
const CLOSER = '(?:\\.?\\s?[-–—]+|\\.?[°º]?[.:)])';

const ORDINAL_STEMS = [
  'Primer',
  'Primeir',
  'Segund',
  'Tercer',
  'Terceir',
  'Cuart',
  'Quart',
  'Quint',
  'Sext',
  'S[ée]ptim',
  'S[ée]tim',
  'Octav',
  'Oitav',
  'Noven',
  'Non',
  'D[ée]cim',
  'Und[ée]cim',
  'Duod[ée]cim',
  'Decimo(?:primer|segund|tercer|cuart|quint|sext|s[ée]ptim|noven)',
  'Decimoctav',
  'Vig[ée]sim',
];

const ORDINAL = `(?:(?:D[ée]cim[oa]|DÉCIM[OA]|Vig[ée]sim[oa]|VIGÉSIM[OA])\\s)?(?:${ORDINAL_STEMS.flatMap(
  (stem) => [`${stem}[oa]`, `${stem.replace(/\p{Ll}/gu, (letter) => letter.toUpperCase())}[OA]`],
).join('|')})`;

/** Words in front of the numbers of provisions, paragraphs and recommendations. */
const NUMBERED_THING =
  'art[íi]culo|article|artigo|art\\.|paragraph|para\\.|p[áa]rrafo|par[áa]grafo|paragraphe|clause|cl[áa]usula|recommendation|recomendaci[óo]n|recommandation|recomenda[çc][ãa]o|conclusi[óo]n|principle|principio|princ[íi]pio|rule|regla|r[èe]gle|finding|hallazgo|constat';

/** How each family is written at the beginning of a line; the first match of a family counts. */
const LABEL_PATTERNS: readonly LabelPattern[] = [
  {
    style: 'number-sign',
    begins: /N/,
    pattern: /^(N\.?[°º]\s?\d{1,3})(?:\.?\s?[-–—]+|[.:)])?\s+(?=["“«¿¡]?\p{Lu})/u,
  },
  {
    style: 'ordinal-word',
    begins: /[PSTCQONDUV]/,
    pattern: new RegExp(`^(${ORDINAL})${CLOSER}\\s+(?=\\S)`, 'u'),
  },
  {
    style: 'worded',
    begins: /[acfhpr]/i,
    pattern: new RegExp(`^((?:${NUMBERED_THING})\\s\\d{1,3}${SUFFIX})${CLOSER}\\s+(?=["“«¿¡]?\\p{Lu})`, 'iu'),
  },
  { style: 'arabic-square', begins: /\[/, pattern: /^\[(\d{1,4})\]\s+(?=["“«¿¡]?\p{Lu})/u },
  { style: 'section-sign', begins: /[§¶]/, pattern: /^([§¶]\s?\d{1,4})(?:[.)])?\s+(?=\S)/ },
  { style: 'decimal', begins: /\d/, pattern: /^(\d{1,3}(?:\.\d{1,3}){1,4})(?:\.|\))?\s+(?=[\p{L}"“‘«¿¡(])/u },
  // "A1. In the year", "B.2 The": a letter for the part, a number for the paragraph.
  {
    style: 'decimal',
    begins: /[A-Z]/,
    pattern: /^([A-Z](?:\d{1,2}(?=[.)])|\.\d{1,2}))[.)]?\s+(?=["“«¿¡]?\p{Lu})/u,
  },
  // "I.A.", "I.A.1", "II.2": how French reports number their parts.
  {
    style: 'decimal',
    begins: /[IVX]/,
    pattern:
      /^([IVX]{1,5}\.(?:[A-Z](?:\.\d{1,2})?|\d{1,2}(?:\.\d{1,2})?))[.)]?(?:\s?[-–—])?\s+(?=["“«¿¡]?\p{Lu})/u,
  },
  {
    style: 'arabic-dot',
    begins: /\d/,
    // The lookahead keeps "2.5 million" and "10.11.2017" out.
    pattern: new RegExp(
      `^(\\d{1,4}${SUFFIX})(?:\\.(?:[-–—]|\\s[-–—](?=\\s\\p{Lu}))?|\\.?[°º]\\.?-?)\\s*(?=[^\\s\\d.,;%])`,
      'u',
    ),
  },
  { style: 'arabic-dot', begins: /\d/, pattern: new RegExp(`^(\\d{1,4}${SUFFIX})\\.[-–—]?\\s+(?=\\d)`, 'u') },
  // French reports number "1- Le pays"; a capital tells it from "2016 – 69 of them".
  { style: 'arabic-dot', begins: /\d/, pattern: /^(\d{1,3})\s?[-–—]\s+(?=["“«¿¡]?\p{Lu})/u },
  { style: 'arabic-bracket', begins: /\d/, pattern: /^(\d{1,4})\)\s*(?=\S)/ },
  { style: 'arabic-parenthesised', begins: /\(/, pattern: /^\((\d{1,3})\)\s*(?=\S)/ },
  {
    style: 'lower-roman',
    begins: /[(ivx]/,
    pattern: /^(\((?:x{0,3}(?:ix|iv|v?i{1,3}|v|x))\)|(?:x{0,3}(?:ix|iv|v?i{1,3}|v|x))[).])\s+(?=\S)/,
  },
  { style: 'lower-letter', begins: /[(a-zñ]/, pattern: /^(\([a-zñ]{1,2}\)|[a-zñ][).])\s+(?=\S)/ },
  {
    style: 'roman',
    begins: /[IVX]/,
    pattern: /^((?:X{0,3})(?:IX|IV|V?I{1,3}|V|X))(?:\.[-–—]?|\)|\s?[-–—])\s+(?=\S)/,
  },
  { style: 'upper-letter', begins: /[(A-Z]/, pattern: /^(\([A-Z]\)|[A-Z](?:\.[-–—]?|\)))\s+(?=\S)/ },
];

/** The patterns that a character can begin, gathered as characters are met: most lines are tried on two or none. */
const patternsByBeginning = new Map<string, readonly LabelPattern[]>();

/** The patterns that the label of a line may follow, by the line's first character. */
export function labelPatternsFor(line: string): readonly LabelPattern[] {
  const beginning = line.charAt(0);
  let patterns = patternsByBeginning.get(beginning);
  if (patterns === undefined) {
    patterns = LABEL_PATTERNS.filter(({ begins }) => begins.test(beginning));
    patternsByBeginning.set(beginning, patterns);
  }
  return patterns;
}
