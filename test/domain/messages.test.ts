import { describe, expect, test } from 'vitest';
import { claimedAmount } from '../../src/domain/decision/approvals';
import { isFormalNotice, SHIPPED_POLICIES } from '../../src/domain/policies';
import {
  book,
  codeOf,
  DUPONT,
  day,
  decide,
  decisionOf,
  eur,
  invoices,
  journal,
  messagesOf,
  ONE_INVOICE,
  payment,
  reasonOf,
} from './sample-book';

/** The shipped policies, their last level sent by e-mail without approval. */
const MAILED = SHIPPED_POLICIES.map((policy) => ({
  ...policy,
  steps: policy.steps.map((step) =>
    isFormalNotice(step) ? { ...step, channel: 'email' as const, dispatch: 'automatic' as const } : step,
  ),
}));

const received = (invoice: string, rank: number, on: string) => ({ invoice, rank, on });

describe('one message a customer a day', () => {
  const two = invoices({}, { dueOn: day('2026-11-15') });

  test('invoices at one level share it, the oldest first', () => {
    const reversed = invoices({ dueOn: day('2026-11-15') }, {});
    expect(messagesOf(decide(book({ invoices: reversed }), '2026-11-24'))).toEqual([
      { step: 'Relance 1', carried: ['F-2', 'F-1'], alsoListed: [] },
    ]);
  });

  test('the highest level carries it; those due for relance 1 are recorded as having received it', () => {
    const plan = decide(
      book({ invoices: two, journal: journal(received('F-1', 1, '2026-11-02')) }),
      '2026-11-24',
    );
    expect(messagesOf(plan)).toEqual([{ step: 'Relance 2', carried: ['F-1'], alsoListed: ['F-2:1'] }]);
    expect(codeOf(plan, 'F-2')).toBe('leaves');
  });

  test('those due for more, or for nothing yet, are mentioned and no more', () => {
    const five = invoices(
      {},
      {},
      { dueOn: day('2026-11-23') },
      { dueOn: day('2026-12-15') },
      { dueOn: day('2026-11-10') },
    );
    const lines = journal(
      received('F-1', 1, '2026-11-02'),
      received('F-1', 2, '2026-11-12'),
      received('F-2', 1, '2026-11-12'),
      received('F-5', 1, '2026-11-18'),
    );
    const plan = decide(book({ invoices: five, policies: MAILED, journal: lines }), '2026-11-24');
    expect(messagesOf(plan)).toEqual([
      { step: 'Mise en demeure', carried: ['F-1'], alsoListed: ['F-2:-', 'F-3:1', 'F-5:-'] },
    ]);
    expect(codeOf(plan, 'F-2')).toBe('alreadyToday');
  });

  test('a level merely mentioned follows after the delay between two messages', () => {
    const lines = journal(
      received('F-1', 1, '2026-11-02'),
      received('F-1', 2, '2026-11-10'),
      received('F-2', 1, '2026-11-13'),
    );
    const plan = decide(book({ invoices: invoices({}, {}), policies: MAILED, journal: lines }), '2026-11-24');
    expect(messagesOf(plan)).toEqual([{ step: 'Mise en demeure', carried: ['F-1'], alsoListed: ['F-2:-'] }]);
    expect(reasonOf(plan, 'F-2')).toBe(
      "Un message part déjà à ce client aujourd'hui : celui-ci suivra le 30/11/2026.",
    );
  });

  test('nothing more leaves to a customer a message left for today, under any spelling', () => {
    const lines = journal({ on: '2026-11-24', invoice: 'F-9', customer: 'DUPONT  sarl' });
    const plan = decide(book({ invoices: two, journal: lines }), '2026-11-24');
    expect(plan.messages).toEqual([]);
    expect(codeOf(plan, 'F-1')).toBe('alreadyToday');
    expect(decide(book({ invoices: two, journal: lines }), '2026-11-25').messages).toHaveLength(1);
  });

  test('nor to one a message may have left for today', () => {
    const lines = journal({ on: '2026-11-24', invoice: 'F-1', state: 'uncertain' });
    const plan = decide(book({ invoices: two, journal: lines }), '2026-11-24');
    expect(plan.messages).toEqual([]);
    expect([codeOf(plan, 'F-1'), codeOf(plan, 'F-2')]).toEqual(['uncertain', 'alreadyToday']);
  });

  test('two customers receive one each', () => {
    const durand = { ...DUPONT, row: 3, name: 'Durand', emails: ['durand@example.fr'] };
    const plan = decide(
      book({ invoices: invoices({}, { customer: 'Durand' }), customers: [DUPONT, durand] }),
      '2026-11-24',
    );
    expect(plan.messages.map((message) => [message.customer.name, message.recipients])).toEqual([
      ['Dupont SARL', ['compta@dupont.example']],
      ['Durand', ['durand@example.fr']],
    ]);
  });
});

