// The frame around every screen: who is here, where one can go, keys, what is read out, and the lock.
import { html, nothing } from './vendor/lit.js';
import { Part, Problem, session, may, go, where } from './session.js';
import { t, word, speak, preferred, language, when, wrong } from './words.js';

/** A page that nobody has touched for so long is locked; what was typed stays in its memory. */
const IDLE = 10 * 60_000;

/** Whether the day of others is this person's matter: the one who may give work to anybody. */
const manages = () => may('reassign') && session.me?.agency === null;

/** The screens, each loaded when somebody first goes there. */
const SCREENS = {
  desk: { load: () => import('./desk.js'), draw: () => html`<rb-desk></rb-desk>`, open: () => true },
  callback: { load: () => import('./callback.js'), draw: () => html`<rb-callback .callback=${where().id}></rb-callback>`, open: () => true },
  caller: { load: () => import('./caller.js'), draw: () => html`<rb-caller .callback=${where().id}></rb-caller>`, open: () => true },
  today: { load: () => import('./today.js'), draw: () => html`<rb-today></rb-today>`, open: manages },
  directory: { load: () => import('./directory.js'), draw: () => html`<rb-directory></rb-directory>`, open: () => may('read-directory') },
};

class App extends Part {
  static properties = { ready: { state: true }, shown: { state: true }, broken: { state: true } };

  constructor() {
    super();
    /** The screen whose code has come. */
    this.shown = '';
    this.ready = false;
    this.broken = false;
    this.touched = performance.now();
  }

  connectedCallback() {
    super.connectedCallback();
    this.begin();
    window.addEventListener('hashchange', () => this.show());
    document.addEventListener('keydown', (event) => this.key(event));
    for (const sign of ['pointerdown', 'keydown', 'input']) {
      document.addEventListener(sign, () => (this.touched = performance.now()), { passive: true });
    }
    session.addEventListener('tick', () => this.lockWhenIdle());
  }

  async begin() {
    const answered = new URLSearchParams(window.location.search);
    if (answered.has('state')) {
      (await import('./issuer.js')).handBack();
      return;
    }
    try {
      const [config] = await Promise.all([
        fetch('app/config.json').then((answer) => answer.json()),
        speak(preferred()),
      ]);
      session.config = config;
      this.ready = true;
      if (window.parent !== window) {
        import('./workspace.js').then(({ join }) => join());
      }
    } catch {
      this.broken = true;
    }
    session.addEventListener('change', () => this.show());
    this.show();
  }

  /** The screen that the fragment names; where this person has no business, the desk. */
  get screen() {
    const { screen } = where();
    return screen in SCREENS && SCREENS[/** @type {keyof typeof SCREENS} */ (screen)].open() ? screen : 'desk';
  }

  async show() {
    if (!session.me) {
      document.title = `${t('signin.title')} · Ringback`;
      this.shown = '';
      return;
    }
    const place = `${this.screen}/${where().id}`;
    document.title = `${t(`screen.${this.screen}`)} · Ringback`;
    if (place === this.shown) {
      return;
    }
    try {
      await SCREENS[/** @type {keyof typeof SCREENS} */ (this.screen)].load();
    } catch {
      this.broken = true;
      return;
    }
    const moved = this.shown !== '';
    this.shown = place;
    await this.updateComplete;
    if (moved) {
      window.scrollTo(0, 0);
      this.querySelector('main')?.focus({ preventScroll: true });
    }
  }

  lockWhenIdle() {
    if (session.me && !session.expired && performance.now() - this.touched > IDLE) {
      session.lock();
    }
  }

