// Who has signed in, what time it is at the desk, and how the desk is asked. Nothing of it is kept anywhere but in this page's memory.
import { LitElement, html, nothing } from './vendor/lit.js';
import { t, wrong } from './words.js';

/** @typedef {import('./types').Me} Me */
/** @typedef {import('./types').Config} Config */

/** What the desk said no to, or did not say at all. */
export class Problem extends Error {
  /** @param {string} type the last word of the problem's URN, or `offline` @param {string} detail @param {{status?: number, until?: string}} [more] */
  constructor(type, detail, more = {}) {
    super(detail);
    this.type = type;
    this.detail = detail;
    this.status = more.status ?? 0;
    this.until = more.until;
  }
}

const LONGEST = 25_000;
/** How old what the desk said of this person may get, and how old where a location has opened or closed since. */
const ME_KEPT = { else: 5 * 60_000, passed: 30_000 };
/** So long must a sentence be away for the same one to be read out once more. */
const SAID_ANEW = 100;
const ASK_TWICE = 'ringback: the last answer was lost';
const SIGNED_OUT = new Problem('signed-out', '', { status: 401 });

class Session extends EventTarget {
  constructor() {
    super();
    /** @type {Config | null} */ this.config = null;
    /** @type {Me | null} */ this.me = null;
    /** True while the token has run out and the page waits, with all that was typed, for a new one. */
    this.expired = false;
    /** What was said last to those who listen to the page rather than look at it. */
    this.said = '';
    this.trouble = '';
    /** Whether single keys do anything (WCAG 2.1.4). */
    this.keys = true;
    /** What is typed and not sent, by callback: it outlives the screen that it was typed on, and nothing else. */
    /** @type {Map<string, import('./types').Draft>} */ this.drafts = new Map();
    /** The agent workspace around the page, if there is one. @type {import('./types').Workspace | null} */ this.workspace = null;
    this.#skew = Date.now() - performance.now();
    setInterval(() => this.dispatchEvent(new Event('tick')), 5_000);
    this.addEventListener('tick', () => this.#askMeAgain());
  }

  #token = '';
  #skew;
  /** @type {Map<string, string>} */ #keys = new Map();
  /** @type {Map<string, {tag: string, body: any}>} */ #kept = new Map();
  /** Of which of those who were here one after the other an answer is. */
  #turn = 0;
  #meAt = 0;
  /** The callbacks that this person was seen to have. @type {Set<string>} */ #held = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #saying;

  /** The time at the desk, in milliseconds. A page never goes by the clock of the computer that it is on. */
  now() {
    return performance.now() + this.#skew;
  }

  changed() {
    this.dispatchEvent(new Event('change'));
  }

  /** Has a sentence read out, once; also one that was the last, which a reader would take for read. @param {string} text */
  say(text) {
    clearTimeout(this.#saying);
    this.said = '';
    this.changed();
    this.#saying = setTimeout(() => {
      this.said = text;
      this.changed();
    }, SAID_ANEW);
  }

  /** Shows what went wrong where no screen is to blame. @param {string} text */
  complain(text) {
    if (text !== this.trouble) {
      this.trouble = text;
      this.changed();
    }
  }

  /** @param {string} token */
  async enter(token) {
    this.#token = token;
    try {
      const me = await this.get('/me');
      if (this.me && this.me.person !== me.person) {
        this.leave();
        // The former person's screens must be gone, not only hidden, before anything is drawn for another one.
        await new Promise((drawn) => setTimeout(drawn));
        this.#token = token;
      }
      this.me = me;
    } catch (problem) {
      this.#token = '';
      throw problem;
    }
    this.#meAt = performance.now();
    this.expired = false;
    this.changed();
    this.dispatchEvent(new Event('entered'));
  }

  /** Forgets all of this person: what they typed, what they saw, and what they asked for. */
  leave() {
    this.#turn += 1;
    this.#token = '';
    this.me = null;
    this.expired = false;
    clearTimeout(this.#saying);
    this.said = this.trouble = '';
    this.drafts.clear();
    this.#kept.clear();
    this.#keys.clear();
    this.#held.clear();
    go('/desk');
    this.changed();
  }

  /** Forgets the token; all that was typed stays, for the same person to come back to. */
  lock() {
    this.#token = '';
    this.expired = true;
    this.changed();
  }

  /** What a person may do, and which location is open, changes during a day. */
  async #askMeAgain() {
    if (!this.me || this.expired || document.hidden) {
      return;
    }
    const passed = this.me.locations.some((one) => one.until && Date.parse(one.until) <= this.now());
    if (performance.now() - this.#meAt < ME_KEPT[passed ? 'passed' : 'else']) {
      return;
    }
    this.#meAt = performance.now();
    this.me = await this.refresh('/me').catch(() => this.me);
    this.changed();
  }

  /** @param {string} path @returns {Promise<any>} */
  async get(path) {
    return this.#ask('GET', path);
  }

  /** Asks for what was answered before, and gets that again where nothing has changed. @param {string} path @returns {Promise<any>} */
  async refresh(path) {
    return this.#ask('GET', path, undefined, this.#kept.get(path));
  }

  /** Asks for a table, as a spreadsheet reads it. @param {string} path @returns {Promise<string>} */
  async table(path) {
    return this.#ask('GET', path, undefined, undefined, 'text/csv');
  }