describe('addressees', () => {
  const site = { reminderEmails: ['chantier@dupont.example'] };

  test('invoices for different addressees never share a message', () => {
    const plan = decide(
      book({ invoices: invoices({}, { ...site, dueOn: day('2026-11-15') }) }),
      '2026-11-24',
    );
    expect(messagesOf(plan)).toEqual([{ step: 'Relance 1', carried: ['F-1'], alsoListed: [] }]);
    expect(codeOf(plan, 'F-2')).toBe('alreadyToday');
  });

  test("an invoice's own addressee is told of no other invoice, were it only waiting", () => {
    const lines = journal(received('F-2', 1, '2026-11-20'));
    const plan = decide(book({ invoices: invoices(site, {}), journal: lines }), '2026-11-24');
    expect(codeOf(plan, 'F-2')).toBe('waiting');
    expect(messagesOf(plan)).toEqual([{ step: 'Relance 1', carried: ['F-1'], alsoListed: [] }]);
  });

  test('the same addressee, under another case, is the same', () => {
    const shouted = { reminderEmails: ['COMPTA@dupont.example'] };
    const plan = decide(book({ invoices: invoices({}, shouted) }), '2026-11-24');
    expect(messagesOf(plan)[0]?.carried).toHaveLength(2);
  });
});

describe('a model that speaks of one invoice', () => {
  const three = invoices({}, {}, { dueOn: day('2026-11-10') });

  test('sends one a day, the most serious first, and lists nothing else', () => {
    const lines = journal(received('F-3', 1, '2026-11-12'));
    const first = decide(book({ invoices: three, journal: lines }), '2026-11-24', ONE_INVOICE);
    expect(messagesOf(first)).toEqual([{ step: 'Relance 2', carried: ['F-3'], alsoListed: [] }]);
    expect(reasonOf(first, 'F-1')).toBe(
      "Un message part déjà à ce client aujourd'hui : celui-ci suivra le 25/11/2026.",
    );
    const sent = [...lines, ...journal({ on: '2026-11-24', invoice: 'F-3', rank: 2 })];
    const second = decide(book({ invoices: three, journal: sent }), '2026-11-25', ONE_INVOICE);
    expect(messagesOf(second)).toEqual([{ step: 'Relance 1', carried: ['F-1'], alsoListed: [] }]);
  });

  test('waits for approval one invoice at a time too', () => {
    const policies = SHIPPED_POLICIES.map((policy) => ({
      ...policy,
      steps: policy.steps.map((step) => ({ ...step, dispatch: 'afterApproval' as const })),
    }));
    const plan = decide(book({ invoices: three, policies }), '2026-11-24', ONE_INVOICE);
    for (const message of plan.awaiting) expect(message.carried).toHaveLength(1);
    expect(plan.awaiting).toHaveLength(3);
  });
});

