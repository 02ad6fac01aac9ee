import { wholeWords } from '../../text/whole-words.ts';

/** Words by which reports in the four languages say how figures belong together. */

/** "Of the", "de las", "sur les", "dos" right before a whole. Ends where the number begins. */
export const beforeWhole =
  /(?<!\p{L})(?:(?:out of|of|among) (?:the|these|those|all(?: the)?)|(?:de|entre) (?:los|las|esos|esas|estos|estas)|(?:sur|parmi|de) (?:les|ces)|des|(?:entre|de) (?:os|as)|d(?:o|e)s(?:tes|tas|ses|sas)?|das|dos)(?: total of| total de)?\s*$/iu;

/** "Of whom", "de las cuales", "dont", "dos quais" between a whole and its parts. */
export const ofWhich = wholeWords(
  'of them',
  'of these',
  'of those',
  'of which',
  'of whom',
  'de ell[oa]s',
  'de est[oa]s',
  'de l[oa]s (?:cuales|que)',
  "d['’]entre (?:eux|elles)",
  'parmi (?:eux|elles|lesquel\\p{L}*)',
  'dont',
  'del[ea]s',
  'd[oa]s quais',
  'de entre',
);

/** The parts that follow are examples and need not be all. */
export const including = wholeWords(
  'including',
  'includes?',
  'among others',
  'such as',
  'inclu(?:so|ye|yendo|id[oa]s?|indo)',
  'entre (?:otr[oa]s|outr[oa]s)',
  'y compris',
  'notamment',
  'entre autres',
  'sobre todo',
  'principalmente',
  'mainly',
  'mostly',
);

/** What is left of a whole once its other parts are named. */
export const theRest = wholeWords(
  'remaining',
  'remainder',
  'the rest',
  'the others?',
  'restantes?',
  'el resto',
  'los demás',
  'las demás',
  'le reste',
  'les autres',
  'restants?',
  'restantes?',
  'o restante',
  'os demais',
  'as demais',
);

/** More than one answer was allowed, so that shares may add up to more than everything. */
export const severalAnswers = wholeWords(
  'multiple',
  'more than one',
  'several answers?',
  'respuestas? múltiples?',
  'más de una',
  'plusieurs',
  'mais de uma',
  'both',
  'ambos',
  'ambas',
  'overlap\\p{L}*',
  '(?:may|can|could|might) (?:\\p{L}+ ){0,2}(?:several|many|various)',
  'pued\\p{L}+ (?:\\p{L}+ ){0,2}vari[oa]s',
  'pod\\p{L}+ (?:\\p{L}+ ){0,3}(?:vári[oa]s|mais de)',
  'se (?:superponen|solapan|sobrepõem|recoupent|cumulent)',
);

/** A sum of what was named before: "in total, 47". */
export const inTotal = wholeWords(
  'in total',
  'in all',
  'altogether',
  'a total of',
  'totall?ing',
  'en total',
  'un total de',
  'en conjunto',
  'au total',
  'no total',
  'um total de',
  'ao todo',
);

const upVerbs = [
  'increas(?:e|es|ed|ing)',
  'r[io]se',
  'risen',
  'rising',
  'gr[eo]w',
  'grown',
  'growing',
  'climbed',
  'rais(?:e|ed|ing)',
  'aumentar',
  'incrementar',
  'augmenter',
  'aument(?:ó|aron|ado|ando|a|ou|aram)',
  'creci(?:ó|eron|do|endo)',
  'subi(?:ó|eron|do|u|ram)',
  'increment(?:ó|aron|ado)',
  'augment(?:é|ée|és|ées|e|ent|ait|aient|a|èrent)',
  'progress(?:é|e|ent|a)',
  'cresc(?:eu|eram|ido)',
];
const downVerbs = [
  'decreas(?:e|es|ed|ing)',
  'f[ae]ll',
  'fallen',
  'falling',
  'declin(?:e|ed|ing)',
  'dropp?(?:ed|ing)?',
  'reduced',
  'shrank',
  'reducir',
  'disminuir',
  'réduire',
  'diminuer',
  'reduzir',
  'diminuir',
  'recu(?:ou|aram)',
  'desce(?:u|ram)',
  'disminuy(?:ó|eron)',
  'disminu(?:ido|yendo)',
  'baj(?:ó|aron|ado)',
  'descend(?:ió|ieron|ido)',
  'cay(?:ó|eron)',
  'se redu(?:jo|jeron)',
  'diminu(?:é|ée|és|ées|e|ent|ait|a|iu|íram|ído)',
  'baiss(?:é|e|ent|a|ait)',
  'recul(?:é|e|ent)',
  'chut(?:é|e|ent)',
  'ca(?:iu|íram|ído)',
  'redu(?:ziu|ziram|zido)',
];
const upNouns = [
  'increase',
  'gain',
  'ganho',
  'rise',
  'growth',
  'aumento',
  'incremento',
  'alza',
  'subida',
  'crecimiento',
  'hausse',
  'augmentation',
  'progression',
  'croissance',
  'crescimento',
  'alta',
];
const downNouns = [
  'decrease',
  'decline',
  'fall',
  'drop',
  'reduction',
  'disminución',
  'descenso',
  'reducción',
  'caída',
  'baja',
  'baisse',
  'diminution',
  'recul',
  'réduction',
  'queda',
  'descida',
  'redução',
  'diminuição',
];

