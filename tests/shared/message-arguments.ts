import { IntlMessageFormat } from 'intl-messageformat';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

const literal = new IntlMessageFormat('words', 'en').getAst()[0]?.type;

/** The names of the values that a message asks for, of tags too, in all its branches. */
export function argumentsOf(message: string): string[] {
  const names = new Set<string>();
  const visit = (elements: readonly Element[]): void => {
    for (const element of elements) {
      if (element.type !== literal && 'value' in element) names.add(element.value);
      if ('options' in element) for (const option of Object.values(element.options)) visit(option.value);
      if ('children' in element) visit(element.children);
    }
  };
  visit(new IntlMessageFormat(message, 'en').getAst());
  return [...names].toSorted();
}
