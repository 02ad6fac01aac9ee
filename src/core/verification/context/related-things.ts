/** Things that texts count under each other's names: the pupils of one source are the children of another. */
const groups: readonly ReadonlySet<string>[] = [
  new Set(['#child', '#adolescent', '#student', '#girl', '#boy']),
  new Set(['#ship', '#ferry']),
  new Set(['#household', '#family', '#housing']),
  new Set(['#worker', '#teacher', '#crew']),
];

/** Words for people of any kind, which "persons" may stand for. */
const people = new Set(
  '#child #adolescent #girl #boy #woman #man #adult #elderly #inhabitant #victim #offender #worker #teacher #student #passenger #crew #tourist #migrant #refugee #prisoner #patient #mother #parent #respondent #beneficiary #participant #citizen'.split(
    ' ',
  ),
);

/** Whether a concept is people of some kind. */
export function isPeople(key: string): boolean {
  return key === '#person' || people.has(key);
}

/** Whether two concepts may name the same counted thing. */
export function mayBeSameThing(left: string, right: string): boolean {
  if (left === right) return true;
  if (left === '#person') return people.has(right);
  if (right === '#person') return people.has(left);
  return groups.some((group) => group.has(left) && group.has(right));
}
