import type { Token } from '../text/tokens.ts';
import { isCapitalised } from './capitalised.ts';

/** Words before "Law" that name a field of it and no law, wherever they stand. */
const fields = new Set(
  (
    'international humanitarian rights refugee customary common case statutory islamic sharia shariah sharia canon comparative ' +
    'public private natural roman european eu ec community union un domestic substantive procedural business contract tort criminal civil family constitutional administrative ' +
    'environmental labour labor employment tax commercial company maritime migration immigration child children military martial space trade development'
  ).split(' '),
);

/** Of these, the ones that are also called so where they are laws: "the Criminal Law of China". */
const alsoLaws = new Set(
  'criminal civil family constitutional administrative environmental labour labor employment tax commercial company maritime migration immigration child children military trade'.split(
    ' ',
  ),
);

/** Before a law's name stands one of these; a field of law goes without. */
const determiners = new Set([
  'the',
  'this',
  'that',
  'its',
  'their',
  'our',
  'new',
  'said',
  'same',
  'draft',
  'current',
]);

/** Words that a house of learning or a profession ends with before "of Law". */
const institutions = new Set(
  (
    'faculty school department institute centre center college academy chair professor lecturer doctor bachelor master masters student students court courts ' +
    'rule rules society review journal board commission clinic library university programme program degree point points question questions issue matter operation force violation breach conflict due'
  ).split(' '),
);

/** "Law of the Sea", "Law of Nations": bodies of rules and no law. */
const bodies = new Set([
  'sea',
  'nations',
  'treaties',
  'war',
  'armed',
  'land',
  'peoples',
  'supply',
  'averages',
  'obligations',
]);

/** The tokens of a capitalised name: from its first word to its head noun, which is "Law". */
export function isFieldOfLaw(tokens: readonly Token[], start: number, head: number): boolean {
  const after = tokens[head + 1];
  // "Law Society", "Law Review"
  if (isCapitalised(after) && after?.glued === false) return true;
  if (start === head) return isStudied(tokens, head);
  const before = tokens[head - 1]?.folded ?? '';
  if (after !== undefined && /^(?:1[89]|20)\d\d$/.test(after.text)) return false;
  if (!fields.has(before)) return isNamedAfter(tokens, start);
  if (!alsoLaws.has(before)) return true;
  return !determiners.has(tokens[start - 1]?.folded ?? '') && !determiners.has(tokens[start]?.folded ?? '');
}

/** "Faculty of Law of the University", "the Law of the Sea" */
function isStudied(tokens: readonly Token[], head: number): boolean {
  const link = tokens[head - 1]?.folded ?? '';
  if (studyLinks.has(link)) {
    const noun = tokens[head - 2];
    if (institutions.has(noun?.folded ?? '') || isCapitalised(noun)) return true;
  }
  for (let at = head + 2; at < head + 4; at += 1) if (bodies.has(tokens[at]?.folded ?? '')) return true;
  return false;
}

/** "Centre for Asylum Law": the name goes on to the left. */
function isNamedAfter(tokens: readonly Token[], start: number): boolean {
  const link = tokens[start - 1]?.folded ?? '';
  if (!studyLinks.has(link)) return false;
  const noun = tokens[start - 2];
  return institutions.has(noun?.folded ?? '') || (isCapitalised(noun) && !lawNouns.has(noun?.folded ?? ''));
}

const studyLinks = new Set(['of', 'in', 'for', 'and', '&', 'on']);
/** After these an "of" leads to a law: "Article 5 of Asylum Law", "Section 3 of …". */
const lawNouns = new Set([
  'article',
  'articles',
  'section',
  'sections',
  'chapter',
  'title',
  'part',
  'schedule',
]);
