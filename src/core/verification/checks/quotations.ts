import type { Paragraph } from '../../document/document.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName } from './check-context.ts';

const pairs: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['«', '»'],
];

/**
 * Quotation marks that open and do not close in their paragraph, or close without having been opened. A quotation that
 * goes on in the next paragraph, which then begins with an opening mark, is left alone; so are single marks, which are
 * apostrophes as well.
 */
export function checkQuotations(context: CheckContext): Finding[] {
  const { paragraphs, text: whole } = context.document;
  // „German“ and ”Swedish” quotations use the same signs in other roles.
  if (whole.includes('„')) return [];
  // Signs of which the document has only one are something else in it, unless they open words.
  const used = pairs.filter(
    ([open, close]) =>
      whole.includes(open) &&
      (whole.includes(close) ||
        new RegExp(`(?:^|[\\s(:])${open}\\s?\\p{L}+ \\p{L}+ \\p{L}`, 'u').test(whole)),
  );
  const unclosed = unclosedIn(paragraphs, used);
  return paragraphs.flatMap((paragraph, index) => {
    if (paragraph.kind === 'table-row' || !unclosed.has(index)) return [];
    const next = paragraphs[index + 1]?.text ?? '';
    const problem = used.map(([open, close]) => problemOf(paragraph.text, next, open, close)).find(Boolean);
    if (problem === undefined && !hasOddStraightMarks(paragraph.text)) return [];
    return [
      {
        rule: 'quotation',
        severity: 'warning',
        paragraphIds: [paragraph.id],
        statisticIds: [],
        holds: false,
        wording: {
          key: problem ?? 'quotation.notClosed',
          params: { place: paragraphName(context, paragraph.id) },
        },
      },
    ];
  });
}

function problemOf(
  text: string,
  next: string,
  open: string,
  close: string,
): 'quotation.notClosed' | 'quotation.notOpened' | undefined {
  let depth = 0;
  for (const letter of text) {
    if (letter === open) depth += 1;
    else if (letter === close) depth -= 1;
    if (depth < 0) return 'quotation.notOpened';
  }
  if (depth <= 0) return undefined;
  return next.startsWith(open) ? undefined : 'quotation.notClosed';
}

/** How many paragraphs one quotation may run over. */
const longestQuotation = 8;

/**
 * Paragraphs whose marks do not match. One that opens and a later one that closes hold a quotation over several
 * paragraphs, and so do two with an odd number of straight marks.
 */
function unclosedIn(
  paragraphs: readonly Paragraph[],
  used: readonly (readonly [open: string, close: string])[],
): ReadonlySet<number> {
  const unclosed = new Set<number>();
  let lastOdd: number | undefined;
  const lastOpen = new Map<string, number>();
  paragraphs.forEach(({ text }, index) => {
    if (hasOddStraightMarks(text)) {
      if (lastOdd !== undefined && index - lastOdd <= longestQuotation) {
        unclosed.delete(lastOdd);
        lastOdd = undefined;
      } else {
        unclosed.add(index);
        lastOdd = index;
      }
    }
    for (const [open, close] of used) {
      if (!text.includes(open) && !text.includes(close)) continue;
      const balance = text.split(open).length - text.split(close).length;
      const opened = lastOpen.get(open);
      if (balance > 0) lastOpen.set(open, index);
      else if (balance < 0 && opened !== undefined && index - opened <= longestQuotation) {
        unclosed.delete(opened);
        lastOpen.delete(open);
        continue;
      }
      if (balance !== 0 || closesFirst(text, open, close)) unclosed.add(index);
    }
  });
  return unclosed;
}

function closesFirst(text: string, open: string, close: string): boolean {
  const first = text.indexOf(close);
  return first !== -1 && (text.indexOf(open) === -1 || first < text.indexOf(open));
}

/** Straight marks only come in twos; one behind a digit may be an inch. */
function hasOddStraightMarks(text: string): boolean {
  if (!text.includes('"')) return false;
  // Programs and commands use them in other ways.
  if (/[{}<>$\\`|=]|--|::/.test(text)) return false;
  const marks = text.match(/(?<!\d)"/g)?.length ?? 0;
  const inches = text.match(/\d"/g)?.length ?? 0;
  return inches === 0 && marks % 2 === 1;
}
