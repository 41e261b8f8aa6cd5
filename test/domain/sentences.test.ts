import { describe, expect, test } from 'vitest';
import { halfYear } from '../../src/domain/claims/half-year';
import { isMasculineStep, REASONS, type Reason } from '../../src/domain/reasons';
import { day, eur, plain } from './sample-book';

const ON = day('2026-11-24');
const NEXT = day('2026-12-01');
const so = REASONS.finished();
const cell = { cell: 'B4', column: 'Montant', found: 'x', expected: 'écrivez un montant' };

/** What is said of a row in each of its forms: the scenes of reasons.test.ts reach one form of each. */
const SENTENCES: readonly (readonly [Reason, code: string, sentence: string])[] = [
  [REASONS.leaves('Relance 1'), 'leaves', 'Relance 1 prête : elle part au prochain passage.'],
  [REASONS.leaves('Rappel 1'), 'leaves', 'Rappel 1 prêt : il part au prochain passage.'],
  [
    REASONS.leaves('Relance 1', false),
    'leaves',
    "Relance 1 prête : elle partira une fois l'envoi quotidien activé.",
  ],
  [
    REASONS.leaves('Courrier', false),
    'leaves',
    "Courrier prêt : il partira une fois l'envoi quotidien activé.",
  ],
  [REASONS.left('Relance 1'), 'leaves', 'Relance 1 envoyée.'],
  [REASONS.left('Dernier avis'), 'leaves', 'Dernier avis envoyé.'],
  [
    REASONS.waiting('Relance 1', ON, 'Relance 2', NEXT),
    'waiting',
    'Relance 1 envoyée le 24/11/2026 : relance 2 le 01/12/2026 sans règlement.',
  ],
  [
    REASONS.callDue(so),
    'callDue',
    "Appel à passer : il n'arrête pas la suite. Scénario terminé : décidez de la suite dans le panneau.",
  ],
  [
    REASONS.waitingAfter('Relance 1 écartée', 'Relance 2', NEXT),
    'waiting',
    'Relance 1 écartée : relance 2 le 01/12/2026 sans règlement.',
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
    REASONS.noticeRunning('Mise en demeure', 'presented', ON, NEXT, null),
    'noticeRunning',
    "Mise en demeure présentée le 24/11/2026 : délai jusqu'au 01/12/2026.",
  ],
  [
    REASONS.noticeRunning('Dernier avis', 'received', ON, NEXT, day('2026-12-04')),
    'noticeRunning',
    "Dernier avis reçu le 24/11/2026 : délai jusqu'au 01/12/2026, dossier proposé le 04/12/2026.",
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
    REASONS.copyWaits(so, REASONS.bounced(ON)),
    'finished',
    'Scénario terminé : décidez de la suite dans le panneau. La copie par e-mail attend. Adresse refusée le 24/11/2026 : corrigez-la pour reprendre.',
  ],
  [
    REASONS.copyOutdated(so),
    'finished',
    "Scénario terminé : décidez de la suite dans le panneau. La copie par e-mail n'est pas partie : la facture, le client ou l'étape ont changé depuis la lettre.",
  ],
  [
    REASONS.copyTooLate(so),
    'finished',
    "Scénario terminé : décidez de la suite dans le panneau. La copie par e-mail n'est pas partie : le délai était passé.",
  ],
  [
    REASONS.lastPosted('Mise en demeure', ON),
    'finished',
    'Mise en demeure postée le 24/11/2026, dernière étape du scénario : décidez de la suite dans le panneau.',
  ],
  [REASONS.creditSpent(), 'creditApplied', 'Avoir soldé : rien à faire.'],
  [REASONS.missingValue('IBAN', ''), 'missingValue', 'Le modèle demande [IBAN] : complétez Paramètres.'],
  [REASONS.modelFaulty('Tel quel.'), 'modelFaulty', 'Tel quel.'],
  [REASONS.paid(null), 'paid', 'Réglée : plus aucune relance.'],
  [REASONS.nothingToPay(), 'paid', "Montant nul : il n'y a rien à relancer."],
  [
    REASONS.preDuePlanned(NEXT, 'Prévenance', ON),
    'notDue',
    'Échéance le 01/12/2026 : prévenance le 24/11/2026.',
  ],
  [REASONS.disputed(null), 'disputed', "Litige ouvert : relances suspendues jusqu'à sa clôture."],
  [
    REASONS.instalmentLate(ON, NEXT),
    'instalments',
    'Échéance du 24/11/2026 passée : reprise le 01/12/2026 sans règlement.',
  ],
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
    REASONS.insolvency(null),
    'insolvency',
    'Procédure collective ouverte : plus de relance ; créance à déclarer, date limite à vérifier au BODACC.',
  ],
  [
    REASONS.noAddress(true),
    'noAddress',
    'Aucune adresse utilisable : complétez E-mail, la relance partira au passage suivant.',
  ],
  [
    REASONS.sendFailed(ON, '550 no such user'),
    'sendFailed',
    "Envoi refusé par Gmail, dernier essai le 24/11/2026 (550 no such user) : corrigez l'adresse pour reprendre.",
  ],
  [REASONS.retried('421'), 'sendFailed', 'Envoi refusé par Gmail (421) : nouvel essai au prochain passage.'],
  [
    REASONS.approvalLapsed(so, ON),
    'finished',
    "Scénario terminé : décidez de la suite dans le panneau. La validation du 24/11/2026 ne vaut plus : la facture, le client ou l'étape ont changé depuis.",
  ],
  [
    REASONS.lacking(so, ['une adresse', 'le SIREN']),
    'finished',
    'Scénario terminé : décidez de la suite dans le panneau. Il manque pour cela : une adresse ; le SIREN.',
  ],
  [
    REASONS.receiptsNotChecked(null),
    'receiptsNotChecked',
    "Encaissements jamais pointés : écrivez dans Paramètres jusqu'à quel jour ils le sont.",
  ],
  [
    REASONS.unallocatedCredit(eur(-12), eur(0)),
    'unallocatedCredit',
    'Rejet de 12,00 € à affecter chez ce client : affectez-le pour reprendre.',
  ],
  [
    REASONS.unallocatedCredit(eur(0), eur(30)),
    'unallocatedCredit',
    'Avoir de 30,00 € à affecter chez ce client : affectez-le pour reprendre.',
  ],
  [
    REASONS.unallocatedCredit(eur(12), eur(30), 'VIR DUPOND'),
    'unallocatedCredit',
    'Règlement de 12,00 € et avoir de 30,00 € (« VIR DUPOND »), peut-être de ce client : complétez Client et Facture dans Règlements pour reprendre.',
  ],
  [
    REASONS.paymentToCome(ON, 4),
    'paymentsDisagree',
    'Règlement daté du 24/11/2026, un jour à venir (Règlements, ligne 4) : corrigez la date pour reprendre.',
  ],
  [
    REASONS.paymentToCome(ON, null),
    'paymentsDisagree',
    'Règlement daté du 24/11/2026, un jour à venir : corrigez la date pour reprendre.',
  ],
  [
    REASONS.creditInAnotherCurrency('A-1', 'USD'),
    'paymentsDisagree',
    "Avoir A-1 en USD sur une facture d'une autre devise : corrigez Devise ou Avoir sur pour reprendre.",
  ],
  [
    REASONS.paymentsDisagree(eur(10), eur(20)),
    'paymentsDisagree',
    "Montant réglé dit 10,00 € et la feuille Règlements 20,00 € : corrigez l'un des deux pour reprendre.",
  ],
  [
    REASONS.paymentOfAnother(4, 'F-1'),
    'paymentsDisagree',
    "Règlements, ligne 4 : le client n'est pas celui de la facture F-1 ; corrigez l'un des deux pour reprendre.",
  ],
  [REASONS.quota(), 'quota', "Quota d'envoi du jour atteint : envoi au prochain passage."],
  [
    REASONS.changedMeanwhile('Réglée.'),
    'changedMeanwhile',
    "Modifiée pendant le passage, rien n'est parti. Réglée.",
  ],
  [REASONS.letterFailed('Tel quel.'), 'letterFailed', 'Tel quel.'],
  [
    REASONS.sendingForbidden(),
    'sendingForbidden',
    "L'autorisation d'envoyer par Gmail manque : relancez « Activer l'envoi quotidien… » et acceptez la demande de Google.",
  ],
  [REASONS.outOfTime(), 'outOfTime', 'Temps de passage écoulé : envoi au prochain passage.'],
  [
    REASONS.unreadable(cell, 'Règlements'),
    'unreadable',
    'Feuille Règlements, B4 illisible (« x ») : écrivez un montant.',
  ],
  [REASONS.unreadable({ ...cell, found: '' }), 'unreadable', 'B4 vide (Montant) : écrivez un montant.'],
  [
    REASONS.duplicate('F-1', [2, 3, 9]),
    'duplicate',
    "Numéro F-1 présent aux lignes 2, 3 et 9 : aucune n'est relancée tant que le doublon subsiste.",
  ],
  [REASONS.unknownCustomer(''), 'unknownCustomer', 'Client non indiqué : complétez la colonne Client.'],
  [
    REASONS.ambiguousCustomer('Roux', [3, 8]),
    'unknownCustomer',
    'Client « Roux » présent aux lignes 3 et 8 de la feuille Clients : gardez-en une seule.',
  ],
  [
    REASONS.unknownPolicy('Doux'),
    'unreadable',
    'Scénario « Doux » absent de la feuille Scénarios : corrigez la colonne Scénario du client.',
  ],
  [
    REASONS.unknownCreditTarget('F-9'),
    'unreadable',
    'Avoir sur « F-9 » : aucune facture de ce client ne porte ce numéro ; corrigez Avoir sur.',
  ],
  [
    REASONS.rateMissing(halfYear(2027, 1)),
    'rateMissing',
    'Taux du 1er semestre 2027 absent : seul ce qui réclame des pénalités attend. Complétez la feuille Taux.',
  ],
  [
    REASONS.assigned(''),
    'assigned',
    "Créance cédée : c'est son nouveau propriétaire qui la recouvre, aucune relance en votre nom.",
  ],
  [REASONS.entrusted(''), 'entrusted', 'Dossier confié à un tiers : aucune relance directe.'],
  [REASONS.formerSheet(), 'formerSheet', "Facture suivie par l'ancien classeur : c'est lui qui la relance."],
  [
    REASONS.limitationNear(so, NEXT),
    'finished',
    'Scénario terminé : décidez de la suite dans le panneau. Prescription à vérifier avant le 01/12/2026.',
  ],
];

