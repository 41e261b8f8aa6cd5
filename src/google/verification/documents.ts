import { signedBytes } from '../bytes';
import { type ReadModel, readDocument } from '../docs-model';
import { textOf } from '../json';
import { docsDocuments, driveFiles } from './advanced-services';
import { type Bench, type Check, conform, judged, needed, wordsOf, wrong } from './check';
import { ANYWHERE, DOCUMENT } from './drive';
import { REPLACEMENTS, trialModel } from './trial-model';

const SERVICE = 'Google Docs';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** As the program reads its models. */
export const readWhole = ({ timed }: Bench, id: string): ReadModel =>
  readDocument(
    id,
    timed('Docs.Documents.get', () => docsDocuments().get(id, { includeTabsContent: true })),
  );

const create: Check = {
  service: SERVICE,
  name: 'Document fait d’un .docx',
  expected: 'Google le convertit : un onglet, corps, tableau, en-tête et pied de page sur la première page.',
  run: (bench) => {
    const parent = needed(bench.made.folder, "le dossier d'essai");
    const blob = Utilities.newBlob(signedBytes(trialModel()), WORD, 'Modèle');
    const file = bench.timed('Drive.Files.create', () =>
      driveFiles().create({ name: 'Modèle', mimeType: DOCUMENT, parents: [parent] }, blob, ANYWHERE),
    );
    const id = textOf(file.id);
    bench.made.model = { id };
    const read = readWhole(bench, id);
    bench.made.model = { id, read };
    return judgedModel(read);
  },
};

function judgedModel({ model }: ReadModel) {
  const places = model.segments.filter(({ isOnFirstPage }) => isOnFirstPage);
  const text = places.flatMap(({ place, paragraphs }) =>
    paragraphs.map((one) => `${place}${one.cell ? '/cell' : ''} ${one.text}`),
  );
  const lacking = [
    ['le corps', `body Reste dû : ${REPLACEMENTS.body.find}.`],
    ['le tableau', `body/cell ${REPLACEMENTS.cell.find}`],
    ['l’en-tête', `header ${REPLACEMENTS.header.find}`],
    ['le pied de page', `footer ${REPLACEMENTS.footer.find}`],
  ].flatMap(([name, wanted]) => (text.includes(wanted ?? '') ? [] : [name]));
  const tabs = `${model.tabs} onglet${model.tabs > 1 ? 's' : ''}`;
  if (lacking.length > 0) return wrong(`${tabs} ; ne se retrouve pas : ${lacking.join(', ')}.`);
  return judged(model.tabs === 1, `${tabs}, tout s'y retrouve.`);
}

/** Place, id and indexes of all that a model holds. */
const shapeOf = ({ model }: ReadModel): readonly string[] =>
  model.segments
    .flatMap(({ place, id, paragraphs }) =>
      paragraphs.map(({ start, text, cell }) => JSON.stringify([place, id, start, cell, text])),
    )
    .sort();

const copy: Check = {
  service: SERVICE,
  name: 'Copie du modèle',
  expected: 'Les mêmes textes aux mêmes positions, sous les mêmes identifiants d’en-tête et de pied.',
  run: (bench) => {
    const model = needed(bench.made.model, 'le modèle');
    const parent = needed(bench.made.folder, "le dossier d'essai");
    const file = bench.timed('Drive.Files.copy', () =>
      driveFiles().copy({ name: 'Lettre', parents: [parent] }, model.id, ANYWHERE),
    );
    const id = textOf(file.id);
    if (id === '') return wrong('Google Drive répond sans identifiant.');
    bench.made.copy = id;
    const before = shapeOf(needed(model.read, 'le contenu du modèle'));
    const after = shapeOf(readWhole(bench, id));
    const moved = before.filter((line) => !after.includes(line));
    const found = moved.length === 0 ? 'Identique' : `Différent : ${moved.slice(0, 2).join(' ')}`;
    return judged(moved.length === 0 && file.trashed === false, `${found} (corbeille : ${file.trashed}).`);
  },
};

const binnedModel: Check = {
  service: SERVICE,
  name: 'Modèle mis à la corbeille',
  expected: 'Google Docs le lit encore, ou dit pourquoi il ne le lit pas.',
  run: (bench) => {
    const { id } = needed(bench.made.model, 'le modèle');
    bench.timed('Drive.Files.update', () => driveFiles().update({ trashed: true }, id));
    try {
      const { model } = readWhole(bench, id);
      return conform(`Lu sans avertissement (« ${model.title} ») : seule la copie dira où il est.`);
    } catch (error) {
      return conform(`Non lu : « ${wordsOf(error)} ».`);
    }
  },
};

export const MODEL_CHECKS: readonly Check[] = [create, copy];
export const BINNED_MODEL_CHECKS: readonly Check[] = [binnedModel];
