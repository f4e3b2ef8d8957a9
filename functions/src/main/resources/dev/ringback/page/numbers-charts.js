// Charts of our own: pictures for who sees them, and beneath each the same figures as a table, in which all can be reached by keyboard.
import { html, nothing, svg } from './vendor/lit.js';
import { t } from './words.js';

/**
 * One figure of a chart. `open` shows the callbacks behind it, where the page knows them; `beside` is the same of other days.
 * @typedef {{label: string, value: number, text: string, mark?: string, more?: string[], open?: () => void, beside?: {value: number, text: string}}} Bar
 */
/** @typedef {{label: string, bars: Bar[]}} Row */

/** With more bars than these, figures above them would run into each other. */
const MARKED = 12;

/** All are drawn as wide as this, and as the stylesheet lets them be. */
const WIDE = 360;
const STEPS = 4;
const THICKEST = 44;

/** The next round number above, so that the axis can be read. @param {number} most */
function roundUp(most) {
  const size = 10 ** Math.floor(Math.log10(Math.max(most, 1)));
  return [1, 2, 4, 5, 10].map((one) => one * size).find((one) => one >= most) ?? most;
}

/** @param {Bar} bar */
const said = ({ label, text, beside }) => `${label}: ${text}${beside ? ` (${t('num.was', { was: beside.text })})` : ''}`;

/** A part of the picture that opens what is behind it; the table has the same for who uses no mouse. @param {Bar} bar @param {unknown} drawn */
const pressed = (bar, drawn) => svg`<g class=${bar.open ? 'opens' : nothing} @click=${bar.open ?? nothing}><title>${said(bar)}</title>${drawn}</g>`;

/** The frame: a title, a sentence, the picture, and its table. @param {{id: string, title: string, note?: string, columns: string[], bars: Bar[], picture: unknown}} chart */
export function chart({ id, title, note, columns, bars, picture }) {
  return html`<section class="panel chart" id=${`chart-${id}`} aria-labelledby=${`${id}-title`}><h2 id=${`${id}-title`}>${title}</h2>
    ${note ? html`<p class="quiet">${note}</p>` : nothing}
    ${bars.length > 0 ? html`${picture}${figures(title, columns, bars)}` : html`<p class="empty">${t('num.none')}</p>`}</section>`;
}

/** @param {string} title @param {string[]} columns @param {Bar[]} bars */
const figures = (title, columns, bars) => html`<details><summary>${t('num.figures', { title })}</summary>
  <table class="figures"><caption class="heard">${title}</caption><thead><tr>${columns.map((one) => html`<th scope="col">${one}</th>`)}</tr></thead>
  <tbody>${bars.map((bar) => html`<tr><th scope="row">${bar.label}</th><td>${opener(bar)}</td>${(bar.more ?? []).map((one) => html`<td>${one}</td>`)}</tr>`)}</tbody></table></details>`;

/** A figure that can be pressed, if there is something behind it. @param {Bar} bar */
export const opener = (bar) => (bar.open
  ? html`<button class="opener" aria-label=${t('num.behind.this', { what: bar.label, figure: bar.text })} @click=${bar.open}>${bar.text}</button>`
  : bar.text);

/** @param {string} title @param {Bar[]} bars */
const told = (title, bars) => `${title}. ${bars.map(said).join('; ')}`;

