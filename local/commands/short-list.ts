const NAMED = 6;

/** The first names of a list, and how many more there are. */
export function shortList(list: readonly string[]): string {
  const rest = list.length - NAMED;
  return rest > 1 ? `${list.slice(0, NAMED).join(', ')} et ${rest} autres` : list.join(', ');
}
