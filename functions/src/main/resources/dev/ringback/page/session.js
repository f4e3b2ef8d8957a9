// Who has signed in, what time it is at the desk, and how the desk is asked. Nothing of it is kept anywhere but in this page's memory.
import { LitElement } from './vendor/lit.js';

/** @typedef {import('./types').Me} Me */
/** @typedef {import('./types').Config} Config */

/** What the desk said no to, or did not say at all. */
export class Problem extends Error {
  /**
   * @param {string} type the last word of the problem's URN, or `offline`
   * @param {string} detail
   * @param {{status?: number, until?: string}} [more]
   */
  constructor(type, detail, more = {}) {
    super(detail);
    this.type = type;
    this.detail = detail;
    this.status = more.status ?? 0;
    this.until = more.until;
  }
}

const LONGEST = 25_000;
const ASK_TWICE = 'ringback: the last answer was lost';

class Session extends EventTarget {
  constructor() {
    super();
    /** @type {Config | null} */ this.config = null;
    /** @type {Me | null} */ this.me = null;
    /** True while the token has run out and the page waits, with all that was typed, for a new one. */
    this.expired = false;
    /** What was said last to those who listen to the page rather than look at it. */
    this.said = '';
    /** Whether single keys do anything (WCAG 2.1.4). */
    this.keys = true;
    /** What is typed and not sent, by callback: it outlives the screen that it was typed on, and nothing else. */
    /** @type {Map<string, import('./types').Draft>} */ this.drafts = new Map();
    /** What the last outcome led to, for the line that is shown until the next callback is taken. */
    /** @type {{text: string, until: number} | null} */ this.done = null;
    /** The agent workspace around the page, if there is one. @type {import('./types').Workspace | null} */ this.workspace = null;
    this.#token = '';
    this.#skew = Date.now() - performance.now();
    setInterval(() => this.dispatchEvent(new Event('tick')), 5_000);
  }

  #token;
  #skew;
  /** @type {Map<string, string>} */ #keys = new Map();
  /** @type {Map<string, {tag: string, body: any}>} */ #kept = new Map();

  get signedIn() {
    return this.#token !== '';
  }

  /** The time at the desk, in milliseconds. A page never goes by the clock of the computer that it is on. */
  now() {
    return performance.now() + this.#skew;
  }

  changed() {
    this.dispatchEvent(new Event('change'));
  }

  /** Has a sentence read out, once. @param {string} text */
  say(text) {
    this.said = text;
    this.changed();
  }

  /** @param {string} token */
  async enter(token) {
    const before = this.me?.person;
    this.#token = token;
    this.me = await this.get('/me');
    this.expired = false;
    if (before && before !== this.me?.person) {
      this.drafts.clear();
    }
    this.changed();
  }

  leave() {
    this.#token = '';
    this.me = null;
    this.expired = false;
    this.done = null;
    this.drafts.clear();
    this.#kept.clear();
    this.changed();
  }

  /** Forgets the token; all that was typed stays, for the same person to come back to. */
  lock() {
    this.#token = '';
    this.expired = true;
    this.changed();
  }

  /** @param {string} path @returns {Promise<any>} */
  async get(path) {
    return this.#ask('GET', path);
  }

  /**
   * Asks for what was answered before, and gets that again where nothing has changed.
   * @param {string} path @returns {Promise<any>}
   */
  async refresh(path) {
    return this.#ask('GET', path, undefined, this.#kept.get(path));
  }

  /**
   * Carries something out once: as long as no answer has come, the same request has the same key, however often it is sent.
   * @param {string} path @param {object} [body] @returns {Promise<any>}
   */
  async post(path, body = {}) {
    return this.#ask('POST', path, body);
  }

  /** @param {string} path @param {object} [body] @returns {Promise<any>} */
  async remove(path, body = {}) {
    return this.#ask('DELETE', path, body);
  }

  /**
   * @param {string} method @param {string} path @param {object} [body] @param {{tag: string, body: any}} [kept]
   */
  async #ask(method, path, body, kept) {
    const text = body && JSON.stringify(body);
    const command = `${method} ${path} ${text}`;
    /** @type {Record<string, string>} */
    const headers = { Authorization: `Bearer ${this.#token}` };
    if (text) {
      headers['Content-Type'] = 'application/json';
    }
    if (method === 'POST') {
      headers['Idempotency-Key'] = this.#keys.get(command) ?? crypto.randomUUID();
      this.#keys.set(command, headers['Idempotency-Key']);
    }
    if (kept) {
      headers['If-None-Match'] = kept.tag;
    }
    const response = await fetch(path, { method, headers, body: text, signal: AbortSignal.timeout(LONGEST) }).catch(() => {
      throw new Problem('offline', ASK_TWICE);
    });
    if (response.status === 304 && kept) {
      return kept.body;
    }
    const answer = response.status === 204 ? null : await response.json().catch(() => null);
    // A 5xx may have been done all the same: its repetition must be known for one.
    if (response.status < 500) {
      this.#keys.delete(command);
    }
    if (answer?.now) {
      this.#skew = Date.parse(answer.now) - performance.now();
    }
    if (response.ok) {
      const tag = response.headers.get('ETag');
      if (tag && method === 'GET') {
        this.#kept.set(path, { tag, body: answer });
      }
      return answer;
    }
    if (response.status === 401) {
      this.expired = this.me !== null;
      this.changed();
      throw new Problem('signed-out', '', { status: 401 });
    }
    throw new Problem(String(answer?.type ?? 'internal-error').split(':').at(-1) ?? '', answer?.detail ?? '', {
      status: response.status,
      until: answer?.until,
    });
  }
}

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

  connectedCallback() {
    super.connectedCallback();
    this.anew = () => this.requestUpdate();
    session.addEventListener('change', this.anew);
    session.addEventListener('tick', this.anew);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    session.removeEventListener('change', this.anew ?? null);
    session.removeEventListener('tick', this.anew ?? null);
  }
}
