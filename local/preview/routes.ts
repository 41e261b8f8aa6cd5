import type { Host, HostSheet } from '../host';
import { type Answer, json } from './answer';
import { servedAttachment, servedFile, shownFiles } from './files';
import { type Frame, page, sentence, sheetPath, type View } from './frame';
import type { Html } from './html';
import { letterList, letterPage } from './letters-page';
import { mailList, mailPage } from './mail-page';
import { sheetPage } from './sheet-page';

/** What a page is made of. */
export interface Scene {
  readonly host: Host;
  readonly frame: Frame;
}

type Page = readonly [title: string, view: View, content: Html];

/** The sheets that show, « Factures » first when a person has none in front. */
export const visibleSheets = ({ workbook }: Host): string[] =>
  workbook.sheetNames().filter((name) => !workbook.sheet(name).hidden);

/** The page, or the file, at an address of the preview. */
export async function answer(scene: Scene, address: URL): Promise<Answer> {
  const [, place = '', rest = '', part = '', number = ''] = address.pathname.split('/');
  const { host, frame } = scene;
  const name = readName(rest);
  if (place === '') return { kind: 'redirect', location: sheetPath(host.selected().sheet) };
  if (place === 'cellule') return cellOf(host, address.searchParams);
  const file =
    place === 'fichiers'
      ? servedFile(host.files(), name)
      : part === 'pieces'
        ? await piece(host, name, number)
        : null;
  if (file) return { kind: 'file', ...file };
  const found = await pageAt(host, place, name, address.searchParams);
  const [title, view, content] = found ?? NOTHING;
  return { kind: 'page', status: found ? 200 : 404, body: page(frame, title, view, content) };
}

const NOTHING: Page = ['Introuvable', '', sentence('Rien à cette adresse : choisissez un onglet.')];

async function pageAt(host: Host, place: string, name: string, query: URLSearchParams): Promise<Page | null> {
  if (place === 'feuille' && visibleSheets(host).includes(name))
    return [name, 'sheets', sheetContent(host, host.workbook.sheet(name), query)];
  if (place === 'messages') {
    if (name === '') return ['Messages partis', 'mails', await mailList(host.sent())];
    const mail = host.sent().find(({ id }) => id === name);
    return mail ? ['Message', 'mails', await mailPage(mail)] : null;
  }
  if (place === 'lettres') {
    if (name === '') return ['Lettres', 'letters', letterList(host.files())];
    const file = shownFiles(host.files()).find(({ id }) => id === name);
    return file ? [file.name, 'letters', letterPage(file)] : null;
  }
  return null;
}

function sheetContent(host: Host, sheet: HostSheet, query: URLSearchParams): Html {
  const asked = Number(query.get('page') ?? 1);
  const selected = host.selected();
  return sheetPage(sheet, {
    tabs: visibleSheets(host),
    page: Number.isInteger(asked) && asked > 0 ? asked : 1,
    everything: query.has('tout'),
    selected: selected.sheet === sheet.name ? selected.rows : [],
  });
}

/** What an editor of a cell starts from. */
function cellOf(host: Host, query: URLSearchParams): Answer {
  const [row, column] = [Number(query.get('ligne')), Number(query.get('colonne'))];
  const sheet = host.workbook.sheet(query.get('feuille') ?? '');
  return json({
    text: sheet.formula(row, column) || sheet.display(row, column),
    choices: sheet.choices(row, column),
    isProtected: sheet.isProtected(row, column),
  });
}

async function piece(host: Host, id: string, number: string) {
  const mail = host.sent().find((each) => each.id === id);
  return mail ? servedAttachment(mail, Number(number)) : null;
}

function readName(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return ''; // a broken escape names nothing
  }
}
