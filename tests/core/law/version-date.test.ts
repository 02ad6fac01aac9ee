import { expect, test } from 'vitest';
import { readVersionDate } from '../../../src/core/law/version-date.ts';

test.each([
  ['Última versión: 12-03-2021', '2021-03-12'],
  ['Tipo Versión: Última Versión De: 06-OCT-2020', '2020-10-06'],
  ['Última Modificación: 5 de octubre de 2020 Ley 21271', '2020-10-05'],
  ['Inicio de vigencia: 1º de enero de 2019', '2019-01-01'],
  ['Texto consolidado. Última modificación: 3 de marzo de 2021', '2021-03-03'],
  ['Version consolidée au 1er janvier 2020', '2020-01-01'],
  ['Dernière mise à jour des données de ce code : 14 février 2022', '2022-02-14'],
  ['Version en vigueur au 01 août 2023', '2023-08-01'],
  ['Consolidated version as at 1 July 2020', '2020-07-01'],
  ['Up to date with all changes known to be in force on or before 12 March 2021.', '2021-03-12'],
  ['Last amended: March 15, 2019', '2019-03-15'],
  ['Consolidated text: 02016R0679 — EN — 2016-05-04', '2016-05-04'],
  ['Versão consolidada em 15/04/2021', '2021-04-15'],
  ['Texto compilado, atualizado até 2 de dezembro de 2018', '2018-12-02'],
])('%s', (line, date) => {
  expect(readVersionDate(['LAW', line, '', 'Article 1. Text of 3 May 2030.'])).toBe(date);
});

test.each([
  ['a day without an announcement', ['LEY 19.617', 'Promulgada el 12 de julio de 1999.']],
  [
    'a day in the wording',
    ['LEY', 'Artículo 1. La última modificación: 3 de marzo de 2021.', ...Array<string>(30).fill('x')],
  ],
  ['an impossible day', ['Última versión: 45-13-2021']],
])('%s is no version', (_, lines) => {
  expect(readVersionDate(lines)).toBeUndefined();
});

test('of several days the latest counts', () => {
  expect(readVersionDate(['Última modificación: 01-02-2019', 'Última versión: 12-03-2021'])).toBe(
    '2021-03-12',
  );
});
