import { describe, expect, it } from 'vitest';
import type { Host, HostOptions } from '../../local/host';
import { openWorld } from '../../local/open';
import { newcomers, World } from '../../local/world';
import { SHIPPED_LETTERS } from '../../src/letters/letter-models';
import { bundle, hostWith } from './fixture';

const DOCUMENT = 'application/vnd.google-apps.document';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const CODE = `
  const FOLDER = 'application/vnd.google-apps.folder';
  const DOCUMENT = 'application/vnd.google-apps.document';
  function folder(name, parent) {
    return Drive.Files.create({ name: name, mimeType: FOLDER, parents: parent ? [parent] : undefined }).id;
  }
  function store(name, parent, text) {
    const blob = Utilities.newBlob(text || 'é', 'application/pdf', 'autre');
    return Drive.Files.create({ name: name, parents: parent ? [parent] : undefined }, blob, { fields: 'id' }).id;
  }
  function empty(name, parent) {
    return Drive.Files.create({ name: name, mimeType: DOCUMENT, parents: parent ? [parent] : undefined }).id;
  }
  function get(id, options) { return options ? Drive.Files.get(id, options) : Drive.Files.get(id); }
  function copy(id, resource, options) { return Drive.Files.copy(resource, id, options || {}); }
  function update(id, resource, options) { return Drive.Files.update(resource, id, null, options || {}); }
  function share(id, email) { return Drive.Permissions.create({ role: 'reader', type: 'user', emailAddress: email }, id, { sendNotificationEmail: false }); }
  function pdf(id, options) {
    const blob = Drive.Files.export(id, 'application/pdf', options);
    return [blob.getContentType(), blob.getBytes().slice(0, 5)];
  }
  function remove(id) { Drive.Files.remove(id); }
  function evaluate(source) { return new Function(source)(); }
  function caught(source) {
    try { return new Function(source)(); } catch (error) { return [error.name, error.message, error.code]; }
  }
  function many(count) {
    let made = 0;
    try { for (; made < count; made++) empty('x'); } catch (error) { return [made, error.message]; }
    return [made];
  }
`;
const open = (options: HostOptions = {}) => hostWith(CODE, options);
const make = async (host: Host, name: string, ...args: unknown[]) =>
  (await host.call(name, ...args)) as string;
const api = (method: string, message: string, code: number) => [
  'GoogleJsonResponseException',
  `API call to drive.${method} failed with error: ${message}`,
  code,
];

