import { foldText } from '../domain/typography';

/** What a legal form asks of its owner's letters. */
export interface LegalForm {
  readonly kind: 'soleTrader' | 'company' | 'association' | 'other';
  /** As it stands beside the name: « SARL », « société civile immobilière »; for a sole trader « EI » or « EIRL ». */
  readonly text: string;
  /** `variable`: the capital is variable by law, and its amount may be left out. */
  readonly capital: 'needed' | 'variable' | 'optional';
  readonly needsRegistry: boolean;
  readonly inLiquidation: boolean;
}

type Rule = Omit<LegalForm, 'text' | 'inLiquidation'> & {
  readonly pattern: RegExp;
  /** What is written instead of the words met, where those would not do. */
  readonly text?: string;
};

const company = { kind: 'company', needsRegistry: true } as const;
const bodyWithoutCapital = { kind: 'other', capital: 'optional', needsRegistry: false } as const;
const soleTrader = { kind: 'soleTrader', capital: 'optional', needsRegistry: true } as const;

/** C. com. R123-238 (commercial companies), décret 78-704 art. 32 (civil ones: these words, then the capital). The first rule met holds. */
const RULES: readonly Rule[] = [
  { ...soleTrader, pattern: /\beirl\b|entreprise individuelle a responsabilite limitee/, text: 'EIRL' },
  // Loi 78-763 art. 3, loi 47-1775: cooperatives of these kinds always have a variable capital.
  {
    ...company,
    pattern: /\b(scop|scic|sapo)\b|cooperative (ouvriere|de production|d interet)/,
    capital: 'variable',
  },
  { ...company, pattern: /\b(snc|scs)\b|en nom collectif|commandite simple/, capital: 'optional' },
  { ...bodyWithoutCapital, pattern: /\bgie\b|interet economique|\bgeie\b/, needsRegistry: true },
  { ...company, pattern: /^sci\b/, text: 'société civile immobilière', capital: 'needed' },
  { ...company, pattern: /^scp\b/, text: 'société civile professionnelle', capital: 'needed' },
  { ...company, pattern: /^scm\b/, text: 'société civile de moyens', capital: 'needed' },
  { ...company, pattern: /^sccv\b/, text: 'société civile de construction-vente', capital: 'needed' },
  { ...company, pattern: /^scea\b/, text: "société civile d'exploitation agricole", capital: 'needed' },
  { ...company, pattern: /^sc\b/, text: 'société civile', capital: 'needed' },
  {
    ...company,
    pattern: /\b(eurl|sarl|sasu?|sca|sel(arl|as|afa|ca)|selasu|selurl|spfpl|earl|gaec)\b|\bsa$|^s[ae]\b/,
    capital: 'needed',
  },
  { ...bodyWithoutCapital, pattern: /\bassociation\b|loi (de |du 1er juillet )?1901/, kind: 'association' },
  {
    ...bodyWithoutCapital,
    pattern: /\b(syndicat|fondation|fonds de dotation|mutuelle|comite|copropriete|aarpi)\b/,
  },
  {
    ...bodyWithoutCapital,
    pattern: /\b(epic|epa|gip|commune|mairie|regie|etablissement public|indivision)\b/,
  },
  { ...company, pattern: /\bsociete\b|\bunipersonnelle\b/, capital: 'needed' },
  { ...soleTrader, pattern: /\bliberale?s?\b/, text: 'EI', needsRegistry: false },
  {
    ...soleTrader,
    pattern:
      /\bei\b|entrepren(eur|eurs|euse)|entreprise individuelle|en nom propre|\b(micro|auto|artisane?|commercant|independante?|personne physique)\b|^(micro|auto)/,
    text: 'EI',
  },
];

/** Nothing is known of it: what most forms need is asked. */
const UNKNOWN: Rule = { ...company, pattern: /^/, capital: 'needed' };

const LIQUIDATION = /[\s,;–(-]*\ben (?:cours de )?liquidation(?: judiciaire| amiable)?\)?/i;

/** Recognises « S.A.R.L. », « sarl unipersonnelle », « E.I. », « société civile »…; what is not known stays as written. */
export function legalFormOf(written: string): LegalForm {
  const whole = withoutDots(written).replace(/\s+/g, ' ').trim();
  const inLiquidation = LIQUIDATION.test(whole);
  const bare = whole.replace(LIQUIDATION, '').trim();
  const folded = foldText(bare);
  const { pattern: _pattern, text, ...asked } = RULES.find(({ pattern }) => pattern.test(folded)) ?? UNKNOWN;
  return { ...asked, inLiquidation, text: text ?? withCapitals(bare) };
}

/** « S.A.R.L. » → « SARL », « S A R L » too. */
export const withoutDots = (text: string): string =>
  text
    .replace(/\b(?:[A-Za-z]\.\s?)+[A-Za-z]\b\.?/g, (letters) => letters.replace(/[.\s]/g, ''))
    .replace(/\b(?:[A-Z] ){2,}[A-Z]\b/g, (letters) => letters.replace(/ /g, ''));

const INITIALS =
  /\b(?:eurl|sarl|sasu|sas|sa|sca|scs|snc|selarl|selas|selasu|selafa|selca|selurl|spfpl|earl|gaec|scop|scic|sapo|gie|geie|epic|gip)\b/gi;

const withCapitals = (text: string): string => text.replace(INITIALS, (initials) => initials.toUpperCase());
