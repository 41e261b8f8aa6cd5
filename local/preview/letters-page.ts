import type { HostFile } from '../host';
import { opensAsPdf, shownFiles } from './files';
import { sentence } from './frame';
import { type Html, html } from './html';

/** What the product wrote in Drive, folder by folder. */
export function letterList(files: readonly HostFile[]): Html {
  const shown = shownFiles(files);
  if (shown.length === 0)
    return html`<div class="list">${sentence('Aucune lettre : l’activation écrit les modèles, et chaque mise en demeure la sienne.')}</div>`;
  const folders = [...new Set(shown.map(folderOf))];
  const inside = (folder: string) => shown.filter((file) => folderOf(file) === folder);
  return html`<div class="list">${folders.map(
    (folder) =>
      html`<section><h2>${folder}</h2><ul class="files">${inside(folder).map(
        (file) => html`<li>${lineOf(file)}</li>`,
      )}</ul></section>`,
  )}</div>`;
}

function lineOf(file: HostFile): Html {
  const to = opensAsPdf(file) ? `/lettres/${file.id}` : `/fichiers/${file.id}`;
  return html`<a href="${to}"><span class="kind">${kindOf(file)}</span><span>${file.name}</span></a>`;
}

const kindOf = (file: HostFile): string =>
  file.document ? 'Docs' : opensAsPdf(file) ? 'PDF' : (file.name.split('.').at(-1) ?? '').slice(0, 5);

const folderOf = ({ path }: HostFile): string => path.split('/').slice(0, -1).join(' › ') || 'Mon Drive';

/** One of them, as it prints. */
export const letterPage = ({ id, name }: HostFile): Html =>
  html`<article class="letter"><header><a href="/lettres">‹ Lettres</a><h2>${name}</h2><a href="/fichiers/${id}" target="_blank">Ouvrir à part</a></header>
<iframe src="/fichiers/${id}" title="${name}"></iframe></article>`;
