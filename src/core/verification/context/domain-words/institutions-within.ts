import type { GlossaryEntry } from '../glossary-entry.ts';

/** Words of schools, prisons and hospitals from within. */
export const institutionWords: readonly GlossaryEntry[] = [
  [
    'preprimary preschool kindergarten nursery',
    'parvularia preescolar párvulos jardín infantes',
    'maternelle préscolaire préprimaire',
    'preescolar jardim creche préprimária',
  ],
  [
    'wait waiting waits awaiting queue',
    'espera esperar esperó esperan esperaron',
    'attente attendre attendent attendu',
    'espera esperar aguardam aguardar esperaram',
  ],
  [
    'appointment appointments consultation consultations',
    'consulta consultas cita citas',
    'consultation consultations',
    'consulta consultas',
  ],
  ['bed beds', 'cama camas', 'lit lits', 'leito leitos camas'],
  [
    'pretrial remand',
    'preventiva preventivo',
    'préventive provisoire prévenu prévenus',
    'preventiva provisória provisório',
  ],
  [
    'guard guards warden wardens',
    'gendarme gendarmes custodio custodios guardia guardias',
    'gardien gardiens surveillant surveillants',
    'guarda guardas',
  ],
  ['cell cells', 'celda celdas', 'cellule cellules', 'cela celas'],
  [
    'overcrowding overcrowded occupancy occupied',
    'hacinamiento sobrepoblación ocupación',
    'surpopulation occupation',
    'superlotação ocupação',
  ],
  [
    'capacity place places',
    'capacidad plaza plazas cupo cupos',
    'capacité place places',
    'capacidade vaga vagas',
  ],
  ['measles', 'sarampión', 'rougeole', 'sarampo'],
  ['influenza flu', 'gripe influenza', 'grippe', 'gripe'],
  ['tuberculosis', 'tuberculosis', 'tuberculose', 'tuberculose'],
  [
    'literacy literate illiterate illiteracy',
    'alfabetización analfabeto analfabetos analfabetismo',
    'alphabétisation analphabète analphabètes',
    'alfabetização analfabeto analfabetos',
  ],
  ['scholarship scholarships grant grants', 'beca becas', 'bourse bourses', 'bolsa bolsas'],
  ['classroom classrooms', 'aula aulas', 'classe classes', 'aula aulas'],
  ['library libraries', 'biblioteca bibliotecas', 'bibliothèque bibliothèques', 'biblioteca bibliotecas'],
  [
    'insured insurance',
    'seguro asegurado asegurados',
    'assurance assuré assurés',
    'seguro segurado segurados',
  ],
  [
    'obesity obese overweight',
    'obesidad obeso sobrepeso',
    'obésité obèse surpoids',
    'obesidade obeso sobrepeso',
  ],
  [
    'malnutrition stunting undernutrition',
    'desnutrición malnutrición',
    'malnutrition dénutrition',
    'desnutrição subnutrição',
  ],
  ['abortion abortions', 'aborto abortos', 'avortement avortements', 'aborto abortos'],
];
