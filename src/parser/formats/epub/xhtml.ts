import { parse } from 'parse5';
import type { ParentNode } from '../html/tree.ts';

/** Parses a chapter as browsers would parse a damaged one: no fault in it costs the rest. */
export function parseXhtml(source: string): ParentNode {
  return parse(withoutSelfClosing(source));
}

/** XHTML closes empty elements in themselves, which HTML does not know: "<a id='x'/>" would swallow all that follows. */
function withoutSelfClosing(source: string): string {
  return source.replace(
    /<([a-z][\w:-]{0,40})((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)\/>/gi,
    (whole: string, name: string, attributes: string) =>
      /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|circle|path|rect|line|image|use)$/i.test(
        name,
      )
        ? whole
        : `<${name}${attributes}></${name}>`,
  );
}
