import PostalMime, { type Address, type Email } from 'postal-mime';
import type { CivilDate } from '../../src/domain/civil-date';
import { shortDate } from '../../src/domain/civil-date';
import { typeset } from '../../src/domain/typography';
import type { SentMail } from '../host';
import { sentence } from './frame';
import { type Html, html } from './html';

/** Every message that left, the latest first. */
export async function mailList(mails: readonly SentMail[]): Promise<Html> {
  if (mails.length === 0)
    return html`<div class="list">${sentence('Rien n’est encore parti : avancez la date, ou relancez depuis le panneau.')}</div>`;
  const lines = await Promise.all(
    [...mails].reverse().map(async (mail) => {
      const { subject = '(sans objet)' } = await PostalMime.parse(mail.raw);
      return html`<li><a href="/messages/${encodeURIComponent(mail.id)}"><time>${moment(mail.at)}</time>
<span class="to">${mail.to.join(', ')}</span><span>${subject}</span></a></li>`;
    }),
  );
  return html`<div class="list"><ul class="mails">${lines}</ul></div>`;
}

/** One message as its reader sees it: headers, the HTML body (scripts off), the text body, attachments. */
export async function mailPage(mail: SentMail): Promise<Html> {
  const email = await PostalMime.parse(mail.raw);
  return html`<div class="list"><p><a href="/messages">‹ Messages partis</a></p><article class="mail"><h2>${email.subject ?? '(sans objet)'}</h2>
<dl>${headersOf(email, mail).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}${attachments(email, mail)}</dl>
${email.html ? html`<iframe sandbox="" title="Message" srcdoc="${email.html}"></iframe>` : html`<pre>${email.text ?? ''}</pre>`}
${email.html && email.text ? html`<details><summary>Version en texte seul</summary><pre>${email.text}</pre></details>` : ''}
</article></div>`;
}

/** The files that go with it, each of which opens. */
function attachments(email: Email, mail: SentMail): Html | '' {
  if (email.attachments.length === 0) return '';
  const links = email.attachments.map(
    ({ filename }, place) =>
      html`<a href="/messages/${encodeURIComponent(mail.id)}/pieces/${place}" target="_blank">${filename ?? 'sans nom'}</a>`,
  );
  return html`<dt>Pièces</dt><dd class="pieces">${links}</dd>`;
}

function headersOf(email: Email, mail: SentMail): [name: string, value: string][] {
  const rows: [string, string][] = [
    ['De', email.from ? addressOf(email.from) : mail.from],
    ['À', (email.to ?? []).map(addressOf).join(', ') || mail.to.join(', ')],
    ['Copie', (email.cc ?? []).map(addressOf).join(', ')],
    ['Réponse à', (email.replyTo ?? []).map(addressOf).join(', ')],
    ['Date', moment(mail.at)],
    ['Retour', mail.bounced ? 'refusé : au-delà de la limite de Gmail' : ''],
  ];
  return rows.filter(([, value]) => value !== '').map(([name, value]) => [name, typeset(value)]);
}

const addressOf = ({ name, address }: Address): string =>
  name ? `${name} <${address ?? ''}>` : (address ?? '');

/** « 24/11/2026 à 08:00 » from `YYYY-MM-DDTHH:MM:SS`. */
const moment = (at: string): string => `${shortDate(at.slice(0, 10) as CivilDate)} à ${at.slice(11, 16)}`;
