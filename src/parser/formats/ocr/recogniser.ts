import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import Tesseract from 'tesseract.js';
import { graymap, type GrayImage } from './gray-image.ts';

/** A language that can be recognised, by the name of its data. */
export type OcrLanguage = 'eng' | 'spa' | 'fra' | 'por';

export const ocrLanguages: readonly OcrLanguage[] = ['eng', 'spa', 'fra', 'por'];

/** A word on a picture, in pixels of the upright picture from its top left corner. */
export interface RecognisedWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Height of the line from the feet of "p" to the top of "l". */
  readonly lineHeight: number;
  /** Words of one line have the same number. */
  readonly line: number;
  /** How sure the recogniser is, 0 to 100. */
  readonly certainty: number;
}

export interface RecognisedImage {
  readonly words: readonly RecognisedWord[];
  /** Clockwise turn of the lines on the picture, in radians; the words' places are those of the straightened picture. */
  readonly skew: number;
}

/**
 * "4.0.0_best_int" and "4.0.0" gave the same errors on 14 of 16 rendered pages in four languages and the same within
 * 0.5 % on the others; the first loads in half the time and is a third of the size (2026-11).
 */
const dataFolder = '4.0.0_best_int';

/**
 * The thread that recognises. The library's own thread would take language data from the network where it finds none;
 * this one reads the packages that were installed, writes nothing and has no way to fetch. It is text, so that it needs
 * no file of its own in the built app.
 */
const threadSource = (root: string): string => `
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { parentPort } from 'node:worker_threads';
const require = createRequire(${JSON.stringify(root)});
const refuse = () => Promise.reject(new Error('Recognition never uses the network and keeps nothing'));
globalThis.fetch = refuse;
const script = require('tesseract.js/src/worker-script');
script.setAdapter({
  getCore: require('tesseract.js/src/worker-script/node/getCore'),
  gunzip: gunzipSync,
  fetch: refuse,
  readCache: (path) => {
    const language = /([a-z]{3})\\.traineddata/.exec(path)[1];
    return readFile(require.resolve('@tesseract.js-data/' + language + '/${dataFolder}/' + language + '.traineddata.gz'));
  },
  writeCache: refuse,
  deleteCache: () => Promise.resolve(),
  checkCache: () => Promise.resolve(false),
});
parentPort.on('message', (packet) => {
  script.dispatchHandlers(packet, (answer) => parentPort.postMessage(answer));
});
`;

/** What is left of a scan's dirt reads as strokes: "|", "==", "~." A percent sign or dash that is meant is surer. */
function isDirt(text: string, certainty: number): boolean {
  return certainty < 50 && !/[\p{L}\p{N}%$€£]/u.test(text);
}

/** A recogniser for one set of languages. One picture at a time. */
export class Recogniser {
  readonly languages: readonly OcrLanguage[];
  readonly #worker: Tesseract.Worker;

  private constructor(worker: Tesseract.Worker, languages: readonly OcrLanguage[]) {
    this.#worker = worker;
    this.languages = languages;
  }

  /** Loads the languages. Throws when their data is missing, which is a fault of the installation. */
  static async open(languages: readonly OcrLanguage[]): Promise<Recogniser> {
    const root = pathToFileURL(createRequire(import.meta.url).resolve('tesseract.js/package.json')).href;
    const failure = Promise.withResolvers<never>();
    // The library's type asks for a string, and hands what it gets to `new Worker`, which takes data only as a URL.
    const workerPath: unknown = new URL(`data:text/javascript,${encodeURIComponent(threadSource(root))}`);
    const opening = Tesseract.createWorker([...languages], Tesseract.OEM.LSTM_ONLY, {
      workerPath: workerPath as string,
      langPath: 'installed',
      cacheMethod: 'none',
      errorHandler: (error: unknown) => {
        failure.reject(new Error(String(error)));
      },
    });
    const worker = await Promise.race([opening, failure.promise]);
    await worker.setParameters({ user_defined_dpi: '300', debug_file: '/dev/null' });
    return new Recogniser(worker, languages);
  }

  async recognise(image: GrayImage): Promise<RecognisedImage> {
    const { data } = await this.#worker.recognize(
      graymap(image),
      { rotateAuto: true },
      { text: false, blocks: true },
    );
    const words: RecognisedWord[] = [];
    let line = 0;
    for (const block of data.blocks ?? []) {
      for (const paragraph of block.paragraphs) {
        for (const { words: found, baseline, rowAttributes } of paragraph.lines) {
          line += 1;
          for (const word of found) {
            if (word.text.trim() === '' || isDirt(word.text, word.confidence)) continue;
            const middle = (word.bbox.x0 + word.bbox.x1) / 2;
            const run = baseline.x1 - baseline.x0;
            const slope = run > 0 ? (baseline.y1 - baseline.y0) / run : 0;
            words.push({
              text: word.text,
              left: word.bbox.x0,
              right: word.bbox.x1,
              baseline: baseline.y0 + slope * (middle - baseline.x0),
              lineHeight: rowAttributes.rowHeight,
              line,
              certainty: word.confidence,
            });
          }
        }
      }
    }
    return { words, skew: -(data.rotateRadians ?? 0) };
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
