import { foldedAt, type Reading } from './reading.ts';

/**
 * Whether a number of years belongs to people, from the words around it. "Five years" alone says a duration; "children
 * of five years" and "the minimum age is five years" an age.
 */

/** "children under 18", "4.462 million are under 18" */
export function isSaidOfPeople(reading: Reading, at: number): boolean {
  const { lexicon } = reading;
  for (let back = 1; back <= 3; back += 1) {
    const word = foldedAt(reading, at - back);
    if (lexicon.people.has(word) || (back === 1 && lexicon.copulas.has(word))) return true;
    if (reading.tokens[at - back]?.kind !== 'word') return false;
  }
  return false;
}

/**
 * "niños de 5 a 17 años", "las niñas entre 12 y 14 años", "a child of 12 years", "youth unemployment (15–24 years)",
 * "le mariage avant 18 ans"
 */
export function isSaidOfPeopleBefore(reading: Reading, start: number): boolean {
  const { lexicon, tokens } = reading;
  if (tokens[start - 1]?.text === '(') {
    return [2, 3, 4].some((back) => lexicon.people.has(foldedAt(reading, start - back)));
  }
  const limit = lexicon.ageLimits.endingAt(tokens, start - 1);
  if (limit !== undefined && isLimitOfAge(reading, limit.start)) return true;
  // "antes dos 18 anos": of a stretch of time the article would not be said.
  if (
    limit !== undefined &&
    limitArticles.has(foldedAt(reading, start - 1)) &&
    startsWithBefore(reading, limit.start)
  )
    return true;
  if (isAfterSign(reading, start)) return true;
  // "crianças de até 6 anos", "niños de hasta 6 años"
  const upTo = lexicon.qualifiersBefore.endingAt(tokens, start - 1);
  if (upTo?.value === 'at most' && lexicon.of.has(foldedAt(reading, upTo.start - 1)))
    return lexicon.people.has(foldedAt(reading, upTo.start - 2));
  const joiner = foldedAt(reading, start - 1);
  if (!lexicon.from.has(joiner) && !lexicon.between.has(joiner) && !lexicon.of.has(joiner)) return false;
  // "personas de entre 30 y 44 años", "boys (of 12 years)"
  const second = tokens[start - 2];
  const isJoined = second?.text === '(' || lexicon.from.has(second?.folded ?? '');
  return lexicon.people.has(foldedAt(reading, isJoined ? start - 3 : start - 2));
}

const limitArticles = new Set(['dos', 'los']);

function startsWithBefore(reading: Reading, at: number): boolean {
  return foldedAt(reading, at) === 'antes';
}

/** "obligatoire de trois à seize ans", "obligatoria entre los 6 y los 16 años": what is compulsory is so at an age. */
export function isCompulsory(reading: Reading, start: number): boolean {
  for (let back = 1; back <= 3; back += 1) {
    if (
      /^(?:obligatoires?|obligatori[oa]s?|obrigatori[oa]s?|compulsory|mandatory)$/.test(
        foldedAt(reading, start - back),
      )
    )
      return true;
  }
  return false;
}

/** "mariées avant 18 ans, une sur trois avant 15 ans": people near, or near the same word before it. */
function isLimitOfAge(reading: Reading, at: number): boolean {
  if (isPeopleNear(reading, at)) return true;
  const word = foldedAt(reading, at);
  for (let back = at - 2; back > at - longestLimit && back >= 0; back -= 1) {
    if (reading.tokens[back]?.text === '.' || reading.tokens[back]?.text === ';') return false;
    if (foldedAt(reading, back) === word && reading.tokens[back + 1]?.kind === 'digits')
      return isPeopleNear(reading, back);
  }
  return false;
}

const longestLimit = 24;

/** "patients ≥ 65 years", "adultes (≥ 65 ans)" */
function isAfterSign(reading: Reading, start: number): boolean {
  if (!'≥≤<>'.includes(reading.tokens[start - 1]?.text ?? ' ')) return false;
  const open = reading.tokens[start - 2]?.text === '(' ? start - 2 : start - 1;
  if (open === 0) return true;
  return isPeopleNear(reading, open);
}

