import { bytesOf } from '../bytes';
import { requestsOf } from '../docs-requests';
import { listOf, numberOf, objectOf } from '../json';
import { docsDocuments, driveFiles } from './advanced-services';
import { type Bench, type Check, type Filled, judged, kindOf, needed } from './check';
import { readWhole } from './documents';
import { type Place, REPLACEMENTS } from './trial-model';

const SERVICE = 'Google Docs';
const PLACES = Object.keys(REPLACEMENTS) as Place[];

/** One update, as a letter is filled, then one reading. */
function fill(bench: Bench, id: string): Filled {
  const replacements = PLACES.map((place) => REPLACEMENTS[place]);
  const requests = requestsOf({ edits: [], replacements }, new Map());
  const answer = bench.timed('Docs.Documents.batchUpdate', () =>
    docsDocuments().batchUpdate({ requests }, id),
  );
  const replies = listOf(objectOf(answer).replies).map((reply) => objectOf(objectOf(reply).replaceAllText));
  const met = new Map(PLACES.map((place, index) => [place, numberOf(replies[index]?.occurrencesChanged)]));
  return { met, read: readWhole(bench, id) };
}

const filling: Check = {
  service: SERVICE,
  name: 'Remplir la copie',
  expected: 'Google fait tous les remplacements en une seule demande.',
  run: (bench) => {
    const filled = fill(bench, needed(bench.made.copy, 'la copie du modèle'));
    bench.made.filled = filled;
    const { met } = filled;
    return judged(
      [...met.values()].every((count) => count === 1),
      PLACES.map((place) => `« ${REPLACEMENTS[place].find} » ${met.get(place)} fois`).join(', '),
    );
  },
};

const linesIn = ({ read }: Filled, segment: string): readonly string[] =>
  read.model.segments
    .filter(({ place }) => place === segment)
    .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));

const replaced = (place: Place, name: string, segment: string, wanted: readonly string[]): Check => ({
  service: SERVICE,
  name: `Remplacer ${name}`,
  expected: `Une fois, et on lit « ${wanted.join(' » puis « ')} ».`,
  run: ({ made }) => {
    const filled = needed(made.filled, 'la copie remplie');
    const met = filled.met.get(place) ?? 0;
    const lines = linesIn(filled, segment);
    const at = lines.indexOf(wanted[0] ?? '');
    const isRead = at >= 0 && wanted.every((line, index) => lines[at + index] === line);
    return judged(
      met === 1 && isRead,
      `Remplacé ${met} fois ; ${isRead ? 'le texte est le bon' : `on lit : ${lines.map((line) => `« ${line} »`).join(', ')}`}.`,
    );
  },
});

const ROW = ['Ligne ajoutée', '200,00 €'];

/** With the very requests that fill a table of invoices, whose indexes are counted beforehand. */
const row: Check = {
  service: SERVICE,
  name: 'Ajouter une ligne au tableau',
  expected: `La ligne « ${ROW.join(' | ')} » vient sous les autres, chaque texte dans sa cellule.`,
  run: (bench) => {
    const id = needed(bench.made.copy, 'la copie du modèle');
    const { read } = needed(bench.made.filled, 'la copie remplie');
    const last = read.model.segments
      .flatMap(({ place, paragraphs }) => (place === 'body' ? paragraphs : []))
      .filter(({ cell }) => cell !== null)
      .pop();
    const cell = needed(last?.cell ?? undefined, 'le tableau');
    const cells = ROW.map((text) => [{ text, like: last?.start ?? 0 }]);
    const { table, row: below, rowEnd: at } = cell;
    const requests = requestsOf(
      { edits: [{ kind: 'insertRow', segment: '', table, below, at, cells }], replacements: [] },
      read.looks,
    );
    bench.timed('Docs.Documents.batchUpdate', () => docsDocuments().batchUpdate({ requests }, id));
    const added = readWhole(bench, id)
      .model.segments.flatMap(({ place, paragraphs }) => (place === 'body' ? paragraphs : []))
      .filter((one) => one.cell?.row === below + 1)
      .map(({ text }) => text);
    return judged(added.join('|') === ROW.join('|'), `On lit : « ${added.join(' | ')} ».`);
  },
};

const PDF = 'application/pdf';

const pdf: Check = {
  service: 'Google Drive',
  name: 'Lettre exportée en PDF',
  expected: 'Un PDF, que Google rende un Blob, des octets ou un texte.',
  run: ({ timed, made }) => {
    const id = needed(made.copy, 'la copie du modèle');
    const answer = timed('Drive.Files.export', () => driveFiles().export(id, PDF, { alt: 'media' }));
    const bytes = bytesOf(answer);
    const head = String.fromCharCode(...bytes.slice(0, 8));
    const found = `Rendu : ${kindOf(answer)}, ${bytes.length} octets, qui commencent par « ${head} ».`;
    return judged(head.startsWith('%PDF-') && bytes.length > 500, found);
  },
};

export const FILLING_CHECKS: readonly Check[] = [
  filling,
  replaced('body', 'dans le corps, à cheval sur du gras', 'body', [`Reste dû : ${REPLACEMENTS.body.value}.`]),
  replaced('cell', 'dans un tableau', 'body', [REPLACEMENTS.cell.value]),
  replaced('header', 'dans l’en-tête', 'header', [REPLACEMENTS.header.value]),
  replaced('footer', 'dans le pied de page', 'footer', [REPLACEMENTS.footer.value]),
  replaced('lines', 'par un texte de deux lignes', 'body', REPLACEMENTS.lines.value.split('\n')),
  row,
  pdf,
];
