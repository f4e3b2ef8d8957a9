// All that one may see of a person who calls, at every location, and their word on texts and calls.
import { html, nothing } from './vendor/lit.js';
import { Part, session, may } from './session.js';
import { t, word, phone, time, when, placeName } from './words.js';
import { addressOf, kindOf, owedSign } from './work.js';
import { confirmed } from './confirmed.js';

class Caller extends Part {
  static properties = { callback: {}, page: { state: true }, busy: { state: true } };

  constructor() {
    super();
    this.callback = '';
    /** @type {import('./types').CallerPage | null} */ this.page = null;
    this.busy = false;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('callback')) {
      this.page = null;
      this.trouble = '';
      this.load();
    }
  }

  async load() {
    const asked = this.callback;
    try {
      const page = await session.get(`/callbacks/${asked}/caller`);
      this.page = asked === this.callback ? page : this.page;
    } catch (problem) {
      this.fail(problem);
    }
  }

  /** @param {SubmitEvent} event */
  async record(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const given = new FormData(form);
    const what = String(given.get('what'));
    const evidence = String(given.get('evidence')).trim();
    if (!evidence) {
      this.trouble = t('wish.evidence.missing');
      return;
    }
    this.busy = true;
    this.trouble = '';
    try {
      await (what === 'given' || what === 'revoked'
        ? session.post(`/callbacks/${this.callback}/consent`, { said: what, how: String(given.get('how')), evidence })
        : session.post(`/callbacks/${this.callback}/call-wish`, { said: what, evidence }));
      form.reset();
      session.say(t('wish.recorded'));
      await this.load();
    } catch (problem) {
      this.fail(problem);
    }
    this.busy = false;
  }

  render() {
    const page = this.page;
    return html`
      <p><a href="#/callback/${this.callback}">← ${t('caller.back')}</a></p>
      <h1><span class="number">${page ? phone(page.caller) : t('loading')}</span></h1>
      ${this.bad()}
      ${page?.locations.map((place) => html`<section class="panel"><div class="bar"><h2>${placeName(place.location)}</h2>
          <span>${place.mayCall === 'do-not-call' ? html`<span class="tag late">${t('wish.do-not-call')}</span>` : nothing}
            <span class="tag">${t(place.textConsent ? `consent.${place.textConsent.said}` : 'consent.none')}</span></span></div>
        ${place.textConsent?.at ? html`<p class="quiet">${time(place.textConsent.at, place.location)} · ${word('how', place.textConsent.how ?? '')}${place.textConsent.evidence && place.textConsent.how !== 'contact-attribute' ? ` · “${place.textConsent.evidence}”` : ''}</p>` : nothing}
        <ul class="story">${place.callbacks.map((one) => html`<li><b><a href="#/callback/${one.callback}">${word('bucket', one.bucket)}</a></b>
          <span>${one.outcome ? word('outcome', one.outcome) : word('state', one.state)}</span>
          <small>${time(one.openedAt, place.location)} · ${t('calls', { n: one.calls })}</small></li>`)}
          ${confirmed(place.confirmed) === nothing ? nothing : html`<li>${confirmed(place.confirmed)}</li>`}${place.followUps.map((one) => html`<li>${owedSign()} <b><a href="#${addressOf(one)}">${kindOf(one)}</a></b>
          <span>${one.outcome ? word('did', one.outcome) : word('state', one.state)}</span>
          <small>${t('due.by', { when: when(one.due, place.location) })} · ${word('team', one.owner)}</small></li>`)}</ul></section>`)}
      ${page ? html`<form class="panel wish" @submit=${this.record} novalidate><h2>${t('wish')}</h2>
        <fieldset class="choices"><legend>${t('wish.what')}</legend>
          ${['given', 'revoked', 'do-not-call', ...(may('undo-no') ? ['may-call'] : [])].map((one, at) => html`<label class="tick"><input type="radio" name="what" value=${one} ?checked=${at === 0}>
            ${t(one === 'given' || one === 'revoked' ? `consent.${one}` : `wish.${one}`)}</label>`)}</fieldset>
        <fieldset class="choices"><legend>${t('wish.how')}</legend>
          ${['person', 'form'].map((one, at) => html`<label class="tick"><input type="radio" name="how" value=${one} ?checked=${at === 0}>${word('how', one)}</label>`)}</fieldset>
        <label class="field"><b>${t('wish.evidence')}</b><input name="evidence" maxlength="200" autocomplete="off" spellcheck="false" aria-describedby="evidence-hint"></label>
        <p class="quiet" id="evidence-hint">${t('wish.evidence.hint')}</p>
        <button class="first" ?disabled=${this.busy}>${t('wish.record')}</button></form>` : nothing}`;
  }
}

customElements.define('rb-caller', Caller);
