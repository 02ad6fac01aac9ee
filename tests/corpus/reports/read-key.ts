/**
 * What a person wrote about a report before anything read it. One line each, parts between bars:
 * `# heading`; `P label | first words | its notes`; `S text | kind | value | unit | further` (a statistic of the
 * paragraph above); `L instrument | provision`; `N how many notes there are`.
 * Further: `low=`, `high=`, `outOf=`, `q=` (qualifier), `period=`, `optional` (neither right nor wrong), `dur`
 * (its ends are written in years and months: only the kind is judged), `slot` (the value may be one end of a
 * range), `anykind`.
 */
export interface Key {
  readonly headings: readonly string[];
  readonly paragraphs: readonly KeyParagraph[];
  readonly notes: number | undefined;
}

export interface KeyParagraph {
  readonly label: string;
  readonly start: string;
  readonly notes: readonly string[];
  readonly statistics: readonly KeyStatistic[];
  readonly references: readonly string[];
}

export interface KeyStatistic {
  readonly text: string;
  readonly kind: string;
  readonly value: string;
  readonly unit: string;
  readonly further: ReadonlyMap<string, string>;
}

/** Reads a key written by hand. */
export function readKey(text: string): Key {
  const headings: string[] = [];
  const paragraphs: (KeyParagraph & { statistics: KeyStatistic[]; references: string[] })[] = [];
  let notes: number | undefined;
  for (const line of text.split('\n')) {
    const parts = line
      .slice(2)
      .split('|')
      .map((part) => part.replace(/^ +| +$/g, ''));
    const [first = '', second = '', third = '', fourth = '', fifth = ''] = parts;
    if (line.startsWith('# ')) headings.push(first);
    else if (line.startsWith('N ')) notes = Number(first);
    else if (line.startsWith('P ')) {
      const labels = third === '' ? [] : third.split(' ');
      paragraphs.push({ label: first, start: second, notes: labels, statistics: [], references: [] });
    } else if (line.startsWith('L ')) paragraphs.at(-1)?.references.push(`${first} | ${second}`);
    else if (line.startsWith('S ') && !fifth.includes('never')) {
      const further = new Map(
        fifth.split(';').map((each): [string, string] => {
          const [name = '', value = ''] = each.split('=');
          return [name, value];
        }),
      );
      paragraphs.at(-1)?.statistics.push({ text: first, kind: second, value: third, unit: fourth, further });
    }
  }
  return { headings, paragraphs, notes };
}
