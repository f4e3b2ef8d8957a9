// What is drawn of the figures, and which callbacks are behind each part of it.
import { html, nothing } from './vendor/lit.js';
import { t, word } from './words.js';
import { WEEKDAYS, hourName, minutes, number, percent, weekdayName } from './numbers-words.js';
import { chart, heat, lying, upright } from './numbers-charts.js';
import { begun } from './numbers-ask.js';

/** @typedef {import('./types').Counted} Counted */
/** @typedef {import('./numbers.js').Told} Told */
/** @typedef {import('./numbers-charts.js').Bar} Bar */
/** Opens the callbacks of a figure. @typedef {{behind: (what: string, n: number, which: (one: Counted) => boolean) => (() => void) | undefined}} Opens */

/** The hour on the wall of the location: the desk writes its offset. @param {Counted} one */
const hourOf = (one) => Number(one.firstCallAt.slice(11, 13));

/** @param {Counted} one */
const weekdayOf = (one) => WEEKDAYS[(new Date(one.firstCallAt.slice(0, 10)).getUTCDay() + 6) % 7];

/** All hours from the first to the last of which there is something, and those without anything between. @param {number[]} hours */
const span = (hours) => (hours.length === 0 ? [] : Array.from({ length: Math.max(...hours) - Math.min(...hours) + 1 }, (_, at) => Math.min(...hours) + at));

/** @param {Opens} host @param {Told} told */
export const charts = (host, told) => html`${told.rows ? byWeekAndHour(host, told.rows) : nothing} ${told.weekdays ? missedCalls(told, told.weekdays) : nothing} ${toFirst(host, told)} ${inTime(host, told)} ${steps(host, told)} ${notBooked(host, told)}`;

/** @param {Opens} host @param {Counted[]} rows */
function byWeekAndHour(host, rows) {
  const title = t('num.heat');
  const counted = Map.groupBy(rows, (one) => `${weekdayOf(one)} ${hourOf(one)}`);
  const cells = span(rows.map(hourOf)).map((hour) => ({
    label: hourName(hour),
    bars: WEEKDAYS.map((day) => {
      const value = counted.get(`${day} ${hour}`)?.length ?? 0;
      const label = t('num.dayhour', { day: weekdayName(day, 'long'), hour: hourName(hour) });
      return { label, value, text: number(value), open: host.behind(label, value, (one) => hourOf(one) === hour && weekdayOf(one) === day) };
    }),
  }));
  const bars = cells.flatMap((row) => row.bars);
  return chart({ id: 'heat', title, note: t('num.heat.note'), columns: [t('num.col.when'), t('num.col.callbacks')], bars: bars.filter((bar) => bar.value > 0), picture: heat(title, WEEKDAYS.map((day) => weekdayName(day)), cells) });
}

/** @param {string} day */
const nameOfDay = (day) => WEEKDAYS[(new Date(day).getUTCDay() + 6) % 7];

/** In place of the picture of all callbacks, where they are too many to be told; and where a call log stands beside, which knows no callbacks. @param {Told} told @param {import('./types').Numbers} weekdays */
function missedCalls(told, weekdays) {
  const days = (/** @type {import('./numbers-ask.js').Days} */ period, /** @type {string} */ weekday) => begun(period).filter((day) => nameOfDay(day) === weekday).length;
  return html`${missedBy(told, { id: 'weekdays', answer: weekdays, keys: WEEKDAYS, name: (day) => weekdayName(day), days })}
    ${missedBy(told, { id: 'hours', answer: told.hours, keys: Array.from({ length: 24 }, (_, hour) => String(hour)), name: hourName, days: (period) => begun(period).length })}`;
}

/**
 * Counts, or, where something stands beside them, counts of an average day: those of unlike days cannot stand beside each other.
 * @param {Told} told
 * @param {{id: string, answer: import('./types').Numbers, keys: string[], name: (key: string) => string, days: (period: import('./numbers-ask.js').Days, key: string) => number}} by
 */
function missedBy({ beside: all }, { id, answer, keys, name, days }) {
  const beside = all?.alike ? all : null;
  const own = new Map(answer.groups.map(({ key, figures }) => [key, figures.missedCalls]));
  const other = beside && answer.against ? missedBeside(answer.against.groups) : null;
  const known = keys.map((key, at) => (own.has(key) || other?.has(key) ? at : -1)).filter((at) => at >= 0);
  const bars = span(known).map((at) => keys[at]).map((key) => {
    const value = own.get(key) ?? 0;
    if (!other || !answer.against) {
      return { label: name(key), value, text: number(value) };
    }
    const [now, then] = [value / Math.max(days(answer.period, key), 1), (other.get(key) ?? 0) / Math.max(days(answer.against.period, key), 1)];
    return { label: name(key), value: now, text: number(now), beside: { value: then, text: number(then) }, more: [number(then)] };
  });
  const title = t(other ? `num.${id}.daily` : `num.${id}`);
  const columns = [t('num.col.when'), t('num.col.missed'), ...(other ? [t(beside?.log ? 'num.col.log' : 'num.col.before')] : [])];
  return chart({ id, title, note: other ? t(beside?.log ? 'num.daily.log' : 'num.daily') : undefined, columns, bars, picture: upright(title, bars) });
}

/** The missed calls of each group of other days, or of a call log. @param {{key: string, figures?: {missedCalls: number}, missedCalls?: number}[]} groups */
const missedBeside = (groups) => new Map(groups.map(({ key, figures, missedCalls }) => [key, figures?.missedCalls ?? missedCalls ?? 0]));

