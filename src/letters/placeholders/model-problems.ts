import type { Language, NoticeModel } from '../../domain/model';
import { typeset } from '../../domain/typography';
import type { PlaceholderKey } from './catalogue';
import { placeholdersOf } from './fill';
import { placeholderName, resolvePlaceholder } from './names';
import { scan } from './scan';

/** Why a model cannot be used, and what to do: nothing leaves with it until it is mended. */
export interface ModelProblem {
  readonly kind:
    | 'unknown'
    | 'ambiguous'
    | 'unclosed'
    | 'otherBrackets'
    | 'tableInSubject'
    | 'emptySubject'
    | 'emptyText'
    | 'severalInvoices'
    | 'forbiddenWords';
  readonly where: 'subject' | 'text';
  /** As the model spells it, brackets included; '' when the problem is no placeholder. */
  readonly placeholder: string;
  readonly sentence: string;
}

/** Checks a model before it serves; an empty list means that it can. */
export function checkModel(model: NoticeModel): readonly ModelProblem[] {
  const problems: ModelProblem[] = [];
  const parts = [
    ['subject', model.subject],
    ['text', model.text],
  ] as const;
  for (const [where, text] of parts) {
    const add = (kind: ModelProblem['kind'], placeholder: string, sentence: string): void => {
      const full = typeset(
        `Modèle « ${model.name} », ${where === 'subject' ? 'Objet' : 'Texte'} : ${sentence}`,
      );
      const known = problems.some((other) => other.sentence === full);
      if (!known) problems.push({ kind, where, placeholder, sentence: full });
    };
    if (text.trim() === '') {
      if (where === 'subject') add('emptySubject', '', "l'objet est vide ; écrivez-en un.");
      else add('emptyText', '', 'le texte est vide ; écrivez-le.');
    }
    for (const { kind, placeholder, advice } of textFaults(text, model.language))
      add(kind, placeholder, advice);
    const table = placeholdersOf(text).find(({ key }) => key === 'invoiceTable');
    if (table && where === 'subject') {
      const { spelling } = table;
      add('tableInSubject', spelling, `${spelling} ne tient pas dans un objet ; écrivez [Factures en bref].`);
    }
  }
  return problems;
}

/** What a text's brackets get wrong: the end of a sentence that names the model, with plain spaces. */
export interface TextFault {
  readonly kind: 'unknown' | 'ambiguous' | 'unclosed' | 'otherBrackets';
  /** As the text spells it, brackets included. */
  readonly placeholder: string;
  readonly advice: string;
}

export function textFaults(text: string, language: Language): readonly TextFault[] {
  const faults: TextFault[] = [];
  for (const token of scan(text)) {
    if (token.kind === 'unclosed') {
      const { excerpt } = token;
      const advice = `crochet jamais fermé dans « ${excerpt.trim()} » ; fermez-le par « ] », ou écrivez « [[ » pour un simple crochet.`;
      faults.push({ kind: 'unclosed', placeholder: excerpt, advice });
    }
    if (token.kind !== 'placeholder') continue;
    const found = resolvePlaceholder(token.name);
    const placeholder = token.spelling.replace(/\s+/g, ' ');
    if (found.kind === 'ambiguous') {
      const advice = `${placeholder} peut dire plusieurs choses ; écrivez ${choices(found.choices, language)}.`;
      faults.push({ kind: 'ambiguous', placeholder, advice });
    } else if (found.kind === 'unknown') {
      const meant = found.nearest
        ? `vouliez-vous écrire [${placeholderName(found.nearest, language)}] ? Sinon, `
        : '';
      const advice = `${placeholder} est inconnu ; ${meant}écrivez « [${placeholder} » pour garder ce texte entre crochets.`;
      faults.push({ kind: 'unknown', placeholder, advice });
    }
  }
  for (const { spelling, key } of otherBrackets(text)) {
    const advice = `${spelling} ne serait pas remplacé ; écrivez [${placeholderName(key, language)}].`;
    faults.push({ kind: 'otherBrackets', placeholder: spelling, advice });
  }
  return faults;
}

function choices(keys: readonly PlaceholderKey[], language: Language): string {
  const names = keys.map((key) => `[${placeholderName(key, language)}]`);
  return `${names.slice(0, -1).join(', ')} ou ${names.slice(-1).join('')}`;
}

/** {Nom du client}, {{Nom du client}}, <Nom du client>: other tools' marks around a name known here. */
function otherBrackets(text: string): readonly { spelling: string; key: PlaceholderKey }[] {
  const spellings = text.match(/\{\{?[^{}\n]{2,80}\}\}?|<<?[^<>\n]{2,80}>>?/g) ?? [];
  return spellings.flatMap((spelling) => {
    const found = resolvePlaceholder(spelling.replace(/[{}<>]/g, ''));
    return found.kind === 'known' ? [{ spelling, key: found.key }] : [];
  });
}
