import { longDate, parseCivilDate } from '../../src/domain/civil-date';
import { counted, typeset } from '../../src/domain/typography';
import type { DailySummary, HeldLine, NoticeLine } from './daily-report';

const NAMED = 6;
const EXAMPLES = 3;

/** The report of a day as a person reads it: what left, what waits, what is to do, what is held and why. */
export function summarise(report: DailySummary): string[] {
  const date = parseCivilDate(report.date);
  return [
    `Passage du ${date ? longDate(date) : report.date}`,
    ...notices(
      report.sent,
      (count) => `${counted(count, 'message')} ${count < 2 ? 'parti' : 'partis'}`,
      true,
    ),
    ...notices(
      report.awaitingApproval,
      (count) => `${counted(count, 'message')} en attente de votre validation`,
    ),
    ...notices(report.failed, (count) => `${counted(count, 'envoi')} en échec`),
    ...notices(
      report.uncertain,
      (count) => `${counted(count, 'envoi')} à vérifier dans les Messages envoyés`,
    ),
    ...notices(report.postponed, (count) => `${counted(count, 'message')} au prochain passage`),
    ...tasks(report.toDo),
    ...held(report.held),
  ].map(typeset);
}

/** One line for a day whose detail does not matter. */
export const summariseInOneLine = (report: DailySummary): string => {
  const [title = ''] = summarise(report);
  const counts = [
    `${counted(report.sent.length, 'message')} ${report.sent.length < 2 ? 'parti' : 'partis'}`,
    `${report.awaitingApproval.length} en attente de validation`,
    `${report.toDo.length} à faire`,
    `${counted(report.held.length, 'ligne')} sans envoi`,
  ];
  return typeset(`${title} : ${counts.join(', ')}`);
};

function notices(lines: readonly NoticeLine[], title: (count: number) => string, always = false): string[] {
  if (lines.length === 0 && !always) return [];
  return ['', title(lines.length), ...lines.map(noticeLine)];
}

function noticeLine({ level, customer, to, invoices, alsoListed, reason }: NoticeLine): string {
  const address = Array.isArray(to) ? to.join(', ') : to;
  const also = alsoListed.length > 0 ? ` ; également échues : ${names(alsoListed)}` : '';
  const why = reason ? ` — ${reason}` : '';
  return `  ${level} — ${customer}${address ? ` <${address}>` : ''} : ${names(invoices)}${also}${why}`;
}

function tasks(lines: DailySummary['toDo']): string[] {
  if (lines.length === 0) return [];
  const title = `${counted(lines.length, 'chose')} à faire à la main`;
  const verb = { call: 'Appeler', post: 'Poster la lettre de' };
  return [
    '',
    title,
    ...lines.map(({ kind, customer, invoices }) => `  ${verb[kind]} ${customer} : ${names(invoices)}`),
  ];
}

function held(lines: readonly HeldLine[]): string[] {
  const title = `${counted(lines.length, 'ligne')} sans envoi aujourd'hui, et pourquoi`;
  const groups = [...groupBy(lines, ({ reasonCode }) => reasonCode).values()].sort(
    (a, b) => b.length - a.length,
  );
  return lines.length === 0 ? [] : ['', title, ...groups.flatMap(heldGroup)];
}

/** The rows held for one reason: each different sentence once, the first ones only. */
function heldGroup(lines: readonly HeldLine[]): string[] {
  const sentences = [...groupBy(lines, ({ reason }) => reason)];
  const shown = sentences.slice(0, EXAMPLES).map(([reason, rows]) => {
    const invoices = names(rows.map(({ invoice, customer }) => invoice || customer || 'sans numéro'));
    return `        ${reason} [${invoices}]`;
  });
  const rest = sentences.slice(EXAMPLES).reduce((sum, [, rows]) => sum + rows.length, 0);
  const tail = rest > 0 ? [`        … et ${rest} de même nature`] : [];
  const [first = '', ...others] = [...shown, ...tail];
  return [`  ${String(lines.length).padStart(4)}  ${first.trimStart()}`, ...others];
}

function names(list: readonly string[]): string {
  const rest = list.length - NAMED;
  return rest > 1 ? `${list.slice(0, NAMED).join(', ')} et ${rest} autres` : list.join(', ');
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
