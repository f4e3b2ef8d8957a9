// One callback, from taking it to the next one: what happened, what to say, how it ended. What is typed here lives in the session's drafts.
import { html, nothing } from './vendor/lit.js';
import { Part, session, go } from './session.js';
import { t, word, minutesUntil, wrong, language, instantAt } from './words.js';
import { before } from './callback-before.js';
import { script } from './callback-script.js';
import { ending, done } from './callback-ending.js';
import { head, state } from './callback-head.js';

const AGAIN = 20_000;

/** @returns {import('./types').Draft} */
const empty = () => ({ facts: new Set(), note: '', outcome: '', day: '', time: '' });

export class CallbackScreen extends Part {
  static properties = {
    callback: {}, detail: { state: true }, script: { state: true }, rules: { state: true }, trouble: { state: true },
    busy: { state: true }, ended: { state: true }, spoken: { state: true }, refusedNow: { state: true }, copied: { state: true },
  };

  constructor() {
    super();
    this.callback = '';
    /** @type {import('./types').Detail | null} */ this.detail = null;
    /** The words to say, in the patient's language. @type {import('./types').Script | null} */ this.script = null;
    /** What may be recorded and why not, in the reader's language. @type {import('./types').Script | null} */ this.rules = null;
    this.trouble = '';
    this.busy = false;
    /** What recording it led to. @type {import('./types').Ended | null} */ this.ended = null;
    this.spoken = '';
    /** The outcome that was just asked for and is refused. */
    this.refusedNow = '';
    this.copied = false;
  }

  get draft() {
    return session.drafts.get(this.callback) ?? empty();
  }

  /** @param {Partial<import('./types').Draft>} change */
  note(change) {
    session.drafts.set(this.callback, { ...this.draft, ...change });
    this.requestUpdate();
  }

  /** Whether this person may record how it ended: the holder may, and so may one whose time ran out until somebody else takes it. */
  get mine() {
    return this.detail?.claim?.person === session.me?.person || (this.lapsed && this.detail?.state !== 'closed');
  }

  /** Whether it was this person's and the time has run out. */
  get lapsed() {
    const lost = this.detail?.history?.findLast((entry) => ['claimed', 'lapsed', 'released', 'reassigned'].includes(entry.entry));
    const ran = this.detail?.claim?.person === session.me?.person && minutesUntil(this.detail?.claim?.until ?? '') <= 0;
    return ran || (lost?.entry === 'lapsed' && lost.by === session.me?.person);
  }

