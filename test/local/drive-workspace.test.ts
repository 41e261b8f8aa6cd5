import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Host, openHost } from '../../local/host';
import { bundle } from './fixture';

const CODE = `
  const FOLDER = 'application/vnd.google-apps.folder';
  const DOCUMENT = 'application/vnd.google-apps.document';
  function make(name, mimeType, parent, text) {
    const resource = { name: name, mimeType: mimeType };
    if (parent) resource.parents = [parent];
    return Drive.Files.create(resource, text ? Utilities.newBlob(text, mimeType) : null).id;
  }
  function write(id, text) {
    Docs.Documents.batchUpdate({ requests: [{ insertText: { text: text, location: { index: 1 } } }] }, id);
  }
  function rename(id, name) { Drive.Files.update({ name: name }, id); }
  function bin(id) { Drive.Files.update({ trashed: true }, id); }
  function remove(id) { Drive.Files.remove(id); }
  function read(id) { return Drive.Files.get(id, { alt: 'media' }); }
  function title(id) { return Docs.Documents.get(id).title; }
`;
const FOLDER = 'application/vnd.google-apps.folder';
const DOCUMENT = 'application/vnd.google-apps.document';
const PDF = 'application/pdf';
const dist = bundle(CODE);

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'workspace-'));
const open = (workspace: string): Promise<Host> => openHost({ workspace, dist, now: '2026-11-24T08:00' });
const tree = (workspace: string): string[] =>
  readdirSync(join(workspace, 'drive'), { recursive: true }).map(String).sort();

async function filled() {
  const workspace = newFolder();
  const host = await open(workspace);
  const make = async (...args: unknown[]) => (await host.call('make', ...args)) as string;
  const letters = await make('Courriers : 2026/11', FOLDER);
  const model = await make('Relance 1', DOCUMENT, letters);
  const pdf = await make('F-12.pdf', PDF, letters, 'un');
  const twin = await make('F-12', PDF, letters, 'deux');
  await host.call('write', model, 'Bonjour');
  return { workspace, host, letters, model, pdf, twin };
}

describe('files of a workspace', () => {
  it('stand where a person opens them, under safe names, numbered when alike', async () => {
    const { workspace } = await filled();
    expect(tree(workspace)).toEqual([
      'Courriers - 2026-11',
      'Courriers - 2026-11/F-12 (2).pdf',
      'Courriers - 2026-11/F-12.pdf',
      'Courriers - 2026-11/Relance 1.gdoc.json',
    ]);
    const folder = join(workspace, 'drive', 'Courriers - 2026-11');
    expect(readFileSync(join(folder, 'F-12 (2).pdf'), 'utf8')).toBe('deux');
    expect(readFileSync(join(folder, 'Relance 1.gdoc.json'), 'utf8')).toContain('Bonjour');
    expect(readFileSync(join(workspace, 'state.json'), 'utf8')).not.toContain('Bonjour');
  });

  it('live on when it is opened again', async () => {
    const { workspace, host, model, pdf } = await filled();
    const again = await open(workspace);
    expect(again.files().map(({ id, path }) => [id, path])).toEqual(
      host.files().map(({ id, path }) => [id, path]),
    );
    expect(Buffer.from(again.files().find(({ id }) => id === pdf)?.content ?? []).toString()).toBe('un');
    await again.call('write', model, 'Re-');
    const third = await open(workspace);
    expect(JSON.stringify(third.files()[1]?.document)).toContain('Re-Bonjour');
    expect(await third.call('read', pdf)).toEqual([...Buffer.from('un')]);
  });

  it('follow their names, their folder and the bin, and go when they are removed', async () => {
    const { workspace, host, letters, model, pdf, twin } = await filled();
    await host.call('rename', letters, 'Lettres');
    await host.call('rename', twin, 'F-13');
    await host.call('bin', model);
    await host.call('remove', pdf);
    expect(tree(workspace)).toEqual([
      'Corbeille',
      'Corbeille/Relance 1.gdoc.json',
      'Lettres',
      'Lettres/F-13.pdf',
    ]);
    expect(await (await open(workspace)).call('title', model)).toBe('Relance 1');
    host.deleteFile(letters);
    await host.save();
    expect(tree(workspace)).toEqual([]);
  });

  it('deleted by hand are deleted by their owner, while it is open or not', async () => {
    const { workspace, host, letters, model, pdf, twin } = await filled();
    const folder = join(workspace, 'drive', 'Courriers - 2026-11');
    rmSync(join(folder, 'F-12.pdf'));
    await expect(host.call('read', pdf)).rejects.toThrow(`File not found: ${pdf}.`);
    expect(await host.call('read', twin)).toEqual([...Buffer.from('deux')]);
    rmSync(folder, { recursive: true });
    const again = await open(workspace);
    expect(again.files()).toEqual([]);
    await expect(again.call('title', model)).rejects.toThrow('Requested entity was not found.');
    await expect(again.call('rename', letters, 'x')).rejects.toThrow(`File not found: ${letters}.`);
    expect(existsSync(folder)).toBe(false);
  });

  it('are none in a workspace older than them', async () => {
    const { workspace } = await filled();
    const path = join(workspace, 'state.json');
    const state = JSON.parse(readFileSync(path, 'utf8'));
    delete state.world.drive;
    writeFileSync(path, JSON.stringify(state));
    expect((await open(workspace)).files()).toEqual([]);
  });

  it('changed by hand are read as they are', async () => {
    const { workspace, host, model, pdf } = await filled();
    const folder = join(workspace, 'drive', 'Courriers - 2026-11');
    const path = join(folder, 'Relance 1.gdoc.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Bonjour', 'Bonsoir'));
    writeFileSync(join(folder, 'F-12.pdf'), 'autre');
    await host.call('write', model, '« ');
    expect(readFileSync(path, 'utf8')).toContain('« Bonsoir');
    expect(await host.call('read', pdf)).toEqual([...Buffer.from('autre')]);
    writeFileSync(path, '{');
    await expect(host.call('title', model)).rejects.toThrow('ne se lit pas');
  });
});
