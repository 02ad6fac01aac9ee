import {
  BookMarked,
  Braces,
  FileBraces,
  FileCheck2,
  FileSpreadsheet,
  FileText,
  FileType,
  PencilLine,
  PackageCheck,
  Sheet,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ExportChoice } from '../../../shared/contract.ts';

/** What can be exported, in the order in which it is offered. */
export const exportGroups: readonly {
  readonly title: 'export.group.verification' | 'export.group.package' | 'export.group.citations';
  readonly choices: readonly ExportChoice[];
}[] = [
  {
    title: 'export.group.verification',
    choices: [
      'verification-html',
      'verification-pdf',
      'verification-docx',
      'verification-xlsx',
      'verification-json',
      'suggested-edits-csv',
    ],
  },
  { title: 'export.group.package', choices: ['evidence-package'] },
  {
    title: 'export.group.citations',
    choices: ['citations-csv', 'citations-csl-json', 'citations-bibtex'],
  },
];

export const exportIcons: Readonly<Record<ExportChoice, LucideIcon>> = {
  'verification-html': FileCheck2,
  'verification-pdf': FileText,
  'verification-docx': FileType,
  'verification-xlsx': FileSpreadsheet,
  'verification-json': FileBraces,
  'suggested-edits-csv': PencilLine,
  'evidence-package': PackageCheck,
  'citations-csv': Sheet,
  'citations-csl-json': Braces,
  'citations-bibtex': BookMarked,
};

/** What was remembered, where it is still offered. */
export function readChoice(stored: unknown): ExportChoice | undefined {
  return exportGroups.flatMap(({ choices }) => choices).find((choice) => choice === stored);
}
