import type { PdfDocument } from './pdf-writer.ts';

/** The school ministry's enrolment tables, in English: two pages. */
export const enrolmentTables: PdfDocument = {
  title: 'School enrolment tables 2018',
  author: 'Ministry of Schools of Velmara',
  language: 'en',
  date: '20181001',
  runningHead: 'School enrolment tables 2018',
  pages: [
    [
      { kind: 'title', text: 'School enrolment tables 2018' },
      { kind: 'text', text: 'Ministry of Schools of Velmara. English edition, October 2018.' },
      { kind: 'heading', text: '1. Pupils enrolled in the harbour districts' },
      {
        kind: 'text',
        text: 'The table gives the pupils enrolled in the schools of the six harbour districts on 1 March of each year.',
      },
      {
        kind: 'table',
        caption: 'Table 1. Pupils enrolled by district',
        rows: [
          ['District', '2017', '2018'],
          ['Almar', '21,102', '21,480'],
          ['Brenal', '18,011', '18,265'],
          ['Caleta Honda', '9,902', '9,874'],
          ['Isla Mayor', '6,877', '6,931'],
          ['Las Gradas', '14,230', '14,402'],
          ['Punta Sal', '11,391', '11,548'],
          ['Total', '81,513', '82,500'],
        ],
      },
    ],
    [
      { kind: 'heading', text: '2. Schools and teachers' },
      {
        kind: 'text',
        text: 'In 2018 the six districts had 82 schools with 4,212 teachers, of whom 62% were women. Isla Mayor had 11 schools and 363 teachers.',
      },
      {
        kind: 'text',
        text: 'The number of pupils per teacher fell from 20.4 in 2014 to 19.6 in 2018.',
      },
    ],
  ],
};
