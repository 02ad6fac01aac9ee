import { eachWord } from '../../text/words.ts';
import { fold } from './fold.ts';
import type { Span } from './sentences.ts';

/** A property in which two figures about the same thing may differ, and the words that tell its values apart. */
interface Contrast {
  readonly name: string;
  readonly values: readonly (readonly [value: string, words: string])[];
}

const contrasts: readonly Contrast[] = [
  {
    name: 'sex',
    values: [
      ['female', 'girl girls woman women female females niña niñas mujer mujeres femenino fille filles femme femmes menina meninas mulher mulheres feminino'],
      ['male', 'boy boys man men male males niños hombre hombres varón varones masculino garçon garçons homme hommes menino meninos homem homens homens'],
    ],
  },
  {
    name: 'direction',
    values: [
      ['up', 'increase increased increases rise rose grew growth up aumento aumentó incremento crecimiento creció alza hausse augmentation augmenté croissance aumentou crescimento cresceu'],
      ['down', 'decrease decreased decline declined fall fell drop dropped reduction down disminución disminuyó descenso caída baja bajó baisse diminution diminué queda redução caiu diminuiu'],
    ],
  },
  {
    name: 'area',
    values: [
      ['urban', 'urban urbana urbano urbanas urbanos urbain urbaine urbains urbaines'],
      ['rural', 'rural rurales ruraux rurale rurais'],
    ],
  },
  {
    name: 'half-year',
    values: [
      ['first', 'first primer primero premier primeiro'],
      ['second', 'second segundo deuxième'],
    ],
  },
  {
    name: 'line',
    values: [
      ['fixed', 'fixed landline fijo fija fijos fijas fixe fixes fixo fixa'],
      ['mobile', 'mobile cellular móvil móviles celular celulares móvel portable'],
    ],
  },
  {
    name: 'life event',
    values: [
      ['birth', 'birth births born nacimiento nacimientos naissance naissances nascimento nascimentos'],
      ['death', 'death deaths died fatalities muerte muertes fallecidos defunciones décès mortes óbitos'],
      ['injury', 'injury injuries injured lesionados heridos blessés feridos'],
    ],
  },
  {
    name: 'origin',
    values: [
      ['foreign', 'foreign foreigners international extranjero extranjeros extranjera extranjeras internacionales étrangers estrangeiros estrangeiro'],
      ['domestic', 'domestic national nationals resident residents nacionales internos residentes résidents domésticos'],
    ],
  },
  {
    name: 'school',
    values: [
      ['primary', 'primary elementary primaria básica primaire primária'],
      ['secondary', 'secondary secundaria secondaire secundária'],
    ],
  },
  {
    name: 'work',
    values: [
      ['employed', 'employed ocupados ocupado employés empregados'],
      ['unemployed', 'unemployed unemployment desempleo desempleados desocupados chômage desemprego'],
    ],
  },
  {
    name: 'outcome',
    values: [
      ['arrested', 'arrested detenidos detenido detenidas detuvo detuvieron arrestó arrestados arrêtés arrêté interpellées interpellés detidos detidas prendeu prenderam deteve arrests detenciones arrestations'],
      ['convicted', 'convicted conviction convictions condenados condenas condenadas condamnés condenações'],
      ['investigated', 'investigations investigation investigaciones enquêtes investigações inquéritos'],
    ],
  },
]; // prettier-ignore

/** Folded word → contrast and value. */
const valueOfWord = new Map<string, readonly { readonly contrast: string; readonly value: string }[]>();
for (const contrast of contrasts) {
  for (const [value, words] of contrast.values) {
    for (const word of words.split(' ').map(fold)) {
      valueOfWord.set(word, [...(valueOfWord.get(word) ?? []), { contrast: contrast.name, value }]);
    }
  }
}

/** What a number is said to be about, as far as contrasts go: contrast → value. */
export type Attributes = ReadonlyMap<string, string>;

/**
 * The contrasts that the words in a stretch settle for the number beside them. A contrast of which the stretch has
 * both values ("615 girls and 101 boys") is settled by the nearer word, the one behind the number where both are
 * equally near.
 */
export function attributesNear(text: string, stretch: Span, number: Span): Attributes {
  const nearest = new Map<string, { value: string; distance: number }>();
  eachWord(text, stretch.start, Math.min(stretch.end, text.length), (written, at) => {
    const values = valueOfWord.get(fold(written));
    // "pre-primary" is not primary, and "non-urban" not urban.
    if (values === undefined || text[at - 1] === '-') return;
    const distance = at >= number.end ? at - number.end : Math.max(0, number.start - at - written.length) + 4;
    for (const { contrast, value } of values) {
      const known = nearest.get(contrast);
      if (known === undefined || distance < known.distance) nearest.set(contrast, { value, distance });
    }
  });
  return new Map([...nearest].map(([contrast, { value }]) => [contrast, value]));
}

/** Contrasts that both settle, and differently. */
export function clashes(left: Attributes, right: Attributes): string[] {
  return [...left]
    .filter(([contrast, value]) => (right.get(contrast) ?? value) !== value)
    .map(([name]) => name);
}

/** Contrasts that both settle alike. */
export function agreements(left: Attributes, right: Attributes): string[] {
  return [...left].filter(([contrast, value]) => right.get(contrast) === value).map(([name]) => name);
}
