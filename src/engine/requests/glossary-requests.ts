import { success } from '../../core/result.ts';
import { adoptTerms } from '../personal/own-terms.ts';
import { personalFiles } from '../personal/personal-files.ts';
import type { AreaHandlers, EngineContext } from './handlers.ts';

/** The words that a person adds to the glossary. They are in use from the start of the engine. */
export function glossaryRequests(context: EngineContext): AreaHandlers<'glossary'> {
  const personal = personalFiles(context.options.userDataFolder);
  return {
    'glossary.read': async () => {
      const read = personal.terms();
      return read.ok ? success({ terms: [...read.value] }) : read;
    },
    'glossary.write': async ({ terms }) => {
      const kept = terms.filter(({ en, es, fr, pt }) => `${en}${es}${fr}${pt}`.trim() !== '');
      const written = await personal.writeTerms(kept);
      if (!written.ok) return written;
      adoptTerms(kept);
      context.changed('glossary', 'evidence', 'report');
      // What was proposed with other words is found anew.
      context.session()?.proposals.refresh();
      return success({});
    },
  };
}
