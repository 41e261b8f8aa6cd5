import type { NoticeModel } from '../../domain/model';
import { typeset } from '../../domain/typography';
import { linesOf } from './fill';
import { resolvePlaceholder } from './names';
import { scan } from './scan';
import { speaksOfInvoiceAmount } from './units';

/**
 * What a person should know of a model before it leaves; none of it stops the notice. `partlyPaid` says that one of
 * the invoices carried was paid in part: the filled text then gives both amounts, and the warning says so.
 */
export function modelWarnings(model: NoticeModel, partlyPaid: boolean): readonly string[] {
  const warnings: string[] = [];
  for (const line of linesOf(model.text)) {
    let before = '';
    for (const token of scan(line)) {
      const written =
        token.kind === 'text' ? token.text : token.kind === 'placeholder' ? token.spelling : '[';
      const found = token.kind === 'placeholder' ? resolvePlaceholder(token.name) : null;
      if (
        partlyPaid &&
        found?.kind === 'known' &&
        found.key === 'openAmount' &&
        speaksOfInvoiceAmount(before)
      ) {
        warnings.push(
          `Modèle « ${model.name} » : « ${excerpt(before)}${written} » serait faux après un règlement partiel, car ${written} est le reste à régler. Le message donne les deux montants ; pour choisir vos mots, écrivez [Montant TTC] pour le montant de la facture.`,
        );
      }
      before += written;
    }
    if (/\[\[[^\]]*\]\]/.test(line)) {
      warnings.push(
        `Modèle « ${model.name} » : « [[ » écrit un simple crochet, rien n'y est remplacé ; pour une valeur, écrivez un seul crochet.`,
      );
    }
  }
  return [...new Set(warnings)].map(typeset);
}

const excerpt = (before: string): string =>
  before.length > 60 ? `…${before.slice(-60).replace(/^\S*\s/, '')}` : before;
