import { success } from '../../core/result.ts';
import { errorDetail, orRefusal, Refusal } from '../refusal.ts';
import { XmlError } from '../xml.ts';
import type { FormatReader } from './format-reader.ts';
import { openOdf } from './odf-package.ts';
import { readOdsSheets } from './sheets/ods-sheets.ts';
import { CellBudget, sheetDocument } from './sheets/sheet-builder.ts';

/** Reads an ODS: every cell as its program showed it when it was saved, with the number behind it. */
export const readOds: FormatReader = (bytes, fileName, limits) =>
  orRefusal(async () => {
    const { content, metadata } = await openOdf(bytes, fileName, limits);
    try {
      const { sheets, withoutValues } = readOdsSheets(content, new CellBudget(fileName));
      return success(sheetDocument('ods', metadata, sheets, withoutValues));
    } catch (error) {
      if (!(error instanceof XmlError)) throw error;
      throw new Refusal({ kind: 'damaged', fileName, detail: `content.xml: ${errorDetail(error)}` });
    }
  });
