/** The last part of a path, on whatever system: "Reports" of "/home/ana/Reports/". The path itself where it has no parts. */
export function folderName(path: string): string {
  const name = path.split(/[/\\]/u).findLast((part) => part !== '');
  return name ?? path;
}