describe('every form of every sentence', () => {
  test.each(SENTENCES.map(([reason, code, sentence]) => ({ reason, code, sentence })))(
    '$sentence',
    ({ reason, code, sentence }) => {
      expect(reason.code).toBe(code);
      expect(plain(reason.sentence)).toBe(sentence);
    },
  );
});

describe('a word typed in Statut', () => {
  test.each(['Payée', 'réglé', 'SOLDÉ', 'encaissé', 'acquittée'])('« %s » asks for the payment', (typed) => {
    expect(plain(REASONS.statusTyped(typed).sentence)).toBe(
      `Vous avez écrit « ${typed} » dans Statut : saisissez le règlement, il sera pris en compte.`,
    );
  });
  test('any other asks for the situation', () => {
    expect(plain(REASONS.statusTyped('Litige').sentence)).toBe(
      'Vous avez écrit « Litige » dans Statut, que le programme tient : videz la cellule, et choisissez dans Situation ce qui arrête les relances.',
    );
  });
});

test.each([
  ['Point sur la facture', true],
  ['rappel', true],
  ['Courrier', true],
  ['E-mail', true],
  ['Email', true],
  ['Message', true],
  ['Appel', true],
  ['Dossier', true],
  ['Avis', true],
  ['Relevé', true],
  ['Mot', true],
  ['Suivi', true],
  ['Dernier avis', true],
  ['Premier rappel', true],
  ['Second rappel', true],
  ['Deuxième rappel', true],
  ['Deuxième relance', false],
  ['Relance par courrier', false],
  ['Rappels', false],
  ['Mise en demeure', false],
])('« %s » is masculine: %s', (step, expected) => {
  expect(isMasculineStep(step)).toBe(expected);
});
