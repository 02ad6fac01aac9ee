import { peopleWords } from './domain-words/people.ts';
import { justiceWords } from './domain-words/justice.ts';
import { familyWords } from './domain-words/family.ts';
import { healthWords } from './domain-words/health.ts';
import { educationWords } from './domain-words/education.ts';
import { economyWords } from './domain-words/economy.ts';
import { telecommunicationsWords } from './domain-words/telecommunications.ts';
import { transportWords } from './domain-words/transport.ts';
import { housingWords } from './domain-words/housing.ts';
import { placeWords } from './domain-words/places.ts';
import { measuringWords } from './domain-words/measuring.ts';
import { institutionWords } from './domain-words/institutions-within.ts';
import { conditionWords } from './domain-words/conditions.ts';
import { proceedingsWords } from './domain-words/proceedings.ts';
import type { GlossaryEntry } from './glossary-entry.ts';

/**
 * Words that reports and their sources use for the same thing in four languages. Plurals that a light stemmer folds
 * need not be listed; irregular ones and other parts of speech do. A word may stand in one entry only per language:
 * where a word is ambiguous, the meaning that counts people or events wins. The order counts: a stem that two entries
 * share goes to the first.
 */
export const domainGlossary: readonly GlossaryEntry[] = [
  ...peopleWords,
  ...justiceWords,
  ...familyWords,
  ...healthWords,
  ...educationWords,
  ...economyWords,
  ...telecommunicationsWords,
  ...transportWords,
  ...housingWords,
  ...placeWords,
  ...measuringWords,
  ...institutionWords,
  ...proceedingsWords,
  ...conditionWords,
];
