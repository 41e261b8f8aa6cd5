import { resolvePlaceholder } from './names';
import type { Token } from './scan';

const NAME = '\u0001';
const CIVILITY = '\u0002';
const OTHER = '\u0003';
const DEAR = 'ch(?:er|ère|ere)s?(?:[(·.-]+[eè]?(?:re)?s?[)·.-]*s?\\)?)?|dear';
const GREETING = new RegExp(
  `^\\s*(?:(?:${DEAR})\\s+[${NAME}${CIVILITY}](?:\\s+[${NAME}${CIVILITY}])*|${CIVILITY}\\s+${NAME})\\s*,?\\s*$`,
  'i',
);

/**
 * « Cher(e) [Nom du client], » as the first line becomes the form of address, « Madame, Monsieur, »: nobody writes
 * « Cher(e) SARL Dupont ». Any other line is given back as it is.
 */
export function mendGreeting(tokens: readonly Token[]): readonly Token[] {
  if (!GREETING.test(tokens.map(outline).join(''))) return tokens;
  const spelling = '[Formule d’appel]';
  return [
    { kind: 'placeholder', name: spelling.slice(1, -1), spelling },
    { kind: 'text', text: ',' },
  ];
}

function outline(token: Token): string {
  if (token.kind !== 'placeholder') return token.kind === 'text' ? token.text : OTHER;
  const found = resolvePlaceholder(token.name);
  if (found.kind !== 'known') return OTHER;
  if (found.key === 'civility') return CIVILITY;
  return found.key === 'customerName' || found.key === 'customerContact' ? NAME : OTHER;
}
