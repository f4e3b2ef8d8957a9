// How it ended: what was true of the call, what the next person must know, and one outcome. One that is refused stays in sight, with the reason.
import { html, nothing, live } from './vendor/lit.js';
import { go, session } from './session.js';
import { asBefore } from './desk.js';
import { alsoOpen } from './patient.js';
import { confirming, confirms } from './confirmed.js';
import { t, word, when, dayAt, instantAt, placeName } from './words.js';

/** @typedef {import('./callback.js').CallbackScreen} CallbackScreen */

/** The outcomes that people record, each on the key that it always has. */
const OUTCOMES = ['booked', 'rescheduled', 'message-left', 'attempt-again', 'routed-to-clinical', 'insurance-verification-needed', 'referral-follow-up-needed', 'no-further-action', 'declined', 'wrong-number'];

/** Why a patient who was reached did not book, each on the key under the digits that it always has (docs/rules.md §5). */
const REASONS = ['no-suitable-time', 'insurance-or-cost', 'went-elsewhere', 'thinking-it-over', 'no-visit-needed', 'other'];
const REASON_KEYS = 'qwerty';

/** The outcomes that end it without a visit: these are not recorded without a reason. */
const ASKS_WHY = ['declined', 'no-further-action'];

/** Those that can have a reason. */
const MAY_SAY_WHY = [...ASKS_WHY, 'routed-to-clinical', 'insurance-verification-needed', 'referral-follow-up-needed'];

export const URGENT = 'urgent-words';
const AGAIN = 'attempt-again';

/**
 * What was typed stays as long as nobody has sent or dropped it, also where it can no longer be sent. The field is the same one
 * then: whoever types on must not press keys.
 * @param {CallbackScreen} host @param {import('./types').Script | null} rules
 */
export function ending(host, rules) {
  const draft = host.draft;
  const open = host.open && rules;
  return html`
    <h2 id="ending-title" class=${open ? 'heard' : ''}>${t(open ? 'ending' : 'typed')}</h2>
    ${open ? outcomes(host, rules) : html`<p>${words(host)}</p>`}
    <div class="field"><label for="note"><b>${t('note')}</b> <kbd>M</kbd></label> <span class="quiet" id="note-hint">${t(host.open ? 'note.hint' : 'typed.hint')}</span>
      <textarea id="note" rows="2" maxlength="1000" spellcheck="false" data-key="m" aria-keyshortcuts="m" aria-describedby="note-hint" .value=${live(draft.note)} ?readonly=${!host.open}
        @input=${(/** @type {any} */ event) => host.note({ note: event.target.value })}></textarea>
      ${host.open && draft.note.trim() ? html`<button class="plain" ?disabled=${host.busy} @click=${() => host.keepNote()}>${t('note.only')}</button>` : nothing}</div>
    ${host.open ? nothing : html`<p class="acts"><button @click=${() => host.copy([words(host), draft.note].filter(Boolean).join('\n'))}>${t(host.copied ? 'copied' : 'typed.copy')}</button>
      <button class="plain" @click=${() => { session.drafts.delete(host.callback); host.requestUpdate(); }}>${t('typed.drop')}</button></p>`}
    ${open ? confirming(host) : nothing} ${open && draft.outcome ? chosen(host) : nothing}`;
}

/** What was ticked and chosen, in words. @param {CallbackScreen} host */
function words(host) {
  const { facts, outcome } = host.draft;
  const { notBooked } = said(host.draft, outcome, host.detail?.location ?? '');
  const ticked = [...facts].map((fact) => host.rules?.facts.find((one) => one.fact === fact)?.label ?? fact.replaceAll('-', ' '));
  return [...ticked, ...(outcome ? [host.label(outcome)] : []), ...(notBooked ? [word('why', notBooked)] : [])].join(', ');
}

/** @param {CallbackScreen} host @param {import('./types').Script} rules */
function outcomes(host, rules) {
  const draft = host.draft;
  const groups = [...new Set(rules.facts.map((fact) => fact.group))];
  return html`${urgent(host, rules)}
    <div class="outcomes" role="group" aria-labelledby="outcomes-title"><h3 id="outcomes-title">${t('outcomes')}</h3>
      ${OUTCOMES.map((outcome, at) => button(host, outcome, (at + 1) % 10))}</div>
    ${refusal(host)}
    <div class="facts">${groups.map((group) => html`<fieldset><legend>${word('group', group)}</legend>
      ${rules.facts.filter((fact) => fact.group === group && fact.fact !== URGENT).map((fact) => html`<label class="tick"><input type="checkbox"
        .checked=${live(draft.facts.has(fact.fact))} @change=${(/** @type {any} */ event) => host.tick(fact.fact, event.target.checked)}>${fact.label}</label>`)}
    </fieldset>`)}</div>`;
}

