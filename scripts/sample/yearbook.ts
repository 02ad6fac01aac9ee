import type { PdfDocument } from './pdf-writer.ts';

/** The maritime authority's yearbook, in Spanish: five pages with four tables. */
export const yearbook: PdfDocument = {
  title: 'Anuario de seguridad marítima 2018',
  author: 'Autoridad de Seguridad Marítima de Velmara',
  language: 'es',
  date: '20190315',
  runningHead: 'Anuario de seguridad marítima 2018',
  pages: [
    [
      { kind: 'title', text: 'Anuario de seguridad marítima 2018' },
      {
        kind: 'text',
        text: 'Autoridad de Seguridad Marítima de Velmara (ASM). Puerto Almar, marzo de 2019.',
      },
      { kind: 'heading', text: '1. Presentación' },
      {
        kind: 'text',
        text: 'El presente anuario reúne los registros de la Autoridad sobre el transporte de pasajeros en transbordador, los accidentes, las inspecciones y los talleres de seguridad. Las cifras se refieren al período comprendido entre 2014 y 2018, salvo indicación distinta.',
      },
      {
        kind: 'text',
        text: 'Los datos provienen de los diarios de a bordo y de las oficinas de los seis distritos portuarios. Las cifras de 2018 son definitivas.',
      },
    ],
    [
      { kind: 'heading', text: '2. Pasajeros' },
      {
        kind: 'text',
        text: 'En 2017 los transbordadores transportaron 6.449.883 pasajeros, frente a 5.642.900 en 2016. De los viajes de 2017, 1.912.604 correspondieron a alumnos que viajan gratis.',
      },
      {
        kind: 'table',
        caption: 'Cuadro 1. Pasajeros transportados por año',
        rows: [
          ['Año', 'Pasajeros', 'Variación (%)'],
          ['2014', '5.102.377', '–'],
          ['2015', '5.390.112', '5,6'],
          ['2016', '5.642.900', '4,7'],
          ['2017', '6.449.883', '14,3'],
          ['2018', '6.701.428', '3,9'],
        ],
      },
      {
        kind: 'text',
        text: 'El aumento de 2017 se explica por la apertura de dos líneas nuevas hacia Isla Mayor. Las travesías nocturnas representan el 18 % de todas las travesías.',
      },
    ],
    [
      { kind: 'heading', text: '3. Accidentes' },
      {
        kind: 'text',
        text: 'Entre 2014 y 2018 se registraron 47 accidentes de transbordadores, de los cuales 29 ocurrieron de noche. Hubo 23 personas heridas, 16 de ellas menores de edad, y fallecieron cuatro personas.',
      },
      {
        kind: 'table',
        caption: 'Cuadro 2. Accidentes por año y tasa por 100.000 travesías',
        rows: [
          ['Año', 'Accidentes', 'Heridos', 'Tasa'],
          ['2014', '12', '7', '3,8'],
          ['2015', '9', '4', '2,8'],
          ['2016', '11', '5', '3,3'],
          ['2017', '7', '3', '2,0'],
          ['2018', '8', '4', '2,2'],
          ['Total', '47', '23', '2,8'],
        ],
      },
      {
        kind: 'text',
        text: 'En los embarcaderos se registraron otros 60 accidentes en 2018, la mayoría por caídas.',
      },
    ],
    [
      { kind: 'heading', text: '4. Talleres e inspecciones' },
      {
        kind: 'text',
        text: 'Entre 2014 y 2018 se realizaron talleres de seguridad en todas las escuelas ribereñas. El cuadro siguiente presenta los totales por año.',
      },
      {
        kind: 'table',
        caption: 'Cuadro 3. Talleres de seguridad y participantes',
        rows: [
          ['Año', 'Talleres', 'Participantes', 'Variación (%)'],
          ['2014', '512', '15.204', '–'],
          ['2015', '561', '17.118', '12,6'],
          ['2016', '598', '18.930', '10,6'],
          ['2017', '640', '20.446', '8,0'],
          ['2018', '675', '23.449', '14,7'],
          ['Total', '2.986', '95.147', ''],
        ],
      },
      {
        kind: 'text',
        text: 'En total, 95.147 escolares participaron en los 2.986 talleres del período. En 2018 la asistencia a los talleres creció un 14,7 %.',
      },
      {
        kind: 'table',
        caption: 'Cuadro 4. Inspecciones de embarcaciones en 2018',
        rows: [
          ['Turno', 'Inspecciones'],
          ['De noche', '846'],
          ['De día', '1.059'],
          ['Total', '1.905'],
        ],
      },
    ],
    [
      { kind: 'heading', text: '5. Flota y tripulaciones' },
      {
        kind: 'text',
        text: 'La flota cuenta con 64 transbordadores, 41 de ellos construidos antes de 1995. La edad media de un transbordador es de 27 años. Solo 19 embarcaciones llevan un chaleco salvavidas de talla infantil para cada menor a bordo.',
      },
      {
        kind: 'text',
        text: 'En 2018, 318 tripulantes terminaron el curso de la escuela de la Autoridad, el 87 % de ellos en el primer semestre del año. La Autoridad tiene 47 inspectores y 12 oficinas.',
      },
    ],
  ],
};
