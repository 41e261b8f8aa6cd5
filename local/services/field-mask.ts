/** What a `fields` parameter keeps: every member, or some, each with what it keeps of it. */
type Mask = '*' | ReadonlyMap<string, Mask>;

/** The parts of a JSON answer that `fields` names: `id,name`, `tabs(documentTab/body)`, `*`. Throws on a name it refuses. */
export function selectFields(value: unknown, fields: string, isKnown: (name: string) => boolean): unknown {
  const mask = parse(fields);
  if (mask !== '*')
    for (const name of mask.keys())
      if (name !== '*' && !isKnown(name)) throw new InvalidFields(`Invalid field selection ${name}`);
  return select(value, mask);
}

export class InvalidFields extends Error {}

function select(value: unknown, mask: Mask): unknown {
  if (mask === '*' || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => select(each, mask));
  const every = mask.get('*');
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => {
      const wanted = mask.get(name) ?? every;
      return wanted ? [[name, select(member, wanted)]] : [];
    }),
  );
}

function parse(fields: string): Mask {
  const tokens = fields.match(/[\w*]+|[(),/]/g) ?? [];
  if (tokens.join('') !== fields.replace(/\s/g, ''))
    throw new InvalidFields(`Invalid field selection ${fields}`);
  const mask = parseList(tokens);
  if (tokens.length > 0) throw new InvalidFields(`Invalid field selection ${fields}`);
  return mask;
}

function parseList(tokens: string[]): Map<string, Mask> {
  const mask = new Map<string, Mask>();
  do {
    const name = tokens.shift();
    if (name === undefined || !/^[\w*]+$/.test(name))
      throw new InvalidFields(`Invalid field selection ${name ?? ''}`);
    mask.set(name, merged(mask.get(name), parseMember(tokens)));
  } while (next(tokens, ','));
  return mask;
}

function parseMember(tokens: string[]): Mask {
  if (next(tokens, '/')) {
    const name = tokens.shift() ?? '';
    return new Map([[name, parseMember(tokens)]]);
  }
  if (!next(tokens, '(')) return '*';
  const inside = parseList(tokens);
  if (!next(tokens, ')')) throw new InvalidFields('Invalid field selection');
  return inside;
}

function next(tokens: string[], expected: string): boolean {
  if (tokens[0] !== expected) return false;
  tokens.shift();
  return true;
}

/** `a/b,a/c` is `a(b,c)`. */
function merged(before: Mask | undefined, more: Mask): Mask {
  if (before === undefined) return more;
  if (before === '*' || more === '*') return '*';
  const both = new Map(before);
  for (const [name, mask] of more) both.set(name, merged(both.get(name), mask));
  return both;
}
