/** One of the larger unit is `factor` of the smaller, exactly. */
interface UnitRelation {
  readonly larger: string;
  readonly smaller: string;
  readonly factor: string;
}

const relations: readonly UnitRelation[] = [
  { larger: 'year', smaller: 'month', factor: '12' },
  { larger: 'week', smaller: 'day', factor: '7' },
  { larger: 'day', smaller: 'hour', factor: '24' },
  { larger: 'hour', smaller: 'minute', factor: '60' },
  { larger: 'minute', smaller: 'second', factor: '60' },
  { larger: 'km', smaller: 'm', factor: '1000' },
  { larger: 'kilometre', smaller: 'metre', factor: '1000' },
  { larger: 't', smaller: 'kg', factor: '1000' },
  { larger: 'tonne', smaller: 'kilogram', factor: '1000' },
];

/** How a value in one unit becomes the same amount in another: multiply or divide by `factor`. */
export interface UnitConversion {
  readonly unit: string;
  readonly operation: 'multiply' | 'divide';
  readonly factor: string;
}

/** Units that a unit converts to by an exact relation. */
export function convertibleUnits(unit: string | undefined): UnitConversion[] {
  if (unit === undefined) return [];
  return relations.flatMap(({ larger, smaller, factor }): UnitConversion[] => {
    if (unit === larger) return [{ unit: smaller, operation: 'multiply', factor }];
    if (unit === smaller) return [{ unit: larger, operation: 'divide', factor }];
    return [];
  });
}
