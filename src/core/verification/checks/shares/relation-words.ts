/**
 * Words by which a text ties a share to its part and its whole, as data for each of the four languages. They are joined
 * into one pattern each: a report in one language quotes names and titles of others.
 */

interface RelationWords {
  /** Between a part and its share, behind a comma, a dash or a bracket: "or", "soit". */
  readonly or: readonly string[];
  /** The same, wherever it stands: "that is", "lo que equivale a". */
  readonly thatIs: readonly string[];
  /** Small words that stand between those and the share. */
  readonly fillers: readonly string[];
  /** Before a whole: "of the", "sur les", "dos". */
  readonly outOf: readonly string[];
  /** Between such a word and the number: "total of", "its". */
  readonly inAll: readonly string[];
  /** Names what was counted before: "of them", "d'entre eux". */
  readonly ofThem: readonly string[];
  /** Everything that was counted: "of the total", "del conjunto". */
  readonly ofAll: readonly string[];
}

const english: RelationWords = {
  or: ['or', 'i\\.e\\.'],
  thatIs: [
    'that is(?: to say)?',
    'which is',
    'this is',
    'equal to',
    'equivalent to',
    'equal(?:s|led|ling)',
    'represent(?:s|ed|ing)?',
    'account(?:s|ed|ing)? for',
    'correspond(?:s|ed|ing)? to',
    'mak(?:e|es|ing) up',
    'ma(?:de|de up)',
    'amount(?:s|ed|ing) to',
    'constitut(?:e|es|ed|ing)',
    'giv(?:es|ing)',
    'mean(?:s|ing)',
  ],
  fillers: ['the', 'an?', 'some', 'only', 'just', 'fully', 'in all'],
  outOf: ['out of', 'of', 'from among', 'among'],
  inAll: [
    'an?',
    'the',
    'these',
    'those',
    'all',
    'its',
    'their',
    'our',
    'total(?: number)? of',
    'population of',
    'some',
  ],
  ofThem: [
    'of them',
    'of these',
    'of those',
    'of whom',
    'of which',
    'of the latter',
    'of this number',
    'among them',
  ],
  ofAll: ['of the (?:total|whole)', 'of all', 'of the overall'],
};

const spanish: RelationWords = {
  or: ['o', 'o sea'],
  thatIs: [
    'es decir',
    'esto es',
    'o sea',
    'equival(?:e|en|ente|entes|ía|ían) a',
    'equival(?:e|en|ente|entes|ía|ían) al',
    'representa(?:n|ndo|ba|ban|ron)?',
    'correspond(?:e|en|iente|ientes|ía) al?',
    'supone[n]?',
    'suponía[n]?',
    'constituye[n]?',
    'significa[n]?',
  ],
  fillers: ['el', 'la', 'los', 'al', 'una?', 'sólo', 'solo', 'en total'],
  outOf: ['de', 'del', 'entre', 'sobre'],
  inAll: [
    'un',
    'los',
    'las',
    'sus',
    'estos',
    'estas',
    'esos',
    'esas',
    'total de',
    'población de',
    'tod[oa]s',
    'nuestr[oa]s',
  ],
  ofThem: [
    'de ell[oa]s',
    'de est[oa]s',
    'de es[oa]s',
    'de l[oa]s (?:cuales|que)',
    'entre ell[oa]s',
    'de est[oa]s últim[oa]s',
  ],
  ofAll: ['del total', 'del conjunto', 'de tod[oa]s'],
};

const french: RelationWords = {
  or: ['soit', 'ou'],
  thatIs: [
    'soit',
    "c[’']est[- ]à[- ]dire",
    'représent(?:e|ent|ant|ait|aient)',
    'équiva(?:ut|lent|lant|lait) à',
    'correspond(?:ent|ant|ait|aient)? à',
    'constitu(?:e|ent|ant|aient)',
    'donn(?:e|ant)',
  ],
  fillers: ['le', 'la', 'les', 'une?', 'au', 'seulement', 'au total', 'en tout'],
  outOf: ['sur', 'parmi', 'des', 'de', 'du', "d[’']entre", 'entre'],
  inAll: [
    'un',
    'les',
    'ces',
    'ses',
    'leurs',
    'nos',
    'total de',
    'population de',
    'quelque',
    "l[’']ensemble des",
  ],
  ofThem: [
    "d[’']entre (?:eux|elles)",
    'parmi (?:eux|elles|ces derni(?:ers|ères)|lesquel(?:s|les))',
    'parmi ceux-ci',
    'parmi celles-ci',
    'dont',
    'de ces derni(?:ers|ères)',
  ],
  ofAll: ['du total', "de l[’']ensemble", 'de tou(?:s|tes)'],
};

