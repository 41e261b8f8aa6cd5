import { describe, expect, test } from 'vitest';
import type { Book } from '../../src/domain/book';
import type { ModelJudge } from '../../src/domain/decision/models';
import type { Customer, Invoice, Payment, Settings } from '../../src/domain/model';
import { REASONS } from '../../src/domain/reasons';
import {
  ANY_MODEL,
  book,
  codeOf,
  DUPONT,
  day,
  decide,
  decisionOf,
  eur,
  invoice,
  type JournalLine,
  journal,
  payment,
  reasonOf,
  situation,
} from './sample-book';

interface Scene {
  readonly code: string;
  /** The whole sentence a person reads, or how it begins when more follows. */
  readonly says: string;
  readonly today?: string;
  readonly invoices?: readonly Invoice[];
  readonly rows?: Book['rows'];
  readonly customer?: Partial<Customer>;
  readonly payments?: readonly Payment[];
  readonly journal?: readonly JournalLine[];
  readonly settings?: Partial<Settings>;
  readonly models?: ModelJudge;
  /** The row looked at; F-12 when absent. */
  readonly number?: string;
}

const one = (changes: Partial<Invoice>): readonly Invoice[] => [invoice(changes)];
const under = (...word: Parameters<typeof situation>) => one({ situation: situation(...word) });
const twoReminders: readonly JournalLine[] = [{ on: '2026-11-02' }, { on: '2026-11-12', rank: 2 }];
const note = (changes: Partial<Invoice> = {}) =>
  invoice({ row: 3, number: 'A-12', nature: 'creditNote', total: eur(-1200), creditFor: 'F-12', ...changes });