/** "16 ans pour le garçon", "fixe à treize ans l'âge du discernement": said at once of whom or of which age. */
export function isAgeToldOf(reading: Reading, start: number, next: number): boolean {
  const { lexicon, tokens } = reading;
  const before = tokens[start - 1]?.text.toLowerCase() ?? '';
  if (!atWords.has(before) && lexicon.ageAt.endingAt(tokens, start - 1) === undefined) return false;
  let at = next;
  if (forWords.has(foldedAt(reading, at))) {
    at += 1;
    if (lexicon.determiners.has(foldedAt(reading, at))) at += 1;
    return lexicon.people.has(foldedAt(reading, at));
  }
  for (let ahead = 0; ahead < 3; ahead += 1) {
    const token = tokens[at + ahead];
    if (token === undefined || (token.kind === 'symbol' && !/['’]/.test(token.text))) return false;
    if (lexicon.ageNouns.has(token.folded)) return true;
  }
  return false;
}

const atWords = new Set(['à', 'at', 'aos', 'em', 'en']);
const forWords = new Set(['pour', 'para', 'for']);

/** "marriage at 16", "married before 15", "consent from 14": an event of life and when it comes. */
export function isAgeAtEvent(reading: Reading, start: number, next: number): boolean {
  const { tokens, lexicon } = reading;
  const before = foldedAt(reading, start - 1);
  const value = Number(tokens[start]?.text ?? '0');
  if (!eventPrepositions.has(before) || tokens[next]?.text === '%' || next !== start + 1) return false;
  if (value > 99 || lexicon.language.code !== 'en') return false;
  const after = tokens[next];
  if (after?.kind === 'word' && !lexicon.functionWords.has(after.folded)) return false;
  return lifeEvents.has(foldedAt(reading, start - 2));
}

const eventPrepositions = new Set(['at', 'before', 'after', 'from', 'until']);
const lifeEvents = new Set(
  'marriage marriages marry marries married marrying wed consent retire retires retired retirement conscription recruitment adulthood majority puberty pregnant pregnancy childbirth school schooling'.split(
    ' ',
  ),
);

function isPeopleNear(reading: Reading, at: number): boolean {
  for (let back = 1; back <= 6; back += 1) {
    if (reading.tokens[at - back]?.kind !== 'word') return false;
    if (reading.lexicon.people.has(foldedAt(reading, at - back))) return true;
  }
  return false;
}

/** "a los 16 años", "aos 16 anos" */
export function isTimeOfLife(reading: Reading, start: number, next: number): boolean {
  const { lexicon, tokens } = reading;
  return lexicon.ageAt.endingAt(tokens, start - 1) !== undefined && !lexicon.of.has(foldedAt(reading, next));
}

/** "tienen entre 16 y 17 años", "a moins de 15 ans": how Romance languages say an age; not "tiene 5 años de experiencia". */
export function isHad(reading: Reading, start: number, next: number): boolean {
  const { lexicon, tokens } = reading;
  if (lexicon.haveVerbs.size === 0 || lexicon.of.has(foldedAt(reading, next))) return false;
  let before = start - 1;
  if (lexicon.between.has(foldedAt(reading, before)) || lexicon.from.has(foldedAt(reading, before)))
    before -= 1;
  const qualifier = lexicon.qualifiersBefore.endingAt(tokens, before);
  if (qualifier !== undefined) before = qualifier.start - 1;
  // "la peine à vingt ans" is no verb.
  const isPreposition = tokens[before]?.text.toLowerCase() === 'à';
  return (
    lexicon.haveVerbs.has(foldedAt(reading, before)) && tokens[before]?.kind === 'word' && !isPreposition
  );
}

/** "les 15-24 ans", "los de 5 a 9 años": a band of years behind an article names those who are as old. */
export function isBandOfPeople(reading: Reading, start: number): boolean {
  const { lexicon } = reading;
  if (lexicon.language.adjectivesFirst) return false;
  // "más que en el de 14 a 17 años": the band's own name is left out.
  if (lexicon.from.has(foldedAt(reading, start - 1))) return bandArticles.has(foldedAt(reading, start - 2));
  return bandArticles.has(foldedAt(reading, start - 1)) && !spanWords.has(foldedAt(reading, start - 2));
}

const bandArticles = new Set(['les', 'des', 'los', 'las', 'el', 'os', 'as']);

/** "dans les 5 à 10 ans", "en los 3 a 5 años", "nos": these reach into time. */
const spanWords = new Set(['dans', 'pendant', 'durant', 'en', 'durante', 'dentro', 'por', 'em', 'sur']);

/** "sets 16 as the minimum age", "the age of marriage is 18" */
export function isNearAgeNoun(reading: Reading, start: number, next: number): boolean {
  const { lexicon, tokens } = reading;
  for (let ahead = 0; ahead < 5; ahead += 1) {
    if (tokens[next + ahead]?.kind !== 'word') break;
    if (lexicon.ageNouns.has(foldedAt(reading, next + ahead))) return true;
  }
  return isAgeNounBefore(reading, start);
}

/** "age of recruitment at 18 years", "edad mínima de 18 años" */
export function isAgeNounBefore(reading: Reading, start: number): boolean {
  for (let back = 1; back <= 8; back += 1) {
    const token = reading.tokens[start - back];
    // "mediana de edad: 15 años"
    if (token?.kind !== 'word' && !(back === 1 && token?.text === ':')) return false;
    if (reading.lexicon.ageNouns.has(foldedAt(reading, start - back))) return true;
  }
  return false;
}
