import type { ParsedMetadata } from '../../core/document/parsed.ts';
import { elementsOf, firstElement, parseXml, textOf, type XmlElement } from '../xml.ts';
import type { ZipPackage } from '../zip-package.ts';

/** A relationship of a part of an Office package. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: "officeDocument", "worksheet", "notesSlide". */
  readonly kind: string;
  /** Name of the part in the package. */
  readonly target: string;
}

/** The relationships of a part ("" for the package) to other parts; none when there are none to be read. */
export async function relationshipsOf(zip: ZipPackage, partName: string): Promise<Relationship[]> {
  const slash = partName.lastIndexOf('/') + 1;
  const folder = partName.slice(0, slash);
  const part = await zip.read(`${folder}_rels/${partName.slice(slash)}.rels`);
  if (part === undefined) return [];
  let root: XmlElement;
  try {
    root = parseXml(part);
  } catch {
    // The usual names are tried then.
    return [];
  }
  return elementsOf(root, 'Relationship').flatMap(({ attributes }) => {
    const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    if (mode === 'External' || target === '') return [];
    return [{ id, kind: type.slice(type.lastIndexOf('/') + 1), target: resolveTarget(folder, target) }];
  });
}

/** Targets of the relationships of a part by their kind, the first of each. */
export async function relatedParts(zip: ZipPackage, partName: string): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  for (const { kind, target } of await relationshipsOf(zip, partName)) {
    if (!targets.has(kind)) targets.set(kind, target);
  }
  return targets;
}

function resolveTarget(folder: string, target: string): string {
  const parts = target.startsWith('/') ? [] : folder.split('/').filter((part) => part !== '');
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** What an Office package says about itself. */
export async function readCoreProperties(zip: ZipPackage): Promise<ParsedMetadata> {
  const name = (await relatedParts(zip, '')).get('core-properties') ?? 'docProps/core.xml';
  const part = await zip.read(name);
  if (part === undefined) return {};
  let root: XmlElement;
  try {
    root = parseXml(part);
  } catch {
    return {};
  }
  const property = (element: string): string | undefined => {
    const found = firstElement(root, element);
    const text = found === undefined ? '' : textOf(found).replace(/\s+/g, ' ').trim();
    return text === '' ? undefined : text;
  };
  const title = property('dc:title');
  const authors = property('dc:creator')
    ?.split(/\s*;\s*/)
    .filter((author) => author !== '');
  const date = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(
    property('dcterms:modified') ?? property('dcterms:created') ?? '',
  )?.[0];
  const language = property('dc:language');
  return {
    ...(title === undefined ? {} : { title }),
    ...(authors === undefined || authors.length === 0 ? {} : { authors }),
    ...(date === undefined ? {} : { date }),
    ...(language === undefined ? {} : { language }),
  };
}