/** @param {number | null | undefined} value */
const figure = (value) => (value === null || value === undefined ? '–' : number(value));

/** @param {Opens} host @param {Told} told */
function toFirst(host, told) {
  const title = t('num.first');
  const known = new Map(told.hours.groups.map(({ key, figures }) => [Number(key), figures.firstCallback]));
  const callbacks = (/** @type {number} */ hour) => (known.get(hour)?.tried ?? 0) + (known.get(hour)?.untried ?? 0);
  const bars = span([...known.keys()].filter((hour) => callbacks(hour) > 0)).map((hour) => ({
    label: hourName(hour),
    value: known.get(hour)?.median ?? 0,
    text: minutes(known.get(hour)?.median),
    mark: figure(known.get(hour)?.median),
    more: [minutes(known.get(hour)?.p90), number(known.get(hour)?.untried ?? 0)],
    open: host.behind(t('num.at', { hour: hourName(hour) }), callbacks(hour), (one) => hourOf(one) === hour),
  }));
  const { target } = told;
  const line = target === null ? null : { value: target, label: t('num.target', { m: number(target) }) };
  return chart({
    id: 'first', title, note: t(line ? 'num.first.note' : 'num.first.targets'), columns: [t('num.col.when'), t('num.col.first'), t('num.col.p90'), t('num.col.untried')], bars, picture: upright(title, bars, line),
  });
}

/** The target of the callbacks, if they have one: the minutes to the deadline of most of them; a night between makes more of it. @param {Counted[]} rows */
export function targetOf(rows) {
  const buckets = [...Map.groupBy(rows, (one) => `${one.location} ${one.bucket}`).values()];
  const targets = new Set(buckets.map((theirs) => {
    const within = Map.groupBy(theirs, (one) => Math.round((Date.parse(one.deadline) - Date.parse(one.firstCallAt)) / 60_000));
    return [...within].sort(([one, some], [other, more]) => more.length - some.length || one - other)[0][0];
  }));
  return targets.size === 1 ? [...targets][0] : null;
}

/** @param {Opens} host @param {Told} told */
function inTime(host, told) {
  const title = t('num.intime');
  const bars = told.buckets.groups.filter(({ figures }) => figures.callbacks > 0).map(({ key, figures: { callbacks, withinTarget: one } }) => ({
    label: word('bucket', key),
    value: one.percent ?? 0,
    text: percent(one.percent),
    more: [one.kept, one.missed, one.pending].map(number),
    open: host.behind(word('bucket', key), callbacks, (row) => row.bucket === key),
  }));
  return chart({ id: 'intime', title, columns: [t('num.choose.bucket'), t('num.col.target'), t('num.col.kept'), t('num.col.late'), t('num.col.pending')], bars, picture: lying(title, bars, 100) });
}

/** From the missed call to the visit; beside it what a call log knows of these steps. @param {Opens} host @param {Told} told */
function steps(host, told) {
  const title = t('num.steps');
  const { figures } = told.hours;
  const { callbacks, bookings } = figures;
  const visits = bookings.booked + bookings.rescheduled;
  const part = (/** @type {number} */ n) => percent(callbacks > 0 ? (100 * n) / callbacks : null);
  const log = told.beside?.log && told.beside.alike ? told.beside.then : null;
  const ofLog = (/** @type {number | null | undefined} */ n) => (log && log.callbacks > 0 && n !== null && n !== undefined ? (100 * n) / log.callbacks : null);
  /** @type {Bar[]} */ const bars = [
    { id: 'missed', value: figures.missedCalls },
    { id: 'callbacks', value: callbacks, was: ofLog(log?.callbacks), open: host.behind(t('num.step.callbacks'), callbacks, () => true) },
    { id: 'called', value: figures.firstCallback.tried, was: ofLog(log?.firstCallback.tried), open: host.behind(t('num.step.called'), figures.firstCallback.tried, (one) => one.firstAttemptAt !== null) },
    { id: 'reached', value: bookings.reached, open: host.behind(t('num.step.reached'), bookings.reached, (one) => one.reached) },
    { id: 'booked', value: visits, was: ofLog(log?.bookings.booked), open: host.behind(t('num.step.booked'), visits, (one) => one.status === 'booked' || one.status === 'rescheduled') },
  ].map(({ id, value, was, open }) => ({
    label: t(`num.step.${id}`),
    value,
    text: log && id !== 'missed' && id !== 'callbacks' && was !== null && was !== undefined ? t('num.step.log', { count: number(value), part: part(value), was: percent(was) }) : number(value),
    more: [id === 'missed' ? '–' : part(value), ...(log ? [id === 'missed' ? '–' : was === null || was === undefined ? t('num.log.none') : percent(was)] : [])],
    open,
  }));
  return chart({ id: 'steps', title, note: t('num.steps.note'), columns: [t('num.col.step'), t('num.col.number'), t('num.col.part'), ...(log ? [t('num.col.log')] : [])], bars, picture: lying(title, bars) });
}

/** @param {Opens} host @param {Told} told */
function notBooked(host, told) {
  const title = t('num.notbooked');
  const bars = Object.entries(told.hours.figures.notBooked).filter(([, n]) => n > 0).map(([why, n]) => ({
    label: word('why', why), value: n, text: number(n), open: host.behind(word('why', why), n, (one) => one.notBooked === why),
  }));
  return chart({ id: 'notbooked', title, columns: [t('num.col.why'), t('num.col.number')], bars, picture: lying(title, bars) });
}
