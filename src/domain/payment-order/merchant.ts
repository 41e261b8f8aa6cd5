import type { CustomerType } from '../model';
import { foldText } from '../typography';

/** Whether a legal form makes a merchant by itself (C. com. art. L210-1), leaves him out, or says nothing. */
export type Merchant = 'yes' | 'no' | 'unknown';

/** « S.A.R.L. », « S A S » → « sarl », « sas ». */
const folded = (form: string): string =>
  foldText(form).replace(/\b(?:[a-z] ){1,5}[a-z]\b/g, (letters) => letters.replace(/ /g, ''));

const rules: readonly (readonly [RegExp, Merchant])[] = [
  // Companies of liberal professions have a commercial form and a civil object: the court is not that of merchants.
  [/\b(sel(arl|as|asu|afa|ca|url)|spfpl)\b|exercice liberal/, 'unknown'],
  [/\b(sci|scp|scm|sccv|scea|sc|earl|gaec|gfa)\b|societe civile|\bcivile\b/, 'no'],
  [/\bassociation\b|loi (de |du 1er juillet )?1901|\b(syndicat|copropriete|fondation|mutuelle)\b/, 'no'],
  [/\b(artisane?|liberale?s?|agriculteur|agricole|exploitante?)\b/, 'no'],
  [/\b(snc|scs|sarl|eurl|sasu?|sca)\b|\bsa$|^sa\b/, 'yes'],
  [/en nom collectif|responsabilite limitee|par actions simplifiee|societe anonyme|commandite/, 'yes'],
  [/\bcommercant/, 'yes'],
];

/** What a legal form says; an entreprise individuelle says nothing since 2018, nor does an empty cell. */
export function merchantByForm(form: string): Merchant {
  const said = folded(form);
  if (/\b(ei|eirl)\b|entreprise individuelle|\b(micro|auto)\b/.test(said) && !/artisan|liberal/.test(said))
    return 'unknown';
  return rules.find(([pattern]) => pattern.test(said))?.[1] ?? 'unknown';
}

/** A debtor's form counts only where he may be a merchant at all. */
const mayTrade = (type: CustomerType): boolean => type === 'business' || type === 'unknown';

export const merchantOf = (type: CustomerType, form: string): Merchant =>
  mayTrade(type) ? merchantByForm(form) : 'no';

/** No merchant, but judged as one since 2022 for what his trade owes (C. com. art. L721-3). */
export const isArtisanByForm = (form: string): boolean => /\bartisane?\b/.test(folded(form));

export const isArtisan = (type: CustomerType, form: string): boolean =>
  mayTrade(type) && isArtisanByForm(form);
