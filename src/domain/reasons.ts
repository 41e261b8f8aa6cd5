import { type Cents, cents, euros } from './cents';
import { type CivilDate, shortDate } from './civil-date';
import { type HalfYear, halfYearName } from './claims/half-year';
import type { CellProblem } from './model';
import { foldText, typeset } from './typography';

/** Why a row stands as it does: a code for programs, a sentence for people that says what is, then what comes or what to do. */
export interface Reason {
  readonly code: string;
  readonly sentence: string;
}

export type PresentedPayment = 'Prélèvement' | 'Chèque' | 'Prélèvement ou chèque';

const reason = (code: string, sentence: string): Reason => ({ code, sentence: typeset(sentence) });
const on = shortDate;
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Steps are named by their owner; these first words are masculine in French, all others are taken as feminine. */
const MASCULINE =
  /^(point|rappel|courrier|e-?mail|message|appel|dossier|avis|relevé|mot|suivi|dernier|premier|second|deuxième rappel)(?=\s|$)/i;
export const isMasculineStep = (step: string): boolean => MASCULINE.test(step);

/** « envoyée », or « envoyé » after a masculine step. */
export const agreed = (step: string, feminine: string): string =>
  isMasculineStep(step) ? feminine.replace(/e$/, '') : feminine;

export const pronounOf = (step: string): 'il' | 'elle' => (isMasculineStep(step) ? 'il' : 'elle');

