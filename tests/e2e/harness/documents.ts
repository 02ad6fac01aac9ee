import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A short report on a place that does not exist. */
export const report = `Lighthouse keepers of Arran Sound

I. Staff

1. In 2018 the service employed 412 keepers, of whom 97 were women.1

2. Of the 412 keepers, 61% had served for more than ten years.2

II. Lights

3. The service maintains 38 lights, three of them automatic.3

4. Keepers reported 1,206 ships in distress between 2010 and 2018.

1 Lighthouse Service, Annual report 2018 (2019), p. 4.
2 Ibid., p. 5.
3 Lighthouse Service, List of lights (2018).
`;

/** What the report rests on. */
export const annualReport = `Lighthouse Service. Annual report 2018

The service employed 412 keepers at the end of 2018. Ninety-seven of the keepers were women.

More than ten years of service: 251 keepers, or 61 per cent of all keepers.

Keepers reported 1.206 ships in distress between 2010 and 2018.
`;

/** A source that takes a parser and the store a while. */
export function longSource(paragraphs: number): string {
  const sentences = Array.from(
    { length: paragraphs },
    (_, index) =>
      `${index + 1}. In the year ${1800 + (index % 200)} the keepers counted ${index * 7 + 13} ships, ${index % 100} per cent of them under sail, and ${index % 17} wrecks.`,
  );
  return `Log of the lights\n\n${sentences.join('\n\n')}\n`;
}

/** Writes documents where the window may read them; returns their paths. */
export function writeDocuments(folder: string, documents: Readonly<Record<string, string>>): string[] {
  return Object.entries(documents).map(([name, text]) => {
    const path = join(folder, 'documents', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  });
}
