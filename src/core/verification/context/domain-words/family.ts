import type { GlossaryEntry } from '../glossary-entry.ts';

/** Words of family and civil status. */
export const familyWords: readonly GlossaryEntry[] = [
  [
    'marriage marriages married marry wedding spouse spouses',
    'matrimonio matrimonios casado casados casó contrajeron contrayente contrayentes cónyuge cónyuges nupcialidad',
    'mariage mariages marié mariés époux conjoint conjoints',
    'casamento casamentos casado casados matrimônio cônjuge cônjuges nubente nubentes',
  ],
  [
    'divorce divorces divorced',
    'divorcio divorcios divorciado',
    'divorce divorces divorcé',
    'divórcio divórcios',
  ],
  [
    'birth births born',
    'nacimiento nacimientos nacido nacidos natalidad',
    'naissance naissances né',
    'nascimento nascimentos nascido',
  ],
  [
    'death deaths mortality died dead fatality fatalities',
    'muerte muertes mortalidad murió murieron fallecieron morir fallecido fallecidos defunción defunciones muerto muertos',
    'mort morts mortalité décès décédé',
    'morte mortes mortalidade óbito óbitos',
  ],
  [
    'pregnancy pregnancies pregnant',
    'embarazo embarazos embarazada',
    'grossesse grossesses enceinte',
    'gravidez grávida gestação',
  ],
  ['adoption adoptions adopted', 'adopción adopciones adoptado', 'adoption adoptions', 'adoção adoções'],
  [
    'registration register registered registry',
    'registro registrado registrados inscripción inscrito',
    'enregistrement enregistré registre inscription',
    'registro registrado inscrição inscrito',
  ],
];