/** Said urgent words outweigh all else: one strip, and one button that hands it over. @param {CallbackScreen} host @param {import('./types').Script} rules */
function urgent(host, rules) {
  if (!host.draft.facts.has(URGENT)) {
    return rules.facts.some((fact) => fact.fact === URGENT)
      ? html`<button class="alarm" data-key="u" aria-keyshortcuts="u" @click=${() => host.tick(URGENT, true)}>${t('urgent.said')} <kbd>U</kbd></button>`
      : nothing;
  }
  const rule = rules.rules.find((one) => one.rule === 'urgent-words-go-to-clinical');
  return html`<div class="strip" role="alert"><p>${rule?.instead ?? t('urgent')}</p>
    ${host.sure.has(URGENT) && host.refusal('routed-to-clinical') ? nothing : html`<button ?disabled=${host.busy} @click=${() => host.record('routed-to-clinical')}>${t('urgent.route')}</button>`}
    <button class="plain" @click=${() => host.tick(URGENT, false)}>${t('urgent.not')}</button></div>`;
}

/** @param {CallbackScreen} host @param {string} outcome @param {number} key */
function button(host, outcome, key) {
  const refused = host.refusal(outcome);
  return html`<button class="outcome ${refused ? 'refused' : ''}" aria-pressed=${host.draft.outcome === outcome} aria-disabled=${refused ? 'true' : nothing}
    aria-describedby=${refused ? `refused-${refused.rule}` : nothing} data-key=${key} aria-keyshortcuts=${key} @click=${() => host.choose(outcome)}>
    <kbd>${key}</kbd><span>${host.label(outcome)}${outcome === AGAIN ? html`<small>${t('again.hint')}</small>` : nothing}</span></button>`;
}

/** Each rule once, with all that it refuses now. @param {CallbackScreen} host */
function refusal(host) {
  const refused = host.rules?.refused.filter((one) => OUTCOMES.includes(one.outcome)) ?? [];
  const rules = [...new Set(refused.map((one) => one.rule))];
  return rules.length === 0 ? nothing : html`<ul class="refusals">${rules.map((rule) => {
    const of = refused.filter((one) => one.rule === rule);
    return html`<li id="refused-${rule}" class=${of.some((one) => one.outcome === host.refusedNow) ? 'now' : ''}>
      <b>${t('refused', { outcomes: of.length > 3 ? t('refused.most') : of.map((one) => one.label).join(', ') })}</b> ${of[0].instead}</li>`;
  })}</ul>`;
}

const books = (/** @type {string} */ outcome) => outcome === 'booked' || outcome === 'rescheduled';

/** What keeps an outcome from being recorded yet, as the key of its words. @param {import('./types').Draft} draft @param {string} outcome */
export function missing(draft, outcome) {
  const half = (/** @type {string} */ day, /** @type {string} */ time) => (day === '') !== (time === '');
  if ((books(outcome) && half(draft.day, draft.time)) || (outcome === 'rescheduled' && half(draft.fromDay, draft.fromTime))) {
    return 'booked.both';
  }
  return ASKS_WHY.includes(outcome) && !draft.notBooked ? 'why.missing' : '';
}

/** What was filled in for this outcome, as the desk takes it; what was filled in for another one stays here. @param {import('./types').Draft} draft @param {string} outcome @param {string} place */
export function said(draft, outcome, place) {
  const { day, time, fromDay, fromTime, notBooked } = draft;
  return {
    ...confirms(draft),
    ...(books(outcome) && day && time ? { appointmentAt: instantAt(`${day}T${time}`, place) } : {}),
    ...(outcome === 'rescheduled' && fromDay && fromTime ? { rescheduledFrom: instantAt(`${fromDay}T${fromTime}`, place) } : {}),
    ...(MAY_SAY_WHY.includes(outcome) && notBooked ? { notBooked } : {}),
  };
}

/** Where somebody goes on who has chosen an outcome: what is asked for first, else the button that records it. @param {string} outcome */
export const goesOnAt = (outcome) => (books(outcome) ? '#day' : ASKS_WHY.includes(outcome) ? '.reasons button' : '#record');

