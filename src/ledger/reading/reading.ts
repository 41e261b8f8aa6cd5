/** What a cell was read as, or what is expected there (« écrivez une date jj/mm/aaaa »). */
export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly expected: string };

export const read = <Value>(value: Value): Reading<Value> => ({ ok: true, value });
export const unreadable = <Value>(expected: string): Reading<Value> => ({ ok: false, expected });
