// The directory: locations and people, what somebody sees, and another file, checked and compared. It is put in force elsewhere.
import { html, nothing } from './vendor/lit.js';
import { Part, session } from './session.js';
import { t, word, when } from './words.js';

class DirectoryScreen extends Part {
  static properties = {
    kept: { state: true }, past: { state: true }, as: { state: true }, unreadable: { state: true },
    checked: { state: true }, compared: { state: true }, busy: { state: true },
  };

  constructor() {
    super();
    /** @type {any} */ this.kept = null;
    /** @type {any[]} */ this.past = [];
    /** @type {any} */ this.as = null;
    /** Why a file that was chosen is no YAML. */
    this.unreadable = '';
    /** @type {any} */ this.checked = null;
    /** @type {any} */ this.compared = null;
    this.busy = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load() {
    await this.attempt(async () => {
      this.kept = await session.get('/directory');
      this.past = (await session.get('/directory/history')).versions;
    });
  }

  /** @param {() => Promise<void>} what */
  async attempt(what) {
    this.busy = true;
    this.trouble = '';
    try {
      await what();
    } catch (problem) {
      this.fail(problem);
    }
    this.busy = false;
  }

  /** Checks a file that somebody has chosen, and compares it with the one in force. @param {any} event */
  async choose(event) {
    const [file] = event.target.files;
    if (!file) {
      return;
    }
    this.checked = this.compared = null;
    this.unreadable = '';
    const text = await file.text();
    // The same file, once it is mended, is chosen anew.
    event.target.value = '';
    const yaml = await import('./vendor/js-yaml.js').catch(() => session.complain(t('stale')));
    if (!yaml) {
      return;
    }
    let read;
    try {
      // JSON is YAML too.
      read = yaml.load(text, { schema: yaml.CORE_SCHEMA });
    } catch (mistake) {
      this.unreadable = /** @type {any} */ (mistake)?.reason ?? '';
      return;
    }
    await this.attempt(async () => {
      this.checked = await session.post('/directory/check', { file: read });
      if (this.checked.mistakes.length === 0) {
        this.compared = await session.post('/directory/diff', { file: read });
      }
    });
  }

  /** @param {string} person */
  seeAs(person) {
    return this.attempt(async () => {
      this.as = await session.get(`/directory/as/${encodeURIComponent(person).replaceAll('%40', '@')}`);
      await this.updateComplete;
      this.querySelector('.panel[role=status]')?.scrollIntoView({ block: 'center' });
    });
  }

  render() {
    const file = this.kept?.file;
    const place = session.me?.locations[0]?.location ?? '';
    return html`<h1>${t('screen.directory')}</h1>
      ${this.bad()}
      ${file ? html`
      <p class="quiet">${t('dir.version', { version: this.kept.version, when: when(this.kept.at, place), by: this.kept.by })}</p>
      <section aria-labelledby="dir-places"><h2 id="dir-places">${t('dir.places')}</h2><div class="cards">
        ${file.locations.map((/** @type {any} */ one) => html`<article class="panel"><h3>${one.name}</h3><p>${one.saysAs}</p>
          <dl class="pairs"><dt>${t('dir.zone')}</dt><dd>${one.timeZone}</dd><dt>${t('dir.numbers')}</dt><dd>${one.numbers?.join(', ')}</dd>
          ${Object.entries(one.hours ?? {}).map(([days, hours]) => html`<dt>${days}</dt><dd>${hours}</dd>`)}</dl></article>`)}</div></section>
      <section aria-labelledby="dir-people"><h2 id="dir-people">${t('dir.people')}</h2>
        <table class="list"><thead><tr>${['who', 'role', 'agency', 'place'].map((one) => html`<th scope="col">${t(`col.${one}`)}</th>`)}<th scope="col"><span class="heard">${t('dir.as')}</span></th></tr></thead><tbody>
          ${file.staff.map((/** @type {any} */ one) => html`<tr><td data-label=${t('col.who')}><b>${one.id}</b></td><td data-label=${t('col.role')}>${word('role', one.role)}</td>
            <td data-label=${t('col.agency')}>${one.agency ?? '–'}</td><td data-label=${t('col.place')}>${one.locations === 'all' ? t('all.locations') : one.locations.join(', ')}</td>
            <td class="act"><button ?disabled=${this.busy} aria-label=${t('dir.as.this', { person: one.id })} @click=${() => this.seeAs(one.id)}>${t('dir.as')}</button></td></tr>`)}</tbody></table>
        ${this.as ? this.seen(this.as) : nothing}</section>
      ${this.change(place)}` : html`<p class="quiet" role="status">${this.trouble ? nothing : t('loading')}</p>`}`;
  }

  /** What somebody would see. @param {any} as */
  seen(as) {
    return html`<div class="panel" role="status"><div class="bar"><h3>${t('dir.as.title', { person: as.person })}</h3><button @click=${() => (this.as = null)}>${t('help.close')}</button></div>
      <dl class="pairs"><dt>${t('col.role')}</dt><dd>${word('role', as.role)}</dd>
      <dt>${t('dir.places')}</dt><dd>${as.locations.map((/** @type {any} */ one) => one.name).join(', ')}</dd>
      <dt>${t('filter.bucket')}</dt><dd>${as.buckets.map((/** @type {string} */ one) => word('bucket', one)).join(', ')}</dd>
      <dt>${t('dir.may')}</dt><dd>${as.may.map((/** @type {string} */ one) => word('may', one)).join(', ')}</dd></dl></div>`;
  }

  /** @param {string} place */
  change(place) {
    return html`<section class="panel" aria-labelledby="dir-change"><h2 id="dir-change">${t('dir.change')}</h2>
      <p>${t('dir.change.text')} <code>./ringback directory apply</code></p>
      <label class="field"><b>${t('dir.file')}</b><input type="file" accept=".json,.yaml,.yml" ?disabled=${this.busy} @change=${this.choose}></label>
      ${this.unreadable ? html`<p class="bad" role="alert">${t('dir.unreadable', { why: this.unreadable })}</p>` : nothing}
      ${this.checked?.mistakes.length > 0 ? html`<div role="alert"><p class="bad">${t('dir.mistakes', { n: this.checked.mistakes.length })}</p>
        <ul>${this.checked.mistakes.map((/** @type {any} */ one) => html`<li><code>${one.path}</code>: ${t('dir.mistake', { found: one.found, expected: one.expected })}</li>`)}</ul></div>` : nothing}
      ${this.checked?.warnings.length > 0 ? html`<h3>${t('dir.warnings')}</h3><ul>${this.checked.warnings.map((/** @type {string} */ one) => html`<li>${one}</li>`)}</ul>` : nothing}
      ${this.compared ? html`<div role="status"><h3>${t('dir.changes')}</h3>
        ${this.compared.changes.length > 0 ? html`<ul>${this.compared.changes.map((/** @type {any} */ one) => html`<li><code>${one.path}</code>: ${one.words}</li>`)}</ul>` : html`<p>${t('dir.same')}</p>`}
        ${this.compared.strands.length > 0 ? html`<div class="bad"><div>${t('dir.strands')}<ul>${this.compared.strands.map((/** @type {any} */ one) => html`<li><code>${one.path}</code>: ${one.what}
          (${one.callbacks.map((/** @type {string} */ id) => html`<a href="#/callback/${id}">${id}</a> `)})</li>`)}</ul></div></div>` : nothing}</div>` : nothing}
      <h3>${t('dir.past')}</h3><ul class="story">${this.past.map((one) => html`<li class="bar"><span>${t('dir.version', { version: one.version, when: when(one.at, place), by: one.by })}</span>
        ${one.version === this.kept.version ? html`<b>${t('dir.inforce')}</b>` : nothing}</li>`)}</ul></section>`;
  }
}

customElements.define('rb-directory', DirectoryScreen);