describe('what waits for approval', () => {
  const two = invoices({}, { dueOn: day('2026-11-20') });
  const atFormalNotice = [received('F-1', 1, '2026-11-02'), received('F-1', 2, '2026-11-12')];

  test('does not starve the others, and speaks of nothing else', () => {
    const plan = decide(book({ invoices: two, journal: journal(...atFormalNotice) }), '2026-11-24');
    expect(plan.awaiting.map((message) => [message.step.name, message.carried.length])).toEqual([
      ['Mise en demeure', 1],
    ]);
    expect(plan.awaiting[0]?.alsoListed).toEqual([]);
    expect(messagesOf(plan)).toEqual([{ step: 'Relance 1', carried: ['F-2'], alsoListed: ['F-1:-'] }]);
  });

  test('says since when', () => {
    const lines = journal(...atFormalNotice);
    expect(reasonOf(decide(book({ journal: lines, invoices: two }), '2026-12-03'), 'F-1')).toBe(
      'En attente de votre validation depuis le 23/11/2026 : rien ne part sans elle.',
    );
  });

  test('waits even without an address: that blocks approving', () => {
    const mute = { ...DUPONT, emails: [] };
    const plan = decide(
      book({ invoices: two, customers: [mute], journal: journal(...atFormalNotice) }),
      '2026-11-24',
    );
    expect(plan.awaiting).toHaveLength(1);
    expect(codeOf(plan, 'F-2')).toBe('noAddress');
  });

  describe('once approved', () => {
    const waiting = decide(book({ invoices: two, journal: journal(...atFormalNotice) }), '2026-11-24')
      .awaiting[0];
    const key = waiting?.key ?? '';
    const approval = (detail: string) => ({
      on: '2026-11-24',
      invoice: 'F-1',
      rank: 3,
      state: 'approved' as const,
      message: key,
      detail,
    });
    const approved = (parts: Parameters<typeof book>[0], detail = 'montant=1200.00') =>
      decide(book({ ...parts, journal: journal(...atFormalNotice, approval(detail)) }), '2026-11-25');

    test('is to post, under the key that was approved, and keeps nobody else back', () => {
      const plan = approved({ invoices: two });
      expect(plan.toPost.map((message) => [message.key, message.step.name])).toEqual([
        [key, 'Mise en demeure'],
      ]);
      expect(plan.toPost[0]?.alsoListed).toEqual([]);
      expect(plan.awaiting).toEqual([]);
      expect(codeOf(plan, 'F-1')).toBe('toPost');
      expect(messagesOf(plan).map(({ step }) => step)).toEqual(['Relance 1']);
    });

    test('without a letter, leaves by itself under that key', () => {
      const policies = SHIPPED_POLICIES.map((policy) => ({
        ...policy,
        steps: policy.steps.map((step) =>
          isFormalNotice(step) ? { ...step, channel: 'email' as const, letterModel: '' } : step,
        ),
      }));
      const asked = decide(
        book({ invoices: two, policies, journal: journal(...atFormalNotice) }),
        '2026-11-24',
      );
      const own = asked.awaiting[0]?.key ?? '';
      const lines = journal(...atFormalNotice, { ...approval('montant=1200.00'), message: own });
      const plan = decide(book({ invoices: two, policies, journal: lines }), '2026-11-25');
      expect(plan.messages.map((message) => [message.key, message.step.name])).toEqual([
        [own, 'Mise en demeure'],
      ]);
      expect(codeOf(plan, 'F-2')).toBe('alreadyToday');
    });

    test('an approval of another message, were it for the same amount, is none', () => {
      const lines = journal(...atFormalNotice, { ...approval('montant=1200.00'), message: 'M0' });
      const plan = decide(book({ invoices: two, journal: lines }), '2026-11-25');
      expect(plan.awaiting.map((message) => message.key)).toEqual([key]);
    });

    test('another amount needs another approval', () => {
      const plan = approved({ invoices: two, payments: [payment({ invoice: 'F-1', amount: eur(100) })] });
      expect(plan.awaiting.map((message) => message.key)).toEqual([key]);
      expect(claimedAmount(plan.awaiting[0] as (typeof plan.awaiting)[number])).toBe(eur(1100));
      expect(messagesOf(plan).map(({ step }) => step)).toEqual(['Relance 1']);
    });

    test('an invoice that joins the level later waits apart', () => {
      const three = invoices({}, { dueOn: day('2026-11-20') }, {});
      const plan = decide(
        book({
          invoices: three,
          journal: journal(
            ...atFormalNotice,
            received('F-3', 1, '2026-11-02'),
            received('F-3', 2, '2026-11-13'),
            approval('montant=1200.00'),
          ),
        }),
        '2026-11-25',
      );
      expect(plan.toPost.map((message) => message.carried.map((line) => line.one.number))).toEqual([['F-1']]);
      expect(plan.awaiting.map((message) => message.carried.map((line) => line.one.number))).toEqual([
        ['F-3'],
      ]);
    });

    test('nothing leaves once it is paid', () => {
      const plan = approved({ invoices: two, payments: [payment({ invoice: 'F-1' })] });
      expect(messagesOf(plan).map(({ step }) => step)).toEqual(['Relance 1']);
      expect(codeOf(plan, 'F-1')).toBe('paid');
    });
  });
});

