import type { Quantity } from '../../../statistics/quantity.ts';
import { isOfEvery } from '../counted-share.ts';
import { afterChange, beforeChange, falling, rising } from '../phrases.ts';
import type { Part } from '../wholes.ts';
import {
  namedShare,
  ofEverything,
  ofSomething,
  ofThose,
  opposes,
  restates,
  setBeside,
  shareOf,
} from './relation-words.ts';
import type { ShareFigure } from './share-figure.ts';

/** The figure that a share is given beside. */
export interface TiedPart {
  readonly part: Part;
  /** Nothing else can be the part, so that a share that does not fit is wrong. */
  readonly isSure: boolean;
}

/** Letters between a part and its share: beyond the first few another part may be meant. */
const near = 60;
const far = 110;

/** "251 of them (50.3%)", "50.3% (251)", "1,905 orders, or 75 %", "645 partos, lo que equivale al 30 %". */
export function tiedPart(
  text: string,
  quantities: readonly Quantity[],
  index: number,
  share: ShareFigure,
): TiedPart | undefined {
  const { start, end } = share.quantity;
  const before = quantities[index - 1];
  const after = quantities[index + 1];
  const behind = text.slice(end, end + 50);
  if (isPart(before) && start - before.end <= far && !isChange(text, before)) {
    const between = text.slice(before.end, start);
    const isOfAll =
      (ofEverything.test(behind) && !isOfAllOthers(text, before, behind)) || isShareOf(text, end, after);
    // "14 (20 % of the vacancies)", "a quarter of their herd": a whole of its own, which the text need not count.
    const hasOwnWhole = !isOfAll && ofSomething.test(behind);
    if (hasOwnWhole && share.isSpoken) return undefined;
    const isSure = between.length <= near && !hasOwnWhole;
    // "148 bridges (69.8 per cent of the target)": nothing but words until the bracket closes.
    if (
      /^[^.;:()]{0,90}\(\s*$/.test(between) &&
      /^(?:\s?[,;](?!\d)|[^.,;:()\d]{0,40}\))/.test(behind) &&
      !ofThose.test(behind)
    )
      return { part: before, isSure };
    if (isRestated(between, behind)) return { part: before, isSure };
    if (!/[.;:()]/.test(between) && setBeside.test(between) && isOfAll) return { part: before, isSure };
  }
  if (isPart(after) && !share.isSpoken) {
    const between = text.slice(end, after.start);
    // "54 per cent of them children (26,028)": the bracket says how many, and closes.
    const named = /^\s(?!\p{N})[^.;:()\d]{1,40}\(\s*$/u.test(between);
    const closes = /^\s?\)/.test(text.slice(after.end, after.end + 2));
    if (/^\s?\(\s*$/.test(between) || (named && closes)) return { part: after, isSure: true };
  }
  // "12 of the 74 towns with more than 50,000 inhabitants have one (16.2 %)": part and whole are one figure.
  const whole = quantities[index - 2];
  if (whole?.kind === 'ratio' && isPart(whole) && start - whole.end <= far) {
    const between = text.slice(whole.end, start);
    if (/^[^.;:()]{0,110}\(\s*$/.test(between) && /^\s?[,;)]/.test(behind))
      return { part: whole, isSure: false };
  }
  return undefined;
}

/** "29 of the 47 accidents …, 18 % of all crossings": all of something that was not counted before the share. */
function isOfAllOthers(text: string, part: Quantity, behind: string): boolean {
  const noun = behind.replace(ofEverything, '').match(/^\s(?:the\s|l[oae]s?\s|[oa]s?\s)?(\p{L}{4,})/iu)?.[1];
  if (noun === undefined) return false;
  const counted = text.slice(Math.max(0, part.start - 120), part.end + 40).toLowerCase();
  return !counted.includes(noun.toLowerCase().slice(0, 5));
}

function isRestated(between: string, behind: string): boolean {
  if (/[.:()]/.test(between) || ofThose.test(behind) || opposes.test(between)) return false;
  if (isSizeOfChange(between.slice(-50))) return false;
  return restates.test(between) || (!between.includes(';') && namedShare.test(between));
}

/** "A reduction of 417, or 22 per cent", "300 pesos más (20 %)": shares of what stood before the change. */
function isChange(text: string, { start, end }: Quantity): boolean {
  const next = text.slice(end, end + 30).replace(/^\s(?!\p{L}{0,3}\s)[\p{L}-]+(?=\s)/u, '');
  return (
    isSizeOfChange(text.slice(Math.max(0, start - 40), start)) ||
    afterChange.test(text.slice(end, end + 24)) ||
    afterChange.test(next)
  );
}

/** "By 417" is a change where something fell; costs are "reported by 11 of the 38 studies". */
function isSizeOfChange(before: string): boolean {
  return beforeChange.test(before) && (rising.test(before) || falling.test(before));
}

function isShareOf(text: string, end: number, next: Quantity | undefined): boolean {
  return next !== undefined && next.start - end <= 50 && shareOf.test(text.slice(end, next.start));
}

/** A number of things or of money that a share can be given of. */
export function isPart(quantity: Quantity | undefined): quantity is Part {
  if (quantity?.value === undefined || quantity.qualifier !== undefined) return false;
  const { kind, writtenAs, value } = quantity;
  // "3,456" read as 3.456 is a number that is written amiss.
  if (kind === 'count' && value.includes('.')) return false;
  if (kind === 'ratio') return writtenAs === 'digits' && !isOfEvery(quantity);
  return kind === 'count' || kind === 'money';
}
