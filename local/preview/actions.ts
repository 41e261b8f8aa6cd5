import * as v from 'valibot';
import { type CivilDate, daysBetween, parseCivilDate } from '../../src/domain/civil-date';
import { typeset } from '../../src/domain/typography';
import type { UiEvent } from '../host';
import { type Answer, json } from './answer';
import { converse, type Dialog } from './dialogs';
import { isInMenu } from './menu';
import { longDay, MOST_DAYS, type Morning, passMornings, tellMornings } from './mornings';
import type { Done, Session } from './session';

const Name = v.pipe(v.string(), v.maxLength(100));
const Cell = v.strictObject({
  sheet: Name,
  row: v.pipe(v.number(), v.integer(), v.minValue(1)),
  column: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
const Call = v.strictObject({ name: Name, args: v.array(v.unknown()) });
const Choice = v.strictObject({ name: Name, answers: v.array(v.pipe(v.string(), v.maxLength(2000))) });
const Typed = v.strictObject({ ...Cell.entries, text: v.pipe(v.string(), v.maxLength(50_000)) });
const Until = v.strictObject({ date: v.string() });

/** What a person does in the preview, by its path. Null when there is no such thing to do. */
export function act(session: Session, path: string, body: unknown): Promise<Answer> | null {
  switch (path) {
    case '/appel':
      return callScript(session, v.parse(Call, body));
    case '/menu':
      return choose(session, v.parse(Choice, body));
    case '/selection':
      return select(session, v.parse(Cell, body));
    case '/cellule':
      return type(session, v.parse(Typed, body));
    case '/date':
      return move(session, v.parse(Until, body).date);
    default:
      return null;
  }
}

/** What the page shows after something was done. */
const effects = (session: Session, { shown, front }: Done<unknown>) => ({
  front,
  panel: shown.some(({ kind }) => kind === 'sidebar') ? (session.sidebar?.number ?? null) : null,
  toasts: shown.filter(({ kind }) => kind === 'toast').map(sayToast),
});

const sayToast = ({ title, text }: UiEvent): string => (title ? `${title} : ${text}` : text);

const failure = (error: unknown): Answer =>
  json({ ok: false, message: error instanceof Error ? error.message : String(error) });

/** `google.script.run`. */
async function callScript(session: Session, { name, args }: v.InferOutput<typeof Call>): Promise<Answer> {
  try {
    const done = await session.inTurn((host) => host.call(name, ...args));
    return json({ ok: true, value: done.answer ?? null, ...effects(session, done) });
  } catch (error) {
    return failure(error);
  }
}

async function choose(session: Session, { name, answers }: v.InferOutput<typeof Choice>): Promise<Answer> {
  if (!isInMenu(session.menu, name))
    return failure(new Error(typeset(`Le menu ne propose pas « ${name} ».`)));
  try {
    const done = await session.inTurn((host) => converse(host, name, answers));
    return json({ ok: true, ...done.answer, ...effects(session, done) });
  } catch (error) {
    const said: Dialog = {
      kind: 'alert',
      title: 'Relances',
      text: error instanceof Error ? error.message : String(error),
      buttons: 'OK',
    };
    return json({ ok: true, state: 'done', said: [said], front: null, panel: null, toasts: [] });
  }
}

async function select(session: Session, { sheet, row, column }: v.InferOutput<typeof Cell>): Promise<Answer> {
  await session.inTurn((host) => host.select(sheet, row, column));
  return json({ ok: true });
}

async function type(
  session: Session,
  { sheet: name, row, column, text }: v.InferOutput<typeof Typed>,
): Promise<Answer> {
  try {
    await session.inTurn(async (host) => {
      const sheet = host.workbook.sheet(name);
      if (row > sheet.maxRows || column > sheet.maxColumns)
        throw new Error('Cette cellule est hors de la feuille.');
      if (sheet.isProtected(row, column)) throw new Error(PROTECTED);
      host.edit((workbook) => workbook.sheet(name).type(row, column, text));
      await host.save();
    });
    return json({ ok: true });
  } catch (error) {
    return failure(error);
  }
}

/** What is said of a cell that the product keeps. */
export const PROTECTED = typeset(
  'Cette cellule est tenue par Relances : elle se remplit seule. Saisissez plutôt le règlement, ou la situation de la facture.',
);

async function move(session: Session, text: string): Promise<Answer> {
  const date = parseCivilDate(text);
  if (!date) return failure(new Error(typeset("Cette date n'existe pas : choisissez-en une autre.")));
  const { answer: today } = await session.inTurn((host) => host.now().slice(0, 10) as CivilDate);
  const days = daysBetween(today, date);
  if (days < 1)
    return failure(new Error(typeset("Le temps n'avance que vers demain : choisissez une date à venir.")));
  if (days > MOST_DAYS)
    return failure(
      new Error(typeset('Avancez de trois mois au plus à la fois : choisissez une date plus proche.')),
    );
  return { kind: 'lines', work: (emit) => liveUntil(session, date, emit) };
}

/** A line a morning, then what they came to. */
async function liveUntil(session: Session, until: CivilDate, emit: (value: unknown) => void): Promise<void> {
  const lived: Morning[] = [];
  await session.inTurn(async (host) => {
    for await (const morning of passMornings(host, until)) {
      lived.push(morning);
      emit({ morning: longDay(morning.date) });
    }
  });
  const sent = lived.reduce((sum, morning) => sum + morning.sent, 0);
  emit({ ok: true, told: tellMornings(lived), sent });
}
