// The directory: locations and people, what somebody sees, and another file or an earlier version, compared, then put in force by an administrator.
import { html, nothing } from './vendor/lit.js';
import { Part, may, session } from './session.js';
import { language, t, word, when } from './words.js';

/** Problems that say that the comparison on the screen is no longer true. */
const OUTDATED = ['overtaken', 'open-work', 'directory-has-mistakes'];

class DirectoryScreen extends Part {
  static properties = {
    kept: { state: true }, past: { state: true }, as: { state: true }, unreadable: { state: true },
    wanted: { state: true }, checked: { state: true }, compared: { state: true }, sure: { state: true }, done: { state: true }, busy: { state: true },
  };

  constructor() {
    super();
    /** @type {any} */ this.kept = null;
    /** @type {any[]} */ this.past = [];
    /** @type {any} */ this.as = null;
    /** Why a file that was chosen is no YAML. @type {{why: string, line?: number} | null} */
    this.unreadable = null;
    /** The language of the desk's sentences that are here. */ this.inLanguage = language;
    /** What is compared: a file, or the number of an earlier version. @type {{file: any} | {version: number} | null} */ this.wanted = null;
    /** @type {any} */ this.checked = null;
    /** @type {any} */ this.compared = null;
    /** Whether it was pressed once, and is asked for a second time. */
    this.sure = false;
    /** What came of it. @type {any} */ this.done = null;
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

  /** What went wrong, if anything did. @param {() => Promise<void>} what @returns {Promise<any>} */
  async attempt(what) {
    this.busy = true;
    this.trouble = '';
    try {
      await what();
      return null;
    } catch (problem) {
      this.fail(problem);
      return problem;
    } finally {
      this.busy = false;
    }
  }

  /** Checks a file that somebody has chosen, and compares it with the one in force. @param {any} event */
  async choose(event) {
    const [file] = event.target.files;
    if (!file) {
      return;
    }
    this.forget();
    this.unreadable = null;
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
      const { reason, mark } = /** @type {any} */ (mistake);
      this.unreadable = { why: reason ?? '', line: mark && mark.line + 1 };
      return;
    }
    this.wanted = { file: read };
    await this.compare();
  }

  /** @param {number} version */
  async bringBack(version) {
    this.forget();
    this.unreadable = null;
    this.wanted = { version };
    await this.compare();
    await this.updateComplete;
    this.querySelector('#dir-changes')?.scrollIntoView({ block: 'center' });
  }

  forget() {
    this.wanted = this.checked = this.compared = this.done = null;
    this.sure = false;
  }

  /** What is wanted, compared with what is in force now. */
  async compare() {
    const { wanted } = this;
    this.checked = this.compared = null;
    this.sure = false;
    this.inLanguage = language;
    const said = `?language=${language}`;
    await this.attempt(async () => {
      const checked = wanted && 'file' in wanted ? await session.post(`/directory/check${said}`, wanted) : null;
      if (checked?.mistakes.length > 0) {
        this.checked = checked;
        return;
      }
      const compared = await session.post(`/directory/diff${said}`, wanted ?? {});
      this.checked = { mistakes: compared.mistakes, warnings: checked?.warnings ?? [] };
      this.compared = compared.mistakes.length > 0 ? null : compared;
    });
  }

