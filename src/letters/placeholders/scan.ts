/** A piece of a model: text as it stands, or a name between brackets with its literal spelling. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly name: string; readonly spelling: string }
  | { readonly kind: 'unclosed'; readonly excerpt: string };

const LONGEST_NAME = 80;

/** Cuts a text into tokens. « [[ » writes a bracket; a lone « ] » is text; a name may run over one line break. */
export function scan(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '') tokens.push({ kind: 'text', text: plain });
    plain = '';
  };
  let position = 0;
  while (position < text.length) {
    const open = text.indexOf('[', position);
    plain += text.slice(position, open < 0 ? text.length : open);
    if (open < 0) break;
    if (text[open + 1] === '[') {
      plain += '[';
      position = open + 2;
      continue;
    }
    const name = nameAfter(text, open + 1);
    flush();
    if (name === null) {
      tokens.push({ kind: 'unclosed', excerpt: (/^[^\n]{0,30}/.exec(text.slice(open)) ?? [''])[0] });
      position = open + 1;
    } else {
      tokens.push({ kind: 'placeholder', name: name.trim(), spelling: `[${name}]` });
      position = open + name.length + 2;
    }
  }
  flush();
  return tokens;
}

/** The text up to the closing bracket, or null when another opens first, or when it closes in another paragraph. */
function nameAfter(text: string, from: number): string | null {
  const name = (/^[^[\]]*(?=\])/.exec(text.slice(from, from + LONGEST_NAME)) ?? [null])[0];
  return name === null || /\n\s*\n/.test(name) ? null : name;
}
