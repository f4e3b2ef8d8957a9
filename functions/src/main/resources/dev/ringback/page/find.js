// Who is calling? One look-up by number, by whoever has the caller on the phone. The number stands in no address and is kept nowhere.
import { html } from './vendor/lit.js';
import { Part, Problem, session, go } from './session.js';
import { t } from './words.js';

class Find extends Part {
  static properties = { busy: { state: true } };

  constructor() {
    super();
    this.busy = false;
  }

  firstUpdated() {
    this.querySelector('dialog')?.showModal();
  }

  /** @param {SubmitEvent} event */
  async find(event) {
    event.preventDefault();
    const number = String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('number')).trim();
    if (!number) {
      this.trouble = t('find.missing');
      return;
    }
    this.busy = true;
    this.trouble = '';
    try {
      /** @type {import('./types').CallerPage} */ const page = await session.post('/callers/find', { number });
      const theirs = page.locations.flatMap((place) => place.callbacks);
      // Whoever calls now calls about what is open.
      const first = theirs.find((one) => one.state !== 'closed') ?? theirs[0];
      this.querySelector('dialog')?.close();
      go(`/caller/${first.callback}`);
    } catch (problem) {
      const type = problem instanceof Problem ? problem.type : '';
      if (type === 'no-such-callback' || type === 'bad-request') {
        this.trouble = t(type === 'bad-request' ? 'find.unreadable' : 'find.none');
      } else {
        this.fail(problem);
      }
    }
    this.busy = false;
  }

  render() {
    return html`<dialog aria-labelledby="find-title" @close=${() => this.remove()}>
      <h2 id="find-title">${t('find')}</h2>
      <p>${t('find.text')}</p>
      ${this.bad()}
      <form @submit=${this.find} novalidate>
        <label class="field"><b>${t('find.number')}</b><input name="number" type="tel" autocomplete="off" maxlength="40"></label>
        <p class="acts"><button class="first" ?disabled=${this.busy}>${t('find.do')}</button>
          <button type="button" @click=${() => this.querySelector('dialog')?.close()}>${t('help.close')}</button></p>
      </form></dialog>`;
  }
}

customElements.define('rb-find', Find);

export const openFind = () => document.body.append(document.createElement('rb-find'));
