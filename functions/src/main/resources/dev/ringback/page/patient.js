// One patient in one view: how far they have come, and what else is open with them. Whoever holds any of it holds the patient.
import { html, nothing } from './vendor/lit.js';
import { session, may, go } from './session.js';
import { t, word, when, placeName } from './words.js';
import { addressOf, kindOf } from './work.js';

/** @typedef {import('./types').OpenWithPatient} OpenWithPatient */
/** @typedef {import('./piece.js').Piece} Piece */

/** The sign for where a stage stands; the words stand beside it. @type {Record<string, string>} */
const SIGNS = { 'done': '✓', 'owed': '○', 'late': '!', 'not-done': '×', 'not-asked-for': '–' };

/** The way from the call to the visit and after it: a list, drawn as a line. @param {import('./types').Journey} steps @param {string} place */
export function journey(steps, place) {
  return steps.length === 0 ? nothing : html`<ol class="journey" aria-label=${t('journey')}>${steps.map(
    (step) => html`<li class="is-${step.state}"><span class="sign" aria-hidden="true">${SIGNS[step.state] ?? '○'}</span>
      <b>${word('stage', step.stage)}</b><small>${word('standing', step.state)}${step.at ? html` <time datetime=${step.at}>${t(`standing.at.${step.state}`, { when: when(step.at, place) })}</time>` : nothing}</small></li>`,
  )}</ol>`;
}

/** All that is open, callbacks first. @param {OpenWithPatient} open @returns {any[]} */
const all = (open) => [...open.callbacks, ...open.followUps];

/** Takes what is open with the patient that one has on the phone, or goes on with what one has of it. @param {Piece} host @param {any} one @param {boolean} leads */
async function take(host, one, leads) {
  const path = one.followUp ? `/follow-ups/${one.followUp}` : `/callbacks/${one.callback}`;
  await host.act(() => session.post(`${path}/claim`), leads ? '' : t('also.taken'));
  if (leads && !host.trouble) {
    go(addressOf(one));
  }
}

/**
 * What else is open with this patient. Before the end of what is on the screen one takes it too, so that the patient stays one's own; after it one goes on.
 * @param {Piece} host @param {OpenWithPatient | null} open @param {'before' | 'after'} at
 */
export function alsoOpen(host, open, at) {
  const there = open ? all(open) : [];
  const mine = (/** @type {any} */ one) => one.state === 'claimed' && one.owner === session.me?.person;
  const waits = (/** @type {any} */ one) => ['due', 'waiting', 'handed-off'].includes(one.state);
  const title = at === 'after' ? html`<h2 id="also-title">${t('also')}</h2>` : html`<h3 id="also-title">${t('also')}</h3>`;
  return there.length === 0 ? nothing : html`<section class="also" aria-labelledby="also-title">${title}<p class="quiet">${t(`also.${at}`)}</p>
    <ul class="story">${there.map((one, place) => html`<li><b><a href="#${addressOf(one)}">${kindOf(one)}</a></b>
      <small>${[placeName(one.location), mine(one) ? t('also.mine') : word('state', one.state), ...(one.followUp ? [t('due.by', { when: when(one.due, one.location) })] : [])].join(' · ')}</small>
      ${may('claim') && (waits(one) || (mine(one) && at === 'after')) ? button(host, one, at, place) : nothing}</li>`)}</ul></section>`;
}

/** @param {Piece} host @param {any} one @param {'before' | 'after'} at @param {number} place */
function button(host, one, at, place) {
  const kind = kindOf(one);
  if (at === 'before') {
    return html`<button ?disabled=${host.busy} aria-label=${t('also.take.this', { kind })} @click=${() => take(host, one, false)}>${t('also.take')}</button>`;
  }
  const key = place === 0 ? 'g' : nothing;
  return html`<button data-key=${key} aria-keyshortcuts=${key} ?disabled=${host.busy} @click=${() => take(host, one, true)}>${t('also.go.this', { kind })} ${place === 0 ? html`<kbd>G</kbd>` : nothing}</button>`;
}
