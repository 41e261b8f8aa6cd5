import { addDays, dateOf } from '../../domain/civil-date';
import { counted } from '../../domain/typography';
import { readJournal } from '../../ledger/read';
import { reachedInvoices } from '../journal-levels';
import { markKeeper } from '../journal-mark';
import { restoreJournal } from '../journal-writer';
import { eraseRest } from '../personal-data/carry-on';
import { copySentence, readPlace } from '../place';
import type { Platform } from '../platform';
import { type Answer, answer } from './context';
import { requireRightful } from './heir';
import { withdrawalOf } from './journal-lines';
import {
  lostApprovals,
  lostWithdrawals,
  missingContacts,
  missingLines,
  type Rebuilding,
} from './missing-lines';

/** A message that cited an invoice keeps the next away for days, never for longer. */
const CONTACT_DAYS = 60;

/**
 * « Rétablir le Journal »: adds to the Journal, as it stands, what the program kept of each invoice and the Journal does
 * not say any more, then takes it as it is. Nothing that left leaves again. Throws a French sentence when it cannot.
 */
export function rebuildJournal(platform: Platform): Answer {
  requireRightful(platform, 'rétablir le Journal');
  const { place, recorded, settings } = readPlace(platform);
  if (place === 'copy') throw new Error(copySentence(recorded));
  // An erasure begun is carried on first: taken as they are, half-erased lines would stay so.
  eraseRest(platform);
  const journal = readJournal(platform.workbook);
  const keeper = markKeeper(platform, journal);
  if (!keeper.fault()) return answer('Le Journal est entier : rien à rétablir.');
  const kept = keeper.keptInvoices();
  // What was taken back stays so: otherwise a level set aside then sent would be found set aside, and leave twice.
  const lost = lostWithdrawals(journal, keeper.keptWithdrawals());
  const counting = journal.filter((entry) => !lost.includes(entry));
  const present = new Map(reachedInvoices(counting).map((invoice) => [invoice.stem, invoice]));
  const how: Rebuilding = {
    by: platform.account.email(),
    formerUntil: settings.formerUntil,
    contactsSince: addDays(dateOf(platform.clock.now()), -CONTACT_DAYS),
  };
  const contacts = kept.flatMap((one) => missingContacts(one, present.get(one.stem), how));
  const lines = kept.flatMap((one) => missingLines(one, present.get(one.stem), how));
  const withdrawals = lost.map((entry) => withdrawalOf(entry, how.by));
  restoreJournal(platform, journal, keeper, [...withdrawals, ...contacts, ...lines]);
  const restored = lines.filter(({ state }) => state === 'takenOver' || state === 'posted').length;
  const said =
    restored === 0
      ? 'aucune étape déjà faite ne manquait'
      : `${counted(restored, 'étape déjà faite y a été reportée', 'étapes déjà faites y ont été reportées')}, et ne ${restored > 1 ? 'repartiront' : 'repartira'} pas`;
  const approvals = lostApprovals(kept, present);
  const again =
    approvals === 0 ? '' : ` ${counted(approvals, 'message est', 'messages sont')} à valider de nouveau.`;
  return answer(
    `Journal rétabli : ${said}.${again} Les appels que disaient les lignes perdues sont à refaire.`,
  );
}
