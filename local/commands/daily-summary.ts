import { longDate, parseCivilDate } from '../../src/domain/civil-date';
import { counted, typeset } from '../../src/domain/typography';
import type { DailySummary, NoticeLine } from './daily-report';
import { heldLines } from './held-lines';
import { shortList } from './short-list';

/** The report of a day as a person reads it: what left, what waits, what is to do, what is held and why. */
export function summarise(report: DailySummary): string[] {
  const { sent, awaitingApproval, failed, uncertain, postponed } = report;
  const date = parseCivilDate(report.date);
  const count = (list: readonly unknown[], one: string, many: string): string =>
    counted(list.length, one, many);
  return [
    `Passage du ${date ? longDate(date) : report.date}`,
    '',
    count(sent, 'message parti', 'messages partis'),
    ...sent.map(sentLine),
    ...section(
      awaitingApproval,
      count(awaitingApproval, 'message attend votre validation', 'messages attendent votre validation'),
    ),
    ...section(failed, count(failed, 'envoi en échec', 'envois en échec')),
    ...section(uncertain, count(uncertain, 'envoi incertain', 'envois incertains')),
    ...section(postponed, count(postponed, 'message reporté', 'messages reportés')),
    ...tasks(report.toDo),
    ...heldLines(report.held),
    ...calls(report.serviceCalls),
  ].map(typeset);
}

function section(lines: readonly NoticeLine[], title: string): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.flatMap(waitingLines)];
}

const sentLine = (line: NoticeLine): string =>
  `  ${about(line)}${addressed(line)}${line.attachments.length > 0 ? ` (${line.attachments.join(', ')})` : ''}`;

/** What waits, and on a line of its own what for. */
const waitingLines = (line: NoticeLine): string[] => [
  `  ${about(line)}`,
  ...(line.reason ? [`      ${line.reason}`] : []),
];

function about({ level, customer, invoices, alsoListed }: NoticeLine): string {
  const also = alsoListed.length > 0 ? ` (également échues : ${shortList(alsoListed)})` : '';
  return `${level} — ${customer} : ${shortList(invoices)}${also}`;
}

function addressed({ to }: NoticeLine): string {
  const address = Array.isArray(to) ? to.join(', ') : to;
  return address ? ` → ${address}` : '';
}

const VERBS = { call: 'Appeler', post: 'Poster la lettre de' };

function tasks(lines: DailySummary['toDo']): string[] {
  if (lines.length === 0) return [];
  return [
    '',
    counted(lines.length, 'chose à faire', 'choses à faire'),
    ...lines.flatMap(({ kind, customer, invoices, reason }) => [
      `  ${VERBS[kind]} ${customer} : ${shortList(invoices)}`,
      ...(reason ? [`      ${reason}`] : []),
    ]),
  ];
}

/** What the day asked of Google, its letters apart. */
function calls({ total, byMethod }: DailySummary['serviceCalls']): string[] {
  if (total === 0) return [];
  const files = Object.entries(byMethod).filter(([method]) => /^(Drive|Docs)\./.test(method));
  const count = files.reduce((sum, [, each]) => sum + each, 0);
  const named = files.map(([method, each]) => `${method.replace(/^\w+\./, '')} ${each}`).join(', ');
  return [
    '',
    `${counted(total, 'appel')} à Google${count > 0 ? `, dont ${count} pour les lettres (${named})` : ''}`,
  ];
}
