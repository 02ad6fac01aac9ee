import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';

/** What a labelled set says of a stretch of text. */
export interface Gold {
  readonly start: number;
  readonly end: number;
  /** All of these have to be found. */
  readonly values: readonly number[];
}

export interface Example {
  readonly text: string;
  readonly gold: readonly Gold[];
  /** Stretches on which nothing is asked: predictions there count neither way. */
  readonly ignored: readonly { readonly start: number; readonly end: number }[];
}

/** Which kinds of quantity a set asks for. */
export type Scope = 'any' | 'number' | 'percentage' | 'age' | 'money' | 'dimension' | 'temperature' | 'range';

export interface LabelledSet {
  readonly name: string;
  readonly group: string;
  readonly scope: Scope;
  readonly examples: readonly Example[];
  /** Labels that contradict what counts as a statistic here, by reason; nothing is asked on them of any tool. */
  readonly outOfScope: ReadonlyMap<string, number>;
}

const recognizersModels: readonly (readonly [string, Scope])[] = [
  ['Number/NumberModel', 'number'],
  ['Number/PercentModel', 'percentage'],
  ['Number/NumberRangeModel', 'range'],
  ['NumberWithUnit/AgeModel', 'age'],
  ['NumberWithUnit/CurrencyModel', 'money'],
  ['NumberWithUnit/DimensionModel', 'dimension'],
  ['NumberWithUnit/TemperatureModel', 'temperature'],
];

/** Every labelled set below the fixtures' `quantities` folder. */
export function readSets(folder: string): LabelledSet[] {
  return [
    ...readRecognizers(join(folder, 'recognizers-text-en')),
    readGrobid(join(folder, 'grobid-quantities')),
    readQuantulum(join(folder, 'quantulum3')),
  ];
}

interface RecognizersCase {
  readonly Input: string;
  readonly Results: readonly {
    readonly Text: string;
    readonly Start: number;
    readonly End: number;
    readonly Resolution: { readonly value: string | null };
  }[];
}

function readRecognizers(folder: string): LabelledSet[] {
  return recognizersModels.map(([model, scope]) => {
    const cases = readJson(join(folder, `${model}.json`)) as readonly RecognizersCase[];
    const outOfScope = new Map<string, number>();
    const examples = cases.map(({ Input: text, Results }) => {
      const gold: Gold[] = [];
      const ignored: { start: number; end: number }[] = [];
      for (const { Start: start, End, Resolution } of Results) {
        const end = End + 1;
        const reason = reasonToLeaveOut(text, start, end);
        if (reason !== undefined) outOfScope.set(reason, (outOfScope.get(reason) ?? 0) + 1);
        const values = readResolution(Resolution.value);
        if (values.length === 0 || reason !== undefined) ignored.push({ start, end });
        else gold.push({ start, end, values });
      }
      return { text, gold, ignored };
    });
    return { name: model.split('/')[1] ?? model, group: 'recognizers-text-en', scope, examples, outOfScope };
  });
}

/** What is labelled as a number in these specs but is never a statistic (CLI.md), found by its form. */
const neverStatistics: readonly (readonly [string, RegExp])[] = [
  ['part of a network address', /\d+\.\d+\.\d+\.\d+/g],
  ['part of a date', /\d{1,2}\/\d{1,2}\/\d{4}/g],
  ['part of a telephone number', /\+\d+-\d{3}-\d{4}\/\d+/g],
  ['number in a name', /\b[A-Z]+-\d+/g],
  ['number of an exercise', /\bnrs?\.\s*\d+(?:,\d+)*/g],
  ['arithmetic to be computed', /-?[\d.]+\^[-+]*\d+/g],
  ['a base, not a percentage', /\bper ?cents? of [\w-]+/g],
];

function reasonToLeaveOut(text: string, start: number, end: number): string | undefined {
  for (const [reason, pattern] of neverStatistics) {
    for (const match of text.matchAll(pattern)) {
      // "1.3x10^6" is scientific notation.
      const isPower = reason.startsWith('arithmetic') && text.slice(0, match.index).endsWith('x');
      if (!isPower && match.index < end && start < match.index + match[0].length) return reason;
    }
  }
  return undefined;
}

/** "103.66", "95%", "(20,35]", "1E-12"; a unit without a number ("dollar") has none. */
function readResolution(value: string | null): number[] {
  return (value ?? '').split(',').flatMap((part) => {
    const digits = part.replace(/[()[\]%]/g, '').trim();
    return digits === '' || Number.isNaN(Number(digits)) ? [] : [Number(digits)];
  });
}

interface QuantulumCase {
  readonly req: string;
  readonly res: readonly {
    readonly value: number;
    readonly surface: string;
    readonly uncertainty?: number | null;
  }[];
}

function readQuantulum(folder: string): LabelledSet {
  const cases = readJson(
    join(folder, 'quantulum3/_lang/en_US/tests/quantities.json'),
  ) as readonly QuantulumCase[];
  const examples = cases.map(({ req: text, res }) => {
    const gold: Gold[] = [];
    const ignored: { start: number; end: number }[] = [];
    let from = 0;
    for (const { value, surface, uncertainty } of res) {
      const start = Math.max(0, text.indexOf(surface, from));
      const end = start + surface.length;
      from = end;
      if (/^(?:1[5-9]|20)\d\d$/.test(surface)) ignored.push({ start, end });
      else if (isRange(surface, uncertainty))
        gold.push({ start, end, values: [value - uncertainty, value + uncertainty] });
      else gold.push({ start, end, values: [value] });
    }
    return { text, gold, ignored };
  });
  return { name: 'quantities', group: 'quantulum3', scope: 'any', examples, outOfScope: new Map() };
}

