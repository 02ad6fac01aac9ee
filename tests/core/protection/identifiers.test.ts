import { describe, expect, test } from 'vitest';
import { findIdentifiers } from '../../../src/core/protection/identifiers.ts';
import { findSmallCounts } from '../../../src/core/protection/small-counts.ts';

const found = (text: string): string[] =>
  findIdentifiers(text).map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`);

describe('identifiers are recognised', () => {
  test.each([
    ['The boy, RUT 12.345.678-5, was held', 'national-id 12.345.678-5'],
    ['12345678-5', 'national-id 12345678-5'],
    ['RUN 6-K no; 1.000.005-K yes', 'national-id 1.000.005-K'],
    ['CPF 529.982.247-25', 'national-id 529.982.247-25'],
    ['CPF: 52998224725', 'national-id 52998224725'],
    ['CURP HEGG560427MVZRRL04', 'national-id HEGG560427MVZRRL04'],
    ['con DNI 12345678Z', 'national-id 12345678Z'],
    ['NIE X1234567L', 'national-id X1234567L'],
    ['SSN 078-05-1120', 'national-id 078-05-1120'],
    ['née en 1955, no 2 55 08 14 168 025 38', 'national-id 2 55 08 14 168 025 38'],
    ['passport no. AB1234567 was taken', 'national-id AB1234567'],
    ['cédula de identidad 1.234.567', 'national-id 1.234.567'],
    ['write to ana.rojas@example.org.', 'email ana.rojas@example.org'],
    ['call +56 9 8765 4321 at night', 'phone +56 9 8765 4321'],
    ['Teléfono: 2 2345 6789', 'phone 2 2345 6789'],
    ['born on 12 March 1987 in', 'birth-date 12 March 1987'],
    ['nacida el 3 de mayo de 1990', 'birth-date 3 de mayo de 1990'],
    ['née le 4 mars 1988', 'birth-date 4 mars 1988'],
    ['causa RIT: 1234-2019', 'case-number 1234-2019'],
    ['Case No. 2019/123', 'case-number 2019/123'],
    ['processo 0001234-56.2019.8.26.0100', 'case-number 0001234-56.2019.8.26.0100'],
  ])('%s', (text, expected) => {
    expect(found(text)).toContain(expected);
  });

  test('only with the right check digit, where there is one', () => {
    for (const text of [
      '12.345.678-4',
      '529.982.247-24',
      'HEGG560427MVZRRL05',
      '12345678A',
      'X1234567A',
      '2 55 08 14 168 025 39',
      '000-12-3456',
      '111.111.111-11',
    ]) {
      expect(found(text), text).toEqual([]);
    }
  });
});

describe('no identifiers are', () => {
  test.each([
    '2,608 cases in 2016-2017, 17,574,003 inhabitants, 14.300.000 pesos',
    'Law 21.057, Ley Nº 19.947, Decree 830-1990, Law No. 20.084 of 2005',
    'A/HRC/WG.6/32/CHL/1, CRC/C/CHL/CO/4-5, E/C.12/2015/4, ISO 27001-2',
    'articles 361-2 and 367 ter, pp. 123-456, paragraphs 12-18',
    'between 2018 and 2019 the rate rose from 11,7 % to 12,3 %',
    'ISBN 978-3-16-148410-0, DOI 10.1000/182, ISSN 2049-3630',
    'adopted on 12 March 1987, in force since 3 de mayo de 1990',
    'Table 3.2: 1.234 | 5.678 | 9.012',
    'from 08:30 to 17:45, room 12-345, bus 210',
    'US$ 1.234.567, 3.456.789-1.234.567, 45.678-12.345',
    'https://example.org/a/2019-04-12/b?id=123456',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('counts of few persons', () => {
  test.each([
    ['Only 3 children were heard.', ['3 children', '3']],
    ['Solo dos niñas fueron oídas.', ['dos niñas', 'dos']],
  ])('are found: %s', (text, allowed) => {
    const counts = findSmallCounts(text, 5).map(({ start, end }) => text.slice(start, end));
    expect(counts).toHaveLength(1);
    expect(allowed).toContain(counts[0]);
  });

  test.each([
    'In 3 districts 240 children were heard.',
    'No children were heard.',
    'Three years later 12 women returned.',
    'Article 4 protects children.',
    'Two thirds of pupils walk; there is one teacher for every 15 pupils.',
    '3 % of children left school.',
  ])('are not: %s', (text) => {
    expect(findSmallCounts(text, 5)).toEqual([]);
  });

  test('none are where the threshold is 0', () => {
    expect(findSmallCounts('Only 3 children were heard.', 0)).toEqual([]);
  });
});
