import type { Paragraph } from '../../document/document.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName } from './check-context.ts';

interface Mention {
  readonly acronym: string;
  readonly paragraphId: string;
  readonly offset: number;
  /** Position of the paragraph in the document. */
  readonly order: number;
}

const definition =
  /\(\s*(?:hereinafter|hereafter|en adelante|ci-après|doravante)?[:,]?\s*(?:the\s+)?(?:\p{Lu}[^(),;]{8,80},\s*)?[‘'“"«]?\s*(\p{Lu}[\p{Lu}\p{Ll}]{0,8}\p{Lu}s?)\s*[’'”"»]?(?:\s+(?:or|and|o|y|ou|et|e)\s+[‘'“"«]?(\p{Lu}[\p{Lu}\p{Ll}]{0,8}\p{Lu})[’'”"»]?)?\s*\)/gu;
const use = /(?<![\p{L}\p{N}./-])(\p{Lu}{3,10})(?=s?(?![\p{L}\p{N}/]))/gu;
/** What may be three capitals: without it a text has no acronyms, and is not looked through word by word. */
const threeCapitals = /[A-ZÀ-Þ\u0100-\uffff]{3}/;

/**
 * Acronyms that are one slip away from a defined one (OSCE beside OCSE), that are used before they are defined, or
 * that are defined twice.
 */
export function checkAcronyms(context: CheckContext): Finding[] {
  const definitions: Mention[] = [];
  const uses: Mention[] = [];
  context.document.paragraphs.forEach((paragraph, order) => {
    definitions.push(...definitionsIn(paragraph, order));
    uses.push(...usesIn(paragraph, order));
  });
  const firstDefinition = new Map<string, Mention>();
  for (const mention of definitions) {
    if (!firstDefinition.has(mention.acronym)) firstDefinition.set(mention.acronym, mention);
  }
  return [
    ...nearMisses(context, uses, firstDefinition),
    ...usedBefore(context, uses, firstDefinition),
    ...definedTwice(context, definitions, firstDefinition),
  ];
}

function definitionsIn({ id, text }: Paragraph, order: number): Mention[] {
  if (!text.includes('(')) return [];
  return [...text.matchAll(definition)].flatMap((match) =>
    [match[1], match[2]]
      .filter((acronym) => acronym !== undefined)
      .filter(
        (acronym) =>
          acronym.length >= 2 &&
          isExplained(text.slice(Math.max(0, match.index - 200), match.index), acronym),
      )
      .map((acronym): Mention => ({
        acronym: singular(acronym),
        paragraphId: id,
        offset: match.index,
        order,
      })),
  );
}

function usesIn({ id, text, kind }: Paragraph, order: number): Mention[] {
  if (kind === 'table-row' || !threeCapitals.test(text)) return [];
  const found = [...text.matchAll(use)];
  if (found.length === 0 || isShouted(text)) return [];
  return found.map((match) => ({
    acronym: match[1] ?? '',
    paragraphId: id,
    offset: match.index,
    order,
  }));
}

function nearMisses(
  context: CheckContext,
  uses: readonly Mention[],
  defined: ReadonlyMap<string, Mention>,
): Finding[] {
  const byAcronym = Map.groupBy(uses, ({ acronym }) => acronym);
  return [...byAcronym].flatMap(([acronym, mentions]) => {
    const [first] = mentions;
    if (first === undefined || defined.has(acronym) || mentions.length > 2) return [];
    const meant = [...defined.keys()].filter((other) => isSlip(acronym, other));
    const [only] = meant;
    // What is written as often as the defined one is another acronym, not a slip.
    if (only === undefined || meant.length !== 1 || (byAcronym.get(only)?.length ?? 0) < mentions.length)
      return [];
    return [
      {
        rule: 'acronym',
        severity: 'warning',
        paragraphIds: [first.paragraphId],
        statisticIds: [],
        holds: false,
        expected: only,
        found: acronym,
        wording: {
          key: 'acronym.slip',
          params: { place: paragraphName(context, first.paragraphId), acronym, meant: only },
        },
      },
    ];
  });
}

function usedBefore(
  context: CheckContext,
  uses: readonly Mention[],
  defined: ReadonlyMap<string, Mention>,
): Finding[] {
  return [...defined].flatMap(([acronym, at]) => {
    const earlier = uses.find(
      (mention) =>
        mention.acronym === acronym &&
        (mention.order < at.order || (mention.order === at.order && mention.offset < at.offset)),
    );
    if (earlier === undefined) return [];
    return [
      {
        rule: 'acronym',
        severity: 'info',
        paragraphIds: [...new Set([earlier.paragraphId, at.paragraphId])],
        statisticIds: [],
        holds: false,
        found: acronym,
        wording: {
          key: 'acronym.usedBefore',
          params: {
            place: paragraphName(context, earlier.paragraphId),
            acronym,
            definedIn: paragraphName(context, at.paragraphId),
          },
        },
      },
    ];
  });
}

function definedTwice(
  context: CheckContext,
  definitions: readonly Mention[],
  first: ReadonlyMap<string, Mention>,
): Finding[] {
  const again = new Map<string, Mention>();
  for (const mention of definitions) {
    if (first.get(mention.acronym) !== mention && !again.has(mention.acronym))
      again.set(mention.acronym, mention);
  }
  return [...again].map(([acronym, mention]) => ({
    rule: 'acronym',
    severity: 'info',
    paragraphIds: [...new Set([first.get(acronym)?.paragraphId ?? mention.paragraphId, mention.paragraphId])],
    statisticIds: [],
    found: acronym,
    wording: {
      key: 'acronym.definedTwice',
      params: { place: paragraphName(context, mention.paragraphId), acronym },
    },
  }));
}

/** Two letters exchanged, neighbours in short ones; in longer acronyms also one letter too many, too few or different. */
function isSlip(written: string, meant: string): boolean {
  if (written === meant) return false;
  if (written.length === meant.length) {
    const different = [...written].flatMap((letter, index) => (letter === meant[index] ? [] : [index]));
    const [first, second] = different;
    const mayBeSwapped = second === (first ?? 0) + 1 || written.length >= 5;
    if (different.length === 2 && first !== undefined && second !== undefined && mayBeSwapped) {
      return written[first] === meant[second] && written[second] === meant[first];
    }
    return different.length === 1 && written.length >= 6;
  }
  const [longer, shorter] = written.length > meant.length ? [written, meant] : [meant, written];
  if (longer.length !== shorter.length + 1 || shorter.length < 5) return false;
  return [...longer].some((_, index) => longer.slice(0, index) + longer.slice(index + 1) === shorter);
}

/** Something that can be abbreviated stands before the bracket: words, one of which begins with its first letter. */
function isExplained(before: string, acronym: string): boolean {
  const words = before
    .split(/[\s‘’“”"'(),;-]+/u)
    .filter((word) => word !== '')
    .slice(-14);
  const capitals = [...acronym].filter((letter) => letter !== letter.toLowerCase());
  const initials = words.map((word) => word[0]?.toUpperCase());
  const found = capitals.filter((letter) => initials.includes(letter)).length;
  return (
    words.length >= 2 &&
    (found * 2 >= capitals.length || words.slice(-6).some((word) => /^\p{Lu}/u.test(word)))
  );
}

/** A text in capitals has no acronyms. */
function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return letters > 0 && capitals * 2 > letters;
}

function singular(acronym: string): string {
  return acronym.endsWith('s') && acronym.length > 3 ? acronym.slice(0, -1) : acronym;
}
