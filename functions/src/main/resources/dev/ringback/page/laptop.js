// A patient at the laptop: a call that nobody answers. There is no such thing in a stack.
import { t } from './words.js';
import { session } from './session.js';

/** @param {() => void} then */
export function patientCalls(then) {
  const signIn = session.config?.signIn;
  if (signIn?.kind !== 'laptop') {
    return;
  }
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', t('patient.calls'));
  const form = document.createElement('form');
  form.method = 'dialog';
  const title = document.createElement('h2');
  title.textContent = t('patient.calls');
  const to = document.createElement('select');
  for (const phone of signIn.phones) {
    to.add(new Option(`${phone.location} · ${phone.number}`, phone.number));
  }
  const reason = document.createElement('input');
  reason.placeholder = t('patient.reason.hint');
  const ring = document.createElement('button');
  ring.className = 'first';
  ring.textContent = t('patient.ring');
  const cancel = document.createElement('button');
  cancel.type = 'button';
  cancel.className = 'plain';
  cancel.textContent = t('help.close');
  cancel.addEventListener('click', () => dialog.close());
  form.append(title, field(t('patient.dials'), to), field(t('patient.reason'), reason), ring, cancel);
  form.addEventListener('submit', async () => {
    const from = `${to.value.slice(0, 5)}55501${String(20 + Math.floor(Math.random() * 79)).padStart(2, '0')}`;
    const call = { from, to: to.value, ...(reason.value ? { ringback_reason: reason.value } : {}) };
    const answer = await fetch('/phone/missed-call', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(call) }).catch(() => null);
    if (answer?.ok) {
      session.say(t('patient.rang'));
      then();
    } else {
      session.complain(t('problem.offline'));
    }
  });
  dialog.append(form);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** @param {string} words @param {HTMLElement} control */
function field(words, control) {
  const label = document.createElement('label');
  label.className = 'field';
  label.append(words, control);
  return label;
}
