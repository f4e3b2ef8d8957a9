// How the patient wishes to be called back, and the form in which who holds the callback records it: all that they wish by now.
import { html, nothing } from './vendor/lit.js';
import { session } from './session.js';
import { t, word, clock, day, dayAt, phone } from './words.js';

/** @typedef {import('./callback.js').CallbackScreen} CallbackScreen */
/** @typedef {import('./types').Detail} Detail */
/** @typedef {NonNullable<Detail['wishes']>} Wishes */

/** The parts of a day that are offered, as the flow offers them (docs/flows.md). @type {Record<string, [string, string]>} */
const PARTS = { morning: ['08:00', '12:00'], afternoon: ['12:00', '17:00'] };
const ANY = 'any';
const OWN = 'own';

/** Whatever has fewer is no whole number; the desk says what else is none. */
const DIGITS = 10;

/** The number to be called: the one that the patient wishes, else the one that they called from. @param {Detail} detail */
export const numberOf = (detail) => detail.wishes?.callOn ?? detail.caller;

/** When they wish to be called, in words; nothing where they do not say. @param {Wishes} wishes */
function time({ day: on, from, until }) {
  return from && until ? [t('wishes.between', { from: clock(from), until: clock(until) }), ...(on ? [t('wishes.on', { day: day(on) })] : [])].join(', ') : '';
}

/** What somebody must know before they call, one line each. @param {Detail} detail @returns {string[]} */
export function wished(detail) {
  const wishes = detail.wishes;
  return wishes
    ? [
        time(wishes),
        wishes.language === 'es' ? t('wishes.speaks.es') : '',
        wishes.callOn ? t('wishes.instead', { number: phone(detail.caller) }) : '',
        wishes.voicemail ? t(`wishes.${wishes.voicemail}`) : '',
      ].filter(Boolean)
    : [];
}

/** @param {CallbackScreen} host @param {Detail} detail */
export function wishes(host, detail) {
  const lines = wished(detail);
  return html`<h3>${t('wishes')}</h3>
    ${lines.length > 0 ? html`<ul class="story">${lines.map((line) => html`<li>${line}</li>`)}</ul>` : html`<p class="quiet">${t('wishes.none')}</p>`}
    ${host.mine && !host.lapsed && detail.wishes ? form(host, detail, detail.wishes) : nothing}`;
}

/** Which of the offered times it is. @param {Wishes} wishes */
const partOf = ({ from, until }) => (from ? (Object.entries(PARTS).find(([, part]) => part[0] === from && part[1] === until)?.[0] ?? OWN) : ANY);

/** @param {CallbackScreen} host @param {Detail} detail @param {Wishes} now */
function form(host, detail, now) {
  const radio = (/** @type {string} */ name, /** @type {string} */ value, /** @type {string} */ label, /** @type {boolean} */ chosen) =>
    html`<label class="tick"><input type="radio" name=${name} value=${value} ?checked=${chosen}>${label}</label>`;
  const part = partOf(now);
  return html`<details class="wishes"><summary>${t('wishes.change')}</summary>
    <form class="wish" novalidate @submit=${(/** @type {SubmitEvent} */ event) => record(host, event)}>
      <fieldset class="choices"><legend>${t('wishes.when')}</legend>
        ${radio('part', ANY, t('wishes.any'), part === ANY)}
        ${Object.entries(PARTS).map(([one, [from, until]]) => radio('part', one, t(`wishes.${one}`, { from: clock(from), until: clock(until) }), part === one))}
        ${radio('part', OWN, t('wishes.own'), part === OWN)}</fieldset>
      <div class="booking"><label><span>${t('wishes.from')}</span><input type="time" name="from" value=${part === OWN ? (now.from ?? '') : ''}></label>
        <label><span>${t('wishes.until')}</span><input type="time" name="until" value=${part === OWN ? (now.until ?? '') : ''}></label>
        <label><span>${t('wishes.day')}</span><input type="date" name="day" min=${dayAt(detail.location)} value=${now.day ?? ''}></label></div>
      <label class="field"><b>${t('wishes.number')}</b><input name="callOn" type="tel" maxlength="40" autocomplete="off" value=${now.callOn ?? ''} aria-describedby="wishes-number-hint"></label>
      <p class="quiet" id="wishes-number-hint">${t('wishes.number.hint')}</p>
      <fieldset class="choices"><legend>${t('wishes.language')}</legend>
        ${radio('language', '', t('wishes.unsaid'), !now.language)} ${radio('language', 'en', 'English', now.language === 'en')} ${radio('language', 'es', 'Español', now.language === 'es')}</fieldset>
      <fieldset class="choices"><legend>${t('wishes.voicemail')}</legend>
        ${radio('voicemail', '', t('wishes.unsaid'), !now.voicemail)}
        ${['may-leave', 'leave-none'].map((one) => radio('voicemail', one, t(`wishes.${one}`), now.voicemail === one))}</fieldset>
      <p><button class="first" ?disabled=${host.busy}>${t('wishes.record')}</button></p></form></details>`;
}

/** @param {CallbackScreen} host @param {SubmitEvent} event */
function record(host, event) {
  event.preventDefault();
  const given = new FormData(/** @type {HTMLFormElement} */ (event.target));
  const said = (/** @type {string} */ name) => String(given.get(name) ?? '').trim();
  const [from, until] = said('part') === ANY ? ['', ''] : (PARTS[said('part')] ?? [said('from'), said('until')]);
  if ((said('part') === OWN && !(from && until)) || (said('part') === ANY && said('day'))) {
    host.trouble = t('wishes.both');
    return;
  }
  const digits = said('callOn').replace(/\D/g, '').length;
  if (said('callOn') && digits < DIGITS) {
    host.trouble = t('find.unreadable');
    return;
  }
  const wanted = { day: said('day'), from, until, callOn: said('callOn'), language: said('language'), voicemail: said('voicemail') };
  const filled = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== ''));
  host.act(() => session.post(`/callbacks/${host.callback}/wishes`, filled), t('wishes.recorded'));
}

/** Why an attempt waits, where the patient wished it. @param {import('./types').Entry} entry */
export const because = (entry) => (entry.because === 'wish' ? html`<span>${word('because', 'wish')}</span>` : nothing);
