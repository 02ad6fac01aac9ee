import type { Paragraph } from '../../document/document.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName } from './check-context.ts';
import { slipFinder } from './slips.ts';
import { countLetters } from '../../text/letters.ts';

interface Mention {
  readonly acronym: string;
  readonly paragraphId: string;
  readonly offset: number;
  /** Position of the paragraph in the document. */
  readonly order: number;
}

const definition =
  /\(\s*(?:hereinafter|hereafter|en adelante|ci-après|doravante)?[:,]?\s*(?:the\s+)?(?:\p{Lu}[^(),;]{8,80},\s*)?[‘'“"«]?\s*(\p{Lu}[\p{Lu}\p{Ll}]{0,8}\p{Lu}s?)\s*[’'”"»]?(?:\s+(?:or|and|o|y|ou|et|e)\s+[‘'“"«]?(\p{Lu}[\p{Lu}\p{Ll}]{0,8}\p{Lu})[’'”"»]?)?\s*\)/gu;
const use = /(?<![\p{L}\p{N}./-])(\p{Lu}{3,10})(?=s?(?![\p{L}\p{N}/]))/uy;
/** What may be three capitals: acronyms are looked for at these places only. */
const threeCapitals = /[A-ZÀ-Þ\u0100-\uffff]{3}/g;

/**
 * Acronyms that are one slip away from a defined one (OSCE beside OCSE), that are used before they are defined, or
 * that are defined twice.
 */
export function checkAcronyms(context: CheckContext): Finding[] {
  const definitions: Mention[] = [];
  const uses: Mention[] = [];
  context.document.paragraphs.forEach((paragraph, order) => {
    for (const mention of definitionsIn(paragraph, order)) definitions.push(mention);
    for (const mention of usesIn(paragraph, order)) uses.push(mention);
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
  if (kind === 'table-row') return [];
  const found: Mention[] = [];
  threeCapitals.lastIndex = 0;
  for (let place = threeCapitals.exec(text); place !== null; place = threeCapitals.exec(text)) {
    use.lastIndex = place.index;
    const acronym = use.exec(text)?.[1];
    if (acronym !== undefined) found.push({ acronym, paragraphId: id, offset: place.index, order });
    threeCapitals.lastIndex = place.index + (acronym?.length ?? 1);
  }
  return found.length === 0 || isShouted(text) ? [] : found;
}

function nearMisses(
  context: CheckContext,
  uses: readonly Mention[],
  defined: ReadonlyMap<string, Mention>,
): Finding[] {
  const byAcronym = Map.groupBy(uses, ({ acronym }) => acronym);
  const meantBy = slipFinder(defined.keys());
  return [...byAcronym].flatMap(([acronym, mentions]) => {
    const [first] = mentions;
    if (first === undefined || defined.has(acronym) || mentions.length > 2) return [];
    const only = meantBy(acronym);
    // What is written as often as the defined one is another acronym, not a slip.
    if (only === undefined || (byAcronym.get(only)?.length ?? 0) < mentions.length) return [];
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
  const firstUse = new Map<string, Mention>();
  for (const mention of uses) if (!firstUse.has(mention.acronym)) firstUse.set(mention.acronym, mention);
  return [...defined].flatMap(([acronym, at]) => {
    const earlier = firstUse.get(acronym);
    if (
      earlier === undefined ||
      earlier.order > at.order ||
      (earlier.order === at.order && earlier.offset >= at.offset)
    )
      return [];
    return [
      {
        rule: 'acronym',
        severity: 'warning',
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
  const kindOf = (order: number): string | undefined => context.document.paragraphs[order]?.kind;
  for (const mention of definitions) {
    const before = first.get(mention.acronym);
    // Who submits a report stands on its title page, and once more where its paragraphs begin.
    if (before !== undefined && kindOf(before.order) === 'plain' && kindOf(mention.order) === 'numbered')
      continue;
    if (first.get(mention.acronym) !== mention && !again.has(mention.acronym))
      again.set(mention.acronym, mention);
  }
  return [...again].map(([acronym, mention]) => ({
    rule: 'acronym',
    // A reader of the same words before both brackets need not be told twice; other words may be no definition.
    severity: sameWordsBefore(context, first.get(acronym), mention) ? 'warning' : 'info',
    paragraphIds: [...new Set([first.get(acronym)?.paragraphId ?? mention.paragraphId, mention.paragraphId])],
    statisticIds: [],
    found: acronym,
    wording: {
      key: 'acronym.definedTwice',
      params: { place: paragraphName(context, mention.paragraphId), acronym },
    },
  }));
}

/** The last two words before both brackets are the same. */
function sameWordsBefore(context: CheckContext, one: Mention | undefined, other: Mention): boolean {
  const [left, right] = [one, other].map((mention) => {
    const text = context.paragraphById.get(mention?.paragraphId ?? '')?.text ?? '';
    const words = text
      .slice(Math.max(0, (mention?.offset ?? 0) - 80), mention?.offset)
      .match(/[\p{L}\p{M}]+/gu);
    return words?.slice(-2).join(' ').toLowerCase();
  });
  return left !== undefined && left.includes(' ') && left === right;
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
  const { letters, capitals } = countLetters(text);
  return letters > 0 && capitals * 2 > letters;
}

function singular(acronym: string): string {
  return acronym.endsWith('s') && acronym.length > 3 ? acronym.slice(0, -1) : acronym;
}
