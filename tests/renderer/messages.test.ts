import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { messagesOf } from '../../src/renderer/locale-messages.ts';
import { argumentsOf } from '../shared/message-arguments.ts';
import { languages } from '../../src/shared/languages.ts';
import { createWording, resolveLanguage } from '../../src/renderer/locale.tsx';

const english = new Map(Object.entries(messagesOf.en));

describe.each(languages)('the messages in %s', (language) => {
  const messages = Object.entries(messagesOf[language]);

  test('are all there and not empty', () => {
    expect(messages.map(([key]) => key).toSorted()).toEqual([...english.keys()].toSorted());
    expect(messages.filter(([, message]) => message.trim() === '')).toEqual([]);
  });

  test('are well-formed', () => {
    const malformed = messages.filter(([, message]) => {
      try {
        return new IntlMessageFormat(message, language).getAst().length === 0;
      } catch {
        return true;
      }
    });
    expect(malformed).toEqual([]);
  });

  test('ask for the same values as the English ones', () => {
    const asked = (all: Iterable<[string, string]>) =>
      Object.fromEntries([...all].map(([key, message]) => [key, argumentsOf(message)]));
    expect(asked(messages)).toEqual(asked(english));
  });
});

describe('wording', () => {
  test('follows what was chosen, then the system, then English', () => {
    expect(resolveLanguage('fr', ['es-CL'])).toBe('fr');
    expect(resolveLanguage(undefined, ['de-DE', 'es-CL', 'en'])).toBe('es');
    expect(resolveLanguage('', ['de-DE'])).toBe('en');
  });

  test('groups thousands in each language, also in four-digit Spanish numbers', () => {
    expect(createWording('en').number(2608)).toBe('2,608');
    expect(createWording('es').number(2608)).toBe('2.608');
    expect(createWording('fr').number(2608)).toBe('2\u202f608');
  });

  test('leaves a date as precise as it is', () => {
    const { date } = createWording('es');
    expect(date('2019')).toBe('2019');
    expect(date('2019-04')).toContain('2019');
    expect(date('2019-04-12')).toMatch(/12.*abr.*2019/u);
    expect(date('primavera de 2019')).toBe('primavera de 2019');
  });
});
