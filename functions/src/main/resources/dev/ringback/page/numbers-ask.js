// Which days of what the numbers are asked for: as the screen's address says it, and as the desk is asked.
import { session, where, location } from './session.js';
import { dayAt } from './words.js';

/** The periods that have a name; `days` are any two. */
export const PERIODS = ['seven', 'week', 'last-week', 'today', 'days'];
/** What stands beside it: the same weekdays before, any two days, or the audit that is kept of a call log. */
const BESIDE = ['before', 'days', 'audit'];
/** By what the table tells the figures apart. */
export const GROUPS = ['location', 'person', 'agency', 'bucket', 'campaign', 'hour', 'day'];
export const FILTERS = ['location', 'bucket', 'campaign'];

const DAY = 86_400_000;

/** @typedef {{from: string, to: string}} Days */
/** @typedef {{period: string, days: Days, beside: string, against: Days, by: string, filters: Record<string, string>}} Asked */

/** @param {string} day @param {number} days */
const plus = (day, days) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** Two days in their order, if they are days. @param {string | null | undefined} one @param {string | null | undefined} other @returns {Days | null} */
function daysOf(one, other) {
  const [from, to] = [one ?? '', other ?? ''].sort();
  return [from, to].every((day) => /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day))) ? { from, to } : null;
}

/** @returns {Record<string, Days>} */
function named() {
  const today = dayAt(session.me?.locations[0]?.location ?? '');
  const monday = plus(today, -((new Date(today).getUTCDay() + 6) % 7));
  return {
    seven: { from: plus(today, -6), to: today },
    week: { from: monday, to: today },
    'last-week': { from: plus(monday, -7), to: plus(monday, -1) },
    today: { from: today, to: today },
  };
}

/** As long before, by whole weeks: a Monday stands beside Mondays. @param {Days} days @returns {Days} */
function before({ from, to }) {
  const weeks = Math.ceil(((Date.parse(to) - Date.parse(from)) / DAY + 1) / 7);
  return { from: plus(from, -7 * weeks), to: plus(to, -7 * weeks) };
}

/** What the address asks for; what it does not say, or says wrongly, is as at first. @returns {Asked} */
export function asked() {
  const { filters } = where();
  const periods = named();
  const own = daysOf(filters.get('from'), filters.get('to'));
  const name = filters.get('period') ?? '';
  const period = own ? 'days' : Object.hasOwn(periods, name) ? name : 'seven';
  const days = own ?? periods[period];
  const [first, last] = (filters.get('against') ?? '').split('..', 2);
  const beside = daysOf(first, last);
  const audit = filters.get('against') === 'audit';
  const by = filters.get('by') ?? '';
  return {
    period,
    days,
    beside: audit ? 'audit' : beside ? 'days' : 'before',
    against: beside ?? before(days),
    by: GROUPS.includes(by) ? by : session.me?.agency ? 'person' : 'location',
    filters: Object.fromEntries(FILTERS.map((one) => [one, filters.get(one) ?? '']).filter(([, value]) => value)),
  };
}

/** The screen's address for what was chosen; what is empty does not stand there. @param {Record<string, string>} chosen */
export function addressOf(chosen) {
  const query = new URLSearchParams();
  const beside = chosen.beside === 'days' ? daysOf(chosen.besideFrom, chosen.besideTo) : null;
  const own = chosen.period === 'days' ? daysOf(chosen.from, chosen.to) : null;
  Object.entries({
    period: own || chosen.period === 'seven' || chosen.period === 'days' ? '' : chosen.period,
    from: own?.from ?? '',
    to: own?.to ?? '',
    ...Object.fromEntries(FILTERS.map((one) => [one, chosen[one] ?? ''])),
    against: chosen.beside === 'audit' ? 'audit' : beside ? `${beside.from}..${beside.to}` : '',
    by: chosen.by ?? '',
  }).forEach(([name, value]) => value && query.set(name, value));
  return `/numbers${query.size ? `?${query}` : ''}`;
}

/** @param {Asked} asked */
const common = ({ days, filters }) => new URLSearchParams({ ...days, ...filters });

/** How the desk is asked for figures. @param {Asked} asked @param {string} by */
export function figuresBy(asked, by) {
  const query = common(asked);
  query.set('by', by);
  return `/numbers?${query}`;
}

/** The same with what stands beside it. @param {Asked} asked @param {string} by */
export const figuresBeside = (asked, by) => `${figuresBy(asked, by)}&against=${asked.beside === 'audit' ? 'audit' : `${asked.against.from}..${asked.against.to}`}`;

/** What somebody may put beside: an audit is of the whole group, so that no agency is told of it. */
export const mayBeside = () => BESIDE.filter((one) => one !== 'audit' || !session.me?.agency);

/** The days of a period that have begun: of those ahead nothing is known yet. @param {Days} days @returns {string[]} */
export function begun({ from, to }) {
  const today = dayAt(session.me?.locations[0]?.location ?? '');
  const days = (Date.parse(to < today ? to : today) - Date.parse(from)) / DAY + 1;
  return Array.from({ length: Math.max(days, 0) }, (_, at) => plus(from, at));
}

/** How it is asked for the callbacks behind the figures. @param {Asked} asked */
export const callbacksOf = (asked) => `/callbacks?${common(asked)}`;

/** Hands a table of the desk over as a file. @param {string} path @param {string} name */
export async function download(path, name) {
  const text = await session.table(path);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The file's name: no spaces in it, which some programs would cut it at. @param {Asked} asked @param {string} what */
export const fileName = ({ days }, what) => `ringback-${what}-${days.from}-${days.to}.csv`;

/** Whether somebody may open a callback, as far as one can know without asking. @param {import('./types').Counted} one */
export const mayOpen = (one) => Boolean(location(one.location)) && (session.me?.buckets.includes(one.bucket) ?? false);
