import PostalMime from 'postal-mime';
import type { Address, Email } from 'postal-mime';
import type { ParsedBlock, ParsedDocument, ParsedNote } from '../../core/document/parsed.ts';
import { failed, success } from '../../core/result.ts';
import { errorDetail } from '../refusal.ts';
import type { FormatReader } from './format-reader.ts';
import { readHtmlText } from './html.ts';

/**
 * Reads a mail: who wrote to whom and when, and its text. Of a mail in HTML only the text is read; pictures that are
 * asked for from elsewhere are never fetched. Attachments are named and left closed.
 */
export const readEml: FormatReader = async (bytes, fileName) => {
  let mail: Email;
  try {
    mail = await PostalMime.parse(bytes, { maxNestingDepth: 50, forceRfc822Attachments: true });
  } catch (error) {
    return failed({ kind: 'damaged', fileName, detail: errorDetail(error) });
  }
  if (mail.headers.length === 0) return failed({ kind: 'format-unknown', fileName });
  const body = bodyOf(mail);
  const attachments = mail.attachments
    .filter((attachment) => attachment.related !== true || attachment.disposition === 'attachment')
    .map((attachment) => attachment.filename ?? attachment.mimeType);
  const author = mail.from ?? mail.sender;
  const date = isoDay(mail.date);
  const subject = mail.subject?.trim() ?? '';
  const parsed: ParsedDocument = {
    format: 'eml',
    metadata: {
      ...(subject === '' ? {} : { title: subject }),
      ...(author === undefined ? {} : { authors: [nameOf(author)] }),
      ...(date === undefined ? {} : { date }),
      ...(body.language === undefined ? {} : { language: body.language }),
    },
    content: {
      layout: 'blocks',
      blocks: [...headerBlocks(mail, subject), ...body.blocks, ...attachmentBlocks(attachments)],
      notes: body.notes,
    },
    warnings: attachments.length === 0 ? [] : [{ kind: 'attachments', names: attachments }],
  };
  return success(parsed);
};

interface MailBody {
  readonly blocks: readonly ParsedBlock[];
  readonly notes: readonly ParsedNote[];
  readonly language?: string;
}

/** HTML where there is some, for its tables and headings; else the plain text. */
function bodyOf(mail: Email): MailBody {
  if (mail.html !== undefined && mail.html.trim() !== '') {
    const { content, metadata } = readHtmlText(mail.html);
    if (content.layout === 'blocks' && content.blocks.length > 0) {
      const { blocks, notes } = content;
      return { blocks, notes, ...(metadata.language === undefined ? {} : { language: metadata.language }) };
    }
  }
  return { blocks: textBlocks(mail.text ?? ''), notes: [] };
}

/** Paragraphs of plain text stand between empty lines. */
function textBlocks(text: string): ParsedBlock[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .map((paragraph) => paragraph.replace(/^\n+|\s+$/g, ''))
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => linesBlock(paragraph.split('\n')));
}

function headerBlocks(mail: Email, subject: string): ParsedBlock[] {
  const date = mail.headers.find((header) => header.key === 'date')?.value;
  const lines = [
    ['From', namesOf(mail.from === undefined ? [] : [mail.from])],
    ['To', namesOf(mail.to)],
    ['Cc', namesOf(mail.cc)],
    ['Date', date ?? ''],
  ] as const;
  const shown = lines.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`);
  return [
    ...(subject === ''
      ? []
      : [{ kind: 'heading' as const, level: 1, inlines: [{ kind: 'text' as const, text: subject }] }]),
    ...(shown.length === 0 ? [] : [linesBlock(shown)]),
  ];
}

function linesBlock(lines: readonly string[]): ParsedBlock {
  return {
    kind: 'paragraph',
    inlines: lines.flatMap((text, index) =>
      index === 0
        ? [{ kind: 'text' as const, text }]
        : [{ kind: 'line-break' as const }, { kind: 'text' as const, text }],
    ),
  };
}

function attachmentBlocks(names: readonly string[]): ParsedBlock[] {
  return names.map((text) => ({
    kind: 'list-item',
    depth: 0,
    label: '•',
    inlines: [{ kind: 'text', text }],
  }));
}

function namesOf(addresses: readonly Address[] | undefined): string {
  return (addresses ?? []).map(fullNameOf).join(', ');
}

function nameOf(address: Address): string {
  if (address.name !== '') return address.name;
  return address.address ?? '';
}

function fullNameOf(address: Address): string {
  if (address.address === undefined) return `${address.name}: ${namesOf(address.group)}`;
  return address.name === '' ? address.address : `${address.name} <${address.address}>`;
}

/** A date that does not parse comes as it was written. */
function isoDay(date: string | undefined): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0];
}