describe('Drive.Files', () => {
  it('makes folders and files, and describes them', async () => {
    const host = await open();
    const letters = await make(host, 'folder', 'Courriers');
    const id = await make(host, 'store', 'F-12.pdf', letters);
    expect(await host.call('get', id)).toEqual({
      kind: 'drive#file',
      id,
      name: 'F-12.pdf',
      mimeType: 'application/pdf',
    });
    const fields = 'name,parents,trashed,size,webViewLink,createdTime,owners(emailAddress)';
    expect(await host.call('get', id, { fields, supportsAllDrives: true })).toEqual({
      name: 'F-12.pdf',
      parents: [letters],
      trashed: false,
      size: '2',
      webViewLink: `https://drive.google.com/file/d/${id}/view?usp=drivesdk`,
      createdTime: expect.stringMatching(/^2026-11-24T07:00:0\d/),
      owners: [{ emailAddress: host.user }],
    });
    expect(await host.call('get', id, { alt: 'media' })).toEqual([-61, -87]);
    expect(await host.call('caught', `return Drive.Files.get('${id}', { fields: 'nom' })`)).toEqual(
      api('files.get', 'Invalid field selection nom', 400),
    );
  });

  it('copies a document, and leaves the model as it was', async () => {
    const host = await open();
    const letters = await make(host, 'folder', 'Courriers');
    const model = await make(host, 'empty', 'Relance 1');
    host.editDocument(model, (document) => document.insertParagraph('[Nom du client]'));
    const resource = { name: 'F-12', parents: [letters], appProperties: { notice: 'abc' } };
    const copy = (await host.call('copy', model, resource, {
      fields: 'id,parents,appProperties,trashed',
    })) as {
      id: string;
    };
    expect(copy).toEqual({
      id: expect.any(String),
      parents: [letters],
      appProperties: { notice: 'abc' },
      trashed: false,
    });
    await host.call(
      'evaluate',
      `Docs.Documents.batchUpdate({ requests: [{ replaceAllText: { containsText: { text: '[Nom du client]' }, replaceText: 'Durand' } }] }, '${copy.id}')`,
    );
    const texts = host.files().map(({ document }) => JSON.stringify(document?.tabs[0]?.body));
    expect(texts.map((text) => text?.includes('Durand'))).toEqual([undefined, false, true]);
  });

  it('exports a PDF, with alt=media only', async () => {
    const host = await open();
    const id = await make(host, 'empty', 'Courrier');
    host.editDocument(id, (document) => document.insertParagraph('Bonjour'));
    expect(await host.call('pdf', id, { alt: 'media' })).toEqual([
      'application/pdf',
      [...Buffer.from('%PDF-')],
    ]);
    const refused = `return Drive.Files.export('${id}', 'application/pdf')`;
    expect(await host.call('caught', refused)).toEqual(
      api('files.export', 'Export requires alt=media to download the exported content.', 403),
    );
    const other = `return Drive.Files.export('${await make(host, 'store', 'x')}', 'application/pdf', { alt: 'media' })`;
    expect(await host.call('caught', other)).toEqual(
      api('files.export', 'Export only supports Docs Editors files.', 403),
    );
    expect(await host.call('caught', `return Drive.Files.get('${id}', { alt: 'media' })`)).toContain(403);
  });

  it('makes a document of a .docx, and nothing of what is none', async () => {
    const host = await open();
    const docx = Buffer.from(SHIPPED_LETTERS[0]?.docx() ?? []).toString('base64');
    const create = (base64: string, type: string) => `
      const blob = Utilities.newBlob(Utilities.base64Decode('${base64}'), '${type}', 'modele');
      return Drive.Files.create({ name: 'Modèle', mimeType: '${DOCUMENT}' }, blob, { fields: 'name,mimeType' });`;
    expect(await host.call('evaluate', create(docx, WORD))).toEqual({ name: 'Modèle', mimeType: DOCUMENT });
    const [file] = host.files();
    expect(file).toMatchObject({ path: 'Modèle.gdoc.json', content: null });
    expect(JSON.stringify(file?.document)).toContain('[');
    for (const [content, type] of [
      ['bm9u', WORD],
      [docx, 'image/png'],
    ] as const)
      expect(await host.call('caught', create(content, type))).toEqual(
        api('files.create', 'Bad Request', 400),
      );
    expect(host.files()).toHaveLength(1);
  });

  it('makes a document of HTML', async () => {
    const host = await open();
    await host.call(
      'evaluate',
      `return Drive.Files.create({ name: 'x', mimeType: '${DOCUMENT}' }, Utilities.newBlob('<p>Échéance <b>[date]</b></p>', 'text/html'));`,
    );
    expect(host.files()[0]?.document?.tabs[0]?.body[0]).toMatchObject({
      runs: [{ text: 'Échéance ' }, { text: '[date]', style: { bold: true } }],
    });
  });

  it('shows a file to the account and the script that made it only', async () => {
    const host = await open();
    const id = await make(host, 'store', 'F-12.pdf');
    const colleague = host.as('collegue@atelier-exemple.fr');
    const missing = api('files.get', `File not found: ${id}.`, 404);
    const source = `return Drive.Files.get('${id}')`;
    expect(await colleague.call('caught', source)).toEqual(missing);
    expect(await host.call('share', id, colleague.user)).toMatchObject({ role: 'reader', type: 'user' });
    expect(host.files()[0]?.sharedWith).toEqual([colleague.user]);
    expect(await colleague.call('caught', source)).toEqual(missing);
    const other = await host.copySpreadsheet({ memory: true });
    expect(other.files()).toEqual([]);
    expect(await other.call('caught', source)).toEqual(missing);
    expect(await host.call('caught', `return Drive.Files.copy({}, 'inconnu')`)).toEqual(
      api('files.copy', 'File not found: inconnu.', 404),
    );
    expect(
      await host.call('caught', `return Drive.Files.create({ name: 'x', parents: ['inconnu'] })`),
    ).toEqual(api('files.create', 'File not found: inconnu.', 404));
  });

  it('hides from a script the files of the one it was copied from', async () => {
    const { book, state } = newcomers('x@entreprise.fr', 1);
    const options = { memory: true, user: 'x@entreprise.fr', dist: bundle(CODE) } as const;
    const id = await make(await openWorld(options, { book, state }), 'empty', 'Relance 1');
    const copied = await openWorld(options, { book, state: { ...state, scriptId: 'copie' } });
    await expect(copied.call('get', id)).rejects.toThrow(`File not found: ${id}.`);
    expect(await (await openWorld(options, { book, state })).call('get', id)).toMatchObject({ id });
  });

  it('puts in the bin what stands in a folder of the bin', async () => {
    const host = await open();
    const top = await make(host, 'folder', 'Relances');
    const letters = await make(host, 'folder', 'Courriers', top);
    const model = await make(host, 'empty', 'Relance 1');
    host.binFile(top);
    expect(await host.call('copy', model, { parents: [letters] }, { fields: 'trashed' })).toEqual({
      trashed: true,
    });
    expect(await host.call('get', letters, { fields: 'trashed,explicitlyTrashed' })).toEqual({
      trashed: true,
      explicitlyTrashed: false,
    });
    expect(await host.call('update', top, { trashed: false }, { fields: 'trashed' })).toEqual({
      trashed: false,
    });
    expect(host.files().map(({ trashed }) => trashed)).toEqual([false, false, false, false]);
  });

  it('renames, moves and removes, with what a folder holds', async () => {
    const host = await open();
    const letters = await make(host, 'folder', 'Courriers');
    const id = await make(host, 'store', 'F-12.pdf');
    await host.call('update', id, { name: 'F-13.pdf' }, { addParents: letters, removeParents: 'root' });
    expect(host.files().map(({ path }) => path)).toEqual(['Courriers', 'Courriers/F-13.pdf']);
    await host.call('remove', letters);
    expect(host.files()).toEqual([]);
    expect(await host.call('caught', `Drive.Files.remove('${id}')`)).toEqual(
      api('files.delete', `File not found: ${id}.`, 404),
    );
  });

  it('refuses names that Google does not know, and contents that are no Blob', async () => {
    const host = await open();
    expect(await host.call('caught', `return Drive.Files.create({ title: 'x' })`)).toContain(400);
    expect(await host.call('caught', `return Drive.Files.create({ name: 'x' }, 'texte')`)).toEqual([
      'Exception',
      'Invalid mediaData parameter. Only parameters of type Blob are supported.',
      null,
    ]);
    expect(await host.call('caught', `return Drive.Files.get()`)).toEqual([
      'Exception',
      expect.stringContaining('Drive.Files.get'),
      null,
    ]);
  });
});

