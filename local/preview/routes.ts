import type { HostSheet, HostWorkbook, SentMail } from '../host';
import { type Frame, page, sentence, sheetPath } from './frame';
import { mailList, mailPage } from './mail-page';
import { sheetPage } from './sheet-page';

/** What the preview shows, at one moment. */
export interface Scene {
  readonly workbook: HostWorkbook;
  readonly sent: readonly SentMail[];
  /** Folder shown, as its owner names it. */
  readonly place: string;
}

export type Answer =
  | { readonly status: 200 | 404; readonly body: string }
  | { readonly status: 302; readonly location: string };

/** The page at an address of the preview. */
export async function answer(scene: Scene, address: URL): Promise<Answer> {
  const visible = scene.workbook.sheetNames().filter((name) => !scene.workbook.sheet(name).hidden);
  const frame: Frame = { sheets: visible, mails: scene.sent.length, place: scene.place };
  const [, place = '', rest = ''] = address.pathname.split('/');
  const name = readName(rest);
  if (place === '' && visible[0] !== undefined) {
    return { status: 302, location: sheetPath(visible.includes('Factures') ? 'Factures' : visible[0]) };
  }
  if (place === 'feuille' && visible.includes(name)) {
    return { status: 200, body: sheetBody(frame, scene.workbook.sheet(name), address.searchParams) };
  }
  if (place === 'messages' && rest === '') {
    return { status: 200, body: page(frame, 'Messages partis', '/messages', await mailList(scene.sent)) };
  }
  const mail = place === 'messages' ? scene.sent.find(({ id }) => id === name) : undefined;
  if (mail) return { status: 200, body: page(frame, 'Message', '/messages', await mailPage(mail)) };
  return {
    status: 404,
    body: page(frame, 'Introuvable', '', sentence('Rien à cette adresse : choisissez un onglet.')),
  };
}

function sheetBody(frame: Frame, sheet: HostSheet, query: URLSearchParams): string {
  const asked = Number(query.get('page') ?? 1);
  const view = { page: Number.isInteger(asked) && asked > 0 ? asked : 1, everything: query.has('tout') };
  return page(frame, sheet.name, sheetPath(sheet.name), sheetPage(sheet, view));
}

function readName(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return ''; // a broken escape names nothing
  }
}
