const longestTag = 60;

/** Tags separated by commas: each once, in the order typed. */
export function tagsIn(written: string): string[] {
  const tags = written.split(',').map((tag) => tag.trim().slice(0, longestTag));
  return [...new Set(tags.filter((tag) => tag !== ''))];
}