/** @param {CallbackScreen} host */
function reasons(host) {
  const { outcome, notBooked } = host.draft;
  const asked = ASKS_WHY.includes(outcome);
  return html`<div class="outcomes reasons" role="group" aria-labelledby="reasons-title"><h3 id="reasons-title">${t(asked ? 'why' : 'why.known')}</h3>
    ${REASONS.map((reason, at) => html`<button type="button" class="outcome" aria-pressed=${notBooked === reason} data-key=${REASON_KEYS[at]} aria-keyshortcuts=${REASON_KEYS[at]}
      @click=${() => host.because(reason === notBooked && !asked ? '' : reason)}><kbd>${REASON_KEYS[at].toUpperCase()}</kbd><span>${word('why', reason)}</span></button>`)}</div>`;
}

/** @param {CallbackScreen} host */
function chosen(host) {
  const { outcome, day, time, fromDay, fromTime } = host.draft;
  const place = host.detail?.location ?? '';
  return html`<form class="chosen" novalidate @submit=${(/** @type {Event} */ event) => { event.preventDefault(); host.record(); }}>
    ${books(outcome) ? html`<fieldset class="booking"><legend>${t('booked.when', { place: placeName(place), zone: zoneOn(place, day) })}</legend>
      <label><span>${t('booked.day')}</span><input id="day" type="date" min=${dayAt(place)} .value=${live(day)} @input=${(/** @type {any} */ event) => host.note({ day: event.target.value })}></label>
      <label><span>${t('booked.time')}</span><input type="time" .value=${live(time)} @input=${(/** @type {any} */ event) => host.note({ time: event.target.value })}></label>
      <p class="quiet">${t('booked.hint')}</p></fieldset>` : nothing}
    ${outcome === 'rescheduled' ? html`<fieldset class="booking"><legend>${t('moved.when', { place: placeName(place), zone: zoneOn(place, fromDay) })}</legend>
      <label><span>${t('moved.day')}</span><input type="date" .value=${live(fromDay)} @input=${(/** @type {any} */ event) => host.note({ fromDay: event.target.value })}></label>
      <label><span>${t('moved.time')}</span><input type="time" .value=${live(fromTime)} @input=${(/** @type {any} */ event) => host.note({ fromTime: event.target.value })}></label></fieldset>` : nothing}
    ${MAY_SAY_WHY.includes(outcome) ? reasons(host) : nothing}
    <button id="record" class="first big" aria-disabled=${host.busy}>${t('record', { outcome: host.label(outcome) })}</button>
  </form>`;
}

/** The zone's own name on the day that was chosen, which may lie behind a change of the clocks. @param {string} place @param {string} day */
const zoneOn = (place, day) => when(new Date(day ? instantAt(`${day}T12:00`, place) : session.now()).toISOString(), place).replace(/^.*\s/, '');

/** One line on what happens next, and the next callback under the finger. @param {CallbackScreen} host @param {import('./types').Ended} ended */
export function done(host, ended) {
  const { detail, outcome, warnings } = ended;
  const after = detail.state === 'closed'
    ? t('after.closed')
    : detail.state === 'handed-off'
      ? t('after.handed', { team: word('team', detail.owner) })
      : detail.nextAt
        ? t('after.waiting', { when: when(detail.nextAt, detail.location) })
        : t('after.gone');
  const follow = detail.history?.findLast((entry) => entry.entry === 'closed')?.followUps ?? [];
  return html`<section class="done" aria-labelledby="done-title">
    <span class="check" aria-hidden="true">✓</span>
    <h1 id="done-title">${t('done', { outcome: host.label(outcome) })}</h1>
    <p class="after" role="status">${after} ${follow.length > 0 ? t('after.follow', { what: follow.map((one) => word('follow', one)).join(', ') }) : nothing}</p>
    ${warnings.map((one) => html`<p class="note warn" role="alert">${one.type === 'looks-clinical' ? t('warning.looks-clinical') : one.detail}</p>`)}
    ${host.bad()}
    <p class="acts"><button id="next" class="first big" data-key="n" aria-keyshortcuts="n" aria-disabled=${host.busy} @click=${() => host.next()}>${t('next')} <kbd>N</kbd></button>
      <button @click=${() => go(asBefore())}>${t('back')}</button></p>
    ${host.script ? alsoOpen(host, host.script.alsoOpen, 'after') : nothing}</section>`;
}