/** Verbs and nouns that say that a figure rose. */
export const rising = wholeWords(...upVerbs, ...upNouns);
/** Verbs and nouns that say that a figure fell. */
export const falling = wholeWords(...downVerbs, ...downNouns);
/** Verbs that lead from one figure to another without saying which way: "went from", "pasó de", "passer de". */
export const passing = wholeWords(
  'went',
  'moved',
  'changed',
  'pas(?:ó|aron|ado|ando)',
  'passé(?:e|es|s)?',
  'passe',
  'passent',
  'passant',
  'passer',
  'pass(?:ou|aram)',
  'brought',
  'improved',
  'worsened',
  'narrowed',
  'widened',
  'mejor(?:ó|aron)',
  'empeor(?:ó|aron)',
  'melhor(?:ou|aram)',
  'pior(?:ou|aram)',
  'port(?:er|ée?s?|ant)',
  'ramen(?:er|ée?s?|ant)',
  'elev(?:ar|ó|ado|ou)',
);

/** Verbs that say how many times a figure has grown or shrunk. */
export const multiplying = wholeWords(
  'doubl(?:ed|ing)',
  'tripl(?:ed|ing)',
  'trebled',
  'quadrupl(?:ed|ing)',
  'halved',
  '(?:du|tri|cuadru|quadru)plic(?:ó|aron|ado|ado|ou|aram)',
  '(?:dou|tri|quadru)blée?s?',
  'triplée?s?',
  'quadruplée?s?',
  'dobr(?:ou|aram|ado)',
);

const change = [...upNouns, ...downNouns, ...upVerbs, ...downVerbs].join('|');

/** Right before the size of a change: "an increase of", "aumentó un", "une hausse de", "grew by". */
export const beforeChange = new RegExp(
  `(?<!\\p{L})(?:(?:${change})(?: (?:of|by|del?|d['’]|en|em|d[ao]s?|un|uma?|una|des|more than|about|only|around|cerca|casi|près|plus)){1,4}|\\bup|\\bdown|by)\\s*[+−–-]?$`,
  'iu',
);

/** Before the size of a change, of which the earlier figure follows: "mais 1,6% do que". */
export const moreBefore = /,\s(?:more|less|m[aá]is|menos|plus|moins|más)\s(?:de\s)?$/iu;

const moreOrLess = [
  'more',
  'less',
  'fewer',
  'higher',
  'lower',
  'longer',
  'shorter',
  'larger',
  'smaller',
  'más',
  'menos',
  'superior(?:es)?',
  'inferior(?:es)?',
  '(?:de )?plus',
  '(?:de )?moins',
  'supérieure?s?',
  'inférieure?s?',
  '(?:a )?mais',
  '(?:a )?menos',
];

/** Right behind it: "14.3 % increase", "de aumento", "more than", "de plus". */
export const afterChange = new RegExp(
  `^\\s*(?:(?:(?:de|d['’]|of)\\s*)?(?:${[...upNouns, ...downNouns].join('|')})|${moreOrLess.join('|')})(?!\\p{L})`,
  'iu',
);

/** Between the size of a change and the earlier figure: "on the previous year", "que en 2022", "par rapport à 2021". */
export const thanBefore = wholeWords(
  'than',
  'on',
  'over',
  'from',
  'as (?:in|on|at)',
  'compared (?:to|with)',
  'previous',
  'preceding',
  'que',
  'respecto',
  'anterior',
  'frente a',
  'comparación',
  "qu['’]en",
  'par rapport',
  'précédente?',
  'relação',
  'comparação',
);

