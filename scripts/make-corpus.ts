import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as sheets from '@e965/xlsx';
import { writeDocx } from './sample/docx-writer.ts';
import { readManuscript } from './sample/manuscript.ts';
import { writePdf } from './sample/pdf-writer.ts';

/** Writes the binary sources of the labelled set `valdoria`: `node scripts/make-corpus.ts`. The others are written by hand. */
const folder = join(import.meta.dirname, '../tests/corpus/valdoria/sources');

const workbook = sheets.utils.book_new();
const add = (name: string, rows: (string | number)[][]): void => {
  sheets.utils.book_append_sheet(workbook, sheets.utils.aoa_to_sheet(rows), name);
};
add('Matrícula', [
  ['Matrícula escolar por provincia y nivel, 2022'],
  ['Provincia', 'Parvularia', 'Primaria', 'Secundaria', 'Total'],
  ['Orlo', 31412, 128940, 64218, 224570],
  ['Mirande', 13120, 52517, 27904, 93541],
  ['Tarrasco', 9468, 31022, 15507, 55997],
  ['Belvia', 7204, 20861, 10213, 38278],
  ['Total', 61204, 233340, 117842, 412386],
]);
add('Docentes', [
  ['Docentes por sexo, 2022'],
  ['Provincia', 'Mujeres', 'Hombres', 'Total'],
  ['Orlo', 10920, 4310, 15230],
  ['Mirande', 4512, 1771, 6283],
  ['Tarrasco', 2689, 1120, 3809],
  ['Belvia', 1828, 790, 2618],
  ['Total', 19949, 7991, 27940],
]);
add('Abandono', [
  ['Tasa de abandono escolar (%)'],
  ['Año', 'Niñas', 'Niños'],
  [2019, 3.8, 5.2],
  [2020, 3.1, 4.6],
  [2021, 2.6, 5],
  [2022, 2.1, 4.9],
]);
writeFileSync(
  join(folder, 'censo-escolar-2022.xlsx'),
  sheets.write(workbook, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array,
);

writeFileSync(
  join(folder, 'statistiques-penitentiaires-2022.pdf'),
  writePdf({
    title: 'Statistiques pénitentiaires 2022',
    author: "Direction de l'administration pénitentiaire",
    language: 'fr',
    date: '20230215',
    runningHead: 'Statistiques pénitentiaires 2022',
    pages: [
      [
        { kind: 'title', text: 'Statistiques pénitentiaires 2022' },
        { kind: 'text', text: "Direction de l'administration pénitentiaire de Valdoria" },
        { kind: 'heading', text: '1. Population détenue' },
        {
          kind: 'text',
          text: 'Au 31 décembre 2022, 6 731 personnes étaient détenues dans les prisons du pays, dont 312 femmes et 94 mineurs. Parmi elles, 2 488 étaient en attente de jugement. La durée moyenne de la détention provisoire était de 1,5 an.',
        },
        {
          kind: 'table',
          caption: 'Tableau 1. Places et détenus par établissement, fin 2022',
          rows: [
            ['Prison', 'Places', 'Détenus'],
            ['Orlo', '540', '913'],
            ['Mirande', '1 420', '1 988'],
            ['Tarrasco', '910', '1 204'],
            ['Autres', '2 130', '2 626'],
          ],
        },
      ],
      [
        { kind: 'heading', text: '2. Décès et moyens' },
        {
          kind: 'text',
          text: 'En 2022, 38 personnes sont décédées en détention, dont 12 par suicide. En 2021, on comptait 41 décès en détention.',
        },
        {
          kind: 'text',
          text: "Le budget de l'administration pénitentiaire s'élevait à 84,8 millions de couronnes en 2022.",
        },
      ],
    ],
  }),
);

writeFileSync(
  join(folder, 'plan-salud-mental.docx'),
  writeDocx(
    readManuscript(`title: Plan de salud mental infantil y adolescente
author: Ministerio de Salud de Valdoria
date: 2022-06-30
language: es

# Diagnóstico

En 2021, 3.290 adolescentes fueron hospitalizados por causas de salud mental. La tasa de suicidio adolescente llegó a 11,2 por 100.000.

| Hospitalizaciones de adolescentes por salud mental, 2021 | Casos |
| Mujeres | 2.106 |
| Hombres | 1.184 |
| Total | 3.290 |

# Acceso

El tiempo medio de espera para una primera consulta psiquiátrica fue de 129 días. El 40 % de los pacientes esperó más de seis meses.

El plan prevé 268 nuevos psicólogos y un presupuesto de 14,2 millones de coronas.
`),
  ),
);
