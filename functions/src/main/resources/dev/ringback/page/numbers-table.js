// The figures by one thing, with those of what stands beside them, as the desk has them for a spreadsheet too.
import { html, nothing } from './vendor/lit.js';
import { session } from './session.js';
import { t } from './words.js';
import { figuresBy, callbacksOf, GROUPS } from './numbers-ask.js';
import { TILES, groupName, number, percent } from './numbers-words.js';
import { NOTHING, change } from './numbers-change.js';
import { opener } from './numbers-charts.js';

/** @typedef {import('./types').Counted} Counted */
/** @typedef {import('./types').Figures} Figures */
/** @typedef {import('./numbers-words.js').Figure} Figure */
/** @typedef {import('./numbers-change.js').Beside} Beside */
/** A group of what stands beside: of a call log only its missed calls are known. @typedef {{key: string, figures?: Figures, missedCalls?: number}} Other */
/** @typedef {{by: string, groups: import('./types').Numbers['groups'], beside: Other[] | null}} Shown */
/**
 * The screen that it is on.
 * @typedef {import('./numbers-drawn.js').Opens & {save: (path: string, what: string) => void, addressBy: (asked: import('./numbers-ask.js').Asked, by: string) => string}} Host
 */

/** What a call log tells apart. */
const OF_LOG = ['location', 'campaign', 'hour'];

/** Whether what stands beside is told apart by this too: other days are days of their own. @param {string} by @param {Beside} beside */
export const toldApart = (by, { log, alike }) => (log ? alike && OF_LOG.includes(by) : by !== 'day');

/** @type {Record<string, Figure>} */
const TILE = Object.fromEntries(TILES.map((tile) => [tile.id, tile]));

/** @type {Figure[]} */
const COLUMNS = [TILE.missed, { id: 'callbacks', of: (one) => one.callbacks, say: (value) => number(value ?? 0), counts: true }, TILE.first, TILE.p90, TILE.target, TILE.booking];

/** Whose attempts were seen as calls is told where it is told whose they are. @type {Figure} */
const SEEN = { id: 'seen', of: (one) => one.attempts.percent, say: percent, base: (one) => one.attempts.made };

/** @param {string} by */
const columnsBy = (by) => (by === 'person' || by === 'agency' ? [...COLUMNS, SEEN] : COLUMNS);

/** Which callbacks are in a group. @type {Record<string, (key: string) => (one: Counted) => boolean>} */
const OF_GROUP = {
  location: (key) => (one) => one.location === key,
  person: (key) => (one) => one.firstAttemptBy === key,
  agency: (key) => (one) => one.agency === key,
  bucket: (key) => (one) => one.bucket === key,
  campaign: (key) => (one) => one.campaign === key,
  hour: (key) => (one) => Number(one.firstCallAt.slice(11, 13)) === Number(key),
  day: (key) => (one) => one.firstCallAt.startsWith(key),
};

/** @param {string} one @param {string} other */
const byName = (one, other) => (one < other ? -1 : one > other ? 1 : 0);

/** Each group of either, in the desk's order. @param {Shown} shown @returns {{key: string, figures: Figures, other: Other | null}[]} */
function rowsOf({ by, groups, beside }) {
  const own = new Map(groups.map(({ key, figures }) => [key, figures]));
  const others = new Map((beside ?? []).map((one) => [one.key, one]));
  return [...new Set([...own.keys(), ...others.keys()])]
    .sort((one, other) => (by === 'hour' ? Number(one) - Number(other) : byName(one, other)))
    .map((key) => ({ key, figures: own.get(key) ?? NOTHING, other: beside && (others.get(key) ?? { key, missedCalls: 0 }) }));
}

/** What has changed of one figure of a group. @param {Figure} column @param {Beside} beside @param {Figures} figures @param {Other} other */
function changed(column, beside, figures, other) {
  if (beside.log && column.id !== 'missed') {
    return nothing;
  }
  const then = beside.log ? { ...NOTHING, missedCalls: other.missedCalls } : (other.figures ?? NOTHING);
  const differs = change(column, { ...beside, now: figures, then });
  return differs ? html`<small>${differs.sign ? html`<span aria-hidden="true">${differs.sign}</span> ` : nothing}${differs.words}</small>` : nothing;
}

/** What the small print in the cells is. @param {Shown} shown @param {Beside | null} beside */
function legend({ beside: others }, beside) {
  if (!beside) {
    return '';
  }
  const key = beside.log ? (beside.alike ? (others ? 'log' : 'log.not') : 'log.whole') : others ? 'days' : '';
  return key ? t(`num.table.${key}`) : '';
}

/** @param {Host} host @param {import('./numbers.js').Told} told @param {Shown} shown */
export function table(host, told, shown) {
  const { by } = shown;
  const { beside } = told;
  const rows = rowsOf(shown);
  const columns = columnsBy(by);
  const note = legend(shown, beside);
  const cell = (/** @type {Figure} */ column, /** @type {string} */ key, /** @type {Figures} */ figures) => (column.id === 'callbacks'
    ? opener({ label: groupName(by, key), value: figures.callbacks, text: number(figures.callbacks), open: host.behind(groupName(by, key), figures.callbacks, OF_GROUP[by](key)) })
    : column.say(column.of(figures)));
  return html`<section class="panel" aria-labelledby="groups"><div class="bar"><h2 id="groups">${t(`num.by.${by}`)}</h2>
      <p class="acts unprinted"><button @click=${() => host.save(figuresBy(told.asked, by), `by-${by}`)}>${t('num.csv')}</button>
        <button @click=${() => host.save(callbacksOf(told.asked), 'callbacks')}>${t('num.csv.callbacks')}</button></p></div>
    <nav class="switches unprinted" aria-label=${t('num.choose.by')}>${GROUPS.map((one) => html`<a class="button" href="#${host.addressBy(told.asked, one)}" aria-current=${one === by ? 'true' : nothing}>${t(`num.by.${one}`)}</a>`)}</nav>
    ${session.me?.agency ? html`<p class="quiet">${t('num.own')}</p>` : nothing}
    ${note ? html`<p class="quiet">${note}</p>` : nothing}
    ${columns.includes(SEEN) ? html`<p class="quiet">${t('num.seen.note')}</p>` : nothing}
    ${rows.length > 0 ? html`<table class="list groups" aria-labelledby="groups"><thead><tr><th scope="col">${t(`num.choose.${by}`)}</th>${columns.map(({ id }) => html`<th scope="col">${t(`num.col.${id}`)}</th>`)}</tr></thead>
      <tbody>${rows.map(({ key, figures, other }) => html`<tr><th scope="row">${groupName(by, key)}</th>
        ${columns.map((column) => html`<td data-label=${t(`num.col.${column.id}`)}>${cell(column, key, figures)}${beside && other ? changed(column, beside, figures, other) : nothing}</td>`)}</tr>`)}</tbody></table>` : html`<p class="empty">${t('num.none')}</p>`}</section>`;
}
