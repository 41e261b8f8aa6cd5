import { fingerprint } from '../domain/hash';
import type { JournalEntry } from '../domain/model';
import type { Erasure } from '../domain/personal-data/erasure';
import { typeset } from '../domain/typography';
import { type Chunks, changedChunks, chunksOf, invoicesOf, isChunk } from './journal-chunks';
import { type ReachedInvoice, reachedInvoices } from './journal-levels';
import { withdrawalsIn, withdrawalsText } from './journal-withdrawals';
import type { Platform } from './platform';

/*
 * How far the Journal went, and what each invoice reached, kept outside the sheet: a version restored, lines deleted or
 * changed would make the program forget what left, and send it again.
 */

const NAME = 'journal';
/** The lines taken back: were the lines that say so lost, those would count again. */
const WITHDRAWALS = 'withdrawals';
/** Raised when what is kept changes its shape: it is then written anew. */
const FORM = 3;
/** The first shape that knows the levels reached. */
const FORM_WITH_LEVELS = 2;

/** How far a Journal went when it was last written by the program. */
interface Mark {
  readonly form: number;
  /** The highest N° ever given. */
  readonly number: number;
  readonly count: number;
  /** Of the first `count` lines, by N°; null on a mark made before lines were hashed. */
  readonly hash: string | null;
  /** Personal data being erased from its lines: until that is done, they are as they were, as they will be, or between. */
  readonly erasing?: Erasing;
}

/** An erasure begun, and the Journal it ends in. */
interface Erasing extends Erasure {
  readonly count: number;
  readonly hash: string;
}

/** The Journal is not as the program left it: its message is the French sentence to show, and nothing may leave. */
export class JournalFault extends Error {}

/** Personal data is erased in part: it is to be carried on before anything else is written. */
export class ErasureUnfinished extends JournalFault {}

const lineText = (entry: JournalEntry): string =>
  [
    ...[entry.number, entry.at, entry.key, entry.customer, entry.invoice, entry.step, entry.rank ?? ''],
    ...[entry.state, entry.recipient, entry.message, entry.thread, entry.document, entry.by, entry.detail],
  ].join('\u001f');

/** The hash of a Journal: each line's with all those before. */
const hashOf = (entries: readonly JournalEntry[], from = ''): string =>
  entries.reduce((hash, entry) => fingerprint(`${hash}\n${lineText(entry)}`), from);

function markIn(text: string | null): Mark | null {
  if (text === null || text === '') return null;
  if (!text.startsWith('{')) {
    const [number = 0, count = 0] = text.split('/').map(Number);
    return { form: 1, number, count, hash: null };
  }
  return JSON.parse(text) as Mark; // written below, by us alone
}

/** Whether this script ever wrote in the Journal: a copied script never did. */
export const hasMark = (platform: Platform): boolean => platform.notebook.read(NAME) !== null;

const WAYS_OUT =
  "rien ne part. Revenez à la version du classeur qui l'avait intact (Fichier, Historique des versions), ou lancez « Initialiser ou réparer le classeur », qui propose de le rétablir : ce qui est déjà parti ne repart pas.";

function faultOf(mark: Mark | null, entries: readonly JournalEntry[]): JournalFault | null {
  if (!mark) return null;
  if (mark.erasing)
    return new ErasureUnfinished(
      typeset(
        "Un effacement de données personnelles s'est interrompu : rien ne part. Il se termine au prochain passage, ou tout de suite dans Réglages, « Données personnelles ».",
      ),
    );
  const missing = mark.count - entries.length;
  const last = entries[entries.length - 1]?.number ?? 0;
  if (missing > 0 || (mark.hash === null && last < mark.number)) {
    const lost = missing > 1 ? `${missing} lignes` : 'une ligne';
    return new JournalFault(typeset(`Le Journal a perdu ${lost} : ${WAYS_OUT}`));
  }
  if (mark.hash === null || hashOf(entries.slice(0, mark.count)) === mark.hash) return null;
  return new JournalFault(typeset(`Le Journal a été modifié à la main : ${WAYS_OUT}`));
}