const portuguese: RelationWords = {
  or: ['ou'],
  thatIs: [
    'ou seja',
    'isto é',
    'quer dizer',
    'equivale(?:m|nte|ntes|ndo)? a',
    'representa(?:m|ndo|va|vam|ram)?',
    'correspond(?:e|em|ente|entes|endo|ia|iam) a',
    'constitu(?:i|em)',
    'significa(?:m)?',
    'dá',
  ],
  fillers: ['o', 'a', 'os', 'as', 'ao', 'à', 'uma?', 'apenas', 'só', 'ao todo'],
  outOf: ['d[oa]s?', 'de', 'entre', 'dentre', 'sobre', 'dest[ea]s', 'dess[ea]s'],
  inAll: ['um', 'os', 'as', 'seus', 'suas', 'total de', 'população de', 'tod[oa]s', 'noss[oa]s'],
  ofThem: ['del[ea]s', 'd[oa]s quais', 'dest[ea]s', 'dess[ea]s', 'dentre el[ea]s', 'entre el[ea]s'],
  ofAll: ['do total', 'do conjunto', 'de tod[oa]s', 'da totalidade'],
};

const all: readonly RelationWords[] = [english, spanish, french, portuguese];

function any(key: keyof RelationWords): string {
  // Longer ones first: "of the latter" before "of".
  const list = [...new Set(all.flatMap((words) => words[key]))];
  return `(?:${list.sort((left, right) => right.length - left.length).join('|')})`;
}

const fillers = `(?:\\s(?:${any('fillers')}))*`;
const named = `(?:\\s(?:[\\p{L}’'-]+\\s){1,5}?(?:of|del?|d[’']))`;

/** "1,905 orders, or 75 %", "645 partos, lo que equivale al 30 %", "672 millions, ce qui correspond à un rendement de 79,8 %". */
export const restates = new RegExp(
  `(?:[,;(–—]\\s?${any('or')}|(?<!\\p{L})${any('thatIs')})[,:]?${fillers}${named}?\\s?$`,
  'iu',
);

/** ", a response rate of 65 per cent", ", una positividad de 45 %": a share that has a name. */
export const namedShare =
  /,\s(?:an?|the|une?|una|uma?|l[ae]|el|o|a)\s(?:[\p{L}’'-]+\s){1,5}?(?:of|del?|d[’'])\s?$/iu;

/** ", el 12 %", ", 62,5 %": a share set beside its part without a word. */
export const setBeside = /,\s(?:(?:the|el|le|la|los|o|os)\s)?$/iu;

/** Behind a share: of everything, whatever that is. */
export const ofEverything = new RegExp(`^\\s${any('ofAll')}(?!\\p{L})`, 'iu');

/** Between a part and a share: another clause begins, with a subject of its own ("although night crossings make up"). */
export const opposes =
  /[,;–—]\s?(?:although|though|while|whilst|whereas|but|yet|even though|despite|aunque|mientras(?: que)?|pero|si bien|cuando|alors que|tandis que|bien que|mais|quoique|pourtant|embora|enquanto|mas|ao passo que|ainda que)\s(?=\p{L}|\p{N})/iu;

/** Behind a share: of anything at all. */
export const ofSomething = /^\s(?:of|del?|des|du|d[oa]s?|d['’])(?!\p{L})/iu;

/** Behind a share: it is a share of what stands before it, which therefore is no part: "730 promoters, two thirds of them". */
export const ofThose = new RegExp(`^\\s${any('ofThem')}(?!\\p{L})`, 'iu');

/** Behind a part or at the beginning of a sentence: what was counted before is the whole. */
export const pointsBack = new RegExp(`^[\\s“«(]*${any('ofThem')}(?!\\p{L})`, 'iu');

/** Right before a part that belongs to the whole before it: ", of whom 34", "dont 29 seulement". */
export const ofWhom = new RegExp(
  `(?:[,;(–—]\\s?|\\s(?:and|y|et|e)\\s)${any('ofThem')}(?:\\s[\\p{L}’'-]+){0,3}\\s?$`,
  'iu',
);

/** What a sentence or clause begins with that goes on with a whole: "Of the", "Do total de", "In the capital, out of". */
export const opensWithWhole = new RegExp(
  `(?:^|,\\s)\\s*${any('outOf')}(?:\\s${any('inAll')}){0,3}\\s?$`,
  'iu',
);

/** From a share to the whole that it is a share of: " of the", " dos", " de una población de", " of a total of". */
export const shareOf = new RegExp(
  `^\\s(?:of|de|des|du|del|d[oa]s?|sur|d[’'])(?:\\s?${any('inAll')}){0,3}\\s?$`,
  'iu',
);

/** The same with words between that may count something else: "of the adult minimum of", "of the children of". */
export const shareOfNamed = /^\s(?:of|del?|des|du|d[oa]s?|d[’'])(?:\s?[\p{L}’'-]+){1,4}\s(?:of|de)\s?$/iu;
