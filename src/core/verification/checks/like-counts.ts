import type { Quantity } from '../../statistics/quantity.ts';
import type { Count } from './parts.ts';
import { isCount } from './parts.ts';

/** Counts, and amounts of money in one currency: what may be added up, three at least. */
export function likeCounts(quantities: readonly Quantity[]): Count[][] {
  const groups = new Map<string, Count[]>();
  const add = (key: string, count: Count): void => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [count]);
    else group.push(count);
  };
  const currencies = new Set(quantities.flatMap(({ kind, unit }) => (kind === 'money' ? [unit ?? ''] : [])));
  const [currency] = currencies.size === 1 ? currencies : [];
  for (const quantity of quantities) {
    // "48.5 million pesos: 21 million for roads, 15.5 million for …": a part may leave out the currency.
    if (currency !== undefined && quantity.writtenAs === 'mixed' && isCount(quantity)) {
      add(currency, quantity);
      // "24.6 million euros, of which 13.1 million from taxes": of what is not said of the part.
      if (quantity.of === undefined) continue;
    }
    if (!isCount(quantity) && !isAmount(quantity)) continue;
    const key = quantity.kind === 'money' ? (quantity.unit ?? '') : '';
    add(key, quantity);
  }
  return [...groups.values()].filter((group) => group.length >= 2);
}

function isAmount(quantity: Quantity): quantity is Count {
  return quantity.kind === 'money' && quantity.value !== undefined && quantity.qualifier === undefined;
}
