// What is drawn of the figures, and which callbacks are behind each part of it.
import { html } from './vendor/lit.js';
import { t, word } from './words.js';
import { WEEKDAYS, hourName, minutes, number, percent, weekdayName } from './numbers-words.js';
import { chart, heat, lying, upright } from './numbers-charts.js';

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
export const charts = (host, told) => html`${told.rows ? byWeekAndHour(host, told.rows) : byWeekday(host, told)} ${toFirst(host, told)} ${inTime(host, told)} ${steps(host, told)} ${notBooked(host, told)}`;

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

/** In place of the picture of all callbacks, where they are too many to be told. @param {Opens} host @param {Told} told */
function byWeekday(host, told) {
  const of = (/** @type {string} */ title, /** @type {string} */ id, /** @type {import('./types').Numbers['groups']} */ groups, /** @type {(key: string) => string} */ name) => {
    const bars = groups.map(({ key, figures }) => ({ label: name(key), value: figures.missedCalls, text: number(figures.missedCalls) }));
    return chart({ id, title, columns: [t('num.col.when'), t('num.col.missed')], bars, picture: upright(title, bars) });
  };
  return html`${of(t('num.weekdays'), 'weekdays', told.weekdays?.groups ?? [], (day) => weekdayName(day))} ${of(t('num.hours'), 'hours', told.hours.groups, hourName)}`;
}

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

/** From the missed call to the visit. @param {Opens} host @param {Told} told */
function steps(host, told) {
  const title = t('num.steps');
  const { figures } = told.hours;
  const { callbacks, bookings } = figures;
  const visits = bookings.booked + bookings.rescheduled;
  const part = (/** @type {number} */ n) => percent(callbacks > 0 ? (100 * n) / callbacks : null);
  /** @type {Bar[]} */ const bars = [
    { id: 'missed', value: figures.missedCalls },
    { id: 'callbacks', value: callbacks, open: host.behind(t('num.step.callbacks'), callbacks, () => true) },
    { id: 'called', value: figures.firstCallback.tried, open: host.behind(t('num.step.called'), figures.firstCallback.tried, (one) => one.firstAttemptAt !== null) },
    { id: 'reached', value: bookings.reached, open: host.behind(t('num.step.reached'), bookings.reached, (one) => one.reached) },
    { id: 'booked', value: visits, open: host.behind(t('num.step.booked'), visits, (one) => one.status === 'booked' || one.status === 'rescheduled') },
  ].map(({ id, value, open }) => ({ label: t(`num.step.${id}`), value, text: number(value), more: [id === 'missed' ? '–' : part(value)], open }));
  return chart({ id: 'steps', title, note: t('num.steps.note'), columns: [t('num.col.step'), t('num.col.number'), t('num.col.part')], bars, picture: lying(title, bars) });
}

/** @param {Opens} host @param {Told} told */
function notBooked(host, told) {
  const title = t('num.notbooked');
  const bars = Object.entries(told.hours.figures.notBooked).filter(([, n]) => n > 0).map(([why, n]) => ({
    label: word('why', why), value: n, text: number(n), open: host.behind(word('why', why), n, (one) => one.notBooked === why),
  }));
  return chart({ id: 'notbooked', title, columns: [t('num.col.why'), t('num.col.number')], bars, picture: lying(title, bars) });
}
