import { afterEach, describe, expect, test, vi } from 'vitest';
import { googleLetterDrive } from '../../src/google/letter-drive';
import { DriveFault, fileIdOf } from '../../src/letters/document/letter-drive';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What an advanced service throws. */
const apiError = (message: string, code: number): Error =>
  Object.assign(new Error(`API call to drive.files.copy failed with error: ${message}`), {
    details: { code },
  });

function faultOf(call: () => unknown): string {
  try {
    call();
  } catch (fault) {
    if (fault instanceof DriveFault) return fault.blame;
    throw fault;
  }
  throw new Error('no fault');
}

const stubFiles = (files: Record<string, (...given: never[]) => unknown>): void => {
  vi.stubGlobal('Drive', { Files: files, Permissions: files });
  vi.stubGlobal('Utilities', {
    newBlob: (bytes: number[], type: string, name: string) => ({ bytes, type, name }),
  });
};

describe('what Google gives back of a file', () => {
  const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d, 0xe9, 0x80];
  const signed = PDF.map((byte) => (byte > 127 ? byte - 256 : byte));

  test.each<[string, unknown]>([
    ['a Blob', { getBytes: () => signed }],
    ['signed bytes', signed],
    ['unsigned bytes', Uint8Array.from(PDF)],
    ['a text of a byte a character', String.fromCharCode(...PDF)],
  ])('%s', (_, answer) => {
    stubFiles({ export: () => answer, get: () => answer });
    expect(Array.from(googleLetterDrive().exportPdf('id'))).toEqual(PDF);
    expect(Array.from(googleLetterDrive().readFile('id'))).toEqual(PDF);
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text decoded on the way', '%PDF-é€'],
    ['metadata', { id: 'x' }],
    ['a page', { getBytes: () => Array.from('<html>', (one) => one.charCodeAt(0)) }],
  ])('%s is no PDF', (_, answer) => {
    stubFiles({ export: () => answer });
    expect(faultOf(() => googleLetterDrive().exportPdf('id'))).toBe('other');
  });
});

