// What happened before this call, the newest first: what the patient said, who tried, what was texted, what the patient wants.
import { html, nothing } from './vendor/lit.js';
import { t, word, time, when, duration } from './words.js';
import { because, wishes } from './callback-wishes.js';
import { alsoOpen } from './patient.js';
import { confirmed } from './confirmed.js';

const CALLS = ['opened', 'repeat-call', 'call-amended'];
const TRIED = ['outcome', 'noted', 'returned', 'attempt-seen'];
const UNREACHED = ['busy', 'unanswered', 'not-connected'];

/** @typedef {import('./types').Entry} Entry */

/** @param {import('./callback.js').CallbackScreen} host @param {import('./types').Detail} detail */
export function before(host, detail) {
  const history = detail.history ?? [];
  const newest = history.toReversed();
  const calls = newest.filter((entry) => CALLS.includes(entry.entry));
  // A call becomes known some time after it was made.
  const tried = newest.filter((entry) => TRIED.includes(entry.entry)).sort((one, other) => Date.parse(begun(other)) - Date.parse(begun(one)));
  const texts = newest.filter((entry) => entry.entry.startsWith('text-'));
  // What was known before this callback stands in the entry that opened it.
  const opened = history.find((entry) => entry.entry === 'opened');
  const told = newest.find((entry) => entry.entry === 'consent-recorded' || entry.textConsent);
  const consent = told?.said ?? told?.textConsent ?? opened?.consentSaid;
  const wish = newest.find((entry) => entry.entry === 'call-wish')?.said ?? opened?.mayCall;
  // What was texted is read as what was said.
  const words = newest.filter((entry) => entry.words && (CALLS.includes(entry.entry) || entry.entry === 'patient-texted'));
  const recorded = calls.find((entry) => entry.voicemail)?.contact;
  return html`
    <h2 id="before-title">${t('before')}</h2>
    ${words.length > 0
      ? words.map((entry) => html`<blockquote><p>${entry.words}</p><footer>${time(entry.at, detail.location)}</footer></blockquote>`)
      : nothing}
    <ol class="story">
      ${calls.filter((entry) => entry.entry !== 'call-amended').map((entry) => html`<li><b>${word('reason', entry.reason ?? '')}</b><small>${time(entry.at, detail.location)}</small>
        ${left(host, entry, calls.filter((one) => one.contact === entry.contact), entry.contact === recorded)}</li>`)}
    </ol>
    <h3>${t('before.tried')}</h3>
    ${tried.length > 0
      ? html`<ol class="story">${tried.map((entry) => html`<li><b>${entry.outcome ? word('outcome', entry.outcome) : word('entry', entry.entry)}</b>
          <small>${time(begun(entry), detail.location)}${entry.by ? ` · ${entry.by}` : ''}</small>${seen(entry)}${besides(entry, detail.location)}${entry.note ? html`<p>“${entry.note}”</p>` : nothing}</li>`)}</ol>`
      : html`<p class="quiet">${t(detail.attempts > 0 ? 'before.unseen' : 'before.first')}</p>`}
    ${wishes(host, detail)}
    <h3>${t('before.wishes')}</h3>
    <ul class="story">
      <li>${consent ? t(`consent.${consent}`) : t('consent.none')}</li>
      ${wish ? html`<li>${t(`wish.${wish}`)}</li>` : nothing}
      ${texts.map((entry) => html`<li>${text(entry)}<small>${time(entry.at, detail.location)}</small></li>`)}
    </ul>
    ${confirmed(host.script?.confirmed)} ${host.script ? alsoOpen(host, host.script.alsoOpen, 'before') : nothing}
    <p><a href="#/caller/${detail.callback}">${t('caller.all')}</a></p>
    <details><summary>${t('history')}</summary><ol class="story all">${newest.map((entry) => html`<li><b>${word('entry', entry.entry)}</b>
      <small>${time(entry.at, detail.location)}${entry.by ? ` · ${entry.by}` : ''}</small>
      ${because(entry)}
      ${entry.reason && entry.entry === 'escalated' ? html`<span>${word('escalation', entry.reason)}</span>` : nothing}</li>`)}</ol></details>`;
}

/**
 * What was left in a call, as far as whoever asks may hear it: a button, and once it was pressed the recording in its place. A recording can
 * become known after the call, and that nothing is said in it after that.
 * @param {import('./callback.js').CallbackScreen} host @param {Entry} entry @param {Entry[]} known all that tells of this call
 * @param {boolean} newest
 */
function left(host, entry, known, newest) {
  const { playing } = host;
  const silent = known.some((one) => one.heard === 'nothing') ? html`<span>${t('voicemail.silent')}</span>` : nothing;
  if (!known.some((one) => one.voicemail)) {
    return known.some((one) => one.voicemail === false) ? html`<span>${t('voicemail.missing')}</span>${silent}` : nothing;
  }
  return html`<span>${t('voicemail.left')}</span>${silent}
    ${playing?.contact === entry.contact
      ? html`<audio controls autoplay .src=${playing?.url ?? ''} aria-label=${t('voicemail.left')} @error=${() => host.silent()}></audio>`
      : html`<button data-key=${newest ? 'l' : nothing} aria-keyshortcuts=${newest ? 'l' : nothing} ?disabled=${host.busy}
          @click=${() => host.listen(entry.contact ?? '')}>${t('voicemail.listen')} ${newest ? html`<kbd>L</kbd>` : nothing}</button>`}`;
}

/** What else is known of how it ended. @param {Entry} entry @param {string} place */
function besides({ rescheduledFrom, appointmentAt, notBooked }, place) {
  const known = [
    ...(rescheduledFrom ? [t('moved.from', { when: when(rescheduledFrom, place) })] : []),
    ...(appointmentAt ? [t('booked.for', { when: when(appointmentAt, place) })] : []),
    ...(notBooked ? [word('why', notBooked)] : []),
  ];
  return known.length > 0 ? html`<span>${known.join(', ')}</span>` : nothing;
}

/** When somebody called, or said what had become of it. @param {Entry} entry */
const begun = (entry) => entry.dialledAt ?? entry.at;

/** How long a call was that the phone system saw, who took it and how it ended, where that is known. @param {Entry} entry */
function seen({ seconds, pickedUp, end }) {
  if (seconds === undefined) {
    return nothing;
  }
  const long = seconds < 60 ? t('seconds', { s: seconds }) : duration(seconds / 60);
  const how = end && end !== 'other' ? [word('end', end)] : [];
  // That nobody picked up is said by why, where that is known; who hung up then does not matter.
  const told = pickedUp !== 'nobody' ? [word('pickedup', pickedUp ?? ''), ...how] : UNREACHED.includes(end ?? '') ? how : [word('pickedup', pickedUp)];
  return html`<span>${[long, ...told].join(', ')}</span>`;
}

/** @param {Entry} entry */
function text(entry) {
  if (entry.entry === 'text-receipt') {
    return word('delivery', entry.delivery ?? '');
  }
  return entry.entry === 'text-withheld' ? t('text.withheld', { why: word('withheld', entry.reason ?? '') }) : word('entry', entry.entry);
}
