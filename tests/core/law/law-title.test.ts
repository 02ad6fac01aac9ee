import { expect, test } from 'vitest';
import { lawTitle } from '../../../src/core/law/law-title.ts';

test.each([
  ['FIJA TEXTO REFUNDIDO, COORDINADO Y SISTEMATIZADO DEL CODIGO CIVIL', 'Código Civil', 'Código Civil'],
  ['CÓDIGO PENAL', 'Código Penal', 'Código Penal'],
  [
    'ESTABLECE NUEVA LEY DE MATRIMONIO CIVIL',
    'LEY 19947',
    'Ley 19947. Establece nueva ley de matrimonio civil',
  ],
  ['Ley 21.013 sobre maltrato', 'Ley 21013', 'Ley 21.013 sobre maltrato'],
  ['Ley de Puertos y Navegación', undefined, 'Ley de Puertos y Navegación'],
  ['LEY DE TRANSPORTE ESCOLAR', undefined, 'Ley de transporte escolar'],
  ['DFL 1', undefined, 'DFL 1'],
  [undefined, 'Ley 21057', 'Ley 21057'],
  [undefined, undefined, undefined],
])('%s, %s', (title, instrument, expected) => expect(lawTitle(title, instrument)).toBe(expected));

test('the heading of its first part is no title of a law', () => {
  expect(lawTitle('"TÍTULO I DISPOSICIONES GENERALES', 'Ley 21057')).toBe('Ley 21057');
});
