// The callbacks behind a figure: ids, times and words, each leading to its own screen.
import { html, nothing } from './vendor/lit.js';
import { Part, session } from './session.js';
import { t, word, time, placeName } from './words.js';
import { minutes } from './numbers-words.js';
import { mayOpen } from './numbers-ask.js';

/** @typedef {import('./types').Counted} Counted */

/** As many as are drawn at a time. */
const AT_ONCE = 100;

/** Whether the first attempt had begun by its deadline, as docs/numbers.md has it: what was closed before any counts too. @param {Counted} one @returns {'kept' | 'missed' | 'pending'} */
export function punctuality(one) {
  const begun = one.firstAttemptAt ?? one.closedAt;
  const deadline = Date.parse(one.deadline);
  return begun ? (Date.parse(begun) <= deadline ? 'kept' : 'missed') : deadline < session.now() ? 'missed' : 'pending';
}

class Behind extends Part {
  static properties = { shown: { state: true }, what: { attribute: false }, rows: { attribute: false } };

  constructor() {
    super();
    this.what = '';
    /** @type {Counted[]} */ this.rows = [];
    this.shown = AT_ONCE;
  }

  firstUpdated() {
    this.querySelector('dialog')?.showModal();
  }

  close() {
    this.querySelector('dialog')?.close();
  }

  render() {
    return html`<dialog class="wide" aria-labelledby="behind-title" @close=${() => this.remove()}>
      <div class="bar"><h2 id="behind-title">${this.what}</h2><button @click=${this.close}>${t('help.close')}</button></div>
      <p class="quiet">${t('num.behind', { n: this.rows.length })}</p>
      ${this.rows.length > 0 ? html`<table class="list"><thead><tr>${['call', 'kind', 'place', 'tried', 'status', 'owner', 'id'].map((one) => html`<th scope="col">${t(`num.col.${one}`)}</th>`)}</tr></thead>
        <tbody>${this.rows.slice(0, this.shown).map((one) => this.row(one))}</tbody></table>` : nothing}
      ${this.rows.length > this.shown ? html`<button class="more" @click=${() => (this.shown += AT_ONCE)}>${t('more')}</button>` : nothing}</dialog>`;
  }

  /** @param {Counted} one */
  row(one) {
    return html`<tr>
      <td data-label=${t('num.col.call')}>${time(one.firstCallAt, one.location)}${one.calls > 1 ? html`<small>${t('calls', { n: one.calls })}</small>` : nothing}</td>
      <td data-label=${t('num.col.kind')}>${word('bucket', one.bucket)}${one.campaign ? html`<small>${one.campaign}</small>` : nothing}</td>
      <td data-label=${t('num.col.place')}>${placeName(one.location)}</td>
      <td data-label=${t('num.col.tried')}>${one.firstAttemptAt ? html`${time(one.firstAttemptAt, one.location)}<small>${t('num.by', { wait: minutes(one.waitedMinutes), person: one.firstAttemptBy ?? '' })}</small>` : '–'}</td>
      <td data-label=${t('num.col.status')}>${one.status === 'open' ? t('num.open') : word('outcome', one.status)}
        ${punctuality(one) === 'missed' ? html`<span class="tag late">${t('num.late')}</span>` : nothing}${one.notBooked ? html`<small>${word('why', one.notBooked)}</small>` : nothing}</td>
      <td data-label=${t('num.col.owner')}>${word('team', one.owner)}</td>
      <td data-label=${t('num.col.id')}>${mayOpen(one) ? html`<a href="#/callback/${one.callback}" @click=${this.close}>${one.callback}</a>` : one.callback}</td></tr>`;
  }
}

customElements.define('rb-behind', Behind);

/** @param {string} what @param {Counted[]} rows */
export function openBehind(what, rows) {
  const behind = /** @type {Behind} */ (document.createElement('rb-behind'));
  Object.assign(behind, { what, rows });
  document.body.append(behind);
}
