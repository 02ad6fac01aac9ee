import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentencesIn } from '../../../src/shared/sentences.ts';
import { parseFile } from '../../../src/parser/parse-file.ts';
import { defaultLimits } from '../../../src/parser/client.ts';

/** What a reader of one text should be told: `in` is part of the paragraph, heading or row that it is told of. */
interface Expected {
  /** One rule, or several of which any will do: "sum|percentage". */
  readonly rule: string;
  readonly in: string;
}
interface Key {
  readonly faults: readonly Expected[];
  /** May be told or not. */
  readonly optional?: readonly Expected[];
  readonly ticks: readonly Expected[];
}

export interface ReportScore {
  readonly name: string;
  readonly faults: number;
  readonly missed: readonly string[];
  readonly alarms: number;
  readonly falseAlarms: readonly string[];
  readonly ticks: number;
  readonly missedTicks: readonly string[];
  readonly remarks: readonly string[];
}

/** Reads each text as a report and compares what the checks say with its key. */
export async function scoreReports(folder: string): Promise<ReportScore[]> {
  const names = readdirSync(folder).filter((name) => /\.(?:md|txt|html)$/.test(name) && name !== 'README.md');
  return Promise.all(names.sort().map((name) => scoreReport(folder, name)));
}

async function scoreReport(folder: string, name: string): Promise<ReportScore> {
  const read = await parseFile(
    { path: join(folder, name), fileName: name, role: 'report', id: 1, limits: defaultLimits },
    () => undefined,
  );
  if (!read.ok) throw new Error(`${name}: ${read.failure.kind}`);
  const { document, findings } = read.value;
  const key = JSON.parse(readFileSync(join(folder, name.replace(/\.[a-z]+$/, '.key.json')), 'utf8')) as Key;
  const texts = new Map(
    [...document.paragraphs, ...document.headings].map(({ id, text }) => [id, oneSpaced(text)]),
  );
  const told = findings.map((finding) => ({
    ...finding,
    message: sentencesIn('en').finding(finding),
    places: [
      ...finding.paragraphIds.map((id) => texts.get(id) ?? ''),
      // What is told of a note is told of its text.
      ...document.footnotes.flatMap(({ label, text = '' }) =>
        finding.rule === 'footnotes' && finding.found === label ? [text] : [],
      ),
    ],
  }));
  const says = (expected: Expected, finding: (typeof told)[number]): boolean =>
    expected.rule.split('|').includes(finding.rule) &&
    finding.places.some((text) => text.includes(oneSpaced(expected.in)));
  const alarms = told.filter(({ holds, severity }) => holds !== true && severity !== 'info');
  const expected = [...key.faults, ...(key.optional ?? [])];
  const words = ({ rule, in: part }: Expected): string => `${rule}: ${part}`;
  return {
    name,
    faults: key.faults.length,
    missed: key.faults.filter((fault) => !alarms.some((alarm) => says(fault, alarm))).map(words),
    alarms: alarms.length,
    falseAlarms: alarms
      .filter((alarm) => !expected.some((each) => says(each, alarm)))
      .map(({ rule, message }) => `${rule}: ${message}`),
    ticks: key.ticks.length,
    missedTicks: key.ticks
      .filter((tick) => !told.some((finding) => finding.holds === true && says(tick, finding)))
      .map(words),
    remarks: told
      .filter(({ holds, severity }) => holds !== true && severity === 'info')
      .map(({ rule, message }) => `${rule}: ${message}`),
  };
}

/** Converters put spaces that do not break where others have plain ones. */
function oneSpaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