/** The set writes ranges and "±" alike as value and uncertainty; only ranges have two ends in the text. */
function isRange(surface: string, uncertainty: number | null | undefined): uncertainty is number {
  return typeof uncertainty === 'number' && uncertainty > 0 && !/±|\+\/?-/.test(surface);
}

function readGrobid(folder: string): LabelledSet {
  const corpus = join(folder, 'resources/dataset/quantities/corpus/final');
  const examples = readdirSync(corpus)
    .filter((name) => name.endsWith('.xml'))
    .toSorted()
    .flatMap((name) => readTei(readFileSync(join(corpus, name), 'utf8')));
  return {
    name: 'corpus/final',
    group: 'grobid-quantities',
    scope: 'any',
    examples,
    outOfScope: new Map(),
  };
}

/**
 * Paragraphs of a TEI file. An outermost <measure> of type "interval" or "value" is one item with the values of its
 * <num>s, one of type "list" an item for each; dates and measures without a <num> are not asked for.
 */
function readTei(xml: string): Example[] {
  const examples: Example[] = [];
  let text = '';
  let inside = false;
  let gold: Gold[] = [];
  let ignored: { start: number; end: number }[] = [];
  const measures: {
    type: string;
    start: number;
    nums: { start: number; end: number; text: string; exponent: string }[];
  }[] = [];
  let num: { start: number; exponent: string } | undefined;
  let date: number | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'p') {
      inside = true;
      text = '';
      gold = [];
      ignored = [];
    } else if (
      name === 'measure' &&
      !('unit' in attributes) &&
      ['value', 'interval', 'list'].includes(attributes['type'] ?? '')
    ) {
      measures.push({ type: attributes['type'] ?? '', start: text.length, nums: [] });
    } else if (name === 'num') num = { start: text.length, exponent: '' };
    else if (name === 'date') date = text.length;
    else if (name === 'measure') measures.push({ type: 'unit', start: text.length, nums: [] });
  });
  parser.on('text', (part) => {
    if (inside) text += part.replace(/\s+/g, ' ');
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'p') {
      inside = false;
      examples.push({ text, gold, ignored });
    } else if (name === 'num' && num !== undefined) {
      const found = {
        start: num.start,
        end: text.length,
        text: text.slice(num.start),
        exponent: num.exponent,
      };
      measures.findLast((each) => each.type !== 'unit')?.nums.push(found);
      num = undefined;
    } else if (name === 'date' && date !== undefined) {
      ignored.push({ start: date, end: text.length });
      date = undefined;
    } else if (name === 'measure') {
      const measure = measures.pop();
      if (measure === undefined || measure.type === 'unit') return;
      const outer = measures.findLast((each) => each.type !== 'unit');
      if (outer !== undefined && measure.type !== 'list') {
        if (outer.type === 'list') addGold(measure);
        else outer.nums.push(...measure.nums);
        return;
      }
      addGold(measure);
    }
  });
  function addGold(measure: (typeof measures)[number]): void {
    const groups = measure.type === 'list' ? measure.nums.map((each) => [each]) : [measure.nums];
    for (const nums of groups) {
      const first = nums[0];
      const last = nums.at(-1);
      if (first === undefined || last === undefined) {
        if (measure.type !== 'list') ignored.push({ start: measure.start, end: text.length });
        continue;
      }
      const values = nums.map((each) => readNumber(each.text)).filter((each) => each !== undefined);
      if (values.length === nums.length) gold.push({ start: first.start, end: last.end, values });
      else ignored.push({ start: first.start, end: last.end });
    }
  }
  parser.write(xml).close();
  return examples;
}

const words: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  half: 0.5,
  a: 1,
  an: 1,
};

/** The corpus gives no values, only the numbers as written; those that cannot be read beyond doubt are not asked for. */
function readNumber(written: string): number | undefined {
  const trimmed = written.trim().toLowerCase().replace(/−|–/g, '-');
  const scientific = /^(-?[\d.]+)\s*[x×·]\s*10\s*\^?\s*(-?\d+)$/.exec(trimmed);
  if (scientific !== null) return Number(scientific[1]) * 10 ** Number(scientific[2]);
  const million = /^(-?[\d.,]+)\s*(thousand|million|billion)$/.exec(trimmed);
  if (million !== null) {
    const factor = { thousand: 1e3, million: 1e6, billion: 1e9 }[
      million[2] as 'thousand' | 'million' | 'billion'
    ];
    return Number(million[1]?.replace(/,/g, '')) * factor;
  }
  const plain = /^-?\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?$/.test(trimmed) ? trimmed.replace(/[, ]/g, '') : trimmed;
  if (/^-?\d*\.?\d+$/.test(plain)) return Number(plain);
  if (Object.hasOwn(words, trimmed)) return words[trimmed];
  const pair = trimmed.split(/[\s-]+/);
  const [tens, ones] = pair;
  if (
    pair.length === 2 &&
    tens !== undefined &&
    ones !== undefined &&
    (words[tens] ?? 0) >= 20 &&
    (words[ones] ?? 99) < 10
  ) {
    return (words[tens] ?? 0) + (words[ones] ?? 0);
  }
  return undefined;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
}
