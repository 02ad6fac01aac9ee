import { tellingDigits } from './magnitude.ts';

/** With fewer digits the same ones stand in another order by chance. */
const fewestDigits = 3;

/** Whether a number has the digits of another in another order: 3,966 and 3,696, 21.3 and 23.1. */
export function isSlip(own: string | undefined, other: string | undefined): boolean {
  if (own === undefined || other === undefined || own === other || own.length !== other.length) return false;
  if (tellingDigits(own) < fewestDigits || own.indexOf('.') !== other.indexOf('.')) return false;
  return inOrder(own) === inOrder(other);
}

function inOrder(digits: string): string {
  return [...digits].sort().join('');
}
