// Who holds what, for those who may move it: an agency's lead sees the agency's people, a manager everybody of the locations.
import { html, nothing } from './vendor/lit.js';
import { Part, session } from './session.js';
import { t, word, phone, duration, minutesUntil, placeName, wrong } from './words.js';
import { urgentSign } from './desk.js';

/** Gives a callback to somebody. @param {string} callback @param {string} to */
export const assign = (callback, to) => session.post(`/callbacks/${callback}/assignment`, { to });

/** A field that gives a callback to whom it names. @param {import('./types').Row} row @param {(to: string) => void} chosen */
export function assignTo(row, chosen) {
  const people = session.me?.assignees.filter((one) => one.person !== row.owner && (one.locations?.includes(row.location) ?? true)) ?? [];
  return html`<label><span class="heard">${t('assign.this', { kind: word('bucket', row.bucket), place: placeName(row.location) })}</span>
    <select .value=${''} @change=${(/** @type {any} */ event) => { chosen(event.target.value); event.target.value = ''; }}>
      <option value="">${t('assign')}</option>${people.map((one) => html`<option value=${one.person}>${one.person}</option>`)}
    </select></label>`;
}

class People extends Part {
  static properties = { held: { state: true }, trouble: { state: true } };

  constructor() {
    super();
    /** @type {[string, import('./types').Row[]][] | null} */ this.held = null;
    this.trouble = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load() {
    try {
      const people = session.me?.assignees ?? [];
      const answers = await Promise.all(people.map((one) => session.refresh(`/worklist?person=${encodeURIComponent(one.person)}`)));
      this.held = people.map((one, at) => [one.person, answers[at].callbacks]);
    } catch (problem) {
      this.trouble = wrong(problem);
    }
  }

  /** @param {string} callback @param {string} to */
  async give(callback, to) {
    try {
      await assign(callback, to);
      session.say(t('assigned', { to }));
    } catch (problem) {
      this.trouble = wrong(problem);
    }
    await this.load();
  }

  render() {
    const busy = this.held?.filter(([, rows]) => rows.length > 0) ?? [];
    return html`<section aria-labelledby="people"><div class="bar"><h2 id="people">${t('people')}</h2><button @click=${this.load}>${t('people.again')}</button></div>
      ${this.trouble ? html`<div class="bad" role="alert"><span>${this.trouble}</span><button @click=${() => (this.trouble = '')}>${t('read')}</button></div>` : nothing}
      ${busy.length === 0 ? html`<p class="empty">${t(this.held ? 'people.none' : 'loading')}</p>` : nothing}
      <ul class="held">${busy.flatMap(([person, rows]) => rows.map((row) => html`<li class="card"><div><b>${person}</b>
        <small>${row.urgent ? urgentSign() : nothing} ${word('bucket', row.bucket)} · ${placeName(row.location)} · ${phone(row.caller)}</small></div>
        ${row.nextAt ? html`<span class="tag">${t('claim.left', { d: duration(minutesUntil(row.nextAt)) })}</span>` : nothing}
        ${assignTo(row, (to) => this.give(row.callback, to))}</li>`))}</ul></section>`;
  }
}

customElements.define('rb-people', People);
