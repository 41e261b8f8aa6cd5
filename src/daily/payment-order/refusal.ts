import { shortDate } from '../../domain/civil-date';
import { halfYearName } from '../../domain/claims/half-year';
import { isFrance } from '../../domain/country';
import { PUBLIC_BODY_FACTS } from '../../domain/payment-order/court';
import { typeset } from '../../domain/typography';
import type { Order } from './order';

/** Why no file is made for that customer, as French sentences; null when one may be. */
export function whyNoFile({ file: { customer, lines }, leftOut }: Order): string | null {
  const { name, type, insolvency, country } = customer;
  if (type === 'publicBody') return PUBLIC_BODY_FACTS.join(' ');
  if (type === 'unknown')
    return typeset(
      `Le type de ${name} est à préciser dans la feuille Clients : il décide des pénalités et du tribunal.`,
    );
  if (insolvency)
    return typeset(
      `Procédure collective${insolvency.openedOn ? ` ouverte le ${shortDate(insolvency.openedOn)}` : ''} : les actions en paiement sont arrêtées (C. com. art. L622-21), la créance est à déclarer.`,
    );
  if (!isFrance(country))
    return typeset(
      `${name} est à l'étranger (« ${country.trim()} ») : l'injonction de payer suppose une adresse connue en France (CPC art. 1406).`,
    );
  if (lines.length === 0)
    return typeset(
      leftOut.length === 0
        ? `${name} ne doit aucune facture échue : il n'y a pas de dossier à préparer.`
        : `Aucune facture de ${name} n'entre dans un dossier. ${leftOut.map(({ number, sentence }) => `${number} : ${sentence}`).join(' ')}`,
    );
  const missing = lines.find(({ claim }) => claim?.missingRate)?.claim?.missingRate;
  if (missing)
    return typeset(
      `Taux du ${halfYearName(missing)} absent de la feuille Taux : le décompte ne peut pas être arrêté sans lui.`,
    );
  return null;
}
