/** "to 3.9" at the end of a line: more likely a decimal number than a sentence, its number and a marker. */
const DECIMAL_END = /(?:^|[^\d.,])\d{1,3}\.\d{1,2}$/;

/** Closing quotes and brackets that may follow a full stop. */
const CLOSERS = '"\'”’»)\\]\u203A';

/**
 * Whether a stretch of text comes to an end: a full stop, question or exclamation mark, colon or semicolon, with closing
 * quotes and a footnote marker's digits allowed behind it ("prosecute.32", "girls;”7", "done:").
 */
export function endsStatement(text: string): boolean {
  return !endsInWord(text) && STATEMENT_END.test(text) && !DECIMAL_END.test(text);
}
const STATEMENT_END = new RegExp(
  `[.!?:;…؟。][${CLOSERS}]*\\s?(?:\\[?\\d{1,3}\\]?|[*†‡§¶]{1,3}|[⁰¹²³⁴-⁹]{1,3})?[${CLOSERS}]*$`,
);

/** Like `endsStatement` for the end of a sentence only: colons and semicolons do not count. */
export function endsSentence(text: string): boolean {
  return !endsInWord(text) && SENTENCE_END.test(text) && !DECIMAL_END.test(text);
}
const SENTENCE_END = new RegExp(
  `[.!?…؟。][${CLOSERS}]*\\s?(?:\\[?\\d{1,3}\\]?|[*†‡§¶]{1,3}|[⁰¹²³⁴-⁹]{1,3})?[${CLOSERS}]*$`,
);

/** Most lines end inside a sentence, in a plain letter or a comma: that much is told by looking at one character. */
function endsInWord(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return (last >= 97 && last <= 122) || (last >= 65 && last <= 90) || last === 44;
}

/** Whether a text begins the way sentences, headings and titles begin: not with a lower-case letter or a closer. */
export function beginsStatement(text: string): boolean {
  return /^[\s"'“‘«¿¡([]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(text);
}

/** Whether a text begins with a lower-case letter or punctuation, so that something must stand before it. */
export function continuesSentence(text: string): boolean {
  return /^["'“‘«(]?[\p{Ll}]/u.test(text) || /^[,;:.)\]”’»%–—]/.test(text);
}