describe('the least that is chased', () => {
  const small = (...amounts: number[]) => invoices(...amounts.map((amount) => ({ total: eur(amount) })));

  test("counts the customer's total", () => {
    expect(decide(book({ invoices: small(3.2) }), '2026-11-24').messages).toEqual([]);
    expect(messagesOf(decide(book({ invoices: small(3.2, 6.8) }), '2026-11-24'))[0]?.carried).toHaveLength(2);
  });

  test('counts what is left, not what was billed', () => {
    const plan = decide(book({ payments: [payment({ amount: eur(1195) })] }), '2026-11-24');
    expect(reasonOf(plan)).toBe(
      "Reste dû 5,00 €, sous le minimum de 10,00 € : aucune relance tant que le total du client ne l'atteint pas.",
    );
    expect(decisionOf(plan).openAmount).toBe(eur(5));
  });

  test('does not count what is not late yet, nor what is disputed', () => {
    const [first, later] = small(5, 500);
    const disputed = { kind: 'dispute' as const, date: null, detail: '' };
    for (const other of [{ dueOn: day('2026-12-31') }, { situation: disputed }]) {
      const plan = decide(
        book({ invoices: first && later ? [first, { ...later, ...other }] : [] }),
        '2026-11-24',
      );
      expect(codeOf(plan, 'F-1')).toBe('belowMinimum');
    }
  });
});

test('paying one invoice moves no other of the customer', () => {
  const two = invoices({}, {});
  const lines = journal(received('F-1', 1, '2026-11-02'), received('F-2', 1, '2026-11-02'));
  const plan = decide(
    book({ invoices: two, journal: lines, payments: [payment({ invoice: 'F-1' })] }),
    '2026-11-24',
  );
  expect(messagesOf(plan)).toEqual([{ step: 'Relance 2', carried: ['F-2'], alsoListed: [] }]);
});

test('a message keeps its key from one day to the next while it carries the same notices', () => {
  const keyOn = (today: string) => decide(book(), today).messages[0]?.key;
  expect(keyOn('2026-11-24')).toBe(keyOn('2026-11-25'));
});

test('instalments of one invoice are notices of their own', () => {
  const parts = ['2026-09-30', '2026-10-31'].map((dueOn) => ({
    number: 'F-12',
    dueOn: day(dueOn),
    total: eur(600),
  }));
  const [message] = decide(book({ invoices: invoices(...parts) }), '2026-11-24').messages;
  expect(message?.carried.map((line) => line.key)).toEqual(['F-12@2026-09-30#1', 'F-12@2026-10-31#1']);
});
