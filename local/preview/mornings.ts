import * as v from 'valibot';
import { addDays, type CivilDate, longDate, weekday, yearOf } from '../../src/domain/civil-date';
import { counted, typeset } from '../../src/domain/typography';
import { readDailyReport } from '../commands/daily-report';
import { NotScheduled } from '../daily';
import type { Host } from '../host';

/** What one morning came to, in numbers. */
export interface Morning {
  readonly date: CivilDate;
  readonly sent: number;
  readonly awaitingApproval: number;
  readonly toDo: number;
  readonly failed: number;
  readonly uncertain: number;
  /** Held until somebody says that receipts are up to date. */
  readonly gated: number;
  /** Nothing runs by itself: reminders are not activated. */
  readonly idle: boolean;
  /** What stopped the run; '' when nothing did. */
  readonly fault: string;
}

const HOUR = '08:00';
/** As many mornings as one goes through at a time. */
export const MOST_DAYS = 92;

/** Lives the mornings between now and a day, that day included: the daily trigger and its catch-ups, one after the other. */
export async function* passMornings(host: Host, until: CivilDate): AsyncGenerator<Morning> {
  const [today = '', time = ''] = host.now().split('T');
  let date = time < HOUR ? (today as CivilDate) : addDays(today as CivilDate, 1);
  for (; date <= until; date = addDays(date, 1)) {
    host.setNow(`${date}T${HOUR}`);
    yield await liveMorning(host, date);
  }
}

/** A morning on which nothing came. */
export const NOTHING: Omit<Morning, 'date'> = {
  sent: 0,
  awaitingApproval: 0,
  toDo: 0,
  failed: 0,
  uncertain: 0,
  gated: 0,
  idle: false,
  fault: '',
};

async function liveMorning(host: Host, date: CivilDate): Promise<Morning> {
  try {
    const { sent, awaitingApproval, toDo, failed, uncertain, held } = readDailyReport(await host.daily());
    return {
      ...NOTHING,
      date,
      sent: sent.length,
      awaitingApproval: awaitingApproval.length,
      toDo: toDo.length,
      failed: failed.length,
      uncertain: uncertain.length,
      gated: held.filter(({ reasonCode }) => reasonCode === 'receiptsNotChecked').length,
    };
  } catch (error) {
    if (error instanceof NotScheduled) return { ...NOTHING, date, idle: true };
    if (v.isValiError(error)) throw error;
    return { ...NOTHING, date, fault: error instanceof Error ? error.message : String(error) };
  }
}

/** « Du mercredi 25 novembre au mardi 1er décembre 2026 : 5 messages partis, 2 attendent votre accord. » */
export function tellMornings(mornings: readonly Morning[]): string {
  const [first] = mornings;
  const last = mornings.at(-1);
  if (!first || !last) return '';
  const period =
    mornings.length === 1
      ? capital(longDay(first.date))
      : `Du ${longDay(first.date).replace(` ${yearOf(last.date)}`, '')} au ${longDay(last.date)}`;
  if (last.idle)
    return typeset(
      `${period} : rien n'est parti, l'envoi quotidien n'est pas activé. Activez-le dans le panneau ou le menu.`,
    );
  const sent = mornings.reduce((sum, morning) => sum + morning.sent, 0);
  const parts = [
    sent === 0 ? 'aucun message parti' : `${counted(sent, 'message')} ${sent < 2 ? 'parti' : 'partis'}`,
    ...some(last.awaitingApproval, 'attend votre accord', 'attendent votre accord'),
    ...some(last.gated, 'facture attend vos encaissements', 'factures attendent vos encaissements'),
    ...some(last.toDo, 'chose à faire', 'choses à faire'),
    ...some(last.failed, 'envoi en échec', 'envois en échec'),
    ...some(last.uncertain, 'envoi incertain', 'envois incertains'),
  ];
  const faults = mornings.map(({ fault }) => fault).filter((fault) => fault !== '');
  return typeset([`${period} : ${parts.join(', ')}.`, ...new Set(faults)].join(' '));
}

const some = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [counted(count, one, many)];

const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

/** « mardi 24 novembre 2026 » */
export const longDay = (date: CivilDate): string => `${DAYS[weekday(date) - 1]} ${longDate(date)}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
