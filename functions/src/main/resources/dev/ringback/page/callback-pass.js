// How a callback leaves one's hands without an outcome: back to the others, to another kind of call, to a team, back to the desk.
import { html, nothing } from './vendor/lit.js';
import { session, may } from './session.js';
import { t, word } from './words.js';

/** @typedef {import('./callback.js').CallbackScreen} CallbackScreen */

const REASONS = ['interrupted', 'other-language', 'knows-the-patient', 'end-of-shift', 'other'];

/** @param {CallbackScreen} host @param {string} look */
export function passOn(host, look) {
  const detail = host.detail;
  const moved = detail?.history?.findLast((entry) => entry.entry === 'handed-off' || entry.entry === 'returned');
  const withTeam = detail?.state !== 'closed' && moved?.entry === 'handed-off';
  const held = detail?.claim?.person === session.me?.person;
  return html`<details class="menu ${look}"><summary>${t('pass')}</summary><div>
    ${held ? html`<h3>${t('give.back')}</h3><ul>${REASONS.map(
      (one) => html`<li><button ?disabled=${host.busy} @click=${() => host.giveBack(one)}>${word('release', one)}</button></li>`,
    )}</ul>` : nothing}
    ${may('re-triage')
      ? choice(host, 'pass.kind', session.me?.buckets.filter((one) => one !== detail?.bucket).map((one) => [one, word('bucket', one)]) ?? [], (bucket) =>
          leave(host, 're-triage', { bucket }, t('passed')))
      : nothing}
    ${withTeam && may('pass-on')
      ? choice(host, 'pass.team', session.me?.teams.map((one) => [one, word('team', one)]) ?? [], (team) => leave(host, 'hand-off', { team }, t('passed')))
      : nothing}
    ${withTeam && may('return')
      ? html`<button ?disabled=${host.busy} @click=${() => leave(host, 'return', {}, t('returned'))}>${t('pass.return')}</button>`
      : nothing}</div></details>`;
}

/** What one chooses does nothing yet: with the arrows of a keyboard one passes over all of it (WCAG 3.2.2). @param {{busy: boolean}} host @param {string} key @param {string[][]} options @param {(value: string) => void} chosen */
export function choice(host, key, options, chosen) {
  return html`<form class="field" @submit=${(/** @type {any} */ event) => {
    event.preventDefault();
    chosen(event.target.elements.namedItem('to').value);
  }}><label><b>${t(key)}</b><select name="to">${options.map(([value, name]) => html`<option value=${value}>${name}</option>`)}</select></label>
    <button ?disabled=${host.busy}>${word('pass.do', key.slice('pass.'.length))}</button></form>`;
}

/** @param {CallbackScreen} host @param {string} what @param {object} body @param {string} said */
const leave = (host, what, body, said) => host.handOn(() => session.post(`/callbacks/${host.callback}/${what}`, body), said);