describe('what Drive and Docs cost', () => {
  it('is counted and timed call by call', async () => {
    const host = await open();
    const model = await make(host, 'empty', 'Relance 1');
    host.resetCalls();
    await host.call(
      'evaluate',
      `const id = Drive.Files.copy({ name: 'x' }, '${model}').id;
       Docs.Documents.batchUpdate({ requests: [{ insertText: { text: 'a', location: { index: 1 } } }] }, id);
       Drive.Files.export(id, 'application/pdf', { alt: 'media' }).getBytes();`,
    );
    expect(host.calls()).toMatchObject({
      total: 3,
      byMethod: { 'Docs.Documents.batchUpdate': 1, 'Drive.Files.copy': 1, 'Drive.Files.export': 1 },
      modelledSeconds: 1.5,
    });
  });

  it('meets faults as other calls do', async () => {
    const host = await open();
    const model = await make(host, 'empty', 'Relance 1');
    host.setFaults([{ method: 'Drive.Files.copy', nth: 1, effect: 'throwAfter', error: 'Empty response' }]);
    await expect(host.call('copy', model, {})).rejects.toThrow('Empty response');
    expect(host.files()).toHaveLength(2);
    host.setFaults([{ method: 'Drive.Files.copy', nth: 1, effect: 'kill' }]);
    await expect(host.call('copy', model, {})).rejects.toMatchObject({ killed: true });
    expect(host.files()).toHaveLength(2);
  });

  it('ends at the documents of a day, by the kind of account, until 24 hours after the first', async () => {
    const host = await open({ user: 'atelier.exemple@gmail.com' });
    expect(await host.call('many', 200)).toEqual([200]);
    expect(await host.call('many', 100)).toEqual([
      50,
      'Service invoked too many times for one day: docs create.',
    ]);
    const copied = `return Drive.Files.copy({}, '${host.files()[0]?.id}')`;
    expect(await host.call('caught', copied)).toContain('Exception');
    host.setNow('2026-11-25T07:59');
    expect(await host.call('many', 1)).toHaveLength(2);
    host.setNow('2026-11-25T08:01');
    expect(await host.call('many', 1)).toEqual([1]);
    expect(await host.as('x@entreprise.fr').call('many', 260)).toEqual([260]);
  });

  it.each([
    ['atelier.exemple@gmail.com', 2000],
    ['x@entreprise.fr', 4000],
  ])('allows %s %i conversions a day, exports included', async (user, most) => {
    const { book, state } = newcomers(user, 1);
    const { files } = new World({ now: '2026-11-24T08:00' }, bundle(''), book, state);
    for (let used = 0; used < most; used += 1) expect(files.use(user, 'conversion')).toBe(true);
    expect(files.use(user, 'conversion')).toBe(false);
    const host = await openWorld(
      { memory: true, now: '2026-11-24T09:00', user, dist: bundle(CODE) },
      { book, state },
    );
    const id = await make(host, 'empty', 'Courrier');
    await expect(host.call('pdf', id, { alt: 'media' })).rejects.toThrow(
      'Service invoked too many times for one day: conversion.',
    );
  });
});
