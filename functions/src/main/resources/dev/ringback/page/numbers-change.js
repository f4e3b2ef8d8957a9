// What has changed since other days, or since the call log of the time before Ringback, in words: figures in, sentences out, and nothing is asked for here.
import { t } from './words.js';
import { TILES, minutes, number, percent } from './numbers-words.js';

/** @typedef {import('./types').Figures} Figures */
/** @typedef {import('./numbers-words.js').Figure} Figure */
/** What a call log tells and live figures do not. @typedef {import('./types').CallLog} CallLog */

/**
 * Two sets of figures, beside each other. `days` are how many each is of; `log` is there where the other ones are a call log's, which is always one of the whole group:
 * `alike` says whether both are about the same calls.
 * @typedef {{now: Figures, then: Figures, days: {now: number, then: number}, log: CallLog | null, alike: boolean}} Beside
 */

/** How something differs: a sign, words, and whether that is better. @typedef {{sign: string, words: string, is: '' | 'better' | 'worse'}} Differs */

/** Of fewer nothing is said but that they are too few to tell, as the findings have it (docs/numbers.md). */
export const FEW = 10;

/** A group in which there is nothing. @type {any} */
export const NOTHING = {
  missedCalls: 0, callbacks: 0, firstCallback: { tried: 0, untried: 0, median: null, p90: null }, withinTarget: { kept: 0, missed: 0, pending: 0, percent: null },
  attempts: { made: 0, seen: 0, percent: null }, bookings: { booked: 0, rescheduled: 0, confirmed: 0, reached: 0, percent: null },
};

/** @param {number} value */
const rounded = (value) => Math.round(value * 10) / 10;

/** @param {number | null | undefined} value @returns {value is number} */
const isKnown = (value) => value !== null && value !== undefined;

/** @param {Figure} figure @param {'more' | 'less' | 'same'} way @returns {Differs['is']} */
const judged = (figure, way) => (way === 'same' || !figure.good ? '' : figure.good === way ? 'better' : 'worse');

/** @param {number} by @returns {'more' | 'less' | 'same'} */
const wayOf = (by) => (by === 0 ? 'same' : by > 0 ? 'more' : 'less');

const SIGNS = { more: '▲', less: '▼', same: '=' };

/** Whether a figure rests on too little to say that it has changed. @param {Figure} figure @param {Beside} beside */
const isFew = (figure, { now, then }) => figure.base !== undefined && Math.min(figure.base(now) ?? 0, figure.base(then) ?? 0) < FEW;

/** Counts of unlike days, a day. @param {number} value @param {number} days */
const daily = (value, days) => rounded(value / Math.max(days, 1));

/** How a figure differs; null where one of the two is not known. @param {Figure} figure @param {Beside} beside @returns {Differs | null} */
export function change(figure, beside) {
  const [value, was] = [figure.of(beside.now), figure.of(beside.then)];
  if (!isKnown(value) || !isKnown(was)) {
    return null;
  }
  if (isFew(figure, beside)) {
    return { sign: '', words: t('num.was.few', { was: figure.say(was) }), is: '' };
  }
  if (figure.counts && beside.days.now !== beside.days.then) {
    const [now, then] = [daily(value, beside.days.now), daily(was, beside.days.then)];
    const way = wayOf(now - then);
    return { sign: SIGNS[way], words: t(`num.day.${way}`, { now: number(now), was: number(then) }), is: judged(figure, way) };
  }
  const by = rounded(value - was);
  const way = wayOf(by);
  const size = figure.say === percent ? t('num.points', { by: number(Math.abs(by)) }) : figure.say(Math.abs(by));
  return { sign: SIGNS[way], words: t(`num.${way}`, { by: size, was: figure.say(was) }), is: judged(figure, way) };
}

/** @param {string} words @returns {Differs} */
const only = (words) => ({ sign: '', words, is: '' });

/** What stands beside a tile. What a call log counts otherwise is shown and not compared, and what it does not know is said not to be in it. @param {Figure} tile @param {Beside} beside */
export function besideTile(tile, beside) {
  const { log, then, alike } = beside;
  const was = tile.of(then);
  if (!log) {
    return change(tile, beside);
  }
  if (!isKnown(was)) {
    return only(t('num.log.none'));
  }
  if (tile.id === 'booking') {
    return only(t('num.log.booking', { was: percent(was) }));
  }
  if (tile.say === minutes && log.minutes === 'clock') {
    return only(t('num.log.clock', { was: minutes(was) }));
  }
  return alike ? change(tile, beside) : only(t('num.log.all', { was: tile.say(was) }));
}

/** @param {number | null | undefined} part @param {number} of */
const share = (part, of) => (isKnown(part) && of > 0 ? (100 * part) / of : null);

