/**
 * What pdf.js needs beside itself for files that do not carry their fonts or character maps, and for some picture formats.
 * Bundled as files of the window; nothing is fetched from elsewhere.
 */
const fonts = import.meta.glob<string>('../../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});
const characterMaps = import.meta.glob<string>('../../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});
const decoders = import.meta.glob<string>('../../../../node_modules/pdfjs-dist/wasm/*.wasm', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

const urlOf = new Map(
  Object.entries({ ...fonts, ...characterMaps, ...decoders }).map(([path, url]) => [
    path.slice(path.lastIndexOf('/') + 1),
    url,
  ]),
);

/** Hands pdf.js its files by name; in the shape that pdf.js asks of a `BinaryDataFactory`. */
export class BundledDataFactory {
  async fetch({ filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const url = urlOf.get(filename);
    if (url === undefined) throw new Error(`${filename} is not part of the window`);
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${filename} could not be read (${String(response.status)})`);
    return new Uint8Array(await response.arrayBuffer());
  }
}
