import type { ParsedPage, TextRun } from '../../../core/document/parsed.ts';

/**
 * A page's runs as one text and one block of figures: a tenth of the memory of as many objects, and cheap to hand from
 * thread to thread. Runs are unpacked whenever they are looked at.
 */
export interface PackedPage {
  /** 1-based position in the file. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** The texts of all runs, one behind the other. */
  readonly text: string;
  /** For each run: where its text ends, x, baseline, width, font size, number of its font × 4 + quarter turns. */
  readonly figures: Float64Array<ArrayBuffer>;
}

const figuresOfRun = 6;

/** Packs runs; `fontNumber` gives each font's name a number. */
export function packPage(
  number: number,
  size: { readonly width: number; readonly height: number },
  runs: readonly TextRun[],
  fontNumber: (name: string) => number,
): PackedPage {
  const figures = new Float64Array(runs.length * figuresOfRun);
  let end = 0;
  let at = 0;
  for (const run of runs) {
    end += run.text.length;
    figures[at] = end;
    figures[at + 1] = run.x;
    figures[at + 2] = run.baseline;
    figures[at + 3] = run.width;
    figures[at + 4] = run.fontSize;
    figures[at + 5] = fontNumber(run.fontName) * 4 + (run.rotation ?? 0) / 90;
    at += figuresOfRun;
  }
  return { number, ...size, text: runs.map((run) => run.text).join(''), figures };
}

/** The page as core reads it. `fontNames` are by their numbers. */
export function unpackPage(
  page: PackedPage,
  label: string | undefined,
  fontNames: readonly string[],
): ParsedPage {
  return {
    number: page.number,
    ...(label === undefined ? {} : { label }),
    width: page.width,
    height: page.height,
    get runs() {
      return unpackRuns(page, fontNames);
    },
  };
}

function unpackRuns({ text, figures }: PackedPage, fontNames: readonly string[]): TextRun[] {
  const runs: TextRun[] = [];
  let start = 0;
  const figure = (at: number): number => figures[at] ?? 0;
  for (let at = 0; at < figures.length; at += figuresOfRun) {
    const end = figure(at);
    const look = figure(at + 5);
    const run = {
      text: text.slice(start, end),
      x: figure(at + 1),
      baseline: figure(at + 2),
      width: figure(at + 3),
      fontSize: figure(at + 4),
      fontName: fontNames[Math.floor(look / 4)] ?? '',
    };
    const rotation = turns[look % 4];
    runs.push(rotation === undefined ? run : { ...run, rotation });
    start = end;
  }
  return runs;
}

const turns = [undefined, 90, 180, 270] as const;