/** Upright bars along a day; what stands beside one is an outline, so that nobody needs to tell colours apart. @param {string} title @param {Bar[]} bars @param {{value: number, label: string} | null} line what to stay under */
export function upright(title, bars, line = null) {
  const [left, top, low, high] = [34, 18, 178, 204];
  const most = roundUp(Math.max(...bars.flatMap((bar) => [bar.value, bar.beside?.value ?? 0]), line?.value ?? 0));
  const y = (/** @type {number} */ value) => low - (value / most) * (low - top);
  const wide = (WIDE - left) / bars.length;
  const two = bars.some((bar) => bar.beside);
  const thick = Math.min(wide * 0.76, THICKEST) / (two ? 2 : 1);
  const middle = (/** @type {number} */ at) => left + (at + 0.5) * wide;
  const each = Math.ceil(bars.length / 8);
  return html`<svg class="picture" viewBox="0 0 ${WIDE} ${high}" role="img" aria-label=${told(title, bars) + (line ? `; ${line.label}` : '')}>
    ${[0, 0.5, 1].map((part) => svg`<line class="grid" x1=${left} x2=${WIDE} y1=${y(most * part)} y2=${y(most * part)}></line>
      <text x=${left - 6} y=${y(most * part) + 4} text-anchor="end">${most * part}</text>`)}
    ${bars.map((bar, at) => pressed(bar, svg`<rect class="under" x=${left + at * wide} y=${top} width=${wide} height=${low - top}></rect>
      <rect class="piece" x=${middle(at) - thick / (two ? 1 : 2)} y=${y(bar.value)} width=${thick} height=${low - y(bar.value)} rx="2"></rect>
      ${bar.beside ? svg`<rect class="other" x=${middle(at) + 1} y=${y(bar.beside.value)} width=${thick - 2} height=${low - y(bar.beside.value)}></rect>` : nothing}
      ${bars.length <= MARKED && !two ? svg`<text class="mark" x=${middle(at)} y=${y(bar.value) - 4} text-anchor="middle">${bar.mark ?? bar.text}</text>` : nothing}`))}
    ${bars.map((bar, at) => (at % each === 0 ? svg`<text x=${middle(at)} y=${low + 16} text-anchor="middle">${bar.label}</text>` : nothing))}
    ${line ? svg`<line class="target" x1=${left} x2=${WIDE} y1=${y(line.value)} y2=${y(line.value)}></line>
      <text class="targeted" x=${WIDE} y=${y(line.value) - 5} text-anchor="end">${line.label}</text>` : nothing}</svg>`;
}

/** Lying bars, each under its name, so that long names have room. @param {string} title @param {Bar[]} bars @param {number} [most] what fills the whole width */
export function lying(title, bars, most = Math.max(...bars.map((bar) => bar.value))) {
  const high = 40;
  return html`<svg class="picture" viewBox="0 0 ${WIDE} ${bars.length * high}" role="img" aria-label=${told(title, bars)}>
    ${bars.map((bar, at) => pressed(bar, svg`<rect class="under" x="0" y=${at * high} width=${WIDE} height=${high}></rect>
      <text class="name" x="0" y=${at * high + 14}>${bar.label}</text><text class="name" x=${WIDE} y=${at * high + 14} text-anchor="end">${bar.text}</text>
      <rect class="trough" x="0" y=${at * high + 20} width=${WIDE} height="12" rx="2"></rect>
      <rect class="piece" x="0" y=${at * high + 20} width=${most > 0 ? (bar.value / most) * WIDE : 0} height="12" rx="2"></rect>`))}</svg>`;
}

/** Hours downwards and weekdays across, darker where there is more; each field has its figure. @param {string} title @param {string[]} columns @param {Row[]} rows */
export function heat(title, columns, rows) {
  const [left, head, high] = [52, 20, 24];
  const wide = (WIDE - left) / columns.length;
  const all = rows.flatMap((row) => row.bars);
  const most = Math.max(...all.map((bar) => bar.value), 1);
  return html`<svg class="picture" viewBox="0 0 ${WIDE} ${head + rows.length * high}" role="img" aria-label=${told(title, all.filter((bar) => bar.value > 0))}>
    ${columns.map((one, at) => svg`<text x=${left + (at + 0.5) * wide} y="13" text-anchor="middle">${one}</text>`)}
    ${rows.map((row, down) => svg`<text x=${left - 6} y=${head + down * high + 16} text-anchor="end">${row.label}</text>
      ${row.bars.map((bar, at) => field(bar, left + at * wide, head + down * high, wide, high, Math.ceil((bar.value / most) * STEPS)))}`)}</svg>`;
}

/** @param {Bar} bar @param {number} x @param {number} y @param {number} wide @param {number} high @param {number} step how dark */
const field = (bar, x, y, wide, high, step) => pressed(bar, svg`<rect class="heat${step}" x=${x + 1} y=${y + 1} width=${wide - 2} height=${high - 2} rx="3"></rect>
  ${bar.value > 0 ? svg`<text class="on${step}" x=${x + wide / 2} y=${y + 16} text-anchor="middle">${bar.text}</text>` : nothing}`);
