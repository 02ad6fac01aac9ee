import { expect, test } from 'vitest';
import { readLawName } from '../../../src/core/law/law-name.ts';

test.each([
  [['LEY NÚM. 21.057', '', 'REGULA ENTREVISTAS GRABADAS EN VIDEO'], 'Ley 21057'],
  [['Biblioteca', 'LEY N° 19.696', 'ESTABLECE CODIGO PROCESAL PENAL'], 'Código Procesal Penal'],
  [['CÓDIGO PENAL', '', 'Santiago, noviembre 12 de 1874.'], 'Código Penal'],
  [['LOI n° 2005-102 du 11 février 2005'], 'Loi 2005-102'],
  [['LEI Nº 10.406, DE 10 DE JANEIRO DE 2002'], 'Lei 10406'],
  [['Ley Orgánica 5/2003, de 27 de mayo'], 'Ley Orgánica 5/2003'],
  [['Harbour Lights Act 2011', '2011 CHAPTER 4'], 'Harbour Lights Act 2011'],
  [['Code de la santé publique'], 'Code de la Santé Publique'],
])('%j', (lines, name) => {
  expect(readLawName([...lines, '', 'Artículo 1. Texto de la Ley 1.'])).toBe(name);
});

test.each([
  [['Teniendo presente la ley 20.000 y otras']],
  [['INFORME ANUAL', 'Sobre la aplicación del Código Penal en las regiones']],
  [['Artículo 1. Uno.', 'LEY NÚM. 21.057']],
])('%j names none', (lines) => {
  expect(readLawName(lines)).toBeUndefined();
});
