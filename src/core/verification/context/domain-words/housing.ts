import type { GlossaryEntry } from '../glossary-entry.ts';

/** Words of housing, water, environment. */
export const housingWords: readonly GlossaryEntry[] = [
  [
    'housing dwelling dwellings house houses',
    'vivienda viviendas casa casas',
    'logement logements maison',
    'habitação moradia casa casas',
  ],
  [
    'eviction evictions evicted',
    'desalojo desalojos desalojado',
    'expulsion expulsions expulsé',
    'despejo despejos',
  ],
  [
    'displaced displacement',
    'desplazado desplazados desplazamiento',
    'déplacé déplacés déplacement',
    'deslocado deslocados deslocamento',
  ],
  ['water', 'agua hídrico', 'eau eaux', 'água hídrico'],
  ['sanitation sewage', 'saneamiento alcantarillado', 'assainissement', 'saneamento esgoto'],
  [
    'forest forests forestry deforestation',
    'bosque bosques forestal deforestación',
    'forêt forêts déforestation',
    'floresta florestas desmatamento',
  ],
  ['land area surface', 'tierra superficie área', 'terre superficie', 'terra superfície área'],
  ['climate', 'clima climático', 'climat climatique', 'clima climático'],
  [
    'emission emissions pollution',
    'emisión emisiones contaminación',
    'émission émissions pollution',
    'emissão emissões poluição',
  ],
  [
    'energy electricity power',
    'energía electricidad eléctrico',
    'énergie électricité',
    'energia eletricidade',
  ],
  [
    'flood floods flooding',
    'inundación inundaciones',
    'inondation inondations',
    'inundação enchente enchentes',
  ],
  ['earthquake earthquakes', 'terremoto terremotos sismo', 'séisme tremblement', 'terremoto sismo'],
  ['fire fires', 'incendio incendios', 'incendie incendies', 'incêndio incêndios'],
  [
    'food',
    'alimento alimentos alimentario alimentación',
    'aliment aliments alimentaire nourriture',
    'alimento alimentos alimentação',
  ],
  ['waste garbage', 'residuo residuos basura', 'déchet déchets', 'resíduo resíduos lixo'],
];
