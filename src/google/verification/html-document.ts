import { listOf, objectOf, textOf } from '../json';
import { docsDocuments, driveFiles } from './advanced-services';
import { type Check, judged, needed } from './check';
import { readWhole } from './documents';
import { ANYWHERE, DOCUMENT } from './drive';
import { TRIAL_HTML } from './trial-model';

const FOOTER = 'Pied créé par le programme';

const footer: Check = {
  service: 'Google Docs',
  name: 'Document fait de HTML, puis pied de page créé',
  expected: 'Sans en-tête ni pied au départ ; le pied créé se remplit et se relit.',
  run: (bench) => {
    const parent = needed(bench.made.folder, "le dossier d'essai");
    const blob = Utilities.newBlob(TRIAL_HTML, 'text/html', 'Essai');
    const file = bench.timed('Drive.Files.create', () =>
      driveFiles().create({ name: 'Essai', mimeType: DOCUMENT, parents: [parent] }, blob, ANYWHERE),
    );
    const id = textOf(file.id);
    const others = readWhole(bench, id).model.segments.filter(({ place }) => place !== 'body');
    const update = (request: object): unknown =>
      bench.timed('Docs.Documents.batchUpdate', () =>
        docsDocuments().batchUpdate({ requests: [request] }, id),
      );
    const answer = objectOf(update({ createFooter: { type: 'DEFAULT' } }));
    const reply = objectOf(objectOf(listOf(answer.replies)[0]).createFooter);
    const segmentId = textOf(reply.footerId);
    update({ insertText: { location: { segmentId, index: 0 }, text: FOOTER } });
    const made = readWhole(bench, id).model.segments.find((segment) => segment.id === segmentId);
    const text = made?.paragraphs.map((paragraph) => paragraph.text).join(' ') ?? '';
    const start = others.length === 0 ? 'Sans en-tête ni pied' : `${others.length} en-tête ou pied`;
    return judged(
      others.length === 0 && text === FOOTER && made?.place === 'footer',
      `${start} au départ ; on lit dans le pied : « ${text} ».`,
    );
  },
};

export const HTML_CHECKS: readonly Check[] = [footer];
