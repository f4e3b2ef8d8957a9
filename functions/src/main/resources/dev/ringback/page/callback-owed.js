// What can be asked for from a callback: follow-ups of the kinds that its location owes.
import { html, nothing } from './vendor/lit.js';
import { session, may } from './session.js';
import { t, word } from './words.js';
import { choice } from './callback-pass.js';

/** For in-house staff, and for people of agencies while they hold the callback. @param {import('./callback.js').CallbackScreen} host */
export function askFor(host) {
  const kinds = session.me?.locations.find((one) => one.location === host.detail?.location)?.followUps ?? [];
  if (kinds.length === 0 || !may('record-outcome') || (session.me?.agency !== null && !host.mine)) {
    return nothing;
  }
  return html`<details class="menu"><summary>${t('ask.owed')}</summary><div>
    ${choice(host, 'pass.owed', kinds.map((one) => [one, word('owed', one)]), (kind) =>
      host.act(() => session.post(`/callbacks/${host.callback}/follow-ups`, { kind }), t('ask.done', { kind: word('owed', kind) })))}</div></details>`;
}
