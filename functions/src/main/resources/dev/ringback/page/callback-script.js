// The words to say, in the order of a call and in the patient's language; what one never says stays in sight.
import { html, nothing } from './vendor/lit.js';
import { t } from './words.js';

const PARTS = /** @type {const} */ (['identity', 'confirm', 'rescheduling', 'next']);

/** The screen that it is on. @typedef {{spoken: string, attempt: (what: () => Promise<void>) => Promise<any>, loadScript: () => Promise<void>}} Host */

/** @param {Host} host @param {{language: string, script: import('./types').Script['script']}} shown @param {string | null} [wished] whether a voicemail may be left */
export function script(host, shown, wished) {
  const words = shown.script;
  const turn = async (/** @type {string} */ to) => {
    host.spoken = to;
    await host.attempt(() => host.loadScript());
  };
  return html`
    <div class="bar"><h2 id="script-title">${t('script')}</h2>
      <div class="switch" role="group" aria-label=${t('script.language')}>
        ${['en', 'es'].map((one) => html`<button aria-pressed=${host.spoken === one} lang=${one} @click=${() => turn(one)}>${one === 'en' ? 'English' : 'Español'}</button>`)}
      </div></div>
    <div lang=${shown.language} class="spoken">
      <p class="opening">${words.opening}</p>
      <details class="voicemail"><summary data-key="v" aria-keyshortcuts="v">${t('script.voicemail')} <kbd>V</kbd></summary>${wished === 'leave-none'
        ? html`<p lang=${document.documentElement.lang}><b>${t('wishes.leave-none')}</b></p>`
        : html`<p class="opening">${words.voicemail}</p>`}</details>
      ${PARTS.map((part) => words[part]
        ? html`<h3 lang=${document.documentElement.lang}>${t(`script.${part}`)}</h3><ul>${words[part]?.map((line) => html`<li>${line}</li>`)}</ul>`
        : nothing)}
      <h3 lang=${document.documentElement.lang}>${t('script.closing')}</h3><p>${words.closing}</p>
    </div>
    <div class="never"><h3>${t('script.never')}</h3><ul lang=${shown.language}>${words.boundaries.map((line) => html`<li>${line}</li>`)}</ul></div>`;
}
