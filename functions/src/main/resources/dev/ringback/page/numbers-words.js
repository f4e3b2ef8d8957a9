// Figures in words: as people write them, what has changed, and what they suggest.
import { t, word, duration, language, placeName } from './words.js';

/** @typedef {import('./types').Figures} Figures */

const region = () => `${language}-US`;
const LONG = 120;

/** @param {number} value */
export const number = (value) => new Intl.NumberFormat(region(), { maximumFractionDigits: 1 }).format(value);

/** What nobody can know, for lack of callbacks, is a dash. @param {number | null | undefined} value */
export const percent = (value) => (value === null || value === undefined ? '–' : new Intl.NumberFormat(region(), { style: 'percent', maximumFractionDigits: 1 }).format(value / 100));

/** @param {number | null | undefined} value */
export const minutes = (value) => (value === null || value === undefined ? '–' : value >= LONG ? duration(value) : t('num.min', { m: number(value) }));

/** @param {Date} date @param {Intl.DateTimeFormatOptions} how */
const written = (date, how) => new Intl.DateTimeFormat(region(), { timeZone: 'UTC', ...how }).format(date);

/** @param {string | number} hour */
export const hourName = (hour) => written(new Date(Date.UTC(2026, 0, 1, Number(hour))), { hour: 'numeric' });

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** The 5th of January 2026 was a Monday. @param {string} day @param {'short' | 'long'} [how] */
export const weekdayName = (day, how = 'short') => written(new Date(Date.UTC(2026, 0, 5 + WEEKDAYS.indexOf(day))), { weekday: how });

/** @param {string} day */
export const dayName = (day) => written(new Date(day), { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });

/** @param {{from: string, to: string}} days */
export const daysName = ({ from, to }) => (from === to ? dayName(from) : t('num.fromto', { from: dayName(from), to: dayName(to) }));

/** What a group is called. @param {string} by @param {string} key */
export function groupName(by, key) {
  switch (by) {
    case 'location': return placeName(key);
    case 'bucket': return word('bucket', key);
    case 'day': return dayName(key);
    case 'hour': return hourName(key);
    default: return key;
  }
}

/**
 * A figure that can stand beside another. `good` says which way is better, if one is; `base` on how many callbacks it rests; one that `counts` grows with the days.
 * @typedef {{id: string, of: (figures: Figures) => number | null | undefined, say: (value: number | null | undefined) => string, good?: 'more' | 'less', base?: (figures: Figures) => number | null, counts?: boolean}} Figure
 */

/** What stands on the tiles. @type {(Figure & {more?: (figures: Figures) => string})[]} */
export const TILES = [
  { id: 'missed', of: (one) => one.missedCalls, say: whole, good: 'less', counts: true, more: (one) => t('num.missed.more', { n: one.callbacks, uncallable: one.uncallable }) },
  { id: 'first', of: (one) => one.firstCallback.median, say: minutes, good: 'less', base: (one) => one.firstCallback.tried, more: (one) => t('num.first.more', { tried: one.firstCallback.tried, untried: one.firstCallback.untried }) },
  { id: 'p90', of: (one) => one.firstCallback.p90, say: minutes, good: 'less', base: (one) => one.firstCallback.tried },
  { id: 'target', of: (one) => one.withinTarget.percent, say: percent, good: 'more', base: (one) => one.withinTarget.kept + one.withinTarget.missed, more: (one) => t('num.target.more', { kept: one.withinTarget.kept, missed: one.withinTarget.missed, pending: one.withinTarget.pending }) },
  { id: 'success', of: (one) => one.firstSuccess.percent, say: percent, good: 'more', base: (one) => one.firstSuccess.of, more: (one) => t('num.of', { part: one.firstSuccess.reached, of: one.firstSuccess.of }) },
  { id: 'booking', of: (one) => one.bookings.percent, say: percent, good: 'more', base: (one) => one.bookings.reached, more: (one) => t('num.of', { part: one.bookings.booked + one.bookings.rescheduled, of: one.bookings.reached }) },
  { id: 'repeat', of: (one) => one.repeatCallers, say: whole, good: 'less', counts: true, more: (one) => t('num.of', { part: one.repeatCallers, of: one.callbacks }) },
  { id: 'open', of: (one) => one.unresolved?.last, say: whole, good: 'less', more: (one) => (one.unresolved ? t('num.open.more', { average: number(one.unresolved.average ?? 0), worst: one.unresolved.worst }) : '') },
  { id: 'texts', of: (one) => one.texts.sent, say: whole, counts: true, more: (one) => t('num.texts.more', one.texts) },
];

/** @param {number | null | undefined} value */
function whole(value) {
  return value === null || value === undefined ? '–' : number(value);
}

/** Where something stands out. @param {import('./types').Finding} finding */
function place({ where, because }) {
  const parts = [
    where.hour && t('finding.hour', { hour: hourName(where.hour), end: hourName((Number(where.hour) + 1) % 24), percent: percent(because.hourPercent) }),
    where.weekday && t('finding.weekday', { day: weekdayName(where.weekday, 'long'), percent: percent(because.weekdayPercent) }),
    where.campaign && t('finding.campaign', { campaign: where.campaign, percent: percent(because.campaignPercent) }),
    where.followUp && t('finding.follow-up', { kind: word('owed', where.followUp), n: number(because.lateOfKind) }),
    where.team && t('finding.team', { team: word('team', where.team), n: number(because.lateOfTeam) }),
  ].filter(Boolean);
  return parts.length > 0 ? t('finding.where', { where: new Intl.ListFormat(region()).format(/** @type {string[]} */ (parts)) }) : '';
}

const REASONS = ['no-suitable-time', 'insurance-or-cost', 'went-elsewhere', 'thinking-it-over', 'no-visit-needed', 'other'];

/** What was given most often as the reason, and so what to look at. @param {Record<string, number>} because */
function reason(because) {
  const most = REASONS.filter((one) => because[one] > 0).sort((one, other) => because[other] - because[one])[0];
  const look = { 'no-suitable-time': 'availability', 'insurance-or-cost': 'insurance' }[most] ?? 'script';
  return most ? t(`finding.look.${look}`, { why: word('why', most) }) : t('finding.look.none');
}

/** A finding in the reader's language, from its figures: what the desk says of it is English. @param {import('./types').Finding} finding */
export function findingWords(finding) {
  const { id, because } = finding;
  if (tellsTooFew(finding)) {
    return t(`finding.few.${id}`, { n: because.missedCalls ?? because.reached });
  }
  const values = Object.fromEntries(Object.entries(because).map(([name, value]) => [name, name.toLowerCase().endsWith('percent') ? percent(value) : number(value)]));
  const told = t(`finding.${id}`, { ...values, median: minutes(because.medianFirstCallback), alone: number((because.late ?? 0) - (because.lateWhileManyWaited ?? 0)) });
  return [told, id === 'conversation' ? reason(because) : place(finding)].filter(Boolean).join(' ');
}

/** Whether it says only that there is too little to say anything. @param {import('./types').Finding} finding */
export function tellsTooFew({ id, because, where }) {
  return id === 'coverage' ? Object.keys(where).length === 0 : id === 'conversation' && because.bookingPercent === undefined;
}
