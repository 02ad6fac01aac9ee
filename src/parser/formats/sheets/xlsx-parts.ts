import { readXmlEvents } from '../../xml-events.ts';

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly relationship: string;
  readonly hidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly ListedSheet[];
  /** Days are counted from 1904, as old Macintosh files do. */
  readonly date1904: boolean;
}

export function readWorkbook(bytes: Uint8Array): Workbook {
  const sheets: ListedSheet[] = [];
  let date1904 = false;
  readXmlEvents(bytes, {
    open(name, { name: sheet = '', id = '', state = 'visible', date1904: epoch }) {
      if (name === 'sheet') sheets.push({ name: sheet, relationship: id, hidden: state !== 'visible' });
      if (name === 'workbookPr') date1904 = epoch === '1' || epoch === 'true';
    },
    close: () => undefined,
    text: () => undefined,
  });
  return { sheets, date1904 };
}

/** The strings that cells refer to by number; readings beside East Asian text are left out. */
export function readSharedStrings(bytes: Uint8Array): string[] {
  const strings: string[] = [];
  let text: string | undefined;
  let inText = false;
  let inReading = false;
  readXmlEvents(bytes, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') inReading = true;
    },
    close(name) {
      if (name === 'si') strings.push(text ?? '');
      else if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
    },
    text(piece) {
      if (inText && !inReading) text = (text ?? '') + piece;
    },
  });
  return strings;
}

/** How the cells of one style look. */
export interface CellStyle {
  readonly format: string | number;
  readonly bold: boolean;
}

export function readCellStyles(bytes: Uint8Array): CellStyle[] {
  const formats = new Map<number, string>();
  const boldFonts: boolean[] = [];
  const styles: CellStyle[] = [];
  const open: string[] = [];
  readXmlEvents(bytes, {
    open(name, attributes) {
      const parent = open.at(-1);
      open.push(name);
      if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (name === 'font' && parent === 'fonts') boldFonts.push(false);
      else if (name === 'b' && parent === 'font' && boldFonts.length > 0)
        boldFonts[boldFonts.length - 1] = !/^(?:0|false)$/.test(attributes['val'] ?? '');
      else if (name === 'xf' && parent === 'cellXfs') {
        const id = Number(attributes['numFmtId'] ?? 0);
        styles.push({
          format: formats.get(id) ?? id,
          bold: boldFonts[Number(attributes['fontId'] ?? 0)] ?? false,
        });
      }
    },
    close() {
      open.pop();
    },
    text: () => undefined,
  });
  return styles;
}