const SCENES: readonly Scene[] = [
  { code: 'leaves', says: 'Relance 1 prête : elle part au prochain passage.' },
  {
    code: 'waiting',
    today: '2026-11-25',
    journal: [{ on: '2026-11-24' }],
    says: 'Relance 1 envoyée le 24/11/2026 : relance 2 le 03/12/2026 sans règlement.',
  },
  {
    code: 'postponed',
    journal: [{ on: '2026-11-20', state: 'postponed', detail: 'jusque=2026-11-30' }],
    says: 'Reportée au 30/11/2026 à votre demande.',
  },
  {
    code: 'callDue',
    today: '2026-11-09',
    journal: [{ on: '2026-11-02' }],
    says: "Appel à passer : il n'arrête pas la suite.",
  },
  { code: 'creditApplied', invoices: [invoice(), note()], number: 'A-12', says: 'Avoir imputé sur F-12.' },
  {
    code: 'missingValue',
    models: { ...ANY_MODEL, objection: () => REASONS.missingValue('Objet', 'Objet') },
    says: 'Le modèle demande [Objet] : complétez la colonne Objet.',
  },
  { code: 'doNotChase', invoices: under('doNotChase'), says: 'Facture à ne pas relancer : rien ne partira.' },
  { code: 'paid', payments: [payment()], says: 'Réglée le 12/11/2026 : plus aucune relance.' },
  {
    code: 'credited',
    invoices: [invoice(), note()],
    says: "Soldée par l'avoir A-12 : plus aucune relance.",
  },
  {
    code: 'notDue',
    invoices: one({ dueOn: day('2026-11-30') }),
    journal: [{ on: '2026-11-23', rank: 0 }],
    says: 'Échéance le 30/11/2026 : relance 1 le 01/12/2026 si elle reste impayée.',
  },
  {
    code: 'belowMinimum',
    invoices: one({ total: eur(3.2) }),
    says: "Reste dû 3,20 €, sous le minimum de 10,00 € : aucune relance tant que le total du client ne l'atteint pas.",
  },
  {
    code: 'disputed',
    invoices: under('dispute', '2026-11-03'),
    says: "Litige ouvert le 03/11/2026 : relances suspendues jusqu'à sa clôture.",
  },
  {
    code: 'promised',
    invoices: under('promise', '2026-11-27'),
    says: 'Paiement promis pour le 27/11/2026 : reprise le 02/12/2026 sans règlement.',
  },
  {
    code: 'instalments',
    invoices: under('instalmentPlan', '2026-12-05'),
    says: 'Échéancier respecté : prochaine échéance le 05/12/2026.',
  },
  {
    code: 'held',
    invoices: under('hold', '2026-12-15'),
    says: "Suspendue jusqu'au 15/12/2026 : reprise le 16/12/2026.",
  },
  {
    code: 'customerBlocked',
    customer: { blocked: true },
    says: 'Client à ne pas relancer : rien ne partira tant que la consigne reste.',
  },
  {
    code: 'insolvency',
    customer: { insolvency: { openedOn: day('2026-09-10') } },
    says: 'Procédure collective ouverte le 10/09/2026 : plus de relance ; créance à déclarer, date limite à vérifier au BODACC.',
  },
  {
    code: 'noAddress',
    customer: { emails: [] },
    says: 'Aucune adresse utilisable : complétez E-mail ou Adresse, la relance partira au passage suivant.',
  },
  {
    code: 'bounced',
    journal: [{ on: '2026-11-19' }, { on: '2026-11-20', state: 'bounced' }],
    says: 'Adresse refusée le 20/11/2026 : corrigez-la pour reprendre.',
  },
  {
    code: 'replyToRead',
    invoices: under('replyToRead'),
    says: 'Réponse du client à lire : indiquez la suite pour reprendre.',
  },
  {
    code: 'tooSoon',
    journal: [{ on: '2026-11-20', rank: null }],
    says: 'Dernier message le 20/11/2026 : prochain au plus tôt le 25/11/2026.',
  },
  {
    code: 'nonWorkingDay',
    today: '2026-11-11',
    says: 'Jour non ouvré : envoi reporté au 12/11/2026.',
  },
  {
    code: 'alreadyToday',
    journal: [{ on: '2026-11-24', invoice: 'F-9' }],
    says: "Un message part déjà à ce client aujourd'hui : celui-ci suivra le 25/11/2026.",
  },
  {
    code: 'awaitingApproval',
    today: '2026-12-01',
    invoices: one({ dueOn: day('2026-11-04') }),
    journal: [{ on: '2026-11-05' }, { on: '2026-11-14', rank: 2 }],
    says: 'En attente de votre validation depuis le 24/11/2026 : rien ne part sans elle.',
  },
  {
    code: 'receiptsNotChecked',
    today: '2026-11-27',
    settings: { receiptsFreshness: 3, receiptsCheckedUntil: day('2026-11-20') },
    says: "Encaissements pointés jusqu'au 20/11/2026 : pointez pour relancer.",
  },
  {
    code: 'unallocatedCredit',
    payments: [payment({ invoice: '', amount: eur(600) })],
    says: 'Règlement de 600,00 € à affecter chez ce client : affectez-le pour reprendre.',
  },
  {
    code: 'paymentInTransit',
    today: '2026-11-06',
    invoices: one({ situation: situation('paymentInTransit', '2026-11-05'), paymentMethod: 'Prélèvement' }),
    says: "Prélèvement présenté le 05/11/2026 : attente d'un éventuel rejet jusqu'au 13/11/2026.",
  },
  {
    code: 'uncertain',
    today: '2026-11-25',
    journal: [{ on: '2026-11-24', state: 'reserved' }],
    says: 'Envoi du 24/11/2026 incertain : vérifiez les Messages envoyés et répondez dans le panneau, il ne sera pas refait seul.',
  },
  {
    code: 'unreadable',
    invoices: [],
    rows: [
      {
        readable: false,
        row: 12,
        number: 'F-12',
        customer: DUPONT.name,
        problem: {
          cell: 'D12',
          column: 'Échéance',
          found: '31/02',
          expected: 'écrivez une date jj/mm/aaaa',
        },
        typedStatus: null,
      },
    ],
    says: 'D12 illisible (« 31/02 ») : écrivez une date jj/mm/aaaa.',
  },
  {
    code: 'duplicate',
    invoices: [invoice({ row: 8 }), invoice({ row: 31 })],
    says: "Numéro F-12 présent aux lignes 8 et 31 : aucune des deux n'est relancée tant que le doublon subsiste.",
  },
  {
    code: 'unknownCustomer',
    invoices: one({ customer: 'Dupond' }),
    says: 'Client « Dupond » absent de la feuille Clients : ajoutez-le ou corrigez le nom.',
  },
  {
    code: 'typeUnknown',
    today: '2026-12-01',
    customer: { type: 'unknown' },
    journal: twoReminders,
    says: 'Type de client à préciser : ni pénalités, ni 40 €, ni mise en demeure avant cela.',
  },
  {
    code: 'foreignCurrency',
    invoices: one({ currency: 'USD' }),
    says: 'Facture en USD : à relancer à la main.',
  },
  {
    code: 'assigned',
    invoices: under('assigned', null, 'X'),
    says: "Créance cédée à X : c'est X qui la recouvre, aucune relance en votre nom.",
  },
  {
    code: 'entrusted',
    invoices: under('entrusted', null, 'Me X'),
    says: 'Dossier confié à Me X : aucune relance directe.',
  },
  {
    code: 'takeover',
    today: '2026-12-02',
    settings: { takeover: 'decide' },
    says: 'Reprise à décider : rien ne part avant votre choix.',
  },
  {
    code: 'barred',
    invoices: one({ dueOn: day('2024-10-01') }),
    customer: { type: 'consumer' },
    says: 'Prescription à vérifier (dépassée depuis le 01/10/2026) : aucun envoi sans votre décision.',
  },
  {
    code: 'retention',
    invoices: one({ retention: { amount: eur(600), releasableOn: day('2027-09-15') } }),
    payments: [payment({ amount: eur(600) })],
    says: 'Retenue de garantie de 600,00 € : exigible le 15/09/2027.',
  },
  {
    code: 'statusTyped',
    invoices: one({ typedStatus: 'Payée' }),
    says: 'Vous avez écrit « Payée » dans Statut : saisissez le règlement, il sera pris en compte.',
  },
  {
    code: 'finished',
    today: '2026-12-31',
    customer: { type: 'association' },
    journal: twoReminders,
    says: 'Scénario terminé : décidez de la suite dans le panneau.',
  },
  { code: 'cancelled', invoices: under('cancelled'), says: 'Facture annulée : plus aucune relance.' },
  { code: 'writtenOff', invoices: under('writtenOff'), says: 'Irrécouvrable : plus aucune relance.' },
];

