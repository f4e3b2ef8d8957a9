// What the worklist is made of: callbacks, and follow-ups among them. Where each is shown, and what it is called.
import { html } from './vendor/lit.js';
import { t, word } from './words.js';

/** @typedef {import('./types').Row | import('./types').FollowUpRow} Work */

/** @param {any} one */
export const idOf = (one) => one.followUp ?? one.callback;

/** The screen of what was taken or is listed. @param {any} one */
export const addressOf = (one) => (one.followUp ? `/follow-up/${one.followUp}` : `/callback/${one.callback}`);

/** What it is about, in the practice's words. @param {any} one */
export const kindOf = (one) => (one.followUp ? word('owed', one.kind) : word('bucket', one.bucket));

/** All of a page of the worklist, in the desk's order. @param {import('./types').Worklist} page @returns {any[]} */
export function rowsOf(page) {
  const rows = new Map([...page.callbacks, ...page.followUps].map((one) => [idOf(one), one]));
  return page.order.map((id) => rows.get(id));
}

/** The sign for what is owed after a call. It stands beside the word, never instead of it. */
export const owedSign = () => html`<span class="tag owed"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 3h14v18H5zM8 7h8v2H8zm0 4h8v2H8zm0 4h5v2H8z" fill-rule="evenodd"/></svg>${t('owed')}</span>`;
