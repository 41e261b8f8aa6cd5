import { expect, test } from 'vitest';
import type { HalfYear } from '../../src/domain/claims/half-year';
import { isMasculineStep, REASONS, type Reason } from '../../src/domain/reasons';
import { day, eur, plain } from './sample-book';

const ON = day('2026-11-24');
const LATER = day('2026-12-02');
const SO: Reason = { code: 'waiting', sentence: 'Attend.' };
const cell = { cell: 'D12', column: 'Échéance', found: '31/02', expected: 'écrivez une date jj/mm/aaaa' };

/** Every sentence of the catalogue in each of its forms, as it is read. */
const SENTENCES: readonly (readonly [reason: Reason, code: string, sentence: string])[] = [
  [REASONS.leaves('Relance 1'), 'leaves', 'Relance 1 prête : elle part au prochain passage.'],
  [REASONS.leaves('Rappel'), 'leaves', 'Rappel prêt : il part au prochain passage.'],
  [
    REASONS.leaves('Relance 1', false),
    'leaves',
    "Relance 1 prête : elle partira une fois l'envoi quotidien activé.",
  ],
  [REASONS.leaves('Rappel', false), 'leaves', "Rappel prêt : il partira une fois l'envoi quotidien activé."],
  [REASONS.left('Relance 1'), 'leaves', 'Relance 1 envoyée.'],
  [REASONS.left('Dernier rappel'), 'leaves', 'Dernier rappel envoyé.'],
  [
    REASONS.waiting('Relance 1', 'envoyée', ON, 'Relance 2', LATER),
    'waiting',
    'Relance 1 envoyée le 24/11/2026 : relance 2 le 02/12/2026 sans règlement.',
  ],
  [REASONS.callDue(SO), 'callDue', "Appel à passer : il n'arrête pas la suite. Attend."],
  [
    REASONS.waitingAfter('Appel fait', 'Relance 2', LATER),
    'waiting',
    'Appel fait : relance 2 le 02/12/2026 sans règlement.',
  ],
  [REASONS.postponed(ON), 'postponed', 'Reportée au 24/11/2026 à votre demande.'],
  [
    REASONS.toPost('Mise en demeure', true),
    'toPost',
    'Mise en demeure à poster : le délai ne court pas ; saisissez date et numéro.',
  ],
  [REASONS.toPost('Relance 2', false), 'toPost', 'Relance 2 à poster : saisissez la date de son envoi.'],
  [
    REASONS.noticePosted('Mise en demeure', ON),
    'noticePosted',
    'Mise en demeure postée le 24/11/2026 : le délai court de sa réception ; saisissez la date de présentation.',
  ],
  [
    REASONS.noticeRunning('Mise en demeure', 'presented', ON, LATER, day('2026-12-07')),
    'noticeRunning',
    "Mise en demeure présentée le 24/11/2026 : délai jusqu'au 02/12/2026, dossier proposé le 07/12/2026.",
  ],
  [
    REASONS.noticeRunning('Courrier', 'received', ON, LATER, null),
    'noticeRunning',
    "Courrier reçu le 24/11/2026 : délai jusqu'au 02/12/2026.",
  ],
  [
    REASONS.fileDue('Mise en demeure', ON),
    'fileDue',
    'Mise en demeure : délai passé le 24/11/2026 sans règlement complet. Dossier à préparer, ou suite à décider.',
  ],
  [
    REASONS.letterReturned('Mise en demeure', ON),
    'letterReturned',
    "Mise en demeure revenue le 24/11/2026, inconnu à l'adresse : corrigez l'adresse du client, puis validez-la de nouveau.",
  ],
  [
    REASONS.copyLeaves('Mise en demeure'),
    'leaves',
    'Mise en demeure : la copie par e-mail part au prochain passage, avec la lettre.',
  ],
  [
    REASONS.copyLeft('Mise en demeure'),
    'leaves',
    'Mise en demeure : copie envoyée par e-mail, avec la lettre.',
  ],
  [
    REASONS.copyWaits(SO, { code: 'quota', sentence: 'Quota atteint.' }),
    'waiting',
    'Attend. La copie par e-mail attend. Quota atteint.',
  ],
  [
    REASONS.copyOutdated(SO),
    'waiting',
    "Attend. La copie par e-mail n'est pas partie : la facture, le client, l'étape ou un taux ont changé depuis la lettre.",
  ],
  [
    REASONS.copyTooLate(SO),
    'waiting',
    "Attend. La copie par e-mail n'est pas partie : le délai était passé.",
  ],
  [
    REASONS.lastPosted('Mise en demeure', ON),
    'finished',
    'Mise en demeure postée le 24/11/2026, dernière étape du scénario : décidez de la suite dans le panneau.',
  ],
  [REASONS.creditSpent(), 'creditApplied', 'Avoir soldé : rien à faire.'],
  [REASONS.creditApplied('F-12'), 'creditApplied', 'Avoir imputé sur F-12.'],
  [
    REASONS.missingValue('Objet', 'Objet'),
    'missingValue',
    'Le modèle demande [Objet] : complétez la colonne Objet.',
  ],
  [REASONS.missingValue('IBAN', ''), 'missingValue', 'Le modèle demande [IBAN] : complétez Paramètres.'],
  [REASONS.modelFaulty('Modèle vide.'), 'modelFaulty', 'Modèle vide.'],
  [REASONS.doNotChase(), 'doNotChase', 'Facture à ne pas relancer : rien ne partira.'],
  [REASONS.paid(ON), 'paid', 'Réglée le 24/11/2026 : plus aucune relance.'],
  [REASONS.paid(null), 'paid', 'Réglée : plus aucune relance.'],
  [REASONS.nothingToPay(), 'paid', "Montant nul : il n'y a rien à relancer."],
  [REASONS.credited('A-12'), 'credited', "Soldée par l'avoir A-12 : plus aucune relance."],
  [
    REASONS.notDue(ON, 'Relance 1', LATER),
    'notDue',
    'Échéance le 24/11/2026 : relance 1 le 02/12/2026 si elle reste impayée.',
  ],
  [
    REASONS.preDuePlanned(LATER, 'Prévenance', ON),
    'notDue',
    'Échéance le 02/12/2026 : prévenance le 24/11/2026.',
  ],
  [
    REASONS.belowMinimum(eur(3.2), eur(10)),
    'belowMinimum',
    "Reste dû 3,20 €, sous le minimum de 10,00 € : aucune relance tant que le total du client ne l'atteint pas.",
  ],
  [REASONS.disputed(ON), 'disputed', "Litige ouvert le 24/11/2026 : relances suspendues jusqu'à sa clôture."],
  [REASONS.disputed(null), 'disputed', "Litige ouvert : relances suspendues jusqu'à sa clôture."],
  [
    REASONS.promised(ON, LATER),
    'promised',
    'Paiement promis pour le 24/11/2026 : reprise le 02/12/2026 sans règlement.',
  ],
  [
    REASONS.instalmentLate(ON, LATER),
    'instalments',
    'Échéance du 24/11/2026 passée : reprise le 02/12/2026 sans règlement.',
  ],
  [REASONS.instalments(ON), 'instalments', 'Échéancier respecté : prochaine échéance le 24/11/2026.'],
  [REASONS.held(ON, LATER), 'held', "Suspendue jusqu'au 24/11/2026 : reprise le 02/12/2026."],
  [
    REASONS.heldWithoutEnd(),
    'held',
    "Suspendue sans date de fin : écrivez une date dans Jusqu'au, ou videz Situation pour reprendre.",
  ],
  [
    REASONS.situationWithoutDate('Promesse'),
    'unreadable',
    "« Promesse » sans date : écrivez-la dans Jusqu'au (jj/mm/aaaa), la relance attend.",
  ],
  [
    REASONS.customerBlocked(),
    'customerBlocked',
    'Client à ne pas relancer : rien ne partira tant que la consigne reste.',
  ],
  [
    REASONS.insolvency(ON),
    'insolvency',
    'Procédure collective ouverte le 24/11/2026 : plus de relance ; créance à déclarer, date limite à vérifier au BODACC.',
  ],
  [
    REASONS.insolvency(null),
    'insolvency',
    'Procédure collective ouverte : plus de relance ; créance à déclarer, date limite à vérifier au BODACC.',
  ],
  [
    REASONS.insolvency(ON, true),
    'insolvency',
    'Procédure collective ouverte le 24/11/2026, avant cette facture : plus de relance ; elle se paie à son échéance et ne se déclare pas, voyez le mandataire.',
  ],
  [
    REASONS.noAddress(true),
    'noAddress',
    'Aucune adresse utilisable : complétez E-mail, la relance partira au passage suivant.',
  ],
  [
    REASONS.noAddress(false),
    'noAddress',
    'Aucune adresse utilisable : complétez E-mail ou Adresse, la relance partira au passage suivant.',
  ],
  [REASONS.bounced(ON), 'bounced', 'Adresse refusée le 24/11/2026 : corrigez-la pour reprendre.'],
  [
    REASONS.sendFailed(ON, 'Invalid To'),
    'sendFailed',
    "Envoi refusé par Gmail, dernier essai le 24/11/2026 (Invalid To) : corrigez l'adresse pour reprendre.",
  ],
  [
    REASONS.retried('Try again'),
    'sendFailed',
    'Envoi refusé par Gmail (Try again) : nouvel essai au prochain passage.',
  ],
  [REASONS.replyToRead(), 'replyToRead', 'Réponse du client à lire : indiquez la suite pour reprendre.'],
  [
    REASONS.tooSoon(ON, LATER),
    'tooSoon',
    'Dernier message le 24/11/2026 : prochain au plus tôt le 02/12/2026.',
  ],
  [REASONS.nonWorkingDay(ON), 'nonWorkingDay', 'Jour non ouvré : envoi reporté au 24/11/2026.'],
  [
    REASONS.alreadyToday(LATER),
    'alreadyToday',
    "Un message part déjà à ce client aujourd'hui : celui-ci suivra le 02/12/2026.",
  ],
  [
    REASONS.awaitingApproval(ON),
    'awaitingApproval',
    'En attente de votre validation depuis le 24/11/2026 : rien ne part sans elle.',
  ],
  [
    REASONS.approvalLapsed(SO, ON),
    'waiting',
    "Attend. La validation du 24/11/2026 ne vaut plus : la facture, le client, l'étape ou un taux ont changé depuis.",
  ],
  [
    REASONS.lacking(SO, ['une adresse', 'le SIREN']),
    'waiting',
    'Attend. Il manque pour cela : une adresse ; le SIREN.',
  ],
  [
    REASONS.receiptsNotChecked(ON),
    'receiptsNotChecked',
    "Encaissements pointés jusqu'au 24/11/2026 : pointez pour relancer.",
  ],
  [
    REASONS.receiptsNotChecked(null),
    'receiptsNotChecked',
    "Encaissements jamais pointés : écrivez dans Paramètres jusqu'à quel jour ils le sont.",
  ],
  [
    REASONS.unallocatedCredit(eur(600), eur(0)),
    'unallocatedCredit',
    'Règlement de 600,00 € à affecter chez ce client : affectez-le pour reprendre.',
  ],
  [
    REASONS.unallocatedCredit(eur(-600), eur(0)),
    'unallocatedCredit',
    'Rejet de 600,00 € à affecter chez ce client : affectez-le pour reprendre.',
  ],
  [
    REASONS.unallocatedCredit(eur(0), eur(50)),
    'unallocatedCredit',
    'Avoir de 50,00 € à affecter chez ce client : affectez-le pour reprendre.',
  ],
  [
    REASONS.unallocatedCredit(eur(600), eur(50)),
    'unallocatedCredit',
    'Règlement de 600,00 € et avoir de 50,00 € à affecter chez ce client : affectez-le pour reprendre.',
  ],
  [
    REASONS.unallocatedCredit(eur(600), eur(0), 'VIR DUPOND'),
    'unallocatedCredit',
    'Règlement de 600,00 € (« VIR DUPOND »), peut-être de ce client : complétez Client et Facture dans Règlements pour reprendre.',
  ],
  [
    REASONS.paymentToCome(ON, 7),
    'paymentsDisagree',
    'Règlement daté du 24/11/2026, un jour à venir (Règlements, ligne 7) : corrigez la date pour reprendre.',
  ],
  [
    REASONS.paymentToCome(ON, null),
    'paymentsDisagree',
    'Règlement daté du 24/11/2026, un jour à venir : corrigez la date pour reprendre.',
  ],
  [
    REASONS.creditInAnotherCurrency('A-12', 'USD'),
    'paymentsDisagree',
    "Avoir A-12 en USD sur une facture d'une autre devise : corrigez Devise ou Avoir sur pour reprendre.",
  ],
  [
    REASONS.paymentsDisagree(eur(600), eur(500)),
    'paymentsDisagree',
    "Montant réglé dit 600,00 € et la feuille Règlements 500,00 € : corrigez l'un des deux pour reprendre.",
  ],
  [
    REASONS.paymentOfAnother(7, 'F-12'),
    'paymentsDisagree',
    "Règlements, ligne 7 : le client n'est pas celui de la facture F-12 ; corrigez l'un des deux pour reprendre.",
  ],
  [
    REASONS.paymentInTransit(ON, LATER, 'Chèque'),
    'paymentInTransit',
    "Chèque présenté le 24/11/2026 : attente d'un éventuel rejet jusqu'au 02/12/2026.",
  ],
  [REASONS.quota(), 'quota', "Quota d'envoi du jour atteint : envoi au prochain passage."],
  [
    REASONS.changedMeanwhile('Réglée.'),
    'changedMeanwhile',
    "Modifiée pendant le passage, rien n'est parti. Réglée.",
  ],
  [REASONS.letterFailed('Modèle introuvable.'), 'letterFailed', 'Modèle introuvable.'],
  [
    REASONS.sendingForbidden(),
    'sendingForbidden',
    "L'autorisation d'envoyer par Gmail manque : relancez « Activer l'envoi quotidien… » et acceptez la demande de Google.",
  ],
  [REASONS.outOfTime(), 'outOfTime', 'Temps de passage écoulé : envoi au prochain passage.'],
  [
    REASONS.uncertain(ON),
    'uncertain',
    'Envoi du 24/11/2026 incertain : vérifiez les Messages envoyés et répondez dans le panneau, il ne sera pas refait seul.',
  ],
  [REASONS.unreadable(cell), 'unreadable', 'D12 illisible (« 31/02 ») : écrivez une date jj/mm/aaaa.'],
  [
    REASONS.unreadable({ ...cell, found: '' }, 'Clients'),
    'unreadable',
    'Feuille Clients, D12 vide (Échéance) : écrivez une date jj/mm/aaaa.',
  ],
  [
    REASONS.duplicate('F-12', [8, 31]),
    'duplicate',
    "Numéro F-12 présent aux lignes 8 et 31 : aucune des deux n'est relancée tant que le doublon subsiste.",
  ],
  [
    REASONS.duplicate('F-12', [8, 31, 40]),
    'duplicate',
    "Numéro F-12 présent aux lignes 8, 31 et 40 : aucune n'est relancée tant que le doublon subsiste.",
  ],
  [REASONS.unknownCustomer(''), 'unknownCustomer', 'Client non indiqué : complétez la colonne Client.'],
  [
    REASONS.unknownCustomer('Dupond'),
    'unknownCustomer',
    'Client « Dupond » absent de la feuille Clients : ajoutez-le ou corrigez le nom.',
  ],
  [
    REASONS.ambiguousCustomer('Dupont', [2, 9]),
    'unknownCustomer',
    'Client « Dupont » présent aux lignes 2 et 9 de la feuille Clients : gardez-en une seule.',
  ],
  [
    REASONS.unknownPolicy('Doux'),
    'unreadable',
    'Scénario « Doux » absent de la feuille Scénarios : corrigez la colonne Scénario du client.',
  ],
  [
    REASONS.unknownCreditTarget('F-99'),
    'unreadable',
    'Avoir sur « F-99 » : aucune facture de ce client ne porte ce numéro ; corrigez Avoir sur.',
  ],
  [
    REASONS.typeUnknown(),
    'typeUnknown',
    'Type de client à préciser : ni pénalités, ni 40 €, ni mise en demeure avant cela.',
  ],
  [
    REASONS.rateMissing('2027-S1' as HalfYear),
    'rateMissing',
    'Taux du 1er semestre 2027 absent : seul ce qui réclame des pénalités attend. Complétez la feuille Taux.',
  ],
  [REASONS.foreignCurrency('USD'), 'foreignCurrency', 'Facture en USD : à relancer à la main.'],
  [
    REASONS.assigned('Factor SA'),
    'assigned',
    "Créance cédée à Factor SA : c'est Factor SA qui la recouvre, aucune relance en votre nom.",
  ],
  [
    REASONS.assigned(''),
    'assigned',
    "Créance cédée : c'est son nouveau propriétaire qui la recouvre, aucune relance en votre nom.",
  ],
  [REASONS.entrusted('Me Martin'), 'entrusted', 'Dossier confié à Me Martin : aucune relance directe.'],
  [REASONS.entrusted(''), 'entrusted', 'Dossier confié à un tiers : aucune relance directe.'],
  [REASONS.formerSheet(), 'formerSheet', "Facture suivie par l'ancien classeur : c'est lui qui la relance."],
  [REASONS.takeover(), 'takeover', 'Reprise à décider : rien ne part avant votre choix.'],
  [
    REASONS.barred(ON),
    'barred',
    'Prescription à vérifier (dépassée depuis le 24/11/2026) : aucun envoi sans votre décision.',
  ],
  [REASONS.limitationNear(SO, ON), 'waiting', 'Attend. Prescription à vérifier avant le 24/11/2026.'],
  [REASONS.retention(eur(600), ON), 'retention', 'Retenue de garantie de 600,00 € : exigible le 24/11/2026.'],
  ...['Payée', 'réglé', 'Soldée', 'ENCAISSÉ', 'acquittée'].map(
    (typed) =>
      [
        REASONS.statusTyped(typed),
        'statusTyped',
        `Vous avez écrit « ${typed} » dans Statut : saisissez le règlement, il sera pris en compte.`,
      ] as const,
  ),
  [
    REASONS.statusTyped('En cours'),
    'statusTyped',
    'Vous avez écrit « En cours » dans Statut, que le programme tient : videz la cellule, et choisissez dans Situation ce qui arrête les relances.',
  ],
  [REASONS.finished(), 'finished', 'Scénario terminé : décidez de la suite dans le panneau.'],
  [REASONS.cancelled(), 'cancelled', 'Facture annulée : plus aucune relance.'],
  [REASONS.writtenOff(), 'writtenOff', 'Irrécouvrable : plus aucune relance.'],
];

test.each(SENTENCES)('%j', (reason, code, sentence) =>
  expect({ ...reason, sentence: plain(reason.sentence) }).toEqual({ code, sentence }),
);

test.each([
  ...['Point sur la facture', 'Rappel', 'Courrier', 'E-mail', 'Email', 'Message amical', 'Appel', 'DOSSIER'],
  ...['Avis', 'Relevé de compte', 'Mot', 'Suivi', 'Dernier rappel', 'Premier rappel', 'Second avis'],
])('« %s » is masculine', (step) => expect(isMasculineStep(step)).toBe(true));

test.each(['Relance 1', 'Mise en demeure', 'Pointage', 'Motion', 'Dernière relance', 'Petit rappel', ''])(
  '« %s » is taken as feminine',
  (step) => expect(isMasculineStep(step)).toBe(false),
);
