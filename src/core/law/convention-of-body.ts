import type { StructuredDocument } from '../document/document.ts';
import { phraseTable } from '../text/phrase-table.ts';
import { tokenise } from '../text/tokens.ts';
import { classOfName, type InstrumentRead } from './instrument.ts';
import { phrases } from './instrument-name.ts';

/** The committees and the treaties that they watch over, folded. */
const bodies = phraseTable([
  ...phrases(
    [
      'committee on the rights of the child',
      'comite de los derechos del nino',
      'comite des droits de l enfant',
      'comite dos direitos da crianca',
      'comite sobre os direitos da crianca',
    ],
    'Convention on the Rights of the Child',
  ),
  ...phrases(
    [
      'human rights committee',
      'comite de derechos humanos',
      'comite des droits de l homme',
      'comite de direitos humanos',
    ],
    'International Covenant on Civil and Political Rights',
  ),
  ...phrases(
    [
      'committee on economic social and cultural rights',
      'comite de derechos economicos sociales y culturales',
      'comite des droits economiques sociaux et culturels',
      'comite dos direitos economicos sociais e culturais',
    ],
    'International Covenant on Economic, Social and Cultural Rights',
  ),
  ...phrases(
    [
      'committee on the elimination of discrimination against women',
      'comite para la eliminacion de la discriminacion contra la mujer',
      'comite pour l elimination de la discrimination a l egard des femmes',
      'comite para a eliminacao da discriminacao contra as mulheres',
    ],
    'Convention on the Elimination of All Forms of Discrimination against Women',
  ),
  ...phrases(
    [
      'committee against torture',
      'comite contra la tortura',
      'comite contre la torture',
      'comite contra a tortura',
    ],
    'Convention against Torture',
  ),
  ...phrases(
    [
      'committee on the elimination of racial discrimination',
      'comite para la eliminacion de la discriminacion racial',
      'comite pour l elimination de la discrimination raciale',
      'comite para a eliminacao da discriminacao racial',
    ],
    'International Convention on the Elimination of All Forms of Racial Discrimination',
  ),
  ...phrases(
    [
      'committee on the rights of persons with disabilities',
      'comite sobre los derechos de las personas con discapacidad',
      'comite des droits des personnes handicapees',
      'comite sobre os direitos das pessoas com deficiencia',
    ],
    'Convention on the Rights of Persons with Disabilities',
  ),
  ...phrases(
    [
      'committee on enforced disappearances',
      'comite contra la desaparicion forzada',
      'comite des disparitions forcees',
    ],
    'International Convention for the Protection of All Persons from Enforced Disappearance',
  ),
]);

/** A report says whom it is for at its head. */
const headParagraphs = 2;

/**
 * The treaty that a report to a committee of the United Nations is about: its title or first headings name the
 * committee, and "the Convention" or "the Covenant" needs no more. Undefined where none is named, or two are.
 */
export function conventionOfBody(document: StructuredDocument): InstrumentRead | undefined {
  const head = [
    document.title ?? '',
    ...document.headings.slice(0, headParagraphs).map(({ text }) => text),
    ...document.paragraphs.slice(0, headParagraphs).map(({ text }) => text.slice(0, 300)),
  ];
  const found = new Set<string>();
  for (const text of head) {
    const tokens = tokenise(text).filter(({ kind }) => kind === 'word');
    for (let at = 0; at < tokens.length; at += 1) {
      const body = bodies.startingAt(tokens, at);
      if (body !== undefined) found.add(body.value);
    }
  }
  const [only] = found;
  return only === undefined || found.size > 1
    ? undefined
    : { start: 0, next: 0, instrument: only, class: classOfName(only) };
}
