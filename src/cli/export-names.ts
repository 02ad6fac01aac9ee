import { InvalidArgumentError } from 'commander';
import { exportFormat, type ExportFormat } from '../shared/contract.ts';

/** What the command line can write: the engine's formats and the evidence package. */
export type CommandExport = ExportFormat | 'package';

/** Short names for what is asked for most. */
const shortNames: Readonly<Record<string, ExportFormat>> = {
  html: 'verification-html',
  docx: 'verification-docx',
  xlsx: 'verification-xlsx',
  json: 'verification-json',
  edits: 'suggested-edits-csv',
  csv: 'citations-csv',
  'csl-json': 'citations-csl-json',
  bibtex: 'citations-bibtex',
};

/** What `--format` takes, as its help lists it. */
export const formatNames: readonly string[] = ['package', ...Object.keys(shortNames)];

/** The format of a name, short or whole. */
export function exportFormatNamed(name: string): CommandExport {
  if (name === 'package') return name;
  const format = exportFormat.safeParse(shortNames[name] ?? name);
  if (format.success) return format.data;
  throw new InvalidArgumentError(
    name === 'pdf' || name === 'verification-pdf'
      ? 'A PDF is printed by the app: choose it there under Export, or write --format html and print that from a browser.'
      : `Allowed choices are ${formatNames.join(', ')}.`,
  );
}
