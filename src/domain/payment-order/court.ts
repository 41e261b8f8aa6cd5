import type { Customer } from '../model';
import { foldText, typeset } from '../typography';
import { isArtisan, isArtisanByForm, type Merchant, merchantByForm, merchantOf } from './merchant';

/** Since 1 January 2025, for four years: the commercial court bears another name there. */
const ECONOMIC_COURTS =
  'Avignon, Auxerre, Le Havre, Le Mans, Limoges, Lyon, Marseille, Nancy, Nanterre, Paris, Saint-Brieuc, Versailles'.split(
    ', ',
  );

/** Which court the law seems to name, as facts to check. */
export interface Court {
  readonly kind: 'commercial' | 'civil' | 'toCheck';
  /** « tribunal des activités économiques »; several where the debtor's quality is not known. */
  readonly name: string;
  /** Why, a French sentence each. */
  readonly facts: readonly string[];
  /** The sums at which a contribution is asked of large claimants there (décret 2024-1225). */
  readonly mayBeEconomic: boolean;
}

export interface SeatOfDebtor {
  readonly postalCode: string;
  readonly city: string;
}

/** Bas-Rhin, Haut-Rhin, Moselle (C. com. art. L731-1 and L731-2). */
const isAlsaceMoselle = (postalCode: string): boolean => /^(57|67|68)/.test(postalCode.trim());

const inTown = (town: string): string => (town.startsWith('Le ') ? `au ${town.slice(3)}` : `à ${town}`);

const economicTown = (city: string): string | undefined =>
  ECONOMIC_COURTS.find((town) => {
    const [said, name] = [foldText(city), foldText(town)];
    return said === name || new RegExp(`^${name} (\\d+|cedex)`).test(said);
  });

/** Both must be: between merchants, artisans and companies by form it is the commercial court, otherwise the civil one. */
function qualityOf(customer: Customer, creditorForm: string): Merchant {
  const creditor = isArtisanByForm(creditorForm) ? 'yes' : merchantByForm(creditorForm);
  const { type, legalForm } = customer;
  const debtor = isArtisan(type, legalForm) ? 'yes' : merchantOf(type, legalForm);
  if (debtor === 'no') return 'no';
  return creditor === 'yes' && debtor === 'yes' ? 'yes' : 'unknown';
}

/** CPC art. 1406 and 43; C. com. art. L721-3. */
export function courtOf(customer: Customer, creditorForm: string): Court {
  const quality = qualityOf(customer, creditorForm);
  const { postalCode, city } = customer;
  const local = isAlsaceMoselle(postalCode);
  const town = economicTown(city);
  const commercial = local
    ? 'chambre commerciale du tribunal judiciaire'
    : town
      ? `tribunal des activités économiques de ${town}`
      : 'tribunal de commerce';
  const civil = 'tribunal judiciaire';
  const facts = [
    quality === 'yes'
      ? 'Entre commerçants, artisans ou sociétés commerciales : président du tribunal de commerce, ou du tribunal des activités économiques (C. com. art. L721-3 ; CPC art. 1406).'
      : quality === 'no'
        ? 'Débiteur ni commerçant ni artisan : tribunal judiciaire (CPC art. 1406). Loyers et crédits à la consommation : juge des contentieux de la protection.'
        : "La qualité de commerçant ou d'artisan du requérant ou du débiteur est à vérifier : entre eux, tribunal de commerce ; sinon, tribunal judiciaire (C. com. art. L721-3 ; CPC art. 1406).",
    ...(local
      ? [
          'Alsace-Moselle (57, 67, 68) : la chambre commerciale du tribunal judiciaire tient lieu de tribunal de commerce (C. com. art. L731-1 et L731-2).',
        ]
      : quality === 'no'
        ? []
        : [
            `Le tribunal de commerce s'appelle tribunal des activités économiques ${ECONOMIC_COURTS.map(inTown).join(', ')}, jusqu'à la fin de 2028 ; son ressort dépasse la ville.`,
          ]),
    `Lieu : là où le débiteur demeure, pour une société son siège ou son établissement${placeText(customer)} ; une clause contraire est réputée non écrite (CPC art. 43 et 1406).`,
  ];
  return {
    kind: quality === 'yes' ? 'commercial' : quality === 'no' ? 'civil' : 'toCheck',
    name: quality === 'yes' ? commercial : quality === 'no' ? civil : `${commercial} ou ${civil}`,
    facts: facts.map(typeset),
    mayBeEconomic: quality !== 'no' && !local,
  };
}

const placeText = ({ postalCode, city }: SeatOfDebtor): string => {
  const place = `${postalCode} ${city}`.trim();
  return place === '' ? '' : ` (${place} d'après la feuille Clients)`;
};

/** The optional forms, each with what it is for: the user chooses. */
export const CERFA_FORMS: readonly { readonly form: string; readonly criterion: string }[] = [
  {
    form: typeset('Cerfa n° 12946*02'),
    criterion: typeset(
      "requête au président du tribunal de commerce (ou tribunal des activités économiques) : créance entre commerçants, artisans, sociétés commerciales, ou née d'un acte de commerce (C. com. art. L721-3)",
    ),
  },
  {
    form: typeset('Cerfa n° 12948*06'),
    criterion: typeset(
      'requête au tribunal judiciaire : tous les autres débiteurs (particulier, profession libérale, association, société civile, agriculteur) ; notice n° 51156',
    ),
  },
];

/** What there is instead against a public body: facts. */
export const PUBLIC_BODY_FACTS: readonly string[] = [
  "Il n'y a pas d'injonction de payer contre un organisme public (État, collectivité, établissement public, hôpital) : ses dettes ne relèvent ni du tribunal de commerce ni du tribunal judiciaire.",
  "Ce qui existe : la réclamation écrite du paiement et des intérêts moratoires (CCP art. L2192-13 et R2192-31), qui interrompt la prescription de quatre ans (loi n° 68-1250) ; la saisine du tribunal administratif ; le mandatement d'office demandé au préfet.",
].map(typeset);
