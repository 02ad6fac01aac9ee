import { errorDetail, Refusal } from './refusal.ts';
import { parseXml, XmlError, type XmlElement } from './xml.ts';

/** Reads XML on which a file stands or falls: where it cannot be read, the file is damaged. `part`: its name in a package. */
export function soundXml(bytes: Uint8Array, fileName: string, part?: string): XmlElement {
  return refusingDamage(() => parseXml(bytes), fileName, part);
}

/** Runs a reader of such XML. */
export function refusingDamage<Value>(read: () => Value, fileName: string, part?: string): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const detail = errorDetail(error);
    throw new Refusal({
      kind: 'damaged',
      fileName,
      detail: part === undefined ? detail : `${part}: ${detail}`,
    });
  }
}