/** Shares of all callbacks, or of a call log's episodes: there nobody knows who was reached. @type {Record<string, Figure>} */
const OF_ALL = {
  again: { id: 'again', of: (one) => share(one.repeatCallers, one.callbacks), say: percent, good: 'less', base: (one) => one.callbacks },
  called: { id: 'called', of: (one) => share(one.firstCallback.tried, one.callbacks), say: percent, good: 'more', base: (one) => one.callbacks },
  visits: { id: 'visits', of: (one) => share(isKnown(one.bookings.booked) ? one.bookings.booked + (one.bookings.rescheduled ?? 0) : null, one.callbacks), say: percent, good: 'more', base: (one) => one.callbacks },
};

/** @param {string[]} ids */
const tiles = (...ids) => TILES.filter(({ id }) => ids.includes(id));
const COMPARED = [...tiles('first', 'p90', 'target', 'success', 'booking'), OF_ALL.again];
const COMPARED_WITH_LOG = [...tiles('first', 'p90', 'target', 'success'), OF_ALL.called, OF_ALL.visits, OF_ALL.again];

/** @param {Figure} figure */
const nameOf = ({ id }) => t(OF_ALL[id] ? `num.change.of.${id}` : `num.tile.${id}`);

/** What has changed, a sentence each; of what cannot be compared, why. @param {Beside} beside @returns {{words: string, is: Differs['is']}[]} */
export function changes(beside) {
  const { now, then, log, alike } = beside;
  if (log && !alike) {
    return [only(t('num.change.whole'))];
  }
  if (Math.min(now.missedCalls, then.missedCalls) < FEW) {
    return [only(t('num.change.few', { now: number(now.missedCalls), was: number(then.missedCalls) }))];
  }
  const byClock = (/** @type {Figure} */ one) => log?.minutes === 'clock' && one.say === minutes;
  const all = log ? COMPARED_WITH_LOG : COMPARED;
  const isIn = (/** @type {Figure} */ one) => !log || isKnown(one.of(then));
  const compared = all.filter((one) => isIn(one) && !byClock(one));
  const few = compared.filter((one) => isFew(one, beside));
  return [
    missed(beside),
    ...(isKnown(log?.percentMissed) ? [only(t('num.change.percent', { was: percent(log.percentMissed) }))] : []),
    ...compared.filter((one) => !few.includes(one)).map((one) => sentence(one, beside)),
    ...(all.some((one) => byClock(one) && isIn(one)) ? [only(t('num.change.clock', { was: minutes(then.firstCallback.median) }))] : []),
    ...never(beside),
    ...(few.length > 0 ? [only(t('num.change.few.of', { what: few.map(nameOf).join('; ') }))] : []),
    ...(log ? [only(t('num.change.lacks', { what: lacking(all.filter((one) => !isIn(one))).join('; ') }))] : []),
  ];
}

/** @param {Beside} beside */
function missed({ now, then, days }) {
  const [tile] = tiles('missed');
  if (days.now !== days.then) {
    const [value, was] = [daily(now.missedCalls, days.now), daily(then.missedCalls, days.then)];
    const way = wayOf(value - was);
    return { words: t(`num.change.missed.day.${way}`, { now: number(value), was: number(was) }), is: judged(tile, way) };
  }
  const n = now.missedCalls - then.missedCalls;
  const values = { n: Math.abs(n), by: number(Math.abs(n)), now: number(now.missedCalls), was: number(then.missedCalls) };
  return { words: t(`num.change.missed.${wayOf(n)}`, values), is: judged(tile, wayOf(n)) };
}

/** @param {Figure} figure @param {Beside} beside */
function sentence(figure, { now, then }) {
  const [value, was] = [figure.of(now) ?? 0, figure.of(then) ?? 0].map(rounded);
  const way = wayOf(value - was);
  const values = { what: nameOf(figure), by: figure.say(rounded(Math.abs(value - was))), now: figure.say(value), was: figure.say(was) };
  const key = way === 'same' ? 'same' : figure.id === 'first' ? `first.${way}` : figure.id === 'p90' ? 'p90' : 'share';
  return { words: t(`num.change.${key}`, values), is: judged(figure, way) };
}

/** Who was never reached before; of live callbacks there are those that nobody has called yet. @param {Beside} beside */
function never({ now, then, log }) {
  const [was, untried] = [share(log?.neverReached, then.callbacks), share(now.firstCallback.untried, now.callbacks)];
  const isTold = was !== null && untried !== null && Math.min(now.callbacks, then.callbacks) >= FEW;
  return isTold ? [only(t('num.change.never', { was: percent(rounded(was)), now: percent(rounded(untried)) }))] : [];
}

/** What a call log does not tell. @param {Figure[]} figures */
const lacking = (figures) => [...figures.map(nameOf), ...tiles('open', 'texts').map(nameOf)];