const planOf = ({ today = '2026-11-24', models, customer, journal: lines = [], ...parts }: Scene) =>
  decide(
    book({ ...parts, customers: [{ ...DUPONT, ...customer }], journal: journal(...lines) }),
    today,
    models,
  );

describe('every reason is reached by a ledger, and says it in the words of the catalogue', () => {
  test.each(SCENES)('$code', (scene) => {
    const plan = planOf(scene);
    expect(codeOf(plan, scene.number)).toBe(scene.code);
    const said = reasonOf(plan, scene.number);
    expect(scene.code === 'callDue' ? said.slice(0, scene.says.length) : said).toBe(scene.says);
  });

  test('no sentence breaks before a sign that needs its space kept', () => {
    for (const scene of SCENES) {
      const { sentence } = decisionOf(planOf(scene), scene.number).reason;
      expect(sentence).not.toMatch(/ [:;!?€%»]|« /);
    }
  });
});

test('nothing leaves for a reason that is not « leaves »', () => {
  for (const scene of SCENES) {
    const rows = planOf(scene).messages.flatMap((message) => message.carried.map((line) => line.one.number));
    expect([scene.code, rows.includes(scene.number ?? 'F-12')]).toEqual([
      scene.code,
      scene.code === 'leaves',
    ]);
  }
});

describe('what holds one row, or one customer, holds no other', () => {
  const durand: Customer = { ...DUPONT, row: 3, name: 'Durand', emails: ['durand@example.fr'] };
  const theirs = invoice({ row: 40, number: 'D-1', customer: 'Durand' });

  test.each(SCENES)('$code', ({ today = '2026-11-24', models: _models, customer, ...scene }) => {
    const plan = decide(
      book({
        rows: scene.rows ?? [],
        invoices: [...(scene.invoices ?? [invoice()]), theirs],
        payments: scene.payments ?? [],
        customers: [{ ...DUPONT, ...customer }, durand],
        journal: journal(...(scene.journal ?? [])),
      }),
      today,
    );
    const worked = today !== '2026-11-11';
    expect(plan.messages.some((message) => message.customer.name === 'Durand')).toBe(worked);
  });
});