export const REASONS = {
  leaves: (step: string, isActive = true) => {
    const pronoun = pronounOf(step);
    return reason(
      'leaves',
      isActive
        ? `${step} ${agreed(step, 'prête')} : ${pronoun} part au prochain passage.`
        : `${step} ${agreed(step, 'prête')} : ${pronoun} partira une fois l'envoi quotidien activé.`,
    );
  },
  left: (step: string) => reason('leaves', `${step} ${agreed(step, 'envoyée')}.`),
  /** `done` is said of a feminine step: « envoyée », « écartée ». */
  waiting: (last: string, done: string, doneOn: CivilDate, next: string, nextOn: CivilDate) =>
    reason(
      'waiting',
      `${last} ${agreed(last, done)} le ${on(doneOn)} : ${lower(next)} le ${on(nextOn)} sans règlement.`,
    ),
  callDue: (otherwise: Reason) =>
    reason('callDue', `Appel à passer : il n'arrête pas la suite. ${otherwise.sentence}`),
  waitingAfter: (past: string, next: string, nextOn: CivilDate) =>
    reason('waiting', `${past} : ${lower(next)} le ${on(nextOn)} sans règlement.`),
  postponed: (until: CivilDate) => reason('postponed', `Reportée au ${on(until)} à votre demande.`),
  toPost: (step: string, isFormal: boolean) =>
    reason(
      'toPost',
      isFormal
        ? `${step} à poster : le délai ne court pas ; saisissez date et numéro.`
        : `${step} à poster : saisissez la date de son envoi.`,
    ),
  noticePosted: (step: string, postedOn: CivilDate) =>
    reason(
      'noticePosted',
      `${step} ${agreed(step, 'postée')} le ${on(postedOn)} : le délai court de sa réception ; saisissez la date de présentation.`,
    ),
  /** `fileOn` is null where the scenario has no file. */
  noticeRunning: (
    step: string,
    event: 'presented' | 'received',
    from: CivilDate,
    until: CivilDate,
    fileOn: CivilDate | null,
  ) =>
    reason(
      'noticeRunning',
      `${step} ${agreed(step, event === 'presented' ? 'présentée' : 'reçue')} le ${on(from)} : délai jusqu'au ${on(until)}${fileOn ? `, dossier proposé le ${on(fileOn)}` : ''}.`,
    ),
  fileDue: (step: string, until: CivilDate) =>
    reason(
      'fileDue',
      `${step} : délai passé le ${on(until)} sans règlement complet. Dossier à préparer, ou suite à décider.`,
    ),
  letterReturned: (step: string, returnedOn: CivilDate) =>
    reason(
      'letterReturned',
      `${step} ${agreed(step, 'revenue')} le ${on(returnedOn)}, inconnu à l'adresse : corrigez l'adresse du client, puis validez-la de nouveau.`,
    ),
  copyLeaves: (step: string) =>
    reason('leaves', `${step} : la copie par e-mail part au prochain passage, avec la lettre.`),
  copyLeft: (step: string) => reason('leaves', `${step} : copie envoyée par e-mail, avec la lettre.`),
  copyWaits: (so: Reason, why: Reason) =>
    reason(so.code, `${so.sentence} La copie par e-mail attend. ${why.sentence}`),
  copyOutdated: (so: Reason) =>
    reason(
      so.code,
      `${so.sentence} La copie par e-mail n'est pas partie : la facture, le client, l'étape ou un taux ont changé depuis la lettre.`,
    ),
  copyTooLate: (so: Reason) =>
    reason(so.code, `${so.sentence} La copie par e-mail n'est pas partie : le délai était passé.`),
  lastPosted: (step: string, postedOn: CivilDate) =>
    reason(
      'finished',
      `${step} ${agreed(step, 'postée')} le ${on(postedOn)}, dernière étape du scénario : décidez de la suite dans le panneau.`,
    ),
  creditSpent: () => reason('creditApplied', 'Avoir soldé : rien à faire.'),
  creditApplied: (invoice: string) => reason('creditApplied', `Avoir imputé sur ${invoice}.`),
  missingValue: (placeholder: string, column: string) =>
    reason(
      'missingValue',
      `Le modèle demande [${placeholder}] : complétez ${column === '' ? 'Paramètres' : `la colonne ${column}`}.`,
    ),
  modelFaulty: (sentence: string) => reason('modelFaulty', sentence),
  doNotChase: () => reason('doNotChase', 'Facture à ne pas relancer : rien ne partira.'),
  paid: (paidOn: CivilDate | null) =>
    reason('paid', `Réglée${paidOn ? ` le ${on(paidOn)}` : ''} : plus aucune relance.`),
  nothingToPay: () => reason('paid', "Montant nul : il n'y a rien à relancer."),
  credited: (creditNote: string) =>
    reason('credited', `Soldée par l'avoir ${creditNote} : plus aucune relance.`),
  notDue: (dueOn: CivilDate, next: string, nextOn: CivilDate) =>
    reason('notDue', `Échéance le ${on(dueOn)} : ${lower(next)} le ${on(nextOn)} si elle reste impayée.`),
  preDuePlanned: (dueOn: CivilDate, step: string, stepOn: CivilDate) =>
    reason('notDue', `Échéance le ${on(dueOn)} : ${lower(step)} le ${on(stepOn)}.`),
  belowMinimum: (open: Cents, minimum: Cents) =>
    reason(
      'belowMinimum',
      `Reste dû ${euros(open)}, sous le minimum de ${euros(minimum)} : aucune relance tant que le total du client ne l'atteint pas.`,
    ),
  disputed: (since: CivilDate | null) =>
    reason(
      'disputed',
      `Litige ouvert${since ? ` le ${on(since)}` : ''} : relances suspendues jusqu'à sa clôture.`,
    ),
  promised: (date: CivilDate, resumesOn: CivilDate) =>
    reason('promised', `Paiement promis pour le ${on(date)} : reprise le ${on(resumesOn)} sans règlement.`),
  instalmentLate: (missed: CivilDate, resumesOn: CivilDate) =>
    reason('instalments', `Échéance du ${on(missed)} passée : reprise le ${on(resumesOn)} sans règlement.`),
  instalments: (next: CivilDate) =>
    reason('instalments', `Échéancier respecté : prochaine échéance le ${on(next)}.`),
  held: (until: CivilDate, resumesOn: CivilDate) =>
    reason('held', `Suspendue jusqu'au ${on(until)} : reprise le ${on(resumesOn)}.`),
  heldWithoutEnd: () =>
    reason(
      'held',
      "Suspendue sans date de fin : écrivez une date dans Jusqu'au, ou videz Situation pour reprendre.",
    ),
  situationWithoutDate: (word: string) =>
    reason('unreadable', `« ${word} » sans date : écrivez-la dans Jusqu'au (jj/mm/aaaa), la relance attend.`),
  customerBlocked: () =>
    reason('customerBlocked', 'Client à ne pas relancer : rien ne partira tant que la consigne reste.'),
  /** What was born after the judgment is paid when it is due, and is not declared (C. com. L622-17). */
  insolvency: (openedOn: CivilDate | null, isBornAfter = false) =>
    reason(
      'insolvency',
      openedOn && isBornAfter
        ? `Procédure collective ouverte le ${on(openedOn)}, avant cette facture : plus de relance ; elle se paie à son échéance et ne se déclare pas, voyez le mandataire.`
        : `Procédure collective ouverte${openedOn ? ` le ${on(openedOn)}` : ''} : plus de relance ; créance à déclarer, date limite à vérifier au BODACC.`,
    ),
  /** A postal address does not help an e-mail leave: where there is one, only E-mail is asked for. */
  noAddress: (hasPostalAddress: boolean) =>
    reason(
      'noAddress',
      `Aucune adresse utilisable : complétez ${hasPostalAddress ? 'E-mail' : 'E-mail ou Adresse'}, la relance partira au passage suivant.`,
    ),
  bounced: (date: CivilDate) =>
    reason('bounced', `Adresse refusée le ${on(date)} : corrigez-la pour reprendre.`),
  sendFailed: (date: CivilDate, answer: string) =>
    reason(
      'sendFailed',
      `Envoi refusé par Gmail, dernier essai le ${on(date)} (${answer}) : corrigez l'adresse pour reprendre.`,
    ),
  retried: (answer: string) =>
    reason('sendFailed', `Envoi refusé par Gmail (${answer}) : nouvel essai au prochain passage.`),
  replyToRead: () => reason('replyToRead', 'Réponse du client à lire : indiquez la suite pour reprendre.'),
  tooSoon: (lastOn: CivilDate, nextOn: CivilDate) =>
    reason('tooSoon', `Dernier message le ${on(lastOn)} : prochain au plus tôt le ${on(nextOn)}.`),
  nonWorkingDay: (nextOn: CivilDate) =>
    reason('nonWorkingDay', `Jour non ouvré : envoi reporté au ${on(nextOn)}.`),
  alreadyToday: (nextOn: CivilDate) =>
    reason(
      'alreadyToday',
      `Un message part déjà à ce client aujourd'hui : celui-ci suivra le ${on(nextOn)}.`,
    ),
  awaitingApproval: (since: CivilDate) =>
    reason(
      'awaitingApproval',
      `En attente de votre validation depuis le ${on(since)} : rien ne part sans elle.`,
    ),
  approvalLapsed: (so: Reason, approvedOn: CivilDate) =>
    reason(
      so.code,
      `${so.sentence} La validation du ${on(approvedOn)} ne vaut plus : la facture, le client, l'étape ou un taux ont changé depuis.`,
    ),
  lacking: (reasonSoFar: Reason, what: readonly string[]) =>
    reason(reasonSoFar.code, `${reasonSoFar.sentence} Il manque pour cela : ${what.join(' ; ')}.`),
  receiptsNotChecked: (until: CivilDate | null) =>
    reason(
      'receiptsNotChecked',
      until
        ? `Encaissements pointés jusqu'au ${on(until)} : pointez pour relancer.`
        : "Encaissements jamais pointés : écrivez dans Paramètres jusqu'à quel jour ils le sont.",
    ),
  unallocatedCredit: (payments: Cents, creditNotes: Cents, doubtful: string | null = null) => {
    const received =
      payments === 0
        ? []
        : [`${payments > 0 ? 'Règlement' : 'Rejet'} de ${euros(cents(Math.abs(payments)))}`];
    const credited = creditNotes === 0 ? [] : [`Avoir de ${euros(creditNotes)}`];
    const what = [...received, ...credited]
      .map((part, index) => (index === 0 ? part : lower(part)))
      .join(' et ');
    return doubtful === null
      ? reason('unallocatedCredit', `${what} à affecter chez ce client : affectez-le pour reprendre.`)
      : reason(
          'unallocatedCredit',
          `${what} (« ${doubtful} »), peut-être de ce client : complétez Client et Facture dans Règlements pour reprendre.`,
        );
  },
  paymentToCome: (date: CivilDate, row: number | null) =>
    reason(
      'paymentsDisagree',
      `Règlement daté du ${on(date)}, un jour à venir${row === null ? '' : ` (Règlements, ligne ${row})`} : corrigez la date pour reprendre.`,
    ),
  creditInAnotherCurrency: (note: string, currency: string) =>
    reason(
      'paymentsDisagree',
      `Avoir ${note} en ${currency} sur une facture d'une autre devise : corrigez Devise ou Avoir sur pour reprendre.`,
    ),
  paymentsDisagree: (typed: Cents, recorded: Cents) =>
    reason(
      'paymentsDisagree',
      `Montant réglé dit ${euros(typed)} et la feuille Règlements ${euros(recorded)} : corrigez l'un des deux pour reprendre.`,
    ),
  paymentOfAnother: (row: number, invoice: string) =>
    reason(
      'paymentsDisagree',
      `Règlements, ligne ${row} : le client n'est pas celui de la facture ${invoice} ; corrigez l'un des deux pour reprendre.`,
    ),
  paymentInTransit: (presentedOn: CivilDate, until: CivilDate, what: PresentedPayment) =>
    reason(
      'paymentInTransit',
      `${what} présenté le ${on(presentedOn)} : attente d'un éventuel rejet jusqu'au ${on(until)}.`,
    ),
  quota: () => reason('quota', "Quota d'envoi du jour atteint : envoi au prochain passage."),
  changedMeanwhile: (now: string) =>
    reason('changedMeanwhile', `Modifiée pendant le passage, rien n'est parti. ${now}`),
  letterFailed: (sentence: string) => reason('letterFailed', sentence),
  sendingForbidden: () =>
    reason(
      'sendingForbidden',
      "L'autorisation d'envoyer par Gmail manque : relancez « Activer l'envoi quotidien… » et acceptez la demande de Google.",
    ),
  outOfTime: () => reason('outOfTime', 'Temps de passage écoulé : envoi au prochain passage.'),
  uncertain: (date: CivilDate) =>
    reason(
      'uncertain',
      `Envoi du ${on(date)} incertain : vérifiez les Messages envoyés et répondez dans le panneau, il ne sera pas refait seul.`,
    ),
  unreadable: (problem: CellProblem, sheet = '') =>
    reason(
      'unreadable',
      `${sheet === '' ? '' : `Feuille ${sheet}, `}${problem.cell} ${problem.found === '' ? `vide (${problem.column})` : `illisible (« ${problem.found} »)`} : ${problem.expected}.`,
    ),
  duplicate: (number: string, rows: readonly number[]) =>
    reason(
      'duplicate',
      `Numéro ${number} présent aux lignes ${rows.slice(0, -1).join(', ')} et ${rows.slice(-1).join('')} : ${rows.length === 2 ? 'aucune des deux' : 'aucune'} n'est relancée tant que le doublon subsiste.`,
    ),
  unknownCustomer: (name: string) =>
    name === ''
      ? reason('unknownCustomer', 'Client non indiqué : complétez la colonne Client.')
      : reason(
          'unknownCustomer',
          `Client « ${name} » absent de la feuille Clients : ajoutez-le ou corrigez le nom.`,
        ),
  ambiguousCustomer: (name: string, rows: readonly number[]) =>
    reason(
      'unknownCustomer',
      `Client « ${name} » présent aux lignes ${rows.join(' et ')} de la feuille Clients : gardez-en une seule.`,
    ),
  unknownPolicy: (name: string) =>
    reason(
      'unreadable',
      `Scénario « ${name} » absent de la feuille Scénarios : corrigez la colonne Scénario du client.`,
    ),
  unknownCreditTarget: (number: string) =>
    reason(
      'unreadable',
      `Avoir sur « ${number} » : aucune facture de ce client ne porte ce numéro ; corrigez Avoir sur.`,
    ),
  typeUnknown: () =>
    reason(
      'typeUnknown',
      'Type de client à préciser : ni pénalités, ni 40 €, ni mise en demeure avant cela.',
    ),
  rateMissing: (at: HalfYear) =>
    reason(
      'rateMissing',
      `Taux du ${halfYearName(at)} absent : seul ce qui réclame des pénalités attend. Complétez la feuille Taux.`,
    ),
  foreignCurrency: (currency: string) =>
    reason('foreignCurrency', `Facture en ${currency} : à relancer à la main.`),
  assigned: (to: string) =>
    reason(
      'assigned',
      `Créance cédée${to === '' ? '' : ` à ${to}`} : c'est ${to === '' ? 'son nouveau propriétaire' : to} qui la recouvre, aucune relance en votre nom.`,
    ),
  entrusted: (to: string) =>
    reason('entrusted', `Dossier confié à ${to === '' ? 'un tiers' : to} : aucune relance directe.`),
  formerSheet: () =>
    reason('formerSheet', "Facture suivie par l'ancien classeur : c'est lui qui la relance."),
  takeover: () => reason('takeover', 'Reprise à décider : rien ne part avant votre choix.'),
  barred: (since: CivilDate) =>
    reason(
      'barred',
      `Prescription à vérifier (dépassée depuis le ${on(since)}) : aucun envoi sans votre décision.`,
    ),
  limitationNear: (so: Reason, barredOn: CivilDate) =>
    reason(so.code, `${so.sentence} Prescription à vérifier avant le ${on(barredOn)}.`),
  retention: (amount: Cents, releasableOn: CivilDate) =>
    reason('retention', `Retenue de garantie de ${euros(amount)} : exigible le ${on(releasableOn)}.`),
  statusTyped: (typed: string) =>
    /pay|regl|sold|encaiss|acquit/.test(foldText(typed))
      ? reason(
          'statusTyped',
          `Vous avez écrit « ${typed} » dans Statut : saisissez le règlement, il sera pris en compte.`,
        )
      : reason(
          'statusTyped',
          `Vous avez écrit « ${typed} » dans Statut, que le programme tient : videz la cellule, et choisissez dans Situation ce qui arrête les relances.`,
        ),
  finished: () => reason('finished', 'Scénario terminé : décidez de la suite dans le panneau.'),
  cancelled: () => reason('cancelled', 'Facture annulée : plus aucune relance.'),
  writtenOff: () => reason('writtenOff', 'Irrécouvrable : plus aucune relance.'),
} as const;
