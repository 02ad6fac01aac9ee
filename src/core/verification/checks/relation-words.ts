/**
 * Words by which reports in four languages say in which relation a figure stands to others, kept as data: what a check
 * may take for said, beside the order of the figures.
 */

/** Nouns whose figure is the difference of two others. */
const differenceNouns = {
  en: ['difference', 'gap', 'shortfall', 'deficit', 'surplus', 'balance', 'saving', 'margin', 'excess'],
  es: [
    'diferencia',
    'brecha',
    'déficit',
    'superávit',
    'saldo',
    'ahorro',
    'excedente',
    'faltante',
    'distancia',
  ],
  fr: ['différence', 'écart', 'déficit', 'excédent', 'solde', 'économie', 'surplus'],
  pt: ['diferença', 'déficit', 'défice', 'superávit', 'saldo', 'economia', 'excedente', 'hiato', 'distância'],
} as const;

/** Verbs whose object is what is missing. */
const lacking = [
  'short of',
  'short by',
  'lacks',
  'lacking',
  'faltan',
  'faltam',
  'faltaban',
  'faltavam',
  'manquent',
  'il (?:en )?manque(?:rait)?',
] as const;

/** Behind a figure: it is by so much that one thing is more or less than another. */
const moreOrLess = {
  en: ['more', 'fewer', 'less', 'higher', 'lower', 'longer', 'shorter', 'apart', 'above', 'below', 'short'],
  es: ['más', 'menos', 'de diferencia', 'por encima', 'por debajo', 'de brecha', 'de ventaja'],
  fr: ['de plus', 'de moins', "d['’]écart", 'de différence', 'au-dessus', 'au-dessous', 'en dessous'],
  pt: ['a mais', 'a menos', 'de diferença', 'acima', 'abaixo'],
} as const;

/** Between a whole and the parts that it is said to fall into. */
const fallingInto = {
  en: ['comprise[sd]?', 'consist(?:s|ed)? of', 'made up of', 'split', 'divided', 'broken down', 'namely', 'of wh(?:om|ich)', 'distributed'],
  es: ['correspond\\p{L}+', 'se distribu\\p{L}+', 'se divid\\p{L}+', 'se reparti?\\p{L}+', 'se compon\\p{L}+', 'de l[oa]s (?:cuales|que)'],
  fr: ['correspond\\p{L}+', 'se répartiss\\p{L}+', 'se divis\\p{L}+', 'se compos\\p{L}+', 'comprend', 'comprennent', 'dont'],
  pt: ['correspond\\p{L}+', 'se distribu\\p{L}+', 'distribu\\p{L}+-se', 'se divid\\p{L}+', 'dividem-se', 'sendo', 'd[oa]s quais'],
} as const; // prettier-ignore

/** Beside the last of several figures: it is what has not been named yet. */
const leftOver = {
  en: ['remain\\p{L}*', 'the others?', 'the rest', 'still', 'pending', 'not (?:yet )?been', 'left', 'undecided', 'outstanding'],
  es: ['restantes?', 'l[oa]s demás', 'el resto', 'l[oa]s otr[oa]s', 'pendientes?', 'permanec\\p{L}+', 'segu[ií]an?', 'siguen', 'aún', 'todavía'],
  fr: ['restant\\p{L}*', 'les autres', 'le reste', 'restaient', 'restent', 'encore', 'en instance', 'en cours', 'en attente'],
  pt: ['restantes?', '[oa]s demais', 'o resto', '[oa]s outr[oa]s', 'pendentes?', 'aguardavam', 'aguardam', 'seguiam', 'permaneci?am', 'ainda'],
} as const; // prettier-ignore

function all(words: Readonly<Record<string, readonly string[]>>): string {
  return Object.values(words).flat().join('|');
}

const word = (alternatives: string): string => `(?<![\\p{L}\\p{M}])(?:${alternatives})(?![\\p{L}\\p{M}])`;

/** Right before a difference: "a gap of", "o déficit é, pois, de", "faltan". Ends where the figure begins. */
export const beforeDifference = new RegExp(
  `${word(all(differenceNouns))}(?:[^.;:()\\p{N}]{0,25}?\\s(?:of|by|is|was|de|d['’]|del|es|é|foi|fue))?\\s*(?:d['’])?$|${word(lacking.join('|'))}\\s*$`,
  'iu',
);

/** Before what is missing of a figure that is needed: "short of", "el déficit es de". */
export const beforeShortfall = new RegExp(
  `${word(['shortfall', 'deficit', 'déficit', 'défice', 'faltante', ...lacking].join('|'))}[^.;:()\\p{N}]{0,25}$`,
  'iu',
);

/** Right behind a difference, a noun and its like between: "408 fewer", "350 viviendas más", "gramas a menos". */
export const afterDifference = new RegExp(
  `^(?:\\s\\p{L}+){0,2}?\\s(?:${all(moreOrLess)})(?![\\p{L}\\p{M}])(?!\\s(?:than|of|de|que|do))`,
  'iu',
);

/** Between a difference and the second figure: "3.3 points above that of men (6.6 %)". */
export const aboveOrBelow = new RegExp(
  `^[^.;:\\p{N}]{0,20}${word('above|below|higher than|lower than|more than|less than|por encima|por debajo|más que|menos que|au-dessus|au-dessous|de plus que|de moins que|supérieure?s? à|inférieure?s? à|acima|abaixo|a mais (?:do )?que|a menos (?:do )?que|superior(?:es)? a|inferior(?:es)? a')}[^.;:\\p{N}]{0,50}$`,
  'iu',
);

/** Behind a figure: it is one of every year, and none of all of them. */
export const everyYear =
  /^(?:\s\p{L}+){0,2}?\s(?:a|an|per|each|every|por|al|cada|par|chaque|ao|a cada)\s(?:year|month|week|day|año|mes|semana|día|an|année|mois|semaine|jour|ano|mês|dia)(?!\p{L})/iu;

/** Anywhere between a whole and its parts. */
export const divides = new RegExp(`[:(–—]|${word(all(fallingInto))}`, 'iu');

/** In the clause of the last part. */
export const isRest = new RegExp(word(all(leftOver)), 'iu');
