import type { Measured } from './read-measured.ts';
import { readNounPhrase } from './noun-phrase.ts';
import { readQualifierBefore } from './read-qualifier.ts';
import type { Qualifier } from './quantity.ts';
import { foldedAt, isDash, isGlued, type Reading } from './reading.ts';
import {
  isAgeAtEvent,
  isAgeNounBefore,
  isAgeToldOf,
  isBandOfPeople,
  isCompulsory,
  isHad,
  isNearAgeNoun,
  isSaidOfPeople,
  isSaidOfPeopleBefore,
  isTimeOfLife,
} from './said-of-people.ts';

interface AgeRead {
  readonly next: number;
  readonly qualifier?: Qualifier;
  /** In years whatever its letters look like: the "s" of "under-18s" is no second. */
  readonly inYears?: boolean;
}

/** Age of a person at `start`: "aged 5 to 17", "under 18", "16 years old", "menores de 14 años". */
export function readAge(reading: Reading, start: number, measured: Measured): AgeRead | undefined {
  const { lexicon, tokens } = reading;
  const { amount, unit } = measured;
  if (amount.outOf !== undefined || amount.magnitude || amount.decimals > 1 || amount.value.startsWith('-'))
    return undefined;
  if (unit !== undefined && !(unit.kind === 'duration' && ageUnits.has(unit.unit))) return undefined;
  if (Number(amount.value) > 130 && (unit === undefined || unit.unit === 'year')) {
    return unit === undefined ? undefined : ageAfterUnit(reading, measured);
  }
  const joined =
    lexicon.between.has(foldedAt(reading, start - 1)) || lexicon.from.has(foldedAt(reading, start - 1));
  const between =
    joined && lexicon.ageBefore.endingAt(tokens, start - 1) === undefined ? start - 2 : start - 1;
  const phrase = lexicon.ageBefore.endingAt(tokens, between);
  if (phrase !== undefined && phrase.start >= 0) {
    const noun = unit === undefined ? readNounPhrase(reading, measured.next) : undefined;
    const needsPeople =
      lexicon.qualifiersBefore.endingAt(tokens, between) !== undefined && unit === undefined;
    const needsUnit = lexicon.ageBeforeNeedsUnit.endingAt(tokens, between) !== undefined;
    // "les moins de 18 ans"
    const nominal = namesPeople(reading, phrase.start);
    const saidOfPeople =
      nominal ||
      !needsUnit ||
      isSaidOfPeople(reading, phrase.start) ||
      ageAfterUnit(reading, measured) !== undefined;
    // "the age limit of 21 applies": after the word for age a plural form is a verb.
    const counts = noun?.plural === true && !namesAge(reading, phrase.start, between);
    if (saidOfPeople && ((!needsPeople && !needsUnit && !counts) || unit !== undefined)) {
      const open = lexicon.ageOpen.startingAt(tokens, measured.next);
      if (open !== undefined && phrase.value === 'exact')
        return { next: open.next, qualifier: open.value === 'exact' ? undefined : open.value };
      const outer = readQualifierBefore(reading, phrase.start)?.value;
      return {
        next: ageAfterUnit(reading, measured)?.next ?? measured.next,
        qualifier: phrase.value === 'exact' ? outer : phrase.value,
      };
    }
  }
  const after = ageAfterUnit(reading, measured);
  if (after !== undefined) return after;
  if (unit !== undefined && !unit.hyphenated && isAgeInYears(reading, measured))
    return { next: measured.next, qualifier: limitOf(reading, start) };
  // "marriage at 16"
  if (unit === undefined && isAgeAtEvent(reading, start, measured.next)) return { next: measured.next };
  if (unit === undefined || unit.unit === 'year') {
    const open = lexicon.ageOpen.startingAt(tokens, measured.next);
    if (open !== undefined && (unit !== undefined || isBareAge(reading, measured, open.next)))
      return { next: open.next, qualifier: open.value === 'exact' ? undefined : open.value };
  }
  const openYears = unit === undefined ? readOpenYears(reading, measured) : undefined;
  if (openYears !== undefined) return openYears;
  // "the 15–24 age group"
  if (unit === undefined && amount.decimals === 0 && lexicon.ageNouns.has(foldedAt(reading, measured.next))) {
    return { next: measured.next };
  }
  // "under-five mortality", "under-18s", "the over-65s"
  const prefix =
    isDash(tokens[start - 1]) && isGlued(tokens[start - 1])
      ? lexicon.qualifiersBefore.endingAt(tokens, start - 2)
      : undefined;
  const isPlural =
    unit?.unit === 'second' && tokens[measured.next - 1]?.text === 's' && amount.decimals === 0;
  const bounds = prefix ?? (isPlural ? lexicon.qualifiersBefore.endingAt(tokens, start - 1) : undefined);
  if (isPlural && bounds !== undefined && isBound(bounds.value))
    return { next: measured.next, qualifier: bounds.value, inYears: true };
  if (unit === undefined && prefix !== undefined && isBound(prefix.value) && Number(amount.value) <= 30) {
    return {
      next: foldedAt(reading, measured.next) === 's' ? measured.next + 1 : measured.next,
      qualifier: prefix.value,
    };
  }
  if (unit === undefined && amount.decimals === 0 && !amount.bareOne) {
    const bound = readQualifierBefore(reading, start);
    const noun = readNounPhrase(reading, measured.next);
    if (
      bound !== undefined &&
      isBound(bound.value) &&
      noun?.plural !== true &&
      isSaidOfPeople(reading, bound.start)
    ) {
      return { next: measured.next, qualifier: bound.value };
    }
    if (noun === undefined && isNearAgeNoun(reading, start, measured.next)) return { next: measured.next };
  }
  return undefined;
}

