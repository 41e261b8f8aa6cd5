import { counted, typeset } from '../domain/typography';
import type { DayReport, NoticeReport } from './report';

const SHOWN = 15;

const line = ({ level, customer, invoices, alsoListed }: NoticeReport): string =>
  `• ${level} — ${customer} : ${invoices.join(', ')}${alsoListed.length > 0 ? ` (également échues : ${alsoListed.join(', ')})` : ''}`;

function part(title: string, notices: readonly NoticeReport[]): string[] {
  if (notices.length === 0) return [];
  const more = notices.length - SHOWN;
  return ['', title, ...notices.slice(0, SHOWN).map(line), ...(more > 0 ? [`… et ${more} de plus`] : [])];
}

/** A report as a plain dialog shows it: what leaves or left, what waits for somebody, how many rows are held. */
export function summaryText(report: DayReport, verb: 'partira' | 'est parti'): string {
  const lines = [
    ...(report.remarks ?? []).flatMap((remark) => [remark, '']),
    report.sent.length === 0
      ? verb === 'partira'
        ? 'Rien ne partira au prochain passage.'
        : "Rien n'est parti."
      : `${counted(report.sent.length, 'message')} ${verb === 'partira' ? 'au prochain passage' : 'parti'}${verb !== 'partira' && report.sent.length > 1 ? 's' : ''}.`,
    ...part(verb === 'partira' ? 'Ce qui partira' : 'Ce qui est parti', report.sent),
    ...part('En attente de votre validation', report.awaitingApproval),
    ...part('Incertains, à vérifier dans les Messages envoyés', report.uncertain),
    ...part('En échec', report.failed),
    ...part('Au prochain passage', report.postponed),
    '',
    `${counted(report.toDo.length, 'appel')} à passer, ${counted(report.held.length, 'ligne')} sans envoi : la colonne Pourquoi dit la raison de chacune.`,
  ];
  return typeset(lines.join('\n'));
}
