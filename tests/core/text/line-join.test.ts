import { expect, test } from 'vitest';
import { joinLines, readVocabulary } from '../../../src/core/text/line-join.ts';

const LINES = [
  'The procedure was re-established by the anti-corruption office.',
  'Norms of sex and appropriate roles.',
  'Los hechos que dar a conocer.',
  'a pro-',
  'cedure',
];

test.each([
  ['a broken word', 'the pro-', 'cedure of', 'the procedure of'],
  ['a broken word nobody has seen before', 'the disag-', 'gregation of', 'the disaggregation of'],
  ['a compound that stands elsewhere', 'an anti-', 'corruption law', 'an anti-corruption law'],
  ['a compound by its first half', 'a non-', 'custodial measure', 'a non-custodial measure'],
  ['a compound of two known words', 'a sex-', 'appropriate role', 'a sex-appropriate role'],
  ['a name', 'the Sub-', 'Saharan region', 'the Sub-Saharan region'],
  ['a hanging hyphen', 'pre-', 'and post-natal care', 'pre- and post-natal care'],
  ['a word that begins like a compound', 'were ex-', 'cluded from', 'were excluded from'],
  ['a compound that begins like a word', 'an ex-', 'combatant of', 'an ex-combatant of'],
  ['counter in a compound', 'Counter-', 'terrorism laws', 'Counter-terrorism laws'],
  ['counter in a word', 'its counter-', 'part in', 'its counterpart in'],
  ['a syllable that is a word as well', 'con respec-', 'to a la', 'con respecto a la'],
  ['a hanging hyphen before to', 'short-', 'to medium-term plans', 'short- to medium-term plans'],
  ['two known words that make no compound', 'va a que-', 'dar sin', 'va a quedar sin'],
  ['acronyms', 'the OP-', 'CRC of', 'the OP-CRC of'],
  ['the middle of a chain', 'for failure-', 'to-appear charges', 'for failure-to-appear charges'],
  ['a span of years', 'from 2012-', '2013 on', 'from 2012-2013 on'],
  ['a span with a dash', 'from 2012–', '2013 on', 'from 2012–2013 on'],
  ['a dash between words', 'three cases –', 'all of them', 'three cases – all of them'],
  ['a soft hyphen', 'the disag\u00AD', 'gregation of', 'the disaggregation of'],
  ['an address', 'see https://example.org/a/b_', '11944_E.pdf', 'see https://example.org/a/b_11944_E.pdf'],
  ['an address and a word', 'see https://example.org/a', 'and also', 'see https://example.org/a and also'],
  ['alternatives', 'one and/', 'or the other', 'one and/or the other'],
  ['nothing special', 'the first', 'second', 'the first second'],
])('%s: "%s" + "%s"', (_, before, after, expected) => {
  const { drop, between } = joinLines(before, after, readVocabulary(LINES));
  expect(before.slice(0, before.length - drop) + between + after).toBe(expected);
});
