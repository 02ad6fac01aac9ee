import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName } from './check-context.ts';
import { lawSlips } from './law-slips.ts';

/** One writing of a law's number. */
interface Mention {
  readonly paragraphId: string;
  readonly word: string;
  readonly number: string;
  readonly separator: string;
  readonly text: string;
}

const lawNumber =
  /\b(Decree-Law|Decree|Laws?|Act|Decreto[- ]Ley|Decreto|Ley(?:es)?|Loi|Lois|Lei|Leis)\s+(?:(?:N\.?\s?[°ºo.]|No\.?|Nº|Núm\.?)\s*)?(?:(\d{1,3}([.,])\d{3})(?!\d)((?:\s*(?:,|and|y|et|e)\s*\d{1,3}[.,]\d{3}(?!\d))*)|(\d{4,6})(?![\d/-]|[.,]\d))/g;

/** One of these is in every match: looking for them first costs a tenth of looking for the pattern. */
const lawWords = ['Law', 'Decre', 'Act', 'Ley', 'Loi', 'Lei'];

/**
 * Numbers of laws that one document writes in two ways: "Law 21.067" and "Law 21,067". The rarer writing is named;
 * writings after words of different languages ("Ley N° 4.417", "Law 4,417") are not compared.
 */
export function checkLegalFormats(context: CheckContext): Finding[] {
  const byWord = Map.groupBy(mentions(context), ({ word }) => word);
  const odd = [...byWord.values()].flatMap((list): Finding[] => {
    const grouped = list.filter(({ separator }) => separator !== '');
    const numbers = new Set(grouped.map(({ number }) => number));
    // A number without a sign may be that of anything: it is set beside the same one with a sign.
    const bare = list.filter(({ separator, number }) => separator === '' && numbers.has(number));
    const commas = grouped.filter(({ separator }) => separator === ',');
    const dots = grouped.filter(({ separator }) => separator === '.');
    return [...exceptions(context, commas, dots), ...exceptions(context, grouped, bare)];
  });
  return [...odd, ...lawSlips(context)];
}

/** What is said of the rarer of two writings, once for each number. */
function exceptions(context: CheckContext, one: readonly Mention[], another: readonly Mention[]): Finding[] {
  if (one.length === 0 || another.length === 0) return [];
  const [usual, rare] = one.length >= another.length ? [one, another] : [another, one];
  const usualByNumber = new Map(usual.toReversed().map((mention) => [mention.number, mention]));
  return [...Map.groupBy(rare, ({ number }) => number).values()].map((alike) => {
    const [first] = alike;
    const same = usualByNumber.get(first?.number ?? '');
    const expected = same?.text ?? usual[0]?.text ?? '';
    const text = first?.text ?? '';
    const other = same === undefined ? usual[0] : same;
    const place = paragraphName(context, first?.paragraphId ?? '');
    return {
      rule: 'legal-format',
      severity: 'warning',
      paragraphIds: [
        ...new Set([...alike, ...(other === undefined ? [] : [other])].map(({ paragraphId }) => paragraphId)),
      ],
      statisticIds: [],
      holds: false,
      expected,
      found: text,
      wording:
        same === undefined
          ? { key: 'legalFormat.odd', params: { place, found: text, example: expected } }
          : {
              key: 'legalFormat.two',
              params: {
                place,
                found: text,
                other: expected,
                otherPlace: paragraphName(context, same.paragraphId),
              },
            },
    };
  });
}

function mentions(context: CheckContext): Mention[] {
  return context.document.paragraphs.flatMap(({ id, text }) =>
    (lawWords.some((word) => text.includes(word)) ? [...text.matchAll(lawNumber)] : []).flatMap((match) => {
      const word = (match[1] ?? '').toLowerCase().replace(/^(law|loi|lei|ley)e?s$/, '$1');
      const further = [...(match[4] ?? '').matchAll(/\d{1,3}([.,])\d{3}/g)];
      const [, , first = match[5] ?? '', sign = ''] = match;
      const all = [[first, sign], ...further.map((next) => [next[0], next[1] ?? ''])];
      return all.map(([written = '', separator = '']) => ({
        paragraphId: id,
        word,
        number: written.replace(/\D/g, ''),
        separator,
        text: `${capitalised(word)} ${written}`,
      }));
    }),
  );
}

function capitalised(word: string): string {
  return word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
