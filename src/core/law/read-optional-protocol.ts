import { phraseSet, phraseTable } from '../text/phrase-table.ts';
import type { Token } from '../text/tokens.ts';
import { phrases } from './instrument-name.ts';
import { treatyNames } from './treaty-names.ts';

const heads = phraseTable([
  ...phrases(
    ['optional protocol', 'protocolo facultativo', 'protocolo opcional', 'protocole facultatif'],
    'Optional Protocol',
  ),
  ...phrases(
    ['second optional protocol', 'segundo protocolo facultativo', 'deuxieme protocole facultatif'],
    'Second Optional Protocol',
  ),
  ...phrases(
    ['first optional protocol', 'primer protocolo facultativo', 'premier protocole facultatif'],
    'Optional Protocol',
  ),
]);

const treaties = phraseTable(treatyNames);

/** Between "optional protocol" and its treaty or subject. */
const links = new Set(
  'to the of de la le les l del du da do das dos a al au aux ao para o se rapportant international internacional'.split(
    ' ',
  ),
);

const sale = 'Optional Protocol on the Sale of Children, Child Prostitution and Child Pornography';
const conflict = 'Optional Protocol on the Involvement of Children in Armed Conflict';
const communications = 'Optional Protocol on a Communications Procedure';

/** The protocols of the Convention on the Rights of the Child are told apart by what they are on. */
const subjects = phraseTable([
  ...phrases(
    [
      'sale of children child prostitution and child pornography',
      'sale of children',
      'venta de ninos la prostitucion infantil y la utilizacion de ninos en la pornografia',
      'venta de ninos la prostitucion infantil y la pornografia infantil',
      'venta de ninos',
      'vente d enfants la prostitution des enfants et la pornographie mettant en scene des enfants',
      'vente d enfants',
      'venda de criancas prostituicao infantil e pornografia infantil',
      'venda de criancas a prostituicao infantil e a pornografia infantil',
      'venda de criancas a prostituicao e a pornografia infantis',
      'venda de criancas',
    ],
    sale,
  ),
  ...phrases(
    [
      'involvement of children in armed conflict',
      'involvement of children in armed conflicts',
      'children in armed conflict',
      'participacion de ninos en los conflictos armados',
      'participacion de los ninos en los conflictos armados',
      'participacion de ninos en conflictos armados',
      'implication d enfants dans les conflits armes',
      'implication des enfants dans les conflits armes',
      'envolvimento de criancas em conflitos armados',
      'participacao de criancas em conflitos armados',
      'participacao de criancas nos conflitos armados',
    ],
    conflict,
  ),
  ...phrases(
    [
      'communications procedure',
      'procedimiento de comunicaciones',
      'procedure de presentation de communications',
      'procedimento de comunicacao',
      'procedimento de comunicacoes',
    ],
    communications,
  ),
]);

/** Before a subject: "on the", "relativo a la", "concernant la", "établissant une". */
const subjectLinks = phraseSet([
  'on',
  'on the',
  'on a',
  'relating to the',
  'relativo a la',
  'relativo a los',
  'relativo a un',
  'sobre la',
  'sobre un',
  'concernant la',
  'concernant l',
  'relatif a la',
  'relatif a l',
  'etablissant une',
  'relativo a',
  'relativo ao',
  'relativo a instituicao de um',
  'relativo a um',
  'referente a',
  'referente ao',
  'sobre a',
  'sobre o',
]);

/**
 * "Optional Protocol to the Convention on the Rights of the Child on a communications procedure" and its like in the four
 * languages, from the tokens of a name without its commas and apostrophes. `next` counts in these; nothing where
 * neither the treaty nor the subject is known.
 */
export function readOptionalProtocol(
  words: readonly Token[],
): { readonly next: number; readonly instrument: string } | undefined {
  const head = heads.startingAt(words, 0);
  if (head === undefined) return undefined;
  let at = head.next;
  let treaty = treaties.startingAt(words, at);
  while (treaty === undefined && at < head.next + 5 && links.has(words[at]?.folded ?? '')) {
    at += 1;
    treaty = treaties.startingAt(words, at);
  }
  const afterTreaty = treaty?.next ?? head.next;
  const joined = subjectLinks.startingAt(words, afterTreaty);
  const subject = subjects.startingAt(words, joined?.next ?? afterTreaty);
  if (subject !== undefined) return { next: subject.next, instrument: subject.value };
  if (treaty === undefined) return undefined;
  return { next: treaty.next, instrument: `${head.value} to the ${treaty.value}` };
}
