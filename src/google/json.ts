/** Careful reading of answers whose shape is Google's: what is not as expected is absent, never an error. */

export type Json = Readonly<Record<string, unknown>>;

export const objectOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Google leaves out a number that is 0. */
export const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