/** The mark as one execution reads it once, checks it and moves it on. */
export interface MarkKeeper {
  /** What is wrong with the Journal as it was read; null when it is as the program left it. */
  fault(): JournalFault | null;
  /** The next N° to give: never one that was given before, were its line lost. */
  nextNumber(entries: readonly JournalEntry[]): number;
  /** Keeps how far a Journal goes and what changed of the levels, in one write; nothing when it is all kept. */
  keep(entries: readonly JournalEntry[]): void;
  /** What is kept of the invoices. Throws a French sentence when the mark is too old to know. */
  keptInvoices(): readonly ReachedInvoice[];
  /** What is kept of the lines taken back, by their numbers. */
  keptWithdrawals(): ReadonlySet<number>;
  /** Takes a Journal as it stands, whatever was kept before. */
  restart(entries: readonly JournalEntry[]): void;
  /** Keeps that an erasure begins, which will leave the Journal so: nothing is written in it until `restart`. */
  beginErasure(erasure: Erasure, after: readonly JournalEntry[]): void;
  /** The erasure that was begun and not ended. */
  erasure(): Erasure | null;
  /** Whether a Journal is what the erasure begun was to leave. */
  isErased(entries: readonly JournalEntry[]): boolean;
}

/** All that is kept of a Journal beside how far it goes, in texts by their names. */
function textsOf(entries: readonly JournalEntry[]): Chunks {
  const withdrawals = withdrawalsText(entries);
  const chunks = chunksOf(reachedInvoices(entries));
  return withdrawals === '' ? chunks : new Map([...chunks, [WITHDRAWALS, withdrawals]]);
}

/** `read`: the Journal as this execution found it. */
export function markKeeper(platform: Platform, read: readonly JournalEntry[]): MarkKeeper {
  let mark: Mark | null | undefined;
  let fault: JournalFault | null | undefined;
  let written: Chunks | undefined;
  const markNow = (): Mark | null => {
    if (mark === undefined) mark = markIn(platform.notebook.read(NAME));
    return mark;
  };
  const highest = (entries: readonly JournalEntry[]): number =>
    Math.max(markNow()?.number ?? 0, entries[entries.length - 1]?.number ?? 0);
  const storedTexts = (): Chunks =>
    new Map(
      Object.entries(platform.notebook.all()).filter(([name]) => isChunk(name) || name === WITHDRAWALS),
    );
  const write = (entries: readonly JournalEntry[], before: Chunks): void => {
    const after = textsOf(entries);
    const next = { form: FORM, number: highest(entries), count: entries.length, hash: hashOf(entries) };
    platform.notebook.writeAll({ ...changedChunks(before, after), [NAME]: JSON.stringify(next) });
    mark = next;
    written = after;
  };
  return {
    fault() {
      if (fault === undefined) fault = faultOf(markNow(), read);
      return fault;
    },
    nextNumber: (entries) => highest(entries) + 1,
    keep(entries) {
      const now = markNow();
      const isOurs = now?.form === FORM;
      if (isOurs && now.count === entries.length) return;
      // What the first lines say was written with them; under an older mark, in another shape or not at all.
      written ??= isOurs ? textsOf(read.slice(0, now.count)) : storedTexts();
      write(entries, written);
    },
    keptInvoices() {
      if ((markNow()?.form ?? 0) < FORM_WITH_LEVELS)
        throw new Error(
          typeset(
            "Le programme n'avait pas encore gardé les étapes atteintes quand le Journal a été touché : revenez à une version précédente du classeur (Fichier, Historique des versions). Rien ne part d'ici là.",
          ),
        );
      return invoicesOf(new Map([...storedTexts()].filter(([name]) => isChunk(name))));
    },
    keptWithdrawals: () => withdrawalsIn(platform.notebook.read(WITHDRAWALS) ?? ''),
    restart: (entries) => write(entries, storedTexts()),
    beginErasure(erasure, after) {
      const now = markNow() ?? { form: FORM, number: highest(after), count: after.length, hash: null };
      const next = { ...now, erasing: { ...erasure, count: after.length, hash: hashOf(after) } };
      platform.notebook.write(NAME, JSON.stringify(next));
      mark = next;
      fault = undefined;
    },
    erasure: () => markNow()?.erasing ?? null,
    isErased(entries) {
      const erasing = markNow()?.erasing;
      return erasing !== undefined && entries.length === erasing.count && hashOf(entries) === erasing.hash;
    },
  };
}

/** Throws a JournalFault when the Journal lost lines, or when one was changed, since the program wrote in it. */
export function requireWholeJournal(platform: Platform, entries: readonly JournalEntry[]): void {
  const fault = markKeeper(platform, entries).fault();
  if (fault) throw fault;
}
