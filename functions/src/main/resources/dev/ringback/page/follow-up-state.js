// What the page knows of one follow-up, and what somebody does with it. What is typed lives in the session's drafts.
import { session, go } from './session.js';
import { t, word, minutesUntil } from './words.js';
import { Piece } from './piece.js';
import { empty } from './callback-state.js';
import { asBefore } from './desk.js';
import { confirms } from './confirmed.js';

const AGAIN = 20_000;
/** The outcome that names another office. */
export const ASKS_OFFICE = 'requested';

export class FollowUpState extends Piece {
  static properties = { followUp: {}, detail: { state: true }, script: { state: true }, spoken: { state: true }, ended: { state: true } };

  constructor() {
    super();
    this.followUp = '';
    /** @type {import('./types').FollowUpDetail | null} */ this.detail = null;
    /** @type {import('./types').FollowUpScript | null} */ this.script = null;
    this.spoken = '';
    /** What recording it led to. @type {{outcome: string, detail: import('./types').FollowUpDetail} | null} */ this.ended = null;
    /** Which answer is shown: what comes late overwrites nothing newer. */
    this.asked = this.shown = 0;
  }

  get piece() {
    return this.followUp;
  }

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
    if (changed.has('followUp')) {
      this.begin();
    }
  }

  begin() {
    this.detail = this.script = this.ended = null;
    this.trouble = this.spoken = '';
    this.busy = false;
    this.shown = ++this.asked;
    this.load();
  }

  get draft() {
    return session.drafts.get(this.followUp) ?? empty();
  }

  /** @param {Partial<import('./types').Draft>} change */
  note(change) {
    session.drafts.set(this.followUp, { ...this.draft, ...change });
    this.requestUpdate();
  }

  get typed() {
    const { note, outcome, office } = this.draft;
    return note.trim() !== '' || office.trim() !== '' || outcome !== '' || Object.keys(confirms(this.draft)).length > 0;
  }

  /** Whether this person holds it. */
  get mine() {
    return this.detail?.claim?.person === session.me?.person;
  }

  /** Whether it was this person's and the time has run out: it can be recorded until somebody else takes it. */
  get lapsed() {
    const { claim, state, history } = this.detail ?? {};
    if (claim) {
      return claim.person === session.me?.person && minutesUntil(claim.until) <= 0;
    }
    const last = history?.findLast((entry) => ['claimed', 'reassigned', 'lapsed', 'released', 'outcome', 'handed-off'].includes(entry.entry));
    const whose = last?.entry === 'reassigned' ? last.to : last?.by;
    return state !== 'closed' && whose === session.me?.person && ['claimed', 'reassigned', 'lapsed'].includes(last?.entry ?? '');
  }

  get open() {
    return this.mine || this.lapsed;
  }

  async load() {
    if (session.expired || this.ended || document.hidden) {
      return;
    }
    const { followUp } = this;
    await this.attempt(async () => {
      const turn = ++this.asked;
      const detail = await session.get(`/follow-ups/${followUp}`);
      if (followUp !== this.followUp || turn < this.shown) {
        return;
      }
      this.shown = turn;
      this.detail = detail;
      if (!this.script) {
        await this.loadScript();
      }
    }, () => followUp === this.followUp);
  }

  async loadScript() {
    const { followUp, spoken } = this;
    const shown = await session.get(`/follow-ups/${followUp}/script${spoken ? `?language=${spoken}` : ''}`);
    if (followUp === this.followUp && spoken === this.spoken) {
      this.script = shown;
      this.spoken = shown.language;
    }
  }

  /** @param {() => Promise<any>} request @param {string} [said] */
  async act(request, said) {
    await super.act(request, said);
    await this.attempt(() => this.loadScript());
  }

  take() {
    return this.act(() => session.post(`/follow-ups/${this.followUp}/claim`));
  }

  giveBack() {
    return this.once(async () => {
      await session.remove(`/follow-ups/${this.followUp}/claim`);
      session.say(t('gave.back'));
      go(asBefore());
    });
  }

  /** Has another team owe it, and leaves it to them. @param {string} team */
  passOn(team) {
    return this.once(async () => {
      await session.post(`/follow-ups/${this.followUp}/hand-off`, { team });
      session.say(t('owed.passed', { team: word('team', team) }));
      go(asBefore());
    });
  }

  /** @param {string} to */
  give(to) {
    return this.act(() => session.post(`/follow-ups/${this.followUp}/assignment`, { to }), t('assigned', { to }));
  }

  /** @param {string} outcome */
  async choose(outcome) {
    this.note({ outcome });
    await this.updateComplete;
    this.focusOn(outcome === ASKS_OFFICE ? '#office' : '#record');
  }

  /** @param {string} what */
  focusOn(what) {
    /** @type {HTMLElement | null} */ (this.querySelector(what))?.focus();
  }

  async record() {
    const { followUp } = this;
    const { outcome, note, office, askAgainOn } = this.draft;
    const asks = outcome === ASKS_OFFICE;
    if (asks && !office.trim()) {
      this.trouble = t('office.missing');
      this.focusOn('#office');
      return;
    }
    await this.once(async () => {
      const detail = await session.post(`/follow-ups/${followUp}/outcome`, {
        outcome,
        ...(note.trim() ? { note } : {}),
        ...(asks ? { office, ...(askAgainOn ? { askAgainOn } : {}) } : {}),
        ...confirms(this.draft),
      });
      session.drafts.delete(followUp);
      if (followUp !== this.followUp) {
        return;
      }
      this.ended = { outcome, detail };
      await this.loadScript();
    });
    if (this.ended) {
      await this.updateComplete;
      this.focusOn('#next');
    } else {
      await this.load();
    }
  }
}