  connectedCallback() {
    super.connectedCallback();
    this.timer = setInterval(() => this.load(), AGAIN);
    this.leaving = (/** @type {BeforeUnloadEvent} */ event) => this.draft.note && !this.ended && event.preventDefault();
    window.addEventListener('beforeunload', this.leaving);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
    window.removeEventListener('beforeunload', /** @type {any} */ (this.leaving));
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('callback')) {
      this.detail = this.script = this.rules = this.ended = null;
      this.trouble = this.spoken = this.refusedNow = '';
      this.load();
    }
    if (this.rules && this.inLanguage !== language) {
      this.loadRules();
    }
  }

  async load() {
    if (session.expired || this.ended || document.hidden) {
      return;
    }
    await this.attempt(async () => {
      const asked = this.callback;
      const detail = await session.get(`/callbacks/${asked}`);
      if (asked !== this.callback) {
        return;
      }
      this.detail = detail;
      if (!this.script) {
        this.spoken = detail.history?.findLast((/** @type {any} */ entry) => entry.language)?.language ?? 'en';
        await this.loadScript();
      }
    });
  }

  async loadScript() {
    this.script = await session.get(`/callbacks/${this.callback}/script?language=${this.spoken}`);
    await this.loadRules();
  }

  /** What may be recorded with what is ticked; the refusals are for whoever reads the screen. */
  async loadRules() {
    this.inLanguage = language;
    await this.attempt(async () => {
      const facts = [...this.draft.facts].join(',');
      this.rules = await session.get(`/callbacks/${this.callback}/script?language=${language}${facts ? `&facts=${facts}` : ''}`);
    });
  }

  /** @param {() => Promise<void>} what */
  async attempt(what) {
    try {
      await what();
      if (this.trouble === t('problem.offline')) {
        this.trouble = '';
      }
    } catch (problem) {
      if (/** @type {any} */ (problem)?.type !== 'signed-out') {
        this.trouble = wrong(problem);
      }
    }
  }

  /** @param {string} fact @param {boolean} ticked */
  async tick(fact, ticked) {
    const facts = new Set(this.draft.facts);
    ticked ? facts.add(fact) : facts.delete(fact);
    const former = this.draft.facts;
    this.note({ facts });
    this.trouble = '';
    await this.loadRules();
    if (this.trouble) {
      this.note({ facts: former });
      return;
    }
    const chosen = this.draft.outcome;
    if (chosen && this.refusal(chosen)) {
      this.refusedNow = chosen;
      this.note({ outcome: '' });
    }
  }

  /** Why an outcome may not be recorded now; nothing where it may. @param {string} outcome */
  refusal(outcome) {
    return this.rules?.refused.find((one) => one.outcome === outcome);
  }

  /** What an outcome is called, as the rules call it. @param {string} outcome */
  label(outcome) {
    const known = [...(this.rules?.mayRecord ?? []), ...(this.rules?.refused ?? [])];
    return known.find((one) => one.outcome === outcome)?.label ?? word('outcome', outcome);
  }

  /** @param {string} outcome */
  async choose(outcome) {
    const refusal = this.refusal(outcome);
    if (refusal) {
      this.refusedNow = outcome;
      session.say(`${refusal.label}: ${refusal.instead}`);
      return;
    }
    this.refusedNow = '';
    this.note({ outcome });
    await this.updateComplete;
    const field = outcome === 'booked' || outcome === 'rescheduled' ? this.querySelector('#day') : this.querySelector('#record');
    /** @type {HTMLElement | null} */ (field)?.focus();
  }

  async record(outcome = this.draft.outcome) {
    const { note, day, time, facts } = this.draft;
    const booking = outcome === 'booked' || outcome === 'rescheduled';
    if (booking && (day === '') !== (time === '')) {
      this.trouble = t('booked.both');
      return;
    }
    this.busy = true;
    this.trouble = '';
    await this.attempt(async () => {
      const detail = await session.post(`/callbacks/${this.callback}/outcome`, {
        outcome,
        facts: [...facts],
        ...(note.trim() ? { note } : {}),
        ...(facts.has('identity-verified') ? { identityVerified: true } : {}),
        ...(booking && day ? { appointmentAt: instantAt(`${day}T${time}`, this.detail?.location ?? '') } : {}),
      });
      this.ended = { outcome, detail, warnings: detail.warnings ?? [] };
      session.drafts.delete(this.callback);
    });
    this.busy = false;
    // A button that is disabled takes no focus.
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector('#next'))?.focus();
  }

  /** @param {() => Promise<any>} request @param {string} [said] */
  async act(request, said) {
    this.busy = true;
    this.trouble = '';
    await this.attempt(async () => {
      await request();
      if (said) {
        session.say(said);
      }
    });
    this.busy = false;
    await this.load();
  }

  /** Keeps the note without an outcome. */
  keepNote() {
    return this.act(async () => {
      await session.post(`/callbacks/${this.callback}/notes`, { kind: 'status', note: this.draft.note });
      this.note({ note: '' });
    }, t('note.kept'));
  }

  keep() {
    return this.act(() => session.post(`/callbacks/${this.callback}/claim`), t('kept'));
  }

  /** @param {string} reason */
  async giveBack(reason) {
    await this.act(async () => {
      await session.remove(`/callbacks/${this.callback}/claim`, { reason });
      session.say(t('gave.back'));
      go('/desk');
    });
  }

  async next() {
    this.busy = true;
    await this.attempt(async () => {
      const taken = await session.post('/worklist/next');
      if (!taken) {
        session.say(t('nothing.none-waiting'));
      }
      go(taken ? `/callback/${taken.callback}` : '/desk');
    });
    this.busy = false;
  }

  async copy() {
    await navigator.clipboard.writeText(this.detail?.caller ?? '');
    this.copied = true;
    session.say(t('copied'));
    setTimeout(() => (this.copied = false), 3_000);
  }

  bad() {
    return this.trouble
      ? html`<div class="bad" role="alert"><span>${this.trouble}</span><button @click=${() => (this.trouble = '')}>${t('read')}</button></div>`
      : nothing;
  }

  render() {
    const detail = this.detail;
    if (!detail) {
      return this.trouble
        ? html`${this.bad()}<p><a class="button" href="#/desk">${t('back')}</a></p>`
        : html`<p class="quiet" role="status">${t('loading')}</p>`;
    }
    if (this.ended) {
      return done(this, this.ended);
    }
    return html`${head(this, detail)} ${this.bad()} ${state(this, detail)}
      <div class="call ${this.mine ? '' : 'looking'}">
        <section class="before" aria-labelledby="before-title">${before(detail)}</section>
        ${this.script ? html`<section class="script" aria-labelledby="script-title">${script(this, this.script)}</section>` : nothing}
        ${this.mine && this.rules ? html`<section class="ending" aria-labelledby="ending-title">${ending(this, this.rules)}</section>` : nothing}
      </div>`;
  }
}

customElements.define('rb-callback', CallbackScreen);
