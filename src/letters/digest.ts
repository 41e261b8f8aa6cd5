import { longDate, shortDate } from '../domain/civil-date';
import { counted, typeset } from '../domain/typography';
import { heldParts } from './digest-held';
import { type BodyPart, renderHtml, renderText } from './render';
import type { ReportedNotice, ReportedTask, RunReport } from './run-report';

export type { ReportedHold, ReportedNotice, ReportedTask, RunReport } from './run-report';

export interface Digest {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Lines shown of one list; the panel has the others. */
const SHOWN = 20;

/** The report of a run to the owner: what needs him first, then what left, then what is held, grouped by reason. */
export function composeDigest(report: RunReport, company: string): Digest {
  const subject = typeset(`Relances du ${shortDate(report.date)} : ${summaryOf(report)}`);
  const parts: BodyPart[] = [
    {
      kind: 'paragraph',
      lines: [
        typeset(
          `Compte rendu du ${longDate(report.date)}${company === '' ? '' : ` pour ${company}`} : ${summaryOf(report)}.`,
        ),
      ],
    },
    ...(report.remarks ?? []).map((remark): BodyPart => ({ kind: 'paragraph', lines: [typeset(remark)] })),
    ...section('Délais à surveiller', report.deadlines ?? []),
    ...section('Taux à compléter', report.rates ?? []),
    ...notices('À valider', report.awaitingApproval),
    ...notices('Envois incertains, à vérifier dans les Messages envoyés', report.uncertain),
    ...notices('Envois refusés', report.failed),
    ...tasks('Appels à passer', report.toDo, 'call'),
    ...tasks('Lettres à poster', report.toDo, 'post'),
    ...notices('Envoyées', report.sent),
    ...notices('Reportées', report.postponed),
    ...heldParts(report.held),
    {
      kind: 'small',
      lines: [
        typeset(
          'Le détail de chaque ligne est dans le classeur, colonne Pourquoi ; ce qui partira demain, dans le menu Relances, Voir ce qui partira.',
        ),
      ],
    },
  ];
  return { subject, text: renderText(parts), html: renderHtml(subject, parts, 'fr') };
}

function summaryOf({
  sent,
  awaitingApproval,
  uncertain,
  failed,
  toDo,
  postponed,
  deadlines = [],
}: RunReport): string {
  const calls = toDo.filter((task) => task.kind === 'call').length;
  const letters = toDo.length - calls;
  const counts: readonly (readonly [number, string])[] = [
    [sent.length, counted(sent.length, 'envoyée')],
    [awaitingApproval.length, `${awaitingApproval.length} à valider`],
    [uncertain.length, counted(uncertain.length, 'incertaine')],
    [failed.length, counted(failed.length, 'refusée')],
    [calls, counted(calls, 'appel')],
    [letters, counted(letters, 'lettre')],
    [postponed.length, counted(postponed.length, 'reportée')],
    [deadlines.length, counted(deadlines.length, 'délai à surveiller', 'délais à surveiller')],
  ];
  const said = counts.filter(([count]) => count > 0).map(([, text]) => text);
  return said.length === 0 ? 'rien à envoyer' : said.join(', ');
}

const section = (title: string, items: readonly string[]): readonly BodyPart[] => {
  if (items.length === 0) return [];
  const left = items.length - SHOWN;
  const more = left > 0 ? [`et ${counted(left, 'autre')}`] : [];
  return [
    { kind: 'heading', text: typeset(`${title} (${items.length})`) },
    { kind: 'list', items: [...items.slice(0, SHOWN), ...more].map(typeset) },
  ];
};

const notices = (title: string, list: readonly ReportedNotice[]): readonly BodyPart[] =>
  section(title, list.map(noticeLine));

function noticeLine({ customer, level, invoices, alsoListed, to, reason }: ReportedNotice): string {
  const addresses = typeof to === 'string' ? to : to.join(', ');
  const also = alsoListed.length === 0 ? '' : `, également échues : ${alsoListed.join(', ')}`;
  const where = addresses === '' ? '' : ` → ${addresses}`;
  return `${customer} – ${level} : ${invoices.join(', ')}${also}${where}${reason === '' ? '' : `. ${reason}`}`;
}

const tasks = (
  title: string,
  list: readonly ReportedTask[],
  kind: ReportedTask['kind'],
): readonly BodyPart[] =>
  section(
    title,
    list
      .filter((task) => task.kind === kind)
      .map(
        ({ customer, invoices, reason }) =>
          `${customer} : ${invoices.join(', ')}${reason ? `. ${reason}` : ''}`,
      ),
  );
