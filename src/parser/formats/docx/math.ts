import { elementsOf, firstElement, textOf, type XmlElement } from '../../xml.ts';

/** An equation in one line of text: fractions with "/", powers with "^", roots with "√". */
export function mathText(element: XmlElement): string {
  switch (element.name) {
    case 'm:t':
      return textOf(element);
    case 'm:f':
      return `${grouped(part(element, 'm:num'))}/${grouped(part(element, 'm:den'))}`;
    case 'm:sSup':
      return `${part(element, 'm:e')}^${grouped(part(element, 'm:sup'))}`;
    case 'm:sSub':
      return `${part(element, 'm:e')}_${grouped(part(element, 'm:sub'))}`;
    case 'm:sSubSup':
      return `${part(element, 'm:e')}_${grouped(part(element, 'm:sub'))}^${grouped(part(element, 'm:sup'))}`;
    case 'm:rad':
      return `${part(element, 'm:deg')}√${grouped(part(element, 'm:e'))}`;
    case 'm:d': {
      const properties = firstElement(element, 'm:dPr');
      const begin = firstElement(properties, 'm:begChr')?.attributes['m:val'] ?? '(';
      const end = firstElement(properties, 'm:endChr')?.attributes['m:val'] ?? ')';
      const inner = elementsOf(element, 'm:e').map(childrenText).join(', ');
      return `${begin}${inner}${end}`;
    }
    case 'm:nary': {
      const sign = firstElement(firstElement(element, 'm:naryPr'), 'm:chr')?.attributes['m:val'] ?? '∫';
      return `${sign}_${grouped(part(element, 'm:sub'))}^${grouped(part(element, 'm:sup'))} ${part(element, 'm:e')}`;
    }
    case 'm:func':
      return `${part(element, 'm:fName')} ${part(element, 'm:e')}`;
    default:
      return element.name.endsWith('Pr') ? '' : childrenText(element);
  }
}

function childrenText(element: XmlElement): string {
  return elementsOf(element).map(mathText).join('');
}

function part(element: XmlElement, name: string): string {
  const found = firstElement(element, name);
  return found === undefined ? '' : childrenText(found);
}

function grouped(text: string): string {
  return /^[\p{L}\d.,]*$/u.test(text) ? text : `(${text})`;
}
