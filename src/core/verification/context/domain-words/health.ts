import type { GlossaryEntry } from '../glossary-entry.ts';

/** Words of health. */
export const healthWords: readonly GlossaryEntry[] = [
  ['health healthcare', 'salud sanitario sanitaria', 'santé sanitaire', 'saúde sanitário'],
  ['disease diseases illness', 'enfermedad enfermedades', 'maladie maladies', 'doença doenças'],
  ['hospital hospitals', 'hospital hospitales hospitalario', 'hôpital hôpitaux', 'hospital hospitais'],
  [
    'vaccine vaccines vaccination vaccinated immunization',
    'vacuna vacunas vacunación vacunado',
    'vaccin vaccins vaccination vacciné',
    'vacina vacinas vacinação vacinado',
  ],
  [
    'treatment treatments therapy',
    'tratamiento tratamientos terapia',
    'traitement traitements thérapie',
    'tratamento tratamentos terapia',
  ],
  [
    'injury injuries injured wounded',
    'lesión lesiones lesionado lesionados herido heridos',
    'blessure blessures blessé blessés',
    'lesão lesões ferido feridos',
  ],
  ['suicide suicides', 'suicidio suicidios', 'suicide suicides', 'suicídio suicídios'],
  [
    'hunger undernourishment malnutrition malnourished',
    'hambre desnutrición desnutrido',
    'faim malnutrition sous-alimentation',
    'fome desnutrição',
  ],
  ['mental psychological', 'mental psicológico psicológica', 'mental psychologique', 'mental psicológico'],
];
