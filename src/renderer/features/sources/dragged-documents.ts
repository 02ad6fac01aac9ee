import type { DragEvent } from 'react';

const type = 'application/x-corroborate-documents';

/** Documents taken up in the library, to be dropped on a collection. */
export function dragDocuments(event: DragEvent, ids: readonly string[]): void {
  event.dataTransfer.setData(type, JSON.stringify(ids));
  event.dataTransfer.effectAllowed = 'copy';
}

export function dragsDocuments(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(type);
}

/** Empty for anything else that was dropped. */
export function draggedDocuments(event: DragEvent): readonly string[] {
  const carried: unknown = JSON.parse(event.dataTransfer.getData(type) || '[]');
  return Array.isArray(carried) ? carried.filter((id) => typeof id === 'string') : [];
}
