import { success } from '../../core/result.ts';
import { orRefusal } from '../refusal.ts';
import { refusingDamage } from '../sound-xml.ts';
import type { FormatReader } from './format-reader.ts';
import { openOdf } from './odf-package.ts';
import { readOdsSheets } from './sheets/ods-sheets.ts';
import { CellBudget, sheetDocument } from './sheets/sheet-builder.ts';

/** Reads an ODS: every cell as its program showed it when it was saved, with the number behind it. */
export const readOds: FormatReader = (bytes, fileName, limits) =>
  orRefusal(async () => {
    const { content, metadata } = await openOdf(bytes, fileName, limits);
    const { sheets, withoutValues } = refusingDamage(
      () => readOdsSheets(content, new CellBudget(fileName)),
      fileName,
      'content.xml',
    );
    return success(sheetDocument('ods', metadata, sheets, withoutValues));
  });
