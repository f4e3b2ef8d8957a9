// What the patient has confirmed: known fields for whoever comes next, and the fields in which it is recorded with an outcome.
import { html, nothing, live } from './vendor/lit.js';
import { t, word } from './words.js';

/** @typedef {import('./types').Confirmed} Confirmed */
/** @typedef {import('./types').Draft} Draft */

/** What can be chosen of each. @type {Record<'availability' | 'paperwork', string[]>} */
const CHOICES = { availability: ['mornings', 'afternoons', 'any-time'], paperwork: ['needs-forms', 'has-forms', 'sent-back'] };

/** What is known, one line each. @param {Confirmed | undefined} known */
export function confirmed(known) {
  const lines = known
    ? [
        ...(known.availability ? [[t('confirmed.availability'), word('availability', known.availability)]] : []),
        ...(known.paperwork ? [[t('confirmed.paperwork'), word('paperwork', known.paperwork)]] : []),
        ...(known.plan ? [[t('confirmed.plan'), known.plan]] : []),
      ]
    : [];
  return lines.length === 0 ? nothing : html`<h3>${t('confirmed')}</h3><dl class="pairs">${lines.map(([what, is]) => html`<dt>${what}</dt><dd>${is}</dd>`)}</dl>`;
}

/** The fields of what was filled in, as the desk takes them. @param {Draft} draft */
export const confirms = ({ availability, paperwork, plan }) => ({ ...(availability && { availability }), ...(paperwork && { paperwork }), ...(plan.trim() && { plan }) });

/** @param {{draft: Draft, note: (change: Partial<Draft>) => void}} host */
export function confirming(host) {
  const { draft } = host;
  const choice = (/** @type {'availability' | 'paperwork'} */ name) => html`<div class="field"><label for="confirmed-${name}"><b>${t(`confirmed.${name}`)}</b></label> <select id="confirmed-${name}" @change=${(/** @type {any} */ event) => host.note({ [name]: event.target.value })}>
    <option value="">${t('confirmed.unsaid')}</option>${CHOICES[name].map((one) => html`<option value=${one} .selected=${draft[name] === one}>${word(name, one)}</option>`)}</select></div>`;
  return html`<details class="confirming" ?open=${Object.keys(confirms(draft)).length > 0}><summary>${t('confirmed.record')}</summary>${choice('availability')} ${choice('paperwork')}
    <label class="field"><b>${t('confirmed.plan')}</b><input name="plan" maxlength="80" autocomplete="off" spellcheck="false" aria-describedby="plan-hint" .value=${live(draft.plan)} @input=${(/** @type {any} */ event) => host.note({ plan: event.target.value })}></label>
    <p class="quiet" id="plan-hint">${t('confirmed.plan.hint')}</p></details>`;
}