  /** A single key does what the one thing on the screen does that is marked with it. @param {KeyboardEvent} event */
  key(event) {
    const inField = event.target instanceof Element && event.target.matches('input:not([type=checkbox],[type=radio]), textarea, select');
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !session.keys || inField || !session.me) {
      return;
    }
    if (document.querySelector('dialog[open]')) {
      return;
    }
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code);
    const key = digit ? digit[1] : event.key.toLowerCase();
    if (key === '?') {
      event.preventDefault();
      this.help();
      return;
    }
    const marked = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find((one) => one.checkVisibility());
    if (marked instanceof HTMLElement) {
      event.preventDefault();
      marked.focus();
      if (!(marked instanceof HTMLTextAreaElement)) {
        marked.click();
      }
    }
  }

  async help() {
    (await import('./help.js')).openHelp();
  }

  /** @param {Event} event */
  skip(event) {
    event.preventDefault();
    this.querySelector('main')?.focus();
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
      <a class="skip" href="#main" @click=${this.skip}>${t('skip')}</a>
      ${this.top(true)}
      <main id="main" tabindex="-1" ?inert=${session.expired} class=${session.expired ? 'locked' : ''}>
        ${this.shown && this.shown.split('/')[0] === this.screen ? SCREENS[/** @type {keyof typeof SCREENS} */ (this.screen)].draw() : nothing}
      </main>
      ${session.expired ? html`<div class="lock" role="dialog" aria-modal="true" aria-labelledby="lock-title">
        <rb-sign-in again></rb-sign-in></div>` : nothing}
      ${this.announced()}`;
  }

  announced() {
    return html`<div class="heard" role="status" aria-live="polite">${session.said}</div>`;
  }

  /** @param {boolean} within */
  top(within) {
    const me = session.me;
    return html`<header class="top">
      <span class="brand"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M15 7 11 4v2.300A7 7 0 0 0 5 13a7 7 0 0 0 14 0h-2.600A4.400 4.400 0 1 1 11 8.900V11z"/></svg>Ringback</span>
      ${within
        ? html`<nav aria-label=${t('nav')}>
            ${this.link('desk', 'd')} ${manages() ? this.link('today') : nothing}
            ${may('read-directory') ? this.link('directory') : nothing}
          </nav>`
        : nothing}
      <span class="push"></span>
      <label class="language"><span class="heard">${t('language')}</span>
        <select @change=${(/** @type {any} */ event) => speak(event.target.value)} .value=${language}>
          <option value="en" ?selected=${language === 'en'} lang="en">English</option>
          <option value="es" ?selected=${language === 'es'} lang="es">Español</option>
        </select></label>
      ${me
        ? html`<button class="plain" aria-keyshortcuts="?" @click=${this.help}>${t('keys')} <kbd>?</kbd></button>
            <span class="who"><b>${me.person}</b><small>${word('role', me.role)}</small></span>
            <button class="plain" @click=${() => { session.leave(); go('/desk'); }}>${t('signout')}</button>`
        : nothing}
      ${me && within && this.screen === 'desk' ? this.doors() : nothing}
    </header>`;
  }

  /** @param {string} screen @param {string} [key] */
  link(screen, key) {
    const here = this.screen === screen || (screen === 'desk' && ['callback', 'caller'].includes(this.screen));
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

/** @param {import('./types').OidcSignIn} signIn */
const fromIssuer = async (signIn) => (await import('./issuer.js')).tokenFrom(signIn);

/** Who somebody is: on a laptop whoever of the directory they say, else whom the issuer knows. */
class SignIn extends Part {
  static properties = { again: { type: Boolean }, busy: { state: true }, trouble: { state: true } };

  constructor() {
    super();
    this.again = false;
    this.busy = false;
    this.trouble = '';
  }

  firstUpdated() {
    if (this.again) {
      this.querySelector('button')?.focus();
    }
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
        ? html`<button class="first big" ?disabled=${this.busy} @click=${() => this.enter(() => fromIssuer(signIn))}>${t('signin')}</button>
            ${this.busy ? html`<p role="status">${t('signin.waiting')}</p>
              <button @click=${() => this.enter(() => fromIssuer(signIn))}>${t('signin.anew')}</button>` : nothing}`
        : nothing}
      ${signIn?.kind === 'none' ? html`<p class="bad" role="alert">${t('signin.none')}</p>` : nothing}
      ${people.length > 0
        ? html`<ul class="people">${people.map(
            (one) => html`<li><button ?disabled=${this.busy} @click=${() => this.enter(() => one.id)}>
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
