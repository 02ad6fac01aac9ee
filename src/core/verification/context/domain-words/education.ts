import type { GlossaryEntry } from '../glossary-entry.ts';

/** Words of education. */
export const educationWords: readonly GlossaryEntry[] = [
  [
    'education educational',
    'educación educativo educativa',
    'éducation éducatif enseignement',
    'educação educativo educacional',
  ],
  [
    'school schools schooling',
    'escuela escuelas colegio colegios liceo establecimiento establecimientos escolar',
    'école écoles lycée établissement scolaire',
    'escola escolas colégio escolar',
  ],
  [
    'enrolled enrolment enrollment enroll',
    'matrícula matrículas matriculado matriculados matriculada',
    'inscrits scolarisé scolarisation effectif',
    'matrícula matrículas matriculado matriculados',
  ],
  ['dropout dropped', 'deserción abandono desertado', 'décrochage abandon', 'evasão abandono'],
  [
    'attend attendance attended attending',
    'asiste asisten asistencia asistieron',
    'fréquente fréquentation présence assiduité',
    'frequência frequenta',
  ],
  [
    'literacy literate',
    'alfabetización alfabetizado alfabetismo',
    'alphabétisation alphabétisé',
    'alfabetização alfabetizado',
  ],
  [
    'university universities college',
    'universidad universidades universitario',
    'université universités universitaire',
    'universidade universidades',
  ],
  [
    'primary elementary basic',
    'primaria primario básica básico',
    'primaire élémentaire',
    'primário primária básica',
  ],
  ['secondary', 'secundaria secundario', 'secondaire', 'secundário secundária médio'],
  [
    'training workshop workshops seminar seminars',
    'capacitación capacitaciones taller talleres seminario seminarios formación',
    'formation formations atelier ateliers séminaire',
    'capacitação oficina oficinas seminário formação treinamento',
  ],
  ['class classes lesson classroom', 'clase clases aula aulas', 'classe classes cours', 'aula aulas classe'],
  [
    'scholarship scholarships grant grants',
    'beca becas subvención',
    'bourse bourses subvention',
    'bolsa bolsas subsídio',
  ],
];
