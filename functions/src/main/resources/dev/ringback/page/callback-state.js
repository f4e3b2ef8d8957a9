// What the page knows of one callback, and how it asks the desk about it: an answer that comes late overwrites nothing newer, and nothing of another callback.
import { session } from './session.js';
import { minutesUntil, language } from './words.js';
import { Piece } from './piece.js';

/** What gives a callback to somebody or takes it from them. */
const HANDS = ['claimed', 'reassigned', 'lapsed', 'released', 'outcome', 'handed-off', 'returned'];

/** @returns {import('./types').Draft} */
export const empty = () => ({ facts: new Set(), note: '', outcome: '', day: '', time: '', fromDay: '', fromTime: '', notBooked: '', office: '', askAgainOn: '', availability: '', paperwork: '', plan: '' });

/** @param {Set<string>} one @param {Set<string>} other */
const same = (one, other) => one.size === other.size && [...one].every((fact) => other.has(fact));

export class CallbackState extends Piece {
  static properties = {
    callback: {}, detail: { state: true }, script: { state: true }, rules: { state: true },
    ended: { state: true }, spoken: { state: true }, refusedNow: { state: true }, copied: { state: true }, playing: { state: true },
  };

  constructor() {
    super();
    this.callback = '';
    /** @type {import('./types').Detail | null} */ this.detail = null;
    /** The words to say, in the patient's language. @type {import('./types').Script | null} */ this.script = null;
    /** What may be recorded and why not, in the reader's language. @type {import('./types').Script | null} */ this.rules = null;
    /** What recording it led to. @type {import('./types').Ended | null} */ this.ended = null;
    this.spoken = '';
    /** The outcome that was just asked for and is refused. */
    this.refusedNow = '';
    this.copied = false;
    /** The recording that is played, by its call; its link is kept nowhere else. @type {{contact: string, url: string} | null} */ this.playing = null;
    /** Whether an outcome was sent and no answer came: it may have been recorded, and sending it again tells. */
    this.unanswered = false;
    /** What was ticked when the rules that are shown were asked for. @type {Set<string>} */ this.sure = new Set();
    /** Which questions were asked, and which answer is shown: what comes late overwrites nothing newer. */
    this.asked = this.shown = this.rulesAsked = 0;
  }

  get piece() {
    return this.callback;
  }

  get draft() {
    return session.drafts.get(this.callback) ?? empty();
  }

  /** Whether there is something that was typed or ticked, and not sent. */
  get typed() {
    const { note, facts, outcome, availability, paperwork, plan } = this.draft;
    return [note.trim(), outcome, availability, paperwork, plan.trim()].some(Boolean) || facts.size > 0;
  }

  /** @param {Partial<import('./types').Draft>} change */
  note(change) {
    session.drafts.set(this.callback, { ...this.draft, ...change });
    this.requestUpdate();
  }

  /** Whether this person may record how it ended: the holder may, and so may one whose time ran out until somebody else takes it. */
  get mine() {
    return this.detail?.claim?.person === session.me?.person || this.lapsed;
  }

  /** Whether something can be recorded on this screen. */
  get open() {
    return this.mine || this.unanswered;
  }

  /** Whether it was this person's, the time has run out, and nobody has it since. Its entry may come a minute after the claim has gone. */
  get lapsed() {
    const { claim, state, history } = this.detail ?? {};
    const me = session.me?.person;
    if (claim) {
      return claim.person === me && minutesUntil(claim.until) <= 0;
    }
    const last = history?.findLast((entry) => HANDS.includes(entry.entry));
    const whose = last?.entry === 'reassigned' ? last.to : last?.by;
    return state !== 'closed' && whose === me && ['claimed', 'reassigned', 'lapsed'].includes(last?.entry ?? '');
  }

  /** Shows a callback as if nothing had been shown before. */
  begin() {
    this.detail = this.script = this.rules = this.ended = this.playing = null;
    this.trouble = this.spoken = this.refusedNow = '';
    this.busy = this.copied = this.unanswered = false;
    this.sure = new Set();
    this.shown = ++this.asked;
    this.load();
  }

  async load() {
    if (session.expired || this.ended || document.hidden) {
      return;
    }
    const { callback } = this;
    await this.attempt(async () => {
      const turn = ++this.asked;
      const detail = await session.get(`/callbacks/${callback}`);
      if (callback !== this.callback || turn < this.shown) {
        return;
      }
      this.shown = turn;
      this.detail = detail;
      if (!this.script) {
        this.spoken = detail.wishes?.language ?? 'en';
      }
      if (this.script?.bucket !== detail.bucket) {
        await this.loadScript();
      } else if (!this.rules || !same(this.sure, this.draft.facts)) {
        await this.loadRules();
      }
    }, () => callback === this.callback);
  }

  async loadScript() {
    const { callback, spoken } = this;
    const script = await session.get(`/callbacks/${callback}/script?language=${spoken}`);
    if (callback === this.callback && spoken === this.spoken) {
      this.script = script;
      await this.loadRules();
    }
  }

  /** What is open with the patient now that this one has ended: one call can finish several. @param {import('./types').Detail} detail */
  async loadPatient(detail) {
    const { callback, spoken } = this;
    const before = this.script?.alsoOpen;
    if (!detail.history?.some((entry) => entry.entry === 'follow-up-owed') && !before?.callbacks.length && !before?.followUps.length) {
      return;
    }
    await this.attempt(async () => {
      const script = await session.get(`/callbacks/${callback}/script?language=${spoken || language}`);
      this.script = callback === this.callback ? script : this.script;
    }, () => callback === this.callback);
  }

  /** What may be recorded with what is ticked; the refusals are for whoever reads the screen. @returns {Promise<any>} what went wrong */
  async loadRules() {
    const { callback } = this;
    const turn = ++this.rulesAsked;
    const facts = new Set(this.draft.facts);
    this.inLanguage = language;
    return this.attempt(async () => {
      const asked = `/callbacks/${callback}/script?language=${language}${facts.size > 0 ? `&facts=${[...facts].join(',')}` : ''}`;
      const rules = await session.get(asked);
      if (callback === this.callback && turn === this.rulesAsked) {
        this.rules = rules;
        this.sure = facts;
      }
    }, () => callback === this.callback && turn === this.rulesAsked);
  }
}
