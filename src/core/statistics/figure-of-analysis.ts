import { isDash, type Reading } from './reading.ts';

/**
 * What researchers write before the results of an analysis, in their own capitals: test statistics, effects, measures of
 * spread and of fit. What they stand for has no unit, so that it is an index here; "n" and "N" count.
 */
const symbols = new Set(
  (
    'p P r R rs t F z Z U H W Q I d g b B M Mdn β α κ η ω ρ χ τ λ φ V ' +
    'OR AOR aOR ORa HR AHR aHR RR ARR aRR IRR aIRR PR aPR ICC SE SD SEM DE DP ET EE EP DT CV AUC RMSE AIC BIC VIF CFI TLI RMSEA SRMR'
  ).split(' '),
);

const signs = new Set(['=', '<', '>', '≤', '≥', '≈', ':']);

/** "p < 0.001", "t(94) = 3.42", "R² = 0.45", "OR: 1.65": a figure that an analysis has given, at token `start`. */
export function isFigureOfAnalysis({ tokens }: Reading, start: number): boolean {
  const sign = tokens[start - 1];
  // "R² was 0.18", "o pseudo-R² é de 0,18"
  for (let back = start - 2; back >= start - 4; back -= 1)
    if (tokens[back]?.text === '²' && tokens[back - 1]?.text === 'R' && sign?.kind === 'word') return true;
  if (sign === undefined || !signs.has(sign.text)) return false;
  let at = start - 2;
  if (tokens[at]?.text === ')') {
    for (let back = at - 1; back > at - 12; back -= 1) {
      if (tokens[back]?.text !== '(') continue;
      at = back - 1;
      break;
    }
  }
  if (tokens[at]?.text === '²' || tokens[at]?.text === '2') at -= 1;
  const symbol = tokens[at];
  if (symbol === undefined || !symbols.has(symbol.text)) return false;
  // "M: 42" and "P: 3" may be anything.
  return sign.text !== ':' || symbol.text.length > 1;
}

const confidence = /^(?:CI|IC|CrI|HDI|intervalle?|intervalo|interval)$/;

/** Whether a pair of figures at `start` are the ends of an interval: "[1.28, 2.13]", "95% CI 0.50, 0.86". */
export function isInterval({ tokens }: Reading, start: number, next: number): boolean {
  if (tokens[start - 1]?.text === '[' && tokens[next]?.text === ']') return true;
  for (let back = start - 1; back >= start - 6; back -= 1) {
    const token = tokens[back];
    if (token === undefined || token.text === '.') return false;
    if (confidence.test(token.text)) return true;
    const isPassed = token.kind === 'digits' || '(%,:=)'.includes(token.text) || isDash(token);
    if (!isPassed && !['of', 'at', 'de', 'del', 'a', 'à', 'al', 'was', 'era'].includes(token.text))
      return false;
  }
  return false;
}
