import type { NumberLanguage } from './language.ts';
import { all, unitPhrases, units } from './table-parts.ts';

/** The units and currencies in Portuguese. */
export const portugueseUnits = {
  units: {
    ...units('duration', {
      year: 'ano anos',
      month: 'mes meses',
      week: 'semana semanas',
      day: 'dia dias',
      hour: 'hora horas',
      minute: 'minuto minutos',
      second: 'segundo segundos',
      decade: 'decada decadas',
      century: 'seculo seculos',
    }),
    ...units('measure', {
      km: 'quilometro quilometros',
      m: 'metro metros',
      cm: 'centimetro centimetros',
      mm: 'milimetro milimetros',
      ha: 'hectare hectares',
      kg: 'quilograma quilogramas quilo quilos',
      g: 'grama gramas',
      t: 'tonelada toneladas',
      l: 'litro litros',
      ml: 'mililitro mililitros',
      MW: 'megawatt megawatts',
      '°': 'grau graus',
    }),
    ...unitPhrases('measure', { '°C': ['graus celsius'] }),
    ...units('money', {
      $: 'dolar dolares',
      USD: 'usd',
      EUR: 'euro euros',
      BRL: 'real reais',
      peso: 'peso pesos',
      pound: 'libra libras',
      escudo: 'escudo escudos',
      kwanza: 'kwanza kwanzas',
      metical: 'metical meticais',
      cent: 'centavo centavos',
    }),
    ...unitPhrases('money', {
      USD: ['dolares americanos', 'dolares dos estados unidos', 'dolares norte-americanos'],
      GBP: ['libras esterlinas'],
    }),
  },
  squareWords: { ...all('quadrado quadrados', 2), ...all('cubico cubicos', 3) },
  percent: ['%', 'por cento', 'porcento'],
  percentagePoints: ['pontos percentuais', 'ponto percentual', 'p. p.'],
} satisfies Partial<NumberLanguage>;
