import { addDays, type CivilDate } from '../../domain/civil-date';
import type { Situation, SituationKind } from '../../domain/model';
import { LONGEST_DELAY, refusal } from './context';

/** What a situation asks for: the date that its kind speaks of, and whom it names. */
interface Rule {
  /** « Promesse notée », as the answer begins. */
  readonly noted: string;
  readonly date: 'to come' | 'end' | 'beginning' | 'none';
  /** What to say when the date is missing, or on the wrong side of today. */
  readonly askedDate?: string;
  readonly wrongDate?: string;
  /** What to say when nobody is named. */
  readonly askedDetail?: string;
}

/** Each date as the decision reads it (domain/decision/situations). */
const RULES: Readonly<Record<SituationKind, Rule>> = {
  dispute: {
    noted: 'Litige noté',
    date: 'beginning',
    wrongDate: "La date d'un litige est celle de son ouverture : elle ne peut pas être à venir.",
  },
  promise: {
    noted: 'Promesse notée',
    date: 'to come',
    askedDate: 'Indiquez le jour où le paiement est promis.',
    wrongDate: 'La date promise est passée : indiquez-en une à venir.',
  },
  instalmentPlan: {
    noted: 'Échéancier noté',
    date: 'to come',
    askedDate: 'Indiquez le jour de la prochaine échéance.',
    wrongDate: 'Cette échéance est passée : indiquez la prochaine.',
  },
  hold: {
    noted: 'Suspension notée',
    date: 'end',
    wrongDate: 'La fin de la suspension doit être à venir : indiquez un jour après aujourd’hui, ou aucun.',
  },
  doNotChase: { noted: '« Ne pas relancer » noté', date: 'none' },
  replyToRead: { noted: 'Réponse à lire notée', date: 'none' },
  paymentInTransit: {
    noted: 'Prélèvement ou chèque en cours noté',
    date: 'beginning',
    wrongDate: 'Un prélèvement ou un chèque se note une fois présenté : sa date ne peut pas être à venir.',
  },
  assigned: { noted: 'Cession notée', date: 'none', askedDetail: 'Indiquez à qui la créance est cédée.' },
  entrusted: {
    noted: 'Remise à un tiers notée',
    date: 'none',
    askedDetail: 'Indiquez à qui le dossier est confié.',
  },
  writtenOff: { noted: 'Facture notée irrécouvrable', date: 'none' },
  cancelled: { noted: 'Annulation notée', date: 'none' },
};

export const notedAs = (kind: SituationKind): string => RULES[kind].noted;

/** The date to write: the one given, checked; today's for a situation that begins; none where it has none. */
function dateOf(kind: SituationKind, until: CivilDate | undefined, today: CivilDate): CivilDate | null {
  const { date, askedDate = '', wrongDate = '' } = RULES[kind];
  if (date === 'none') {
    if (until)
      throw refusal(
        'Cette situation ne prend pas fin à une date : laissez la date vide, ou choisissez « Suspendue » pour un temps.',
      );
    return null;
  }
  if (!until) {
    if (date === 'to come') throw refusal(askedDate);
    return date === 'beginning' ? today : null;
  }
  const isWrong = date === 'beginning' ? until > today : date === 'end' ? until <= today : until < today;
  if (isWrong) throw refusal(wrongDate);
  if (until > addDays(today, LONGEST_DELAY)) throw refusal('Choisissez une date dans les douze mois.');
  return until;
}

/** A situation as it was asked for, once its date and its words are checked; throws what is lacking. */
export function checkedSituation(
  kind: SituationKind,
  { until, detail = '' }: { until?: CivilDate | undefined; detail?: string | undefined },
  today: CivilDate,
): Situation {
  const { askedDetail } = RULES[kind];
  if (askedDetail && detail === '') throw refusal(askedDetail);
  return { kind, date: dateOf(kind, until, today), detail };
}
