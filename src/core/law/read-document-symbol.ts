import type { Token } from '../text/tokens.ts';
import type { InstrumentRead } from './instrument.ts';

const symbolBodies =
  /^(?:A|E|S|ST|T|HRI|CRC|CCPR|CEDAW|CAT|CERD|CMW|CRPD|CED|UNEP|DP|FCCC|ISBA|CCW|CD|NPT|OPCAT|INT)$/;

/** "A/HRC/WG.6/32/CHL/3" */
export function readDocumentSymbol(
  text: string,
  tokens: readonly Token[],
  at: number,
): InstrumentRead | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word' || tokens[at + 1]?.text !== '/' || !symbolBodies.test(token.text))
    return undefined;
  if (token.glued && tokens[at - 1]?.text === '/') return undefined;
  let next = at + 1;
  let slashes = 0;
  let digits = false;
  while (next < at + 40) {
    const part = tokens[next];
    if (part === undefined || !part.glued) break;
    if (part.kind === 'symbol') {
      const follows = tokens[next + 1];
      if (!'/.-'.includes(part.text) || follows === undefined || !follows.glued || follows.kind === 'symbol')
        break;
      if (part.text === '/') slashes += 1;
    } else if (part.kind === 'digits') digits = true;
    else if (part.text !== part.text.toUpperCase() && !/^(?:Add|Rev|Corr|L|WP|Annex)$/i.test(part.text))
      break;
    next += 1;
  }
  if (slashes < 2 || !digits) return undefined;
  return { start: at, next, instrument: text.slice(token.start, tokens[next - 1]?.end), class: 'document' };
}
