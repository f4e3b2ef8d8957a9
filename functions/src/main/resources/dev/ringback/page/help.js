// The keys of the screen that is open, and the switch that turns them off.
import { t } from './words.js';
import { session } from './session.js';

/** @param {string} tag @param {string} text */
function element(tag, text = '') {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

export function openHelp() {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'help-title');
  const title = element('h2', t('help.title'));
  title.id = 'help-title';
  const list = element('dl');
  for (const marked of document.querySelectorAll('[data-key]')) {
    if (marked.checkVisibility()) {
      const name = (marked instanceof HTMLTextAreaElement && marked.labels[0]?.querySelector('b')) || marked;
      const key = element('dt');
      key.append(element('kbd', marked.getAttribute('data-key')?.toUpperCase()));
      const words = [...name.childNodes].filter((one) => !(one instanceof HTMLElement && one.matches('kbd'))).map((one) => one.textContent).join(' ');
      list.append(key, element('dd', words.trim()));
    }
  }
  const here = element('dt');
  here.append(element('kbd', '?'));
  list.append(here, element('dd', t('help.this')));
  const label = element('label');
  label.className = 'tick';
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = session.keys;
  box.addEventListener('change', () => (session.keys = box.checked));
  label.append(box, t('help.on'));
  const close = element('button', t('help.close'));
  close.className = 'first';
  close.addEventListener('click', () => dialog.close());
  dialog.append(title, element('p', t('help.text')), label, list, close);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
