// Within Connect's agent workspace: the callback of whom one speaks with comes up by itself, and *Call* dials there, under the location's own number.
import { AmazonConnectApp, ContactClient, VoiceClient } from './vendor/connect.js';
import { Problem, session, location, go } from './session.js';
import { t, wrong } from './words.js';
import { wearTheme } from './theme.js';
import { numberOf } from './callback-wishes.js';

/** @typedef {import('./types').Detail} Detail */

/** Tells the workspace that the page is there, and hears from it from then on. */
export function join() {
  const { provider } = AmazonConnectApp.init({ onCreate: async () => {}, onDestroy: async () => {} });
  const contacts = new ContactClient(provider);
  const voice = new VoiceClient(provider);
  contacts.onConnected(async ({ contactId }) => show(contactId));
  provider.subscribe({ namespace: 'aws.connect.user', key: 'visualModeChange' }, async (/** @type {any} */ { visualMode }) => wear(visualMode));
  // A workspace without a theme of its own answers with none, or with an error.
  provider.getProxy().request('aws.connect.workspace', 'getTheme').then((/** @type {any} */ answer) => wearTheme(answer?.theme)).catch(() => {});
  session.workspace = {
    // Without a queue of the location the call would show another number to the patient.
    canDial: (/** @type {Detail} */ detail) => Boolean(location(detail.location)?.outboundQueue),
    dial: async (/** @type {Detail} */ detail) => {
      const under = { queueARN: location(detail.location)?.outboundQueue ?? undefined, relatedContactId: detail.said?.contact };
      // What Connect says of it may hold the number.
      await voice.createOutboundCall(numberOf(detail), under).catch(() => Promise.reject(new Problem('dial-failed', '')));
    },
  };
  session.addEventListener('entered', () => waiting && show(waiting));
  session.changed();
}

/** The contact that came while nobody had signed in. */
let waiting = '';

/** The callback of a contact; where there is none that this person may see, the page stays where it is. @param {string} contact */
async function show(contact) {
  waiting = !session.me || session.expired ? contact : '';
  if (waiting) {
    return;
  }
  try {
    const found = await session.get(`/contacts/${encodeURIComponent(contact)}/callback`);
    const callback = await heldOf(found.callback);
    session.say(t('workspace.found'));
    go(`/callback/${callback}`);
  } catch (problem) {
    const type = /** @type {any} */ (problem)?.type;
    if (type === 'signed-out') {
      waiting = contact;
    } else if (type !== 'no-such-callback') {
      session.complain(wrong(problem));
    }
    // Whoever calls for the first time has no callback.
  }
}

/** Of a caller's callbacks the one that this person has: it is the one that they speak about. @param {string} found */
async function heldOf(found) {
  const mine = (await session.refresh('/worklist?mine=true')).callbacks.map((/** @type {any} */ row) => row.callback);
  if (mine.length > 0 && !mine.includes(found)) {
    const page = await session.get(`/callbacks/${found}/caller`);
    const theirs = page.locations.flatMap((/** @type {any} */ place) => place.callbacks.map((/** @type {any} */ one) => one.callback));
    return mine.find((/** @type {string} */ one) => theirs.includes(one)) ?? found;
  }
  return found;
}

/** Light or dark as the workspace is. @param {string} mode */
function wear(mode) {
  if (mode === 'light' || mode === 'dark') {
    document.documentElement.dataset.mode = mode;
  } else {
    delete document.documentElement.dataset.mode;
  }
}
