import type { ParsedPage, RecognisedPage, TextRun } from '../../../core/document/parsed.ts';
import { detectLanguage } from '../../../core/text/detect-language.ts';
import { enlarged, isBlank, turned, withoutSpecks, type GrayImage } from './gray-image.ts';
import { ocrLanguages, Recogniser, type OcrLanguage, type RecognisedImage } from './recogniser.ts';

/** A page to recognise. Its picture is drawn only when its turn comes. */
export interface PageToRecognise {
  readonly number: number;
  /** In PDF points. */
  readonly width: number;
  readonly height: number;
  /** Undefined when it cannot be drawn. */
  readonly draw: () => Promise<GrayImage | undefined>;
  /** By how much to enlarge the drawing for reading; its dirt is taken out before. */
  readonly scale?: number;
}

export interface RecognisedPages {
  /** By number; pages on which nothing was found are missing. */
  readonly pages: ReadonlyMap<number, Pick<ParsedPage, 'runs' | 'skew'>>;
  readonly recognised: readonly RecognisedPage[];
  /** Pages that hold something of which no text could be made. */
  readonly unread: readonly number[];
}

/** Words below this certainty are listed as doubtful: on rendered pages nearly all wrong words lie below. */
const doubtfulBelow = 70;
const mostDoubtful = 60;
/** A page that is worse may stand on its side. */
const mayBeTurnedBelow = 60;
/** One page may take so long, less than the silence after which a parser counts as stuck. */
const pageTimeoutMs = 90_000;
/** A picture that took longer is dirty rather than turned, and three more tries would end at the time limit. */
const tooSlowToTurnMs = pageTimeoutMs / 5;
/** Characters that tell a language reliably. */
const enoughToTell = 200;

const languageData: Readonly<Record<string, OcrLanguage>> = { en: 'eng', es: 'spa', fr: 'fra', pt: 'por' };

/**
 * Recognises pages one after the other. While the language is unknown all four are tried at once; as soon as a page
 * tells it, that one alone goes on, which is faster and errs less.
 *
 * @param language BCP 47, where the file or its other pages say it
 */
export async function recognisePages(
  pages: readonly PageToRecognise[],
  language: string | undefined,
  onPage: (done: number) => void,
): Promise<RecognisedPages> {
  const found = new Map<number, Pick<ParsedPage, 'runs' | 'skew'>>();
  const recognised: RecognisedPage[] = [];
  const unread: number[] = [];
  const known = languageData[language?.slice(0, 2).toLowerCase() ?? ''];
  let recogniser: Recogniser | undefined;
  let languages: readonly OcrLanguage[] = known === undefined ? ocrLanguages : [known];
  try {
    for (const [index, page] of pages.entries()) {
      const drawn = await page.draw();
      if (drawn !== undefined && !isBlank(drawn)) {
        const image = enlarged(withoutSpecks(drawn), page.scale ?? 1);
        recogniser ??= await Recogniser.open(languages);
        const deadline = performance.now() + pageTimeoutMs;
        let result = await before(deadline, recogniseUpright(recogniser, image));
        if (result === undefined) {
          // The thread is still at it: it goes, and the next page gets a new one.
          await recogniser.close();
          recogniser = undefined;
        }
        const told = languages.length > 1 && result !== undefined ? languageOf(result) : undefined;
        if (told !== undefined) {
          await recogniser?.close();
          languages = [told];
          recogniser = await Recogniser.open(languages);
          const again = await before(deadline, recogniseUpright(recogniser, image));
          if (again === undefined) {
            await recogniser.close();
            recogniser = undefined;
          }
          if (again !== undefined && certaintyOf(again.image) > certaintyOf(result?.image) - 5)
            result = again;
        }
        if (result === undefined || result.image.words.length === 0) unread.push(page.number);
        else {
          found.set(page.number, { runs: runsOf(result, image, page), skew: result.image.skew });
          recognised.push({
            page: page.number,
            certainty: Math.round(certaintyOf(result.image)),
            doubtful: doubtfulWords(result.image),
          });
        }
      } else if (drawn === undefined) unread.push(page.number);
      onPage(index + 1);
    }
  } finally {
    await recogniser?.close();
  }
  return { pages: found, recognised, unread };
}

