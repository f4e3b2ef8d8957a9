// One callback, from taking it to the next one: what happened, what to say, how it ended. What is typed here lives in the session's drafts.
import { html, nothing } from './vendor/lit.js';
import { session, go } from './session.js';
import { t, word, language } from './words.js';
import { CallbackState } from './callback-state.js';
import { asBefore, nextAsBefore, whyNothing } from './desk.js';
import { before } from './callback-before.js';
import { script } from './callback-script.js';
import { URGENT, ending, done, goesOnAt, missing, said } from './callback-ending.js';
import { head, state } from './callback-head.js';
import { askFor } from './callback-owed.js';
import { journey } from './patient.js';
import { addressOf } from './work.js';

const AGAIN = 20_000;

/** What leaves no room for urgent words: nobody spoke (docs/rules.md §11). */
const NOBODY_SPOKE = ['no-answer', 'voicemail'];

export class CallbackScreen extends CallbackState {
  connectedCallback() {
    super.connectedCallback();
    this.timer = setInterval(() => this.load(), AGAIN);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('callback')) {
      this.begin();
    }
    if (this.rules && this.inLanguage !== language) {
      this.loadRules();
    }
  }

  /** @param {string} fact @param {boolean} ticked */
  async tick(fact, ticked) {
    const facts = new Set(this.draft.facts);
    ticked ? facts.add(fact) : facts.delete(fact);
    if (ticked && fact === URGENT) {
      NOBODY_SPOKE.forEach((one) => facts.delete(one));
    }
    this.note({ facts });
    this.trouble = '';
    const { callback } = this;
    const problem = await this.loadRules();
    if (callback !== this.callback) {
      return;
    }
    // The desk refuses what contradicts itself. An answer that did not come says nothing about it, and urgent words stay in any case.
    if (problem?.status >= 400 && problem.status < 500 && problem.status !== 429) {
      this.note({ facts: new Set([...this.sure, ...[...facts].filter((one) => one === URGENT)]) });
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
    this.focusOn(goesOnAt(outcome));
  }

  /** Says why the patient did not book. @param {string} notBooked */
  async because(notBooked) {
    this.trouble = '';
    this.note({ notBooked });
    await this.updateComplete;
    this.focusOn('#record');
  }

  /** @param {string} what */
  focusOn(what) {
    /** @type {HTMLElement | null} */ (this.querySelector(what))?.focus();
  }

  async record(outcome = this.draft.outcome) {
    const { callback } = this;
    const { draft } = this;
    const { note, facts } = draft;
    const lacks = missing(draft, outcome);
    if (lacks) {
      this.trouble = t(lacks);
      this.focusOn(goesOnAt(outcome));
      return;
    }
    const recorded = t('done', { outcome: this.label(outcome) });
    const problem = await this.once(async () => {
      const detail = await session.post(`/callbacks/${callback}/outcome`, {
        outcome,
        facts: [...facts],
        ...(note.trim() ? { note } : {}),
        ...(facts.has('identity-verified') ? { identityVerified: true } : {}),
        ...said(draft, outcome, this.detail?.location ?? ''),
      });
      session.drafts.delete(callback);
      if (callback === this.callback) {
        this.ended = { outcome, detail, warnings: detail.warnings ?? [] };
        this.loadPatient(detail);
      } else {
        session.say(recorded);
      }
    });
    if (callback !== this.callback) {
      return;
    }
    this.unanswered = problem?.type === 'offline' || problem?.status >= 500;
    if (this.ended) {
      this.focusOn('#next');
    } else if (!this.unanswered) {
      await this.load();
    }
  }

  /** Keeps the note without an outcome; what was typed while it was on its way stays. */
  async saveNote() {
    const { callback } = this;
    const { note } = this.draft;
    await session.post(`/callbacks/${callback}/notes`, { kind: 'status', note });
    const now = session.drafts.get(callback);
    if (now?.note === note) {
      session.drafts.set(callback, { ...now, note: '' });
    }
    this.requestUpdate();
  }

  keepNote() {
    return this.act(() => this.saveNote(), t('note.kept'));
  }

  keep() {
    return this.act(() => session.post(`/callbacks/${this.callback}/claim`), t('kept'));
  }

  /**
   * Parts with a callback. The note is for whoever has it next, so it is saved first.
   * @param {() => Promise<any>} request @param {string} said
   */
  handOn(request, said) {
    const { callback } = this;
    return this.act(async () => {
      if (this.draft.note.trim()) {
        await this.saveNote();
      }
      const detail = await request();
      session.say(said);
      if (detail?.claim?.person === session.me?.person) {
        return;
      }
      if (!session.drafts.get(callback)?.note.trim()) {
        session.drafts.delete(callback);
      }
      if (callback === this.callback && this.isConnected) {
        go(asBefore());
      }
    });
  }

  /** @param {string} reason */
  giveBack(reason) {
    return this.handOn(() => session.remove(`/callbacks/${this.callback}/claim`, { reason }), t('gave.back'));
  }

  /** Takes the next one, by what the desk was last asked for. */
  next() {
    return this.once(async () => {
      const taken = await nextAsBefore();
      if (!taken) {
        session.say(await whyNothing());
      } else if (!taken.followUp && taken.callback === this.callback) {
        // The address stays the same, so nothing else says that it is another turn.
        this.begin();
        document.querySelector('main')?.focus();
      }
      go(taken ? addressOf(taken) : asBefore());
    });
  }

  /** Asks for a link to what was left in a call, and plays it. @param {string} contact */
  async listen(contact) {
    const { callback } = this;
    await this.once(async () => {
      const { url } = await session.post(`/callbacks/${callback}/voicemails/${encodeURIComponent(contact)}/listening`);
      if (callback === this.callback) {
        this.playing = { contact, url };
      }
    });
    await this.updateComplete;
    this.querySelector('audio')?.focus();
  }

  /** A link has ended, or leads to nothing. */
  silent() {
    this.playing = null;
    this.trouble = t('voicemail.ended');
  }

  /** @param {string} text */
  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      this.trouble = t('copy.failed');
      return;
    }
    this.copied = true;
    session.say(t('copied'));
    setTimeout(() => (this.copied = false), 3_000);
  }

  render() {
    const detail = this.detail;
    const filled = (this.open && this.rules) || this.typed ? html`<section class="ending" aria-labelledby="ending-title">${ending(this, this.rules)}</section>` : nothing;
    if (!detail) {
      return this.trouble
        ? html`${this.bad()} ${filled}<p><a class="button" href="#${asBefore()}">${t('back')}</a></p>`
        : html`<p class="quiet" role="status">${t('loading')}</p>`;
    }
    if (this.ended) {
      return done(this, this.ended);
    }
    return html`${head(this, detail)} ${this.bad()} ${state(this, detail)} ${this.script ? journey(this.script.journey, detail.location) : nothing}
      <div class="call ${filled === nothing ? 'looking' : ''}">
        <section class="before" aria-labelledby="before-title">${before(this, detail)} ${askFor(this)}</section>
        ${this.script ? html`<section class="script" aria-labelledby="script-title">${script(this, this.script, detail.wishes?.voicemail)}</section>` : nothing}
        ${filled}
      </div>`;
  }
}

customElements.define('rb-callback', CallbackScreen);
