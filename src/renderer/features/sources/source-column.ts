import type { LibraryQuestion } from '../../../shared/contract.ts';
import { sourceColumns } from '../../../shared/contract.ts';

export type SourceColumn = LibraryQuestion['sort']['column'];

export function isSourceColumn(value: unknown): value is SourceColumn {
  return sourceColumns.some((column) => column === value);
}