/** "18 ou mais anos", "18 o más años": the bound stands before the unit. */
function readOpenYears(reading: Reading, { start, next, amount }: Measured): AgeRead | undefined {
  const { lexicon, tokens } = reading;
  const bound = lexicon.qualifiersAfter.startingAt(tokens, next);
  const unit = bound === undefined ? undefined : lexicon.units.startingAt(tokens, bound.next);
  if (bound === undefined || unit?.value.unit !== 'year' || amount.decimals > 0) return undefined;
  // "3 ou mais anos de estudo"
  const after = foldedAt(reading, unit.next);
  const isOld = lexicon.ageAfter.startingAt(tokens, unit.next) !== undefined;
  if (lexicon.of.has(after) && !isOld) return undefined;
  if (!isOld && !isHad(reading, start, unit.next) && !isSaidOfPeopleBefore(reading, start)) return undefined;
  return { next: unit.next, qualifier: bound.value };
}

/** "avant 18 ans", "antes de los 14 años", "dès 13 ans": what the word before an age makes of it. */
function limitOf(reading: Reading, start: number): Qualifier | undefined {
  const limit = reading.lexicon.ageLimits.endingAt(reading.tokens, start - 1);
  if (limit === undefined) return undefined;
  const word = foldedAt(reading, limit.start);
  if (/^(?:avant|antes|before)$/.test(word)) return 'under';
  return /^(?:des|partir|a|desde)$/.test(word) && limit.start < start - 1 ? 'at least' : undefined;
}

/** "les moins de 18 ans", "51 % de moins de 15 ans": the bound itself stands for those who are as old. */
function namesPeople(reading: Reading, at: number): boolean {
  const { lexicon } = reading;
  const before = foldedAt(reading, at - 1);
  if (lexicon.determiners.has(before) || before === 'des' || before === 'aux') return true;
  if (before === '%' && !lexicon.language.adjectivesFirst) return true;
  return lexicon.of.has(before) && foldedAt(reading, at - 2) === '%';
}

function namesAge({ tokens, lexicon }: Reading, start: number, last: number): boolean {
  for (let at = start; at <= last; at += 1) if (lexicon.ageNouns.has(tokens[at]?.folded ?? '')) return true;
  return false;
}

/** A number with a unit of time that the words around it make an age. */
function isAgeInYears(reading: Reading, { start, next, unit, band }: Measured): boolean {
  // "lactantes de 12 meses"
  if (unit?.unit !== 'year') {
    if (unit?.unit !== 'month') return false;
    return isSaidOfPeopleBefore(reading, start) || (band === true && isBandOfPeople(reading, start));
  }
  if (isAgeNounBefore(reading, start) || isSaidOfPeopleBefore(reading, start)) return true;
  if (isHad(reading, start, next) || isTimeOfLife(reading, start, next)) return true;
  if (isAgeToldOf(reading, start, next) || isCompulsory(reading, start)) return true;
  return band === true && isBandOfPeople(reading, start);
}

/** "65 or older", "aged … 65 or more"; "one or more of the names" and "12 or more persons" are counts. */
function isBareAge(reading: Reading, { amount }: Measured, next: number): boolean {
  const isOf = reading.lexicon.of.has(foldedAt(reading, next));
  return amount.writtenAs === 'digits' && !isOf && readNounPhrase(reading, next)?.plural !== true;
}

const ageUnits = new Set(['year', 'month', 'week', 'day', 'second']);

function isBound(qualifier: Qualifier): boolean {
  return qualifier === 'under' || qualifier === 'over' || qualifier === 'at least' || qualifier === 'at most';
}

function ageAfterUnit(reading: Reading, measured: Measured): { readonly next: number } | undefined {
  if (measured.unit === undefined) return undefined;
  const at =
    isDash(reading.tokens[measured.next]) && isGlued(reading.tokens[measured.next])
      ? measured.next + 1
      : measured.next;
  const after = reading.lexicon.ageAfter.startingAt(reading.tokens, at);
  return after === undefined ? undefined : { next: after.next };
}
