import type { JournalEntry } from '../../domain/model';
import { typeset } from '../../domain/typography';
import { JOURNAL_STATES } from '../choices';
import { type RowReading, readRows } from '../row-reading';
import type { JournalKey } from '../schema/records';
import type { Table } from '../table';

function readEntry(row: RowReading<JournalKey>): JournalEntry {
  const number = row.required('number', row.integer('number'), 'rétablissez le numéro de la ligne');
  const at = row.required('at', row.dateTime('at'), 'rétablissez la date et l’heure');
  const state = row.required('state', row.choice('state', JOURNAL_STATES), "rétablissez l'état");
  const rank = row.integer('rank');
  const entry = {
    rank,
    key: row.code('key'),
    customer: row.text('customer'),
    invoice: row.code('invoice'),
    step: row.text('step'),
    recipient: row.text('recipient'),
    message: row.code('message'),
    thread: row.code('thread'),
    document: row.text('document'),
    by: row.text('by'),
    detail: row.text('detail'),
  };
  if (row.problem || number === null || at === null || state === null) {
    const { cell, found, expected } = row.fault;
    throw new Error(
      typeset(
        `Le Journal ne se lit plus en entier (${cell} ${found === '' ? 'vide' : `: « ${found} »`}) : ${expected}, ou revenez à une version précédente du classeur (Fichier, Historique des versions). Rien ne part d'ici là.`,
      ),
    );
  }
  return { number, at, state, ...entry };
}

/**
 * The whole Journal, oldest first whatever order the sheet was sorted in. Fails closed: throws as soon as one line
 * cannot be read or a number stands twice, since a line not read would count as « nothing sent yet ».
 */
export function readJournalRows(table: Table<JournalKey>): JournalEntry[] {
  const keys = table.schema.columns.map((column) => column.key);
  const entries = readRows(table, keys, readEntry).sort((a, b) => a.number - b.number);
  const twice = entries.find((entry, index) => entries[index - 1]?.number === entry.number);
  if (twice) {
    throw new Error(
      typeset(
        `Le Journal porte deux fois le n° ${twice.number} : supprimez la ligne recopiée, ou revenez à une version précédente du classeur (Fichier, Historique des versions). Rien ne part d'ici là.`,
      ),
    );
  }
  return entries;
}
