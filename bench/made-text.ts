/** Words that carry the sentences, the frequent ones first. */
const words = (
  'the of and in to for that with by on from as at which this these its their have been under between among ' +
  'programme children women report ministry national public education health services access persons rights ' +
  'implementation measures system population schools region districts indigenous communities employment ' +
  'information institutions local government commission training budget increase reduction violence protection ' +
  'workers households rural urban older migrants families regional municipal courts cases officers complaints ' +
  'investigation sentences prison prevention treatment hospitals vaccination nutrition mortality enrolment ' +
  'attendance teachers pupils secondary primary university graduates literacy technical vocational wages ' +
  'informal coverage pensions benefits housing subsidies water sanitation electricity environment emissions ' +
  'forests fisheries agriculture production exports investment infrastructure transport digital statistics ' +
  'survey census indicators monitoring evaluation framework convention protocol recommendation committee ' +
  'observations strategy coordination participation consultation decentralization autonomy transparency ' +
  'accountability corruption procurement legislation amendment decree provision penalty offence discrimination ' +
  'equality gender disability childhood adolescence youth marriage maternity paternity custody adoption'
).split(' ');

const places = [
  'Arica',
  'Tarapacá',
  'Atacama',
  'Coquimbo',
  'Valparaíso',
  'Maule',
  'Ñuble',
  'Los Ríos',
  'Aysén',
];
const nouns = [
  'children',
  'women',
  'complaints',
  'households',
  'schools',
  'officers',
  'cases',
  'pupils',
  'persons',
];

/** From here on the forms of sentences have no figures. */
const firstPlainForm = 5;

/** Text as reports have it, the same for the same seed and never the same twice within one. */
export interface TextMaker {
  /** Evenly spread, at least 0 and below 1. */
  random(): number;
  sentence(): string;
  /** About 90 words. */
  paragraph(): string;
  title(): string;
}

/**
 * `plainShare`: how many of the sentences have no figures on purpose, besides those that have none anyway. Without it
 * text has about eight statistics a thousand characters, twice those of a report full of them.
 */
export function makeTextMaker(seed: number, plainShare = 0): TextMaker {
  let state = seed;
  function random(): number {
    // Mulberry32: the same text in every run.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = (from: readonly string[]): string => from[below(from.length)] ?? '';
  /** Rank r with a probability in proportion to 1/r, as words in texts. */
  const word = (): string => words[Math.floor(words.length ** random()) - 1] ?? 'the';
  const phrase = (count: number): string => Array.from({ length: count }, word).join(' ');
  const count = (): string =>
    String(Math.floor(10 ** (1 + random() * 5))).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  const year = (): string => String(1990 + below(35));
  const percent = (): string => `${(random() * 100).toFixed(1)} per cent`;

  const forms: readonly (() => string)[] = [
    () =>
      `In ${year()}, ${count()} ${pick(nouns)} in ${pick(places)} ${phrase(9)}, or ${percent()} of the total`,
    () =>
      `The number of ${pick(nouns)} rose from ${count()} in ${year()} to ${count()} in ${year()}, ${phrase(8)}`,
    () =>
      `Pursuant to article ${1 + below(480)} of Law No. ${10 + below(11)},${100 + below(900)}, ${phrase(14)}`,
    () => `A total of US$ ${count()} was allocated to ${phrase(12)} and ${percent()} of it to ${phrase(4)}`,
    () =>
      `Of these, ${1 + below(90)} were ${phrase(4)} and ${1 + below(90)} were ${phrase(5)} (${phrase(3)})`,
    () => `${phrase(7)}, “${phrase(6)}”, ${phrase(9)}`,
    () => phrase(18),
    () => `${phrase(12)}; ${phrase(7)}`,
  ];
  const plain = forms.slice(firstPlainForm);
  const sentence = (): string => {
    const from = plainShare > 0 && random() < plainShare ? plain : forms;
    return capitalised(`${(from[below(from.length)] ?? word)()}.`);
  };
  return {
    random,
    sentence,
    paragraph: () => Array.from({ length: 3 + below(4) }, sentence).join(' '),
    title: () => capitalised(phrase(3 + below(4))),
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