  /** Does something once: until it is answered for good, the same request has the same key, however often it is sent. @param {string} path @param {object} [body] @returns {Promise<any>} */
  async post(path, body = {}) {
    return this.#ask('POST', path, body);
  }

  /** @param {string} path @param {object} [body] @returns {Promise<any>} */
  async remove(path, body = {}) {
    return this.#ask('DELETE', path, body);
  }

  /** @param {string} method @param {string} path @param {object} [body] @param {{tag: string, body: any}} [kept] @param {string} [accept] */
  async #ask(method, path, body, kept, accept) {
    const text = body && JSON.stringify(body);
    const command = `${method} ${path} ${text}`;
    /** @type {Record<string, string>} */
    const headers = { Authorization: `Bearer ${this.#token}`, ...(text && { 'Content-Type': 'application/json' }), ...(accept && { Accept: accept }) };
    if (method === 'POST') {
      headers['Idempotency-Key'] = this.#keys.get(command) ?? crypto.randomUUID();
      this.#keys.set(command, headers['Idempotency-Key']);
    }
    if (kept) {
      headers['If-None-Match'] = kept.tag;
    }
    const turn = this.#turn;
    const token = this.#token;
    const lost = () => Promise.reject(new Problem('offline', ASK_TWICE));
    const response = await fetch(path, { method, headers, body: text, signal: AbortSignal.timeout(LONGEST) }).catch(lost);
    const unread = {};
    const answer = [204, 304].includes(response.status) ? null : await (accept && response.ok ? response.text() : response.json()).catch(() => unread);
    if (turn !== this.#turn) {
      throw SIGNED_OUT;
    }
    if (response.status === 304 && kept) {
      return kept.body;
    }
    if (answer === unread && response.status < 500) {
      await lost();
    }
    const type = String(answer?.type ?? 'internal-error').split(':').at(-1) ?? '';
    if (isAnswered(response.status, type)) {
      this.#keys.delete(command);
    }
    this.#skew = answer?.now ? Date.parse(answer.now) - performance.now() : this.#skew;
    if (response.ok) {
      const tag = response.headers.get('ETag');
      if (tag && method === 'GET' && !accept) {
        this.#kept.set(path, { tag, body: answer });
      }
      this.#learn(method, path, answer);
      return answer;
    }
    if (response.status === 401) {
      // An answer to the token before says nothing about the one that is here now.
      if (token === this.#token) {
        this.expired = this.me !== null;
        this.changed();
      }
      throw SIGNED_OUT;
    }
    throw new Problem(type, answer?.detail ?? '', { status: response.status, until: answer?.until });
  }

  /** Once the callback that was asked for is seen here, or one was worked, asking for the next one is a new request. @param {string} method @param {string} path @param {any} answer */
  #learn(method, path, answer) {
    let seen = method === 'POST' && path.endsWith('/outcome');
    if (path === '/worklist?mine=true') {
      const mine = new Set(answer.order);
      seen = [...mine].some((one) => !this.#held.has(one));
      this.#held = mine;
    }
    for (const command of seen ? [...this.#keys.keys()].filter((one) => one.startsWith('POST /worklist/next ')) : []) {
      this.#keys.delete(command);
    }
  }
}

/** Whether an answer says for good what became of a request; else its repetition must be known for one. @param {number} status @param {string} type */
const isAnswered = (status, type) => status < 500 && status !== 401 && status !== 429 && type !== 'unfinished-request';

export const session = new Session();

/** Whether this person's role may do something at all. @param {Me['may'][number]} what */
export const may = (what) => session.me?.may.includes(what) ?? false;

/** @param {string} id */
export const location = (id) => session.me?.locations.find((one) => one.location === id);

/** Leads to another screen. @param {string} fragment */
export function go(fragment) {
  window.location.hash = fragment;
}

/** The screen that the fragment names, and its filters. */
export function where() {
  const [path, query] = window.location.hash.replace(/^#\/?/, '').split('?', 2);
  const [screen, id] = path.split('/', 2);
  return { screen: screen || 'desk', id: id ?? '', filters: new URLSearchParams(query ?? '') };
}

/** A part of the page: in the page's own tree, so that one stylesheet holds, and drawn anew when something is known anew. */
export class Part extends LitElement {
  createRenderRoot() {
    return this;
  }

  /** @type {Record<string, object>} */ static properties = { trouble: { state: true } };

  constructor() {
    super();
    /** What went wrong here, in words, until somebody has read it. */
    this.trouble = '';
    const anew = () => void this.requestUpdate();
    /** @type {[string, () => void][]} */ this.heard = Object.entries({ change: anew, tick: anew, entered: () => void this.load() });
  }

  connectedCallback() {
    super.connectedCallback();
    this.heard.forEach(([sign, then]) => session.addEventListener(sign, then));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.heard.forEach(([sign, then]) => session.removeEventListener(sign, then));
  }

  /** Asks the desk for what is shown here; also once somebody has unlocked the page. @returns {Promise<void>} */
  async load() {}

  /** Says what went wrong, but for a token that ran out: the lock says that. @param {any} problem */
  fail(problem) {
    if (problem?.type !== 'signed-out') {
      this.trouble = wrong(problem);
    }
  }

  bad() {
    return this.trouble
      ? html`<div class="bad" role="alert"><span>${this.trouble}</span><button @click=${() => (this.trouble = '')}>${t('read')}</button></div>`
      : nothing;
  }
}