interface UprightImage {
  readonly image: RecognisedImage;
  /** By how much the picture was turned clockwise to stand upright. */
  readonly turn: 0 | 90 | 180 | 270;
}

/** A page that makes little sense is tried on its sides and on its head. */
async function recogniseUpright(recogniser: Recogniser, image: GrayImage): Promise<UprightImage> {
  const startedAt = performance.now();
  let best: UprightImage = { image: await recogniser.recognise(image), turn: 0 };
  const isSlow = performance.now() - startedAt > tooSlowToTurnMs;
  if (certaintyOf(best.image) >= mayBeTurnedBelow || isSlow) return best;
  for (const turn of [90, 270, 180] as const) {
    const tried = await recogniser.recognise(turned(image, turn));
    if (certaintyOf(tried) > certaintyOf(best.image) + 10) best = { image: tried, turn };
    if (certaintyOf(best.image) >= mayBeTurnedBelow + 15) break;
  }
  return best;
}

/** What some work yields by a deadline; undefined when it takes longer. */
async function before<Value>(deadline: number, work: Promise<Value>): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, deadline - performance.now()), undefined);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Mean over the characters: a long word says more about a page than a comma. */
function certaintyOf(image: RecognisedImage | undefined): number {
  let sum = 0;
  let characters = 0;
  for (const word of image?.words ?? []) {
    sum += word.certainty * word.text.length;
    characters += word.text.length;
  }
  return characters === 0 ? 0 : sum / characters;
}

function languageOf({ image }: UprightImage): OcrLanguage | undefined {
  const text = image.words.map((word) => word.text).join(' ');
  if (text.length < enoughToTell || certaintyOf(image) < mayBeTurnedBelow) return undefined;
  return languageData[detectLanguage(text) ?? ''];
}

function doubtfulWords({ words }: RecognisedImage): string[] {
  return words
    .filter((word) => word.certainty < doubtfulBelow && /[\p{L}\p{N}]/u.test(word.text))
    .slice(0, mostDoubtful)
    .map((word) => word.text);
}

/** Line height, feet and heads included, in font sizes: measured on serif and sans faces of 9 to 14 points. */
const lineHeightInSizes = 0.93;

/** Words as runs in PDF points. Words of a line share one font size, as they do in print. */
function runsOf(
  { image, turn }: UprightImage,
  picture: GrayImage,
  page: Pick<PageToRecognise, 'width' | 'height'>,
): TextRun[] {
  const scale = page.width / picture.width;
  const sideways = turn === 90 || turn === 270;
  const upright = sideways
    ? { width: picture.height, height: picture.width }
    : { width: picture.width, height: picture.height };
  return image.words.map((word) => {
    const [x, y] = slanted(word.left, word.baseline, image.skew, upright);
    const [pageX, pageY] = unturned(x, y, turn, upright);
    return {
      text: word.text,
      x: pageX * scale,
      baseline: pageY * scale,
      width: (word.right - word.left) * scale,
      fontSize: Math.max(4, Math.round((word.lineHeight / lineHeightInSizes) * scale * 2) / 2),
      fontName: '',
      // The picture was turned clockwise to stand upright: its writing is turned the other way.
      ...(turn === 0 ? {} : { rotation: ((360 - turn) % 360) as 90 | 180 | 270 }),
    };
  });
}

/** A place on the straightened picture, on the picture as it is: turned about its middle. */
function slanted(
  x: number,
  y: number,
  skew: number,
  { width, height }: { readonly width: number; readonly height: number },
): [number, number] {
  const [fromMiddleX, fromMiddleY] = [x - width / 2, y - height / 2];
  const [cosine, sine] = [Math.cos(skew), Math.sin(skew)];
  return [
    width / 2 + fromMiddleX * cosine - fromMiddleY * sine,
    height / 2 + fromMiddleX * sine + fromMiddleY * cosine,
  ];
}

/** A place on the turned picture, on the picture before it was turned clockwise. */
function unturned(
  x: number,
  y: number,
  turn: 0 | 90 | 180 | 270,
  { width, height }: { readonly width: number; readonly height: number },
): [number, number] {
  switch (turn) {
    case 0:
      return [x, y];
    case 90:
      return [y, width - x];
    case 180:
      return [width - x, height - y];
    case 270:
      return [height - y, x];
  }
}
