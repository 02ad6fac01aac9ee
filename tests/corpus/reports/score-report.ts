import type { Analysis } from '../../../src/core/report/analysis.ts';
import type { Key, KeyStatistic } from './read-key.ts';

type Statistic = Analysis['statistics'][number];

/** Right ones of those asked for, and of those found. */
export interface Tally {
  asked: number;
  right: number;
  found: number;
}

/** How an analysis agrees with the key of its report. */
export interface ReportScore {
  readonly paragraphs: Tally;
  readonly headings: Tally;
  readonly markers: Tally;
  readonly notes: Tally;
  readonly statistics: Tally;
  readonly kinds: Tally;
  readonly values: Tally;
  readonly units: Tally;
  readonly qualifiers: Tally;
  readonly periods: Tally;
  readonly references: Tally;
  readonly differences: readonly string[];
}

/** Scores an analysis; paragraphs of notes are left out, a paragraph is found where label and first words agree. */
export function scoreReport(key: Key, analysis: Analysis): ReportScore {
  const differences: string[] = [];
  const [paragraphs, headings, markers, notes] = [tally(), tally(), tally(), tally()];
  const [statistics, kinds, values, units] = [tally(), tally(), tally(), tally()];
  const [qualifiers, periods, references] = [tally(), tally(), tally()];

  compare(
    headings,
    key.headings.map(folded),
    analysis.headings.map(({ text }) => folded(text).replace(/^\d+(?:\.\d+)*\.? /, '')),
    'heading',
    1,
  );
  const placed = new Set<string>();
  for (const asked of key.paragraphs) {
    paragraphs.asked += 1;
    const paragraph = analysis.paragraphs.find(
      ({ id, text, kind }) =>
        kind !== 'note' && !placed.has(id) && folded(text).startsWith(folded(asked.start)),
    );
    const where = `${asked.label} "${asked.start}"`;
    if (paragraph === undefined) {
      differences.push(`paragraph missing: ${where}`);
      statistics.asked += asked.statistics.filter((each) => !each.further.has('optional')).length;
      markers.asked += asked.notes.length;
      references.asked += asked.references.length;
      continue;
    }
    placed.add(paragraph.id);
    if (asked.label === (paragraph.label ?? '-') || (asked.label === '-' && paragraph.label === '–')) {
      paragraphs.right += 1;
    } else differences.push(`label of ${where}: ${String(paragraph.label)}`);
    paragraphs.found += 1;

    const own = <T extends { readonly paragraphId: string }>(all: readonly T[]) =>
      all.filter(({ paragraphId }) => paragraphId === paragraph.id);
    compare(
      markers,
      asked.notes,
      own(analysis.footnoteMarkers).map(({ label }) => label),
      `marker in ${where}`,
    );
    compare(
      references,
      asked.references.map(plainReference),
      own(analysis.legalReferences).map((each) =>
        plainReference(`${each.instrument ?? ''} | ${each.provision ?? ''}`),
      ),
      `reference in ${where}`,
    );

    const open = own(analysis.statistics);
    let from = 0;
    const matched = new Set<Statistic>();
    for (const label of asked.statistics) {
      const at = folded(paragraph.text).indexOf(folded(label.text), from);
      if (at === -1) {
        differences.push(`not in the text of ${where}: ${label.text}`);
        statistics.asked += 1;
        continue;
      }
      from = at + 1;
      const end = at + label.text.length;
      const match = open.find((each) => each.start < end && each.end > at);
      const isOptional = label.further.has('optional');
      if (match !== undefined) matched.add(match);
      if (isOptional) {
        continue;
      }
      statistics.asked += 1;
      if (match === undefined) {
        differences.push(`missed in ${where}: ${label.text}`);
        continue;
      }
      statistics.right += 1;
      judge(kinds, label.further.has('anykind') || label.kind === match.kind, match.kind, label, 'kind');
      if (!label.further.has('dur')) {
        judge(values, isRightValue(label, match), written(match), label, 'value');
      }
      if (label.unit !== '') {
        judge(units, String(match.unit).startsWith(label.unit), String(match.unit), label, 'unit');
      }
      judge(
        qualifiers,
        (match.qualifier ?? '') === (label.further.get('q') ?? ''),
        String(match.qualifier),
        label,
        'qualifier',
      );
      const period = label.further.get('period');
      if (period !== undefined)
        judge(periods, match.period === period, String(match.period), label, 'period');
    }
    for (const each of open) {
      if (!matched.has(each)) differences.push(`extra in ${where}: ${each.text} (${each.kind})`);
      const isOptional = asked.statistics.some(
        (label) => label.further.has('optional') && folded(each.text).includes(folded(label.text)),
      );
      if (!isOptional || !matched.has(each)) statistics.found += 1;
    }
  }
  const rest = analysis.paragraphs.filter(({ id, kind }) => kind !== 'note' && !placed.has(id));
  for (const each of rest)
    differences.push(`(unlabelled paragraph ${String(each.label)}: ${each.text.slice(0, 60)})`);
  if (key.notes !== undefined) {
    notes.asked = key.notes;
    notes.found = analysis.footnotes.length;
    notes.right = analysis.footnotes.filter(({ text }) => text !== null).length;
  }

  function judge(to: Tally, isRight: boolean, found: string, label: KeyStatistic, name: string): void {
    to.asked += 1;
    to.found += 1;
    if (isRight) to.right += 1;
    else differences.push(`${name} of ${label.text}: ${found}`);
  }

  function compare(
    to: Tally,
    asked: readonly string[],
    found: readonly string[],
    name: string,
    least = 0,
  ): void {
    const open = [...found];
    to.asked += asked.length;
    to.found += found.length;
    for (const each of asked) {
      const at = open.findIndex((other) => other === each || (least > 0 && other.endsWith(` ${each}`)));
      if (at === -1) differences.push(`${name} missing: ${each}`);
      else {
        open.splice(at, 1);
        to.right += 1;
      }
    }
    for (const each of open) differences.push(`${name} extra: ${each}`);
  }

  return {
    paragraphs,
    headings,
    markers,
    notes,
    statistics,
    kinds,
    values,
    units,
    qualifiers,
    periods,
    references,
    differences,
  };
}

function tally(): Tally {
  return { asked: 0, right: 0, found: 0 };
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[\u00a0\u202f\u2009]/g, ' ');
}

/** The provision without the name of its kind and the space before a bracket, which CLI.md leaves open. */
function plainReference(reference: string): string {
  return folded(reference)
    .replace('| section ', '| ')
    .replace(/ \((?=[\da-z])/g, '(');
}

function isRightValue(label: KeyStatistic, match: Statistic): boolean {
  const same = (asked: string | undefined, found: string | null) =>
    (asked ?? '') === '' ? found === null : found !== null && Number(asked) === Number(found);
  if (label.further.has('slot')) {
    return [match.value, match.low, match.high].some(
      (each) => each !== null && Number(each) === Number(label.value),
    );
  }
  return (
    (same(label.value, match.value) || (label.value === '' && label.further.has('low'))) &&
    same(label.further.get('low'), match.low) &&
    same(label.further.get('high'), match.high) &&
    (same(label.further.get('outOf'), match.outOf) || (label.kind === 'rank' && match.outOf === null))
  );
}

function written(each: Statistic): string {
  return `${each.text}: ${[each.value, each.low, each.high, each.outOf].map((part) => part ?? '').join('|')}`;
}
