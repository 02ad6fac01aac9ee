import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { failureSchema } from '../../src/shared/failure.ts';

const languages = ['en', 'es', 'fr'];
const areas = ['failures', 'cli'];

function words(language: string, area: string): Record<string, string> {
  const path = join(import.meta.dirname, `../../src/shared/locales/${language}/${area}.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
}

/** Names of the variables of a message: "fileName", "pages". */
function variables(message: string, language: string): string[] {
  const names = new Set<string>();
  const visit = (nodes: unknown): void => {
    JSON.stringify(nodes, (_key, value: unknown) => {
      if (typeof value === 'object' && value !== null && 'type' in value && 'value' in value) {
        const { type, value: name } = value as { type: number; value: unknown };
        // 1 argument, 2 number, 3 date, 4 time, 5 select, 6 plural
        if (type >= 1 && type <= 6 && typeof name === 'string') names.add(name);
      }
      return value;
    });
  };
  visit(new IntlMessageFormat(message, language).getAst());
  return [...names].sort();
}

describe.each(languages)('in %s', (language) => {
  test('every failure has its words', () => {
    const kinds = failureSchema.options.map((option) => option.shape.kind.value);
    expect(Object.keys(words(language, 'failures')).sort()).toEqual([...kinds].sort());
  });

  test.each(failureSchema.options.map((option) => [option.shape.kind.value, option] as const))(
    '%s uses only what the failure carries',
    (kind, option) => {
      const carried = Object.keys(option.shape);
      const used = variables(words(language, 'failures')[kind] ?? '', language);
      expect(used.filter((name) => !carried.includes(name))).toEqual([]);
    },
  );
});

test.each(areas)('the %s of all languages have the same keys and variables', (area) => {
  const english = words('en', area);
  for (const language of languages) {
    const translated = words(language, area);
    expect(Object.keys(translated)).toEqual(Object.keys(english));
    for (const [key, message] of Object.entries(translated)) {
      expect([language, key, variables(message, language)]).toEqual([
        language,
        key,
        variables(english[key] ?? '', 'en'),
      ]);
    }
  }
});
