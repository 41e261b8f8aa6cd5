import { expect, test } from 'vitest';
import { composeDigest, type RunReport } from '../../src/letters/digest';
import { day, plain } from './sample';

const one = {
  key: 'M1',
  customer: 'SARL <Dupont>',
  to: 'a@b.fr',
  level: 'Relance 1',
  invoices: ['F-1'],
  alsoListed: ['F-2'],
  reason: '',
};
const empty: RunReport = {
  date: day('2026-11-24'),
  sent: [],
  awaitingApproval: [],
  failed: [],
  uncertain: [],
  postponed: [],
  toDo: [],
  held: [],
};
const held = (reasonCode: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    invoice: `${reasonCode}-${index}`,
    customer: 'X',
    reasonCode,
    reason: `Raison ${reasonCode}.`,
  }));

test('the digest counts in its subject and puts first what needs its reader', () => {
  const report: RunReport = {
    ...empty,
    sent: [one, one],
    awaitingApproval: [{ ...one, level: 'Mise en demeure' }],
    uncertain: [one],
    toDo: [{ key: 'c', customer: 'Y', kind: 'call', invoices: ['F-9'] }],
    held: [...held('unreadable', 12), ...held('paid', 800), ...held('somethingNew', 1)],
  };
  const { subject, text, html } = composeDigest(report, 'Lambert');
  expect(plain(subject)).toBe('Relances du 24/11/2026 : 2 envoyées, 1 à valider, 1 incertaine, 1 appel');
  const said = plain(text);
  expect(said).toMatch(
    /À valider[\s\S]*incertains[\s\S]*Appels à passer \(1\)[\s\S]*Envoyées \(2\)[\s\S]*Lignes à corriger \(12\)[\s\S]*et 2 autres[\s\S]*Raison somethingNew[\s\S]*800 factures réglées/,
  );
  expect(said).not.toContain('paid-0');
  expect(said).toContain('également échues : F-2');
  expect(html).toContain('SARL &lt;Dupont&gt;');
});

test('a day without anything says so', () => {
  expect(plain(composeDigest(empty, '').subject)).toBe('Relances du 24/11/2026 : rien à envoyer');
});
