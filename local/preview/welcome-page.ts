import { typeset } from '../../src/domain/typography';
import { sentence } from './frame';
import { type Html, html } from './html';

/** What a newcomer finds: nothing is made before he says what. */
export const welcomePage = (place: string): Html => html`<div class="welcome"><section>
<h2>Bienvenue dans Relances</h2>
<p>${typeset(`Le dossier « ${place} » est encore vide. Tout se passe sur cette machine : aucun message ne part vraiment.`)}</p>
<div class="ways">
<button type="button" data-begin="example"><strong>Essayer avec l'exemple</strong>
<span>${typeset('Une menuiserie fictive, ses factures et six semaines de relances déjà parties. Prêt en une demi-minute.')}</span></button>
<button type="button" data-begin="empty"><strong>Partir d'un classeur vide</strong>
<span>${typeset('Une feuille neuve, comme dans Google Sheets : le panneau vous guide depuis le début.')}</span></button>
</div>
<ol class="progress" aria-live="polite" hidden></ol></section></div>`;

/** While it is being made, for whoever opens another page. */
export const makingPage = (): Html =>
  html`<div class="welcome" data-making><section><h2>Un instant…</h2>${sentence('Le classeur se prépare : cette page s’ouvrira dessus.')}</section></div>`;
