// The frame around every screen: who is here, where one can go, keys, what is read out, and the lock.
import { html, nothing } from './vendor/lit.js';
import { Part, Problem, session, may, where } from './session.js';
import { t, word, speak, learn, preferred, language, when, wrong } from './words.js';

/** A page that nobody has touched for so long is locked; what was typed stays in its memory. */
const IDLE = 10 * 60_000;

/** Whether somebody can see it, and nothing lies over it. @param {Element} one */
const visible = (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('[inert]');

/** @param {Event} event */
const skip = (event) => (event.preventDefault(), document.querySelector('main')?.focus());

/** Whether the day of others is this person's matter: the one who may give work to anybody. */
const manages = () => may('reassign') && session.me?.agency === null;

/** The screens, each loaded when somebody first goes there. @type {Record<string, {load: () => Promise<unknown>, draw: (id: string) => unknown, open: () => boolean}>} */
const SCREENS = {
  desk: { load: () => import('./desk.js'), draw: () => html`<rb-desk></rb-desk>`, open: () => true },
  callback: { load: () => Promise.all([import('./callback.js'), learn('patient')]), draw: (id) => html`<rb-callback .callback=${id}></rb-callback>`, open: () => true },
  'follow-up': { load: () => Promise.all([import('./follow-up.js'), learn('patient')]), draw: (id) => html`<rb-follow-up .followUp=${id}></rb-follow-up>`, open: () => true },
  caller: { load: () => Promise.all([import('./caller.js'), learn('patient')]), draw: (id) => html`<rb-caller .callback=${id}></rb-caller>`, open: () => true },
  today: { load: () => import('./today.js'), draw: () => html`<rb-today></rb-today>`, open: manages },
  numbers: { load: () => Promise.all([import('./numbers.js'), learn('numbers')]), draw: () => html`<rb-numbers></rb-numbers>`, open: () => may('read-numbers') },
  directory: { load: () => import('./directory.js'), draw: () => html`<rb-directory></rb-directory>`, open: () => may('read-directory') },
};

/** So long after the last letter, what is typed on is meant for a field that has gone, and no key. */
const TYPES_ON = 2_000;

class App extends Part {
  static properties = { ready: { state: true }, shown: { state: true }, broken: { state: true } };

  constructor() {
    super();
    /** The screen whose code has come, as the fragment names it. @type {{hash: string, screen: string, id: string} | null} */
    this.shown = null;
    this.ready = false;
    this.broken = false;
    this.touched = { at: performance.now(), clock: Date.now() };
    /** The field that somebody typed in last. @type {{field: Element | null, at: number}} */
    this.typed = { field: null, at: 0 };
    /** What had the focus when the page was locked. @type {Element | null} */
    this.left = null;
    this.locked = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.begin();
    ['pointerdown', 'keydown', 'input'].forEach((sign) => document.addEventListener(sign, () => this.lockWhenIdle({ at: performance.now(), clock: Date.now() }), { passive: true, capture: true }));
    // A key that is held down would go on and press what has come under it.
    document.addEventListener('keydown', (event) => (event.repeat && event.key === 'Enter' ? event.preventDefault() : this.key(event)));
    session.addEventListener('tick', () => this.lockWhenIdle());
  }

  async begin() {
    if (new URLSearchParams(window.location.search).has('state')) {
      (await import('./issuer.js')).handBack();
      return;
    }
    try {
      [session.config] = await Promise.all([fetch('app/config.json').then((answer) => answer.json()), speak(preferred())]);
      this.ready = true;
      window.parent === window || this.had(import('./workspace.js').then(({ join }) => join()));
    } catch {
      this.broken = true;
    }
    window.addEventListener('hashchange', () => this.show());
    window.addEventListener('beforeunload', (event) => [...session.drafts.values()].some((one) => one.note.trim()) && event.preventDefault());
    session.addEventListener('change', () => this.show());
    this.show();
  }

  /** Whether a part of the page came. After a deployment its files have other names: then all that is there stays, and a line says so. @param {Promise<unknown>} part */
  had(part) {
    return part.then(() => true).catch(() => session.complain(t('stale')));
  }

  /** The screen that the fragment names; where this person has no business, the desk. */
  get screen() {
    const { screen } = where();
    return Object.hasOwn(SCREENS, screen) && SCREENS[screen].open() ? screen : 'desk';
  }

  async show() {
    document.title = `${t(session.me ? `screen.${this.screen}` : 'signin.title')} · Ringback`;
    if (!session.me) {
      this.shown = null;
      return;
    }
    if (where().screen !== this.screen) {
      history.replaceState(null, '', '#/desk');
    }
    const [screen, id, hash] = [this.screen, where().id, window.location.hash];
    const same = () => this.shown?.screen === screen && this.shown.id === id;
    if (this.shown && same()) {
      this.shown.hash = hash;
      return;
    }
    const came = await this.had(SCREENS[screen].load());
    // Meanwhile somebody may have gone elsewhere, or left, and another call of this has shown that.
    if (!session.me || window.location.hash !== hash || same()) {
      return;
    }
    if (!came) {
      history.replaceState(null, '', this.shown?.hash || '#/desk');
      return;
    }
    const moved = this.shown !== null;
    this.shown = { hash, screen, id };
    await this.updateComplete;
    if (moved) {
      window.scrollTo(0, 0);
      this.querySelector('main')?.focus({ preventScroll: true });
    }
  }

  /** By both clocks: the page's own may stand still while the computer sleeps. */
  lockWhenIdle(touched = this.touched) {
    if (session.me && !session.expired && Math.max(performance.now() - this.touched.at, Date.now() - this.touched.clock) > IDLE) {
      session.lock();
    }
    this.touched = touched;
  }

  /** Nothing of a patient is seen or heard over the lock; what has the focus when the page is locked gets it back. */
  willUpdate() {
    if (session.expired && !this.locked) {
      document.querySelectorAll('dialog[open]').forEach((one) => /** @type {HTMLDialogElement} */ (one).close());
      document.querySelectorAll('audio').forEach((one) => one.pause());
      this.left = document.activeElement;
    }
  }

  updated() {
    if (session.expired !== this.locked) {
      this.locked = session.expired;
      /** @type {HTMLElement | null} */ (this.locked ? this.querySelector('.lock') : this.left)?.focus();
    }
  }

  /** A single key does what the one thing on the screen does that is marked with it. @param {KeyboardEvent} event */
  key(event) {
    const at = performance.now();
    const inField = event.target instanceof Element && event.target.matches('input:not([type=checkbox],[type=radio]), textarea, select');
    const typesOn = event.target === document.body && this.typed.field && !visible(this.typed.field) && at - this.typed.at < TYPES_ON;
    if (inField || typesOn) {
      this.typed = { field: inField ? /** @type {Element} */ (event.target) : this.typed.field, at };
      return;
    }
    const off = event.repeat || !session.keys || !session.me || session.expired || document.querySelector('dialog[open]');
    if (off || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code);
    const key = digit ? digit[1] : event.key.toLowerCase();
    const marked = key === '?' ? this.querySelector('#keys') : [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find(visible);
    if (marked instanceof HTMLElement) {
      event.preventDefault();
      marked.focus();
      if (!(marked instanceof HTMLTextAreaElement)) {
        marked.click();
      }
    }
  }

  help() {
    return this.had(import('./help.js').then(({ openHelp }) => openHelp()));
  }

  render() {
    if (this.broken) {
      return html`<main class="alone"><p class="bad" role="alert">${t('broken')}</p>
        <button class="first" @click=${() => window.location.reload()}>${t('reload')}</button></main>`;
    }
    if (!this.ready) {
      return nothing;
    }
    if (!session.me) {
      return html`${this.top(false)}<main class="alone" id="main" tabindex="-1"><rb-sign-in></rb-sign-in></main>${this.announced()}`;
    }
    return html`
      ${session.expired ? nothing : html`<a class="skip" href="#main" @click=${skip}>${t('skip')}</a>`}
      ${this.top(true)}
      <main id="main" tabindex="-1" ?inert=${session.expired} class=${session.expired ? 'locked' : ''}>
        ${this.beside()} ${this.shown ? SCREENS[this.shown.screen].draw(this.shown.id) : nothing}
      </main>
      ${session.expired ? html`<div class="lock" role="dialog" aria-modal="true" aria-labelledby="lock-title" tabindex="-1">
        <rb-sign-in again></rb-sign-in></div>` : nothing}
      ${this.announced()}`;
  }

  /** What is wrong beside the screen that is shown. */
  beside() {
    return session.trouble
      ? html`<div class="bad" role="alert"><span>${session.trouble}</span><span class="acts"><button @click=${() => window.location.reload()}>${t('reload')}</button>
          <button @click=${() => session.complain('')}>${t('read')}</button></span></div>`
      : nothing;
  }

  announced() {
    return html`<div class="heard" role="status" aria-live="polite">${session.said}</div>`;
  }

  /** @param {boolean} within */
  top(within) {
    const me = session.me;
    return html`<header class="top" ?inert=${session.expired}>
      <span class="brand"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M15 7 11 4v2.300A7 7 0 0 0 5 13a7 7 0 0 0 14 0h-2.600A4.400 4.400 0 1 1 11 8.900V11z"/></svg>Ringback</span>
      ${within
        ? html`<nav aria-label=${t('nav')}>
            ${this.link('desk', 'd')} ${['today', 'numbers', 'directory'].filter((one) => SCREENS[one].open()).map((one) => this.link(one))}
          </nav>`
        : nothing}
      <span class="push"></span>
      <label class="language"><span class="heard">${t('language')}</span>
        <select @change=${(/** @type {any} */ event) => this.had(speak(event.target.value))} .value=${language}>
          <option value="en" ?selected=${language === 'en'} lang="en">English</option>
          <option value="es" ?selected=${language === 'es'} lang="es">Español</option>
        </select></label>
      ${me
        ? html`<button class="plain" id="keys" aria-keyshortcuts="?" @click=${this.help}>${t('keys')} <kbd>?</kbd></button>
            <span class="who"><b>${me.person}</b><small>${word('role', me.role)}</small></span>
            <button class="plain" @click=${() => session.leave()}>${t('signout')}</button>`
        : nothing}
      ${me && within && this.screen === 'desk' ? this.doors() : nothing}
    </header>`;
  }

  /** @param {string} screen @param {string} [key] */
  link(screen, key) {
    const here = this.screen === screen || (screen === 'desk' && ['callback', 'follow-up', 'caller'].includes(this.screen));
    return html`<a href="#/${screen}" aria-current=${here ? 'page' : nothing} data-key=${key ?? nothing} aria-keyshortcuts=${key ?? nothing}>${t(`screen.${screen}`)}</a>`;
  }

  /** Which locations are open, for nobody may be called where it is closed. */
  doors() {
    return html`<ul class="doors" aria-label=${t('doors')}>
      ${session.me?.locations.map(
        (one) => html`<li class=${one.openNow ? 'open' : 'shut'}><b>${one.name}</b>
          ${one.until ? t(one.openNow ? 'door.open' : 'door.shut', { when: when(one.until, one.location) }) : t(one.openNow ? 'door.isopen' : 'door.isshut')}</li>`,
      )}
    </ul>`;
  }
}

/** @param {import('./types').OidcSignIn} signIn */ const fromIssuer = async (signIn) => (await import('./issuer.js')).tokenFrom(signIn);

/** Who somebody is: on a laptop whoever of the directory they say, else whom the issuer knows. */
class SignIn extends Part {
  static properties = { again: { type: Boolean }, busy: { state: true } };

  constructor() {
    super();
    this.again = false;
    this.busy = false;
  }

  /** @param {() => Promise<string> | string} token */
  async enter(token) {
    this.busy = true;
    this.trouble = '';
    try {
      await session.enter(await token());
    } catch (problem) {
      this.trouble = problem instanceof Problem ? wrong(problem) : t('signin.failed');
    }
    this.busy = false;
  }

  render() {
    const signIn = session.config?.signIn;
    const people = signIn?.kind === 'laptop' ? signIn.people.filter((one) => !this.again || one.id === session.me?.person) : [];
    return html`<section class="signin">
      <h1 id="lock-title">${t(this.again ? 'lock.title' : 'signin.title')}</h1>
      <p>${t(this.again ? 'lock.text' : signIn?.kind === 'laptop' ? 'signin.laptop' : 'signin.text')}</p>
      ${this.trouble ? html`<p class="bad" role="alert">${this.trouble}</p>` : nothing}
      ${signIn?.kind === 'oidc'
        ? html`<button class="first big" aria-disabled=${this.busy} @click=${() => this.busy || this.enter(() => fromIssuer(signIn))}>${t('signin')}</button>
            ${this.busy ? html`<p role="status">${t('signin.waiting')}</p>
              <button @click=${() => this.enter(() => fromIssuer(signIn))}>${t('signin.anew')}</button>` : nothing}`
        : nothing}
      ${signIn?.kind === 'none' ? html`<p class="bad" role="alert">${t('signin.none')}</p>` : nothing}
      ${people.length > 0
        ? html`<ul class="people">${people.map(
            (one) => html`<li><button aria-disabled=${this.busy} @click=${() => this.busy || this.enter(() => one.id)}>
              <span class="face" aria-hidden="true">${one.id.slice(0, 1).toUpperCase()}</span>
              <span><b>${one.id}</b><small>${[word('role', one.role), one.agency, one.locations.join(', ') || t('all.locations')].filter(Boolean).join(' · ')}</small></span>
            </button></li>`,
          )}</ul>`
        : nothing}
      ${this.again ? html`<p><button class="plain" @click=${() => session.leave()}>${t('lock.leave')}</button></p>` : nothing}
    </section>`;
  }
}

customElements.define('rb-sign-in', SignIn);
customElements.define('rb-app', App);