describe('what went wrong', () => {
  test.each<[string, Error, string]>([
    ['a file of another script', apiError('File not found: abc.', 404), 'unreachable'],
    ['a document of another account', apiError('The caller does not have permission', 403), 'unreachable'],
    ['a code without words', apiError('?', 404), 'unreachable'],
    ['the day’s quota', new Error('Service invoked too many times for one day: docs create.'), 'quota'],
    ['a burst', apiError('User Rate Limit Exceeded', 403), 'quota'],
    ['a full Drive', apiError("The user's Drive storage quota has been exceeded.", 403), 'quota'],
    ['a code of burst', apiError('?', 429), 'quota'],
    [
      'a scope that was not granted',
      new Error('Specified permissions are not sufficient to call Drive.Files.copy.'),
      'permission',
    ],
    [
      'a scope, in French',
      new Error("L'autorisation est requise pour effectuer cette action."),
      'permission',
    ],
    [
      'an API that is off',
      apiError('Google Docs API has not been used in project 1 before or it is disabled.', 403),
      'permission',
    ],
    ['a server', apiError('Internal Error', 500), 'other'],
    ['a time-out', new Error('Service Drive timed out'), 'other'],
  ])('%s', (_, error, blame) => {
    const fail = (): never => {
      throw error;
    };
    stubFiles({ copy: fail, create: fail, export: fail, get: fail });
    vi.stubGlobal('Docs', { Documents: { get: fail, batchUpdate: fail } });
    const drive = googleLetterDrive();
    expect(faultOf(() => drive.copyModel('a', 'b', 'c'))).toBe(blame);
    expect(faultOf(() => drive.createFolder('a', null))).toBe(blame);
    expect(faultOf(() => drive.shareWithReader('a', 'b@c.example'))).toBe(blame);
    expect(faultOf(() => drive.createDocument('a', 'b', Uint8Array.of(1)))).toBe(blame);
    expect(faultOf(() => drive.storeFile('a', 'b', 'c', Uint8Array.of(1)))).toBe(blame);
    expect(faultOf(() => drive.exportPdf('a'))).toBe(blame);
    expect(faultOf(() => drive.readFile('a'))).toBe(blame);
    expect(faultOf(() => drive.readModel('a'))).toBe(blame);
  });

  test('is said in French, with Google’s words beside', () => {
    const words = 'API call to drive.files.get failed with error: File not found: abc.';
    const sentences = [
      words,
      'API call to drive.files.create failed with error: Bad Request',
      'User Rate Limit Exceeded',
      "The user's Drive storage quota has been exceeded.",
      'Service Drive timed out',
    ].map((message) => {
      stubFiles({
        get: () => {
          throw new Error(message);
        },
      });
      try {
        googleLetterDrive().readFile('a');
      } catch (fault) {
        if (fault instanceof DriveFault) return [fault.message, fault.words === message];
      }
      return [];
    });
    expect(sentences).toEqual([
      ['Google Drive ne trouve pas ce fichier ou ce dossier.', true],
      ["Google n'a pas pu lire ce qui lui était donné.", true],
      ['Google a reçu trop de demandes à la fois.', true],
      ['Google Drive est plein pour ce compte : faites-y de la place.', true],
      ["Google Drive n'a pas répondu comme prévu.", true],
    ]);
  });

  test.each<[unknown, string]>([
    [{ id: 'x', trashed: false }, 'here'],
    [{ id: 'x', trashed: true }, 'inBin'],
    [apiError('File not found: x.', 404), 'gone'],
  ])('a folder of which Google says %j is %s', (answer, state) => {
    stubFiles({
      get: () => {
        if (answer instanceof Error) throw answer;
        return answer;
      },
    });
    expect(googleLetterDrive().stateOf('x')).toBe(state);
  });

  test('an advanced service that is not enabled', () => {
    expect(faultOf(() => googleLetterDrive().copyModel('a', 'b', 'c'))).toBe('permission');
    expect(faultOf(() => googleLetterDrive().readModel('a'))).toBe('permission');
    vi.stubGlobal('Docs', {});
    expect(faultOf(() => googleLetterDrive().readModel('a'))).toBe('permission');
  });

  test('an answer without an id', () => {
    stubFiles({ copy: () => ({}), create: () => ({}) });
    expect(faultOf(() => googleLetterDrive().copyModel('a', 'b', 'c'))).toBe('other');
    expect(faultOf(() => googleLetterDrive().createFolder('a', null))).toBe('other');
  });

  test('a folder in the bin takes what is put in it', () => {
    stubFiles({ copy: () => ({ id: 'x', trashed: true }), create: () => ({ id: 'x', trashed: true }) });
    expect(googleLetterDrive().copyModel('a', 'b', 'c')).toEqual({ id: 'x', inBin: true });
    expect(faultOf(() => googleLetterDrive().storeFile('a', 'b', 'c', Uint8Array.of(1)))).toBe('trashed');
  });

  test.each([[undefined], [0], [2]])('a replacement met %s times', (occurrencesChanged) => {
    const replies = [{}, { replaceAllText: { occurrencesChanged } }];
    vi.stubGlobal('Docs', { Documents: { batchUpdate: () => ({ replies }) } });
    const model = { id: 'm', title: 'Relance 1', tabs: 1, hasSuggestions: false, segments: [] };
    const plan = {
      edits: [{ kind: 'insert', segment: '', at: 1, text: '⟦1⟧' } as const],
      replacements: [{ find: '[⟦1⟧Montant dû]', value: '1 €' }],
    };
    expect(faultOf(() => googleLetterDrive().fill('c', model, plan))).toBe('unfilled');
    expect(() => googleLetterDrive().fill('c', model, plan)).toThrow(/« \[Montant dû\] » .*« Relance 1 »/);
  });
});

test('a stored file keeps its bytes, anywhere a drive may be', () => {
  const create = vi.fn((..._: unknown[]) => ({ id: 'x' }));
  stubFiles({ create });
  googleLetterDrive().storeFile('F-12.pdf', 'folder', 'application/pdf', Uint8Array.of(1, 200));
  expect(create).toHaveBeenCalledWith(
    { name: 'F-12.pdf', mimeType: 'application/pdf', parents: ['folder'] },
    { bytes: [1, -56], type: 'application/pdf', name: 'F-12.pdf' },
    { supportsAllDrives: true, fields: 'id,trashed' },
  );
});

test('the id in a link, and the link of an id', () => {
  const id = '1AbCdEfGhIjKlMnOpQrStUvWxYz-_0123456789';
  const drive = googleLetterDrive();
  for (const kind of ['document', 'file', 'folder'] as const)
    expect(fileIdOf(drive.linkOf(id, kind))).toBe(id);
  expect(fileIdOf(`  ${id} `)).toBe(id);
  expect(fileIdOf(`https://drive.google.com/open?id=${id}&usp=sharing`)).toBe(id);
  expect(fileIdOf('https://example.com/notes')).toBe('');
});
