import { readFileSync } from 'node:fs';

// What pdf.js takes to bring out the text alone: `node bench/bare-pdf-js.ts FILE…` prints { pages, seconds }.
const worker = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
Object.assign(globalThis, { pdfjsWorker: worker });
const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
const startedAt = performance.now();
let pages = 0;
for (const path of process.argv.slice(2)) {
  const task = pdfjs.getDocument({
    data: new Uint8Array(readFileSync(path)),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
  });
  const document = await task.promise;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    await page.getTextContent({ includeMarkedContent: false, disableNormalization: true });
    page.cleanup();
    pages += 1;
  }
  await task.destroy();
}
console.log(JSON.stringify({ pages, seconds: (performance.now() - startedAt) / 1000 }));
