import { isDate } from './membrane';

/** A value as google.script.run carries it: JSON, without dates or functions. `path` names the culprit. */
export function toJson(
  value: unknown,
  refuse: (path: string) => Error,
  path = '',
  parents: object[] = [],
): unknown {
  if (value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
    throw refuse(path);
  if (typeof value !== 'object' || value === null) return value;
  if (isDate(value) || parents.includes(value)) throw refuse(path);
  const lineage = [...parents, value];
  if (Array.isArray(value)) return value.map((item, i) => toJson(item, refuse, `${path}[${i}]`, lineage));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => [key, toJson(member, refuse, `${path}.${key}`, lineage)]),
  );
}
