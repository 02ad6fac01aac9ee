import { resolve } from 'node:path';

export const projectFolder = resolve(import.meta.dirname, '../..');

export function inProject(...parts: string[]): string {
  return resolve(projectFolder, ...parts);
}
