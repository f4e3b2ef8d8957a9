// What stays in sight during a call: the number, whom one calls for, the try, and how long one has it.
import { html, nothing } from './vendor/lit.js';
import { session, may } from './session.js';
import { t, word, phone, duration, minutesUntil, when, publicName } from './words.js';
import { urgentSign, due } from './desk.js';
import { passOn } from './callback-pass.js';
import { numberOf, wished } from './callback-wishes.js';

/** @typedef {import('./callback.js').CallbackScreen} CallbackScreen */
/** @typedef {import('./types').Detail} Detail */

/** @param {CallbackScreen} host @param {Detail} detail */
export function head(host, detail) {
  const left = detail.claim ? minutesUntil(detail.claim.until) : 0;
  const held = host.mine && !host.lapsed;
  return html`<div class="head">
    <div class="whom">
      <h1>${detail.urgent ? urgentSign() : nothing}<span class="number">${phone(numberOf(detail))}</span></h1>
      ${tags(detail)}
    </div>
    ${held
      ? html`<div class="acts">
          ${call(host, detail)}
          ${detail.claim?.mayKeep
            ? html`<button class=${left < 3 ? 'late' : ''} data-key="k" aria-keyshortcuts="k" ?disabled=${host.busy} @click=${() => host.keep()}>
                ${t('keep')} · ${left < 1 ? t('claim.short') : t('claim.left', { d: duration(left) })} <kbd>K</kbd></button>`
            : html`<span class="tag ${left < 3 ? 'late' : ''}">${left < 1 ? t('claim.short') : t('claim.left', { d: duration(left) })}</span>`}
          ${rest(host, 'wide')}
        </div>`
      : nothing}
  </div>
  <div class="narrow">${tags(detail)} ${held ? html`<div class="acts">${rest(host, '')}</div>` : nothing}</div>`;
}

/** What one does more rarely: on a small screen it scrolls away, while number, call and claim stay. @param {CallbackScreen} host @param {string} look */
function rest(host, look) {
  return html`<button class=${look} @click=${() => host.copy(host.detail ? numberOf(host.detail) : '')}>${t(host.copied ? 'copied' : 'copy')}</button>
    ${passOn(host, look)}`;
}

/** The phone of the computer, or the one of the workspace around the page. @param {CallbackScreen} host @param {Detail} detail */
function call(host, detail) {
  const around = session.workspace;
  if (!around) {
    return html`<a class="button first" href="tel:${numberOf(detail)}" data-key="c" aria-keyshortcuts="c">${t('call')} <kbd>C</kbd></a>`;
  }
  return around.canDial(detail)
    ? html`<button class="first" data-key="c" aria-keyshortcuts="c" ?disabled=${host.busy} @click=${() => host.act(() => around.dial(detail), t('calling'))}>${t('call')} <kbd>C</kbd></button>`
    : html`<span class="quiet">${t('call.no.queue')}</span>`;
}

/** @param {Detail} detail */
function tags(detail) {
  return html`<p class="for">${word('bucket', detail.bucket)} · ${t('call.as', { name: publicName(detail.location) })}</p><ul class="tags">
    ${detail.attempt ? html`<li class="tag">${t('attempt', { n: detail.attempt.n, of: detail.attempt.of })}</li>` : nothing}
    ${detail.state === 'closed' ? nothing : html`<li>${due(detail, 'due.head')}</li>`}
    ${detail.mayBeCalledUntil ? html`<li class="tag">${t('until', { when: when(detail.mayBeCalledUntil, detail.location) })}</li>` : nothing}
    ${detail.state === 'closed' ? nothing : wished(detail).map((line) => html`<li class="tag">${line}</li>`)}
  </ul>`;
}

/** What stands in the way of working on it, and what can be done about that. @param {CallbackScreen} host @param {Detail} detail */
export function state(host, detail) {
  const take = html`<button class="first" ?disabled=${host.busy} @click=${() => host.act(() => session.post(`/callbacks/${host.callback}/claim`))}>${t(host.lapsed ? 'take.again' : 'take.it')}</button>`;
  if (detail.state === 'closed') {
    return html`<div class="note">${t('closed', { outcome: word('outcome', detail.outcome ?? '') })}</div>`;
  }
  if (host.lapsed) {
    return html`<div class="note warn" role="status"><span>${t('lapsed')}</span>${take}</div>`;
  }
  if (host.mine) {
    return nothing;
  }
  if (detail.claim) {
    const person = detail.claim.person ?? t('a.colleague');
    return html`<div class="note">${t('held.by', { person, when: when(detail.claim.until, detail.location) })}</div>`;
  }
  if (detail.state !== 'handed-off' && !detail.mayBeCalledUntil) {
    return html`<div class="note">${detail.mayBeCalledFrom ? t('not.now', { when: when(detail.mayBeCalledFrom, detail.location) }) : t('not.now.unknown')}</div>`;
  }
  return may('claim') ? html`<div class="note"><span>${t('free')}</span>${take}</div>` : nothing;
}
