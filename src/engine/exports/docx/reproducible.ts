import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The earliest moment that a ZIP can name; local time, as the format has it, which is the same bytes everywhere. */
const zipBeginning = new Date(1980, 0, 1);

/** The same document for the same report: the moment of the report instead of the clock's, parts in order and undated. */
export function reproducible(docx: Uint8Array, generatedAt: string): Buffer {
  const parts = unzipSync(docx);
  const moment = generatedAt.replace(/\.\d+Z$/, 'Z');
  const dated = Object.entries(parts)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, bytes]): [string, Uint8Array] => [
      name,
      name === 'docProps/core.xml'
        ? strToU8(
            strFromU8(bytes).replaceAll(
              /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g,
              (_whole, open: string, close: string) => `${open}${moment}${close}`,
            ),
          )
        : bytes,
    ]);
  // A reader may want the list of parts first.
  dated.sort(
    ([left], [right]) => Number(right === '[Content_Types].xml') - Number(left === '[Content_Types].xml'),
  );
  return Buffer.from(zipSync(Object.fromEntries(dated), { mtime: zipBeginning, level: 6 }));
}
