/** What the items of a list may begin with, all alike: "the lack of …, the late …", "clasificar …, vigilar …", "que …". */
const openings: readonly (readonly [name: string, opening: RegExp])[] = [
  [
    'article',
    /^(?:the|an?|el|la|l[oa]s|una?|le|les|une|des|l['’]|d['’]|du|[oa]s?|uma?|its|their|su|sus|leur|leurs|son|sa|ses)(?:\s|(?<=['’]))/iu,
  ],
  ['that', /^(?:that|que|qu['’])(?:\s|(?<=['’]))/iu],
  ['to', /^to\s\p{L}/iu],
  [
    'infinitive',
    /^(?:ne pas |no |não )?(?:se |s['’])?\p{Ll}{2,}(?:ar|er|ir|re|ír|oir|arse|erse|irse|arlo|arlas?|arlos)(?:\s|$)/u,
  ],
  ['gerund', /^\p{L}{2,}ing\s/u],
];

/** "Cheaper" is no infinitive, and "ming" no gerund. */
function isOf(name: string, language: string | undefined): boolean {
  const isEnglish = language?.startsWith('en') === true;
  if (name === 'infinitive') return language !== undefined && !isEnglish;
  return isEnglish || (name !== 'gerund' && name !== 'to');
}

const innerAnd = /\s(?:and|y|e|et|ou|o|or)\s+/giu;
const leadingAnd = /^(?:and|y|e|et|ou|o|or)\s+/iu;

/** "The port, the largest of the region": says again what stands before it. */
export const apposition =
  /^(?:the|el|la|l[oa]s|le|les|l['’]|[oa]s?|un[ea]?)\s?(?:\p{L}+(?:est|ísimo)|most|only|main|first|second|last|one|latter|más|mayor|menor|único|única|principal|primer\p{L}*|plus|seule?|premi[eè]re?|mais|maior|última?|último)(?!\p{L})/iu;

/**
 * The numbers of items that a list may be said to have whose items begin alike, however long they are: an "and" inside an
 * item is followed by no such beginning. None where the items do not begin alike, or where one that a comma sets off does
 * not.
 */
export function parallelItems(list: string, language: string | undefined): number[] {
  const flat = list.replace(/\([^()]*\)/g, '').replace(/[.!?\s]+$/, '');
  const opening = openings.find(([name, pattern]) => isOf(name, language) && pattern.test(flat))?.[1];
  if (opening === undefined) return [];
  const parts = flat.split(/,\s+/);
  const leads = parts.map((part) => part.replace(leadingAnd, ''));
  if (leads.some((lead) => !opening.test(lead) || apposition.test(lead))) return [];
  const ands = leads.map(
    (lead) =>
      [...lead.matchAll(innerAnd)].filter((match) => opening.test(lead.slice(match.index + match[0].length)))
        .length,
  );
  const last = ands.at(-1) ?? 0;
  const all = ands.reduce((sum, each) => sum + each, 0);
  // Without a comma the "and" before the last item is inside the last part.
  const isClosed = leadingAnd.test(parts.at(-1) ?? '') || last === 0;
  const plain = parts.length + (isClosed ? 0 : 1);
  return [...new Set([plain, parts.length + last, parts.length + all])];
}
