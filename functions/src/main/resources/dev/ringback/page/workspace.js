// Within Connect's agent workspace: the callback of whom one speaks with comes up by itself, and *Call* dials there, under the location's own number.
import { AmazonConnectApp, ContactClient, VoiceClient } from './vendor/connect.js';
import { session, location, go } from './session.js';
import { t } from './words.js';

/** @typedef {import('./types').Detail} Detail */

/** Tells the workspace that the page is there, and hears from it from then on. */
export function join() {
  const { provider } = AmazonConnectApp.init({ onCreate: async () => {}, onDestroy: async () => {} });
  const contacts = new ContactClient(provider);
  const voice = new VoiceClient(provider);
  contacts.onConnected(async ({ contactId }) => show(contactId));
  provider.subscribe({ namespace: 'aws.connect.user', key: 'visualModeChange' }, async (/** @type {any} */ { visualMode }) => wear(visualMode));
  session.workspace = {
    // Without a queue of the location the call would show another number to the patient.
    canDial: (/** @type {Detail} */ detail) => Boolean(location(detail.location)?.outboundQueue),
    dial: async (/** @type {Detail} */ detail) => {
      await voice.createOutboundCall(detail.caller, {
        queueARN: location(detail.location)?.outboundQueue ?? undefined,
        relatedContactId: detail.said?.contact,
      });
    },
  };
  session.changed();
}

/** The callback of a contact; where there is none that this person may see, the page stays where it is. @param {string} contact */
async function show(contact) {
  if (!session.me || session.expired) {
    return;
  }
  try {
    const found = await session.get(`/contacts/${encodeURIComponent(contact)}/callback`);
    session.say(t('workspace.found'));
    go(`/callback/${found.callback}`);
  } catch {
    // Whoever calls for the first time has no callback.
  }
}

/** Light or dark as the workspace is. @param {string} mode */
function wear(mode) {
  if (mode === 'light' || mode === 'dark') {
    document.documentElement.dataset.mode = mode;
  } else {
    delete document.documentElement.dataset.mode;
  }
}
