import { foldText } from '../search/fold-text.ts';

/**
 * Words that name codes and laws, in the languages that sources come in, under one word each; what says nothing is left
 * out. "Código Procesal Penal", "Penal Procedural Code" and "Code de procédure pénale" are the same to the key.
 */
const words: Readonly<Record<string, string>> = {
  codigo: 'code',
  code: 'code',
  ley: 'law',
  lei: 'law',
  loi: 'law',
  law: 'law',
  act: 'law',
  decreto: 'decree',
  decree: 'decree',
  decret: 'decree',
  constitucion: 'constitution',
  constituicao: 'constitution',
  constitution: 'constitution',
  penal: 'criminal',
  penale: 'criminal',
  criminal: 'criminal',
  civil: 'civil',
  civile: 'civil',
  procesal: 'procedure',
  procedimiento: 'procedure',
  processo: 'procedure',
  procedure: 'procedure',
  procedural: 'procedure',
  trabajo: 'labour',
  laboral: 'labour',
  trabalho: 'labour',
  travail: 'labour',
  labour: 'labour',
  labor: 'labour',
  comercio: 'commerce',
  commerce: 'commerce',
  commercial: 'commerce',
  tributario: 'tax',
  tax: 'tax',
  sanitario: 'health',
  health: 'health',
  familia: 'family',
  family: 'family',
  famille: 'family',
};

const silent: ReadonlySet<string> = new Set(
  'de del la el los las le les du des d l of the on no nr num numero number n nº politica politique political republica'.split(
    ' ',
  ),
);

/**
 * A name of a law in a form that all its translations share: "Código Penal" and "Penal Code" are "code criminal";
 * "Ley 21.057", "Law 21,057" and "Law 21057" are "21057 law".
 */
export function instrumentKey(name: string): string {
  const withWholeNumbers = foldText(name).replaceAll(/(?<=\d)[.,\u00a0\u202f ](?=\d{3}(?!\d))/g, '');
  const found = withWholeNumbers
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !silent.has(word))
    .map((word) => words[word] ?? word);
  return [...new Set(found)].sort().join(' ');
}
