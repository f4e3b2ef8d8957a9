// What was owed after these callbacks, by what and by whom, and what ended in another way than was hoped for: where the journey leaks.
import { html, nothing } from './vendor/lit.js';
import { t, word } from './words.js';
import { number } from './numbers-words.js';

const PARTS = /** @type {const} */ (['owed', 'done', 'late', 'otherwise']);

/** @param {import('./types').Figures} figures */
export function owed({ followUps }) {
  const rows = (/** @type {Record<string, typeof followUps.byKind['confirmation']>} */ groups, /** @type {string} */ words) => Object.entries(groups)
    .filter(([, one]) => one.owed > 0)
    .map(([key, one]) => html`<tr><th scope="row">${word(words, key)}</th>${PARTS.map((part) => html`<td data-label=${t(`num.owed.${part}`)}>${number(one[part])}</td>`)}</tr>`);
  const table = (/** @type {string} */ what, /** @type {unknown[]} */ body) => html`<table class="list groups" aria-label=${t(`num.owed.by.${what}`)}><thead><tr><th scope="col">${t(`num.owed.by.${what}`)}</th>
    ${PARTS.map((part) => html`<th scope="col">${t(`num.owed.${part}`)}</th>`)}</tr></thead><tbody>${body}</tbody></table>`;
  return followUps.owed === 0 ? nothing : html`<section class="panel" aria-labelledby="owed"><h2 id="owed">${t('num.owed')}</h2>
    <p class="quiet">${t('num.owed.note')}</p>${table('kind', rows(followUps.byKind, 'owed'))} ${table('team', rows(followUps.byTeam, 'team'))}</section>`;
}
