/** Signs and abbreviations for "number" before a label's number, folded. */
export const numberSigns: ReadonlySet<string> = new Set([
  'no',
  'nos',
  'n',
  'nº',
  'n°',
  '№',
  'num',
  'nums',
  'nro',
  'nr',
  'nrs',
  'numero',
  '#',
  '°',
  'º',
  'ns',
]);