/** Between a figure and the earlier one that it is set beside. */
export const comparedWith =
  /(?<!\p{L})(?:compared (?:to|with)|(?:up|down) from|as against|(?<=[,(]\s?)against|ante|frente a|en comparación con|comparad[oa]s? con|contre|par rapport à|em comparação com|comparad[oa]s? com|contra)(?:\s+(?:the|l[oa]s|les|aux|[oa]s|about|around|some|just|only|more than|over|under|nearly|almost|sólo|solo|casi|más de|unos|unas|seulement|près de|environ|plus de|apenas|quase|mais de|cerca de))*\s*$/iu;

/** Steadily and without a break. */
export const steadily = wholeWords(
  'gradual(?:ly)?',
  'stead(?:y|ily)',
  'continuous(?:ly)?',
  'constantly',
  'every year',
  'year after year',
  'paulatina\\p{L}*',
  'constante\\p{L}*',
  'gradual(?:mente)?',
  'continue',
  'continua',
  'contínu[oa]',
  'continuad[oa]',
  'cada año',
  'año tras año',
  'graduellement',
  'progressivement',
  'régulièrement',
  'chaque année',
  'ano após ano',
  'a cada ano',
);

/** The sentence speaks of what is still to come. */
export const future = wholeWords(
  'will',
  'shall',
  'would',
  'to be',
  'should',
  'plan(?:s|ned|ning)?',
  'expect\\p{L}*',
  'project(?:s|ed|ion|ions)',
  'forecast\\p{L}*',
  'estimat\\p{L}*',
  'target\\p{L}*',
  'goals?',
  'aim(?:s|ed|ing)?',
  'by',
  'until',
  'up to',
  'agenda',
  'intend\\p{L}*',
  'scheduled',
  'commit\\p{L}*',
  'hasta',
  'prev(?:é|én|ist[oa]s?|isiones|isión|êem|ê)',
  'proyec\\p{L}*',
  'projet\\p{L}*',
  'projeç\\p{L}*',
  'meta',
  'metas',
  'objeti(?:v|f)\\p{L}*',
  'objectif\\p{L}*',
  'plan(?:es)?',
  'plano',
  'será\\p{L}*',
  'deber\\p{L}*',
  'devr\\p{L}*',
  'ser(?:a|ont|ait|aient)',
  'aur(?:a|ont)',
  'estim\\p{L}*',
  'previs\\p{L}*',
  'prévu\\p{L}*',
  'prévo\\p{L}*',
  'prévision\\p{L}*',
  "d['’]ici",
  "jusqu['’]en",
  'até',
  '\\p{L}+r[áã]o?',
  '\\p{L}+rán',
  'horizont?e',
);

/** The sentence tells what has been. */
export const past = wholeWords(
  'was',
  'were',
  'had',
  'did',
  'has been',
  'have been',
  'rose',
  'fell',
  'grew',
  '\\p{L}{3,}ed',
  'fue(?:ron)?',
  'hub(?:o|ieron)',
  'había\\p{L}*',
  '(?:ha|han) \\p{L}+(?:ado|ido)',
  '\\p{L}{3,}(?:ó|aron|ieron)',
  'a été',
  'ont été',
  'étai\\p{L}+',
  'avai\\p{L}+',
  'fut',
  'furent',
  "s['’]est",
  'se sont',
  '(?:a|ont) \\p{L}+(?:é|i|u|is|it)(?:e?s?)',
  'foi',
  'foram',
  'houve',
  'teve',
  'tiveram',
  '\\p{L}{3,}(?:ou|eu|iu|aram|eram|iram)',
);

/** Words that set one figure apart from another of the same things. */
export const another = wholeWords(
  'other',
  'others',
  'another',
  'additional(?:ly)?',
  'further',
  'new',
  'more',
  'only',
  'average',
  'mean',
  'median',
  'annual',
  'per',
  'each',
  'otr[oa]s?',
  'adicional(?:es)?',
  'nuev[oa]s?',
  'más',
  'promedio',
  'media',
  'anual(?:es)?',
  'cada',
  'autres?',
  'supplémentaires?',
  'nouve\\p{L}*',
  'plus',
  'moyenne?',
  'annuel\\p{L}*',
  'chaque',
  'outr[oa]s?',
  'adicionais',
  'nov[oa]s?',
  'mais',
  'médi[oa]',
  'anua(?:l|is)',
);
