/** Values under their key, in the order first seen. */
export function groupBy<Value>(
  values: readonly Value[],
  keyOf: (value: Value, index: number) => string,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  values.forEach((value, index) => {
    const key = keyOf(value, index);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  });
  return groups;
}

/** Distinct values, the most frequent first; at equal counts, the first seen. */
export const mostFrequentFirst = (values: readonly string[]): string[] =>
  [...groupBy(values, (value) => value)]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([value]) => value);
