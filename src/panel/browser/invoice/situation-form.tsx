import { useState } from 'preact/hooks';
import type { SituationKind } from '../../../domain/model';
import type { InvoiceView } from '../../views/invoice';
import { addDays } from '../format';
import { server } from '../server';
import { DateField, dateIn, daysAhead, InlineForm, TextField } from '../ui/fields';
import { useAction } from '../use-action';

/** What a person must tell with a situation: a date to come, one that is past, or none; and words. */
interface Asked {
  readonly title: string;
  readonly date: {
    readonly label: string;
    readonly when: 'toCome' | 'past';
    readonly isNeeded: boolean;
  } | null;
  readonly detail: { readonly label: string; readonly isNeeded: boolean } | null;
  readonly hint: string;
}

export const SITUATIONS_ASKED: Readonly<Record<SituationKind, Asked>> = {
  promise: {
    title: 'Promesse',
    date: { label: 'Paiement promis pour le', when: 'toCome', isNeeded: true },
    detail: null,
    hint: 'Les relances reprennent trois jours ouvrés après, sans règlement.',
  },
  dispute: {
    title: 'Litige',
    date: { label: 'Ouvert le', when: 'past', isNeeded: false },
    detail: { label: 'Ce qui est contesté', isNeeded: false },
    hint: "Rien ne part jusqu'à ce que vous clôturiez le litige.",
  },
  instalmentPlan: {
    title: 'Échéancier',
    date: { label: 'Prochaine échéance convenue le', when: 'toCome', isNeeded: true },
    detail: { label: 'Ce qui est convenu', isNeeded: false },
    hint: 'Les relances reprennent si une échéance est manquée.',
  },
  hold: {
    title: 'Suspendre',
    date: { label: "Suspendre jusqu'au", when: 'toCome', isNeeded: false },
    detail: { label: 'Pourquoi', isNeeded: false },
    hint: 'Sans date, jusqu’à ce que vous repreniez.',
  },
  paymentInTransit: {
    title: 'Prélèvement ou chèque en cours',
    date: { label: 'Présenté le', when: 'past', isNeeded: false },
    detail: null,
    hint: "Cinq jours ouvrés d'attente, le temps d'un éventuel rejet.",
  },
  replyToRead: {
    title: 'Réponse à lire',
    date: null,
    detail: null,
    hint: 'Rien ne part tant que vous n’avez pas dit la suite.',
  },
  doNotChase: {
    title: 'Ne pas relancer cette facture',
    date: null,
    detail: { label: 'Pourquoi', isNeeded: false },
    hint: 'Rien ne partira pour cette facture.',
  },
  assigned: {
    title: 'Créance cédée',
    date: null,
    detail: { label: 'Cédée à', isNeeded: true },
    hint: "C'est son nouveau propriétaire qui la recouvre.",
  },
  entrusted: {
    title: 'Confiée à un tiers',
    date: null,
    detail: { label: 'Confiée à', isNeeded: true },
    hint: 'Aucune relance directe.',
  },
  writtenOff: {
    title: 'Irrécouvrable',
    date: null,
    detail: { label: 'Pourquoi', isNeeded: false },
    hint: 'Plus aucune relance.',
  },
  cancelled: {
    title: 'Facture annulée',
    date: null,
    detail: null,
    hint: 'Plus aucune relance. Un avoir est en général nécessaire.',
  },
};

/** Notes what stops the reminders of an invoice, and until when. */
export function SituationForm({
  invoice,
  kind,
  onClose,
}: {
  invoice: InvoiceView;
  kind: SituationKind;
  onClose: () => void;
}) {
  const asked = SITUATIONS_ASKED[kind];
  const { today } = invoice;
  const [date, setDate] = useState<string>(asked.date?.when === 'past' ? today : '');
  const [detail, setDetail] = useState('');
  const [problems, setProblems] = useState({ date: '', detail: '' });
  const { isBusy, act } = useAction();
  const save = async (): Promise<void> => {
    const until = asked.date ? dateIn(date) : null;
    const found = { date: dateProblem(asked, date, until, today), detail: '' };
    if (asked.detail?.isNeeded && detail.trim() === '') found.detail = 'Indiquez à qui.';
    setProblems(found);
    if (found.date !== '' || found.detail !== '') return;
    const done = await act(() =>
      server.setSituation({
        invoice: invoice.invoice,
        situation: kind,
        ...(until ? { until } : {}),
        ...(detail.trim() === '' ? {} : { detail: detail.trim() }),
      }),
    );
    if (done) onClose();
  };
  return (
    <InlineForm
      title={asked.title}
      submit="Enregistrer"
      isBusy={isBusy}
      onCancel={onClose}
      onSubmit={() => void save()}
    >
      {asked.date ? (
        <DateField
          label={asked.date.label}
          value={date}
          onInput={setDate}
          problem={problems.date}
          hint={asked.hint}
          offers={
            asked.date.when === 'toCome'
              ? daysAhead(today)
              : [
                  { label: "aujourd'hui", date: today },
                  { label: 'hier', date: addDays(today, -1) },
                ]
          }
        />
      ) : (
        <p class="hint">{asked.hint}</p>
      )}
      {asked.detail ? (
        <TextField label={asked.detail.label} value={detail} onInput={setDetail} problem={problems.detail} />
      ) : null}
    </InlineForm>
  );
}

function dateProblem({ date: asked }: Asked, typed: string, until: string | null, today: string): string {
  if (!asked) return '';
  if (!until) return asked.isNeeded || typed !== '' ? 'Choisissez une date.' : '';
  if (asked.when === 'toCome' && until < today) return 'Cette date est passée : choisissez-en une à venir.';
  if (asked.when === 'past' && until > today) return 'Cette date est à venir.';
  return '';
}
