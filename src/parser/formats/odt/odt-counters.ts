import { formatNumber } from '../docx/number-formats.ts';
import type { ListLevel } from './odt-styles.ts';

/** Numbers of one list or of the outline, level by level. Level 1 is the outermost. */
export class Counters {
  readonly #values: number[] = [];

  /** Counts on at a level and starts the deeper ones again. */
  next(level: number, start: number, restart?: number): void {
    this.#values.length = Math.min(this.#values.length, level);
    while (this.#values.length < level - 1) this.#values.push(1);
    const before = this.#values[level - 1];
    this.#values[level - 1] = restart ?? (before === undefined ? start : before + 1);
  }

  /** "2.1." as the level's style writes it; undefined for a number that is not shown. */
  label(level: number, styleOf: (level: number) => ListLevel | undefined): string | undefined {
    const style = styleOf(level);
    if (style === undefined || style.format === undefined || style.format === '') return undefined;
    const parts: string[] = [];
    for (let each = Math.max(1, level - style.displayLevels + 1); each <= level; each += 1) {
      const format = each === level ? style.format : styleOf(each)?.format;
      if (format !== undefined && format !== '') parts.push(written(this.#values[each - 1] ?? 1, format));
    }
    return style.prefix + parts.join('.') + style.suffix;
  }
}

function written(value: number, format: string): string {
  return formatNumber(value, wordFormats[format] ?? 'decimal');
}

const wordFormats: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