  async askAgain() {
    this.sure = true;
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector('#dir-sure'))?.focus();
  }

  /** Puts in force what was compared, and nothing else: where it has changed meanwhile, it is compared anew. */
  async put() {
    const { wanted, compared } = this;
    if (!wanted || !compared) {
      return;
    }
    const against = compared.version;
    const said = language;
    const problem = await this.attempt(async () => {
      const done = 'file' in wanted
        ? await session.post(`/directory/apply?language=${said}`, { file: wanted.file, against })
        : await session.post(`/directory/rollback?language=${said}`, { to: wanted.version, against });
      this.forget();
      this.done = { ...done, said };
    });
    if (problem === null) {
      await this.load();
    } else if (OUTDATED.includes(problem.type)) {
      const { trouble } = this;
      await this.load();
      await this.compare();
      this.trouble = this.trouble || trouble;
    }
  }

  /** Who turns to another language has the desk's sentences said in that one. */
  updated() {
    if ((this.checked || this.compared) && !this.busy && this.inLanguage !== language) {
      this.compare();
    }
  }

  /** What the reader of files says of one that is none, it says in English. @param {{why: string, line?: number}} unreadable */
  noFile({ why, line }) {
    return [line ? t('dir.unreadable.line', { line }) : t('dir.unreadable'), language === 'en' ? why : ''].filter(Boolean).join(' ');
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
      <p>${t(may('change-directory') ? 'dir.change.text' : 'dir.change.admin')}</p>
      <label class="field"><b>${t('dir.file')}</b><input type="file" accept=".json,.yaml,.yml" ?disabled=${this.busy} @change=${this.choose}></label>
      ${this.unreadable ? html`<p class="bad" role="alert">${this.noFile(this.unreadable)}</p>` : nothing}
      ${this.checked?.mistakes.length > 0 ? html`<div role="alert"><p class="bad">${t('dir.mistakes', { n: this.checked.mistakes.length })}</p>
        <ul>${this.checked.mistakes.map((/** @type {any} */ one) => html`<li><code>${one.path}</code>: ${t('dir.mistake', { found: one.found, expected: one.expected })}</li>`)}</ul></div>` : nothing}
      ${this.checked?.warnings.length > 0 ? html`<h3>${t('dir.warnings')}</h3><ul>${this.checked.warnings.map((/** @type {string} */ one) => html`<li>${one}</li>`)}</ul>` : nothing}
      ${this.done ? this.said(this.done) : nothing}
      ${this.compared ? html`<div role="status" id="dir-changes"><h3>${this.wanted && 'version' in this.wanted ? t('dir.changes.version', { version: this.wanted.version }) : t('dir.changes')}</h3>
        ${this.compared.changes.length > 0 ? html`<ul>${this.compared.changes.map((/** @type {any} */ one) => html`<li><code>${one.path}</code>: ${one.words}</li>`)}</ul>` : html`<p>${t('dir.same')}</p>`}
        ${this.compared.strands.length > 0 ? html`<div class="bad"><div>${t('dir.strands')}<ul>${this.compared.strands.map((/** @type {any} */ one) => html`<li><code>${one.path}</code>: ${one.what}
          (${one.callbacks.map((/** @type {string} */ id) => html`<a href="#/callback/${id}">${id}</a> `)})</li>`)}</ul></div></div>` : nothing}</div>
        ${may('change-directory') && this.compared.strands.length === 0 ? this.putting(this.compared.changes.length) : nothing}` : nothing}
      <h3>${t('dir.past')}</h3><ul class="story">${this.past.map((one) => html`<li class="bar"><span>${t('dir.version', { version: one.version, when: when(one.at, place), by: one.by })}</span>
        ${one.version === this.kept.version ? html`<b>${t('dir.inforce')}</b>` : may('change-directory')
          ? html`<button ?disabled=${this.busy} aria-label=${t('dir.back.this', { version: one.version })} @click=${() => this.bringBack(one.version)}>${t('dir.back')}</button>` : nothing}</li>`)}</ul></section>`;
  }

  /** Once to press, and once more to mean it. A file that changes nothing asks the owners of alerts again. @param {number} n how many changes */
  putting(n) {
    if (n === 0) {
      return this.wanted && 'file' in this.wanted ? html`<p class="acts"><button ?disabled=${this.busy} @click=${() => this.put()}>${t('dir.alerts')}</button></p>` : nothing;
    }
    return this.sure
      ? html`<div class="note warn"><p>${t('dir.sure', { n })}</p><p class="acts"><button id="dir-sure" class="first" ?disabled=${this.busy} @click=${() => this.put()}>${t('dir.sure.yes')}</button>
        <button ?disabled=${this.busy} @click=${() => (this.sure = false)}>${t('dir.sure.no')}</button></p></div>`
      : html`<p class="acts"><button ?disabled=${this.busy} @click=${() => this.askAgain()}>${t('dir.put')}</button></p>`;
  }

  /** @param {any} done */
  said(done) {
    return html`<div class="note" role="status"><p>${t(done.result === 'applied' ? 'dir.done' : 'dir.done.same', { version: done.version })}</p>
      ${done.alertsNotSetUp.length > 0 ? html`<p>${t('dir.alerts.failed')}</p><ul lang=${done.said}>${done.alertsNotSetUp.map((/** @type {any} */ one) => html`<li><code>${one.location}</code>: ${one.why}</li>`)}</ul>` : nothing}</div>`;
  }
}

customElements.define('rb-directory', DirectoryScreen);
