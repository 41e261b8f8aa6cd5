/** How a cell looks. Styles are shared and never changed: equal looks are the same object. */
export interface Style {
  /** Google's pattern; absent = automatic. */
  readonly numberFormat?: string;
  /** `#rrggbb` in lower case. */
  readonly background?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: boolean;
  readonly fontSize?: number;
  readonly fontFamily?: string;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  /** Left or right border and the like are kept out: nothing draws them. */
}

export type StyleChange = { readonly [K in keyof Style]?: Style[K] | undefined };

export const PLAIN: Style = Object.freeze({});
const known = new Map<string, Style>([['{}', PLAIN]]);
const derived = new WeakMap<Style, Map<string, Style>>();
/** The last answer: a block of cells alike is changed by one change, and its key is not written for each cell. */
let latest: { readonly style: Style; readonly change: StyleChange; readonly answer: Style } | undefined;

/** The style with some aspects changed; `undefined` takes an aspect away. */
export function restyle(style: Style, change: StyleChange): Style {
  if (latest?.style === style && latest.change === change) return latest.answer;
  const answer = changed(style, change);
  latest = { style, change, answer };
  return answer;
}

function changed(style: Style, change: StyleChange): Style {
  const key = JSON.stringify(change, (_, value: unknown) => (value === undefined ? null : value));
  const changes = derived.get(style) ?? new Map<string, Style>();
  derived.set(style, changes);
  const done = changes.get(key);
  if (done) return done;
  const merged = Object.entries({ ...style, ...change }).filter(([, value]) => value !== undefined);
  merged.sort(([a], [b]) => (a < b ? -1 : 1));
  const whole: Style = Object.fromEntries(merged);
  const name = JSON.stringify(whole);
  const shared = known.get(name) ?? Object.freeze(whole);
  known.set(name, shared);
  changes.set(key, shared);
  return shared;
}
