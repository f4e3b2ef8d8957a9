// The words on the screen in the language of who reads them, and times as people say them.
import { html } from './vendor/lit.js';
import { session, location } from './session.js';

/** @typedef {Record<string, string>} Table */

/** @type {Table} */ let table = {};
export let language = 'en';

/** As times are written where the practice is: with the zone's own name. */
const region = () => `${language}-US`;

/** The screens whose words were needed: few see them, so that they come with the screen and not before. @type {Set<string>} */
const learned = new Set();

/** @param {string} screen or none @param {string} to @returns {Promise<Table>} */
const words = async (screen, to) => (await import(`./words/${screen ? `${screen}-` : ''}${to}.js`)).words;

/** Has the words of one screen too, from then on in whichever language is spoken. @param {string} screen */
export async function learn(screen) {
  if (!learned.has(screen)) {
    await words(screen, language);
    learned.add(screen);
    await speak(language);
  }
}

/** @param {string} to `en` or `es` */
export async function speak(to) {
  const next = to === 'es' ? 'es' : 'en';
  const tables = await Promise.all(['', ...learned].map((screen) => words(screen, next)));
  table = Object.assign({}, ...tables);
  language = next;
  document.documentElement.lang = language;
  session.changed();
}

/** The first language that the browser asks for and the page speaks. */
export const preferred = () => (navigator.languages.find((one) => /^(en|es)\b/.test(one)) ?? 'en').slice(0, 2);

/**
 * The words for something. `{name}` is filled in; where a count decides, `n` picks `key.one` or `key.other`.
 * @param {string} key @param {Record<string, string | number>} [values]
 */
export function t(key, values = {}) {
  const chosen = 'n' in values ? `${key}.${new Intl.PluralRules(language).select(Number(values.n))}` : key;
  const text = table[chosen] ?? table[`${key}.other`] ?? table[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
}

/** The words for one of the desk's own, or the word itself where it is a newer one. @param {string} kind @param {string} word */
export const word = (kind, word) => table[`${kind}.${word}`] ?? word.replaceAll('-', ' ');

/** A number as one reads it aloud; what is masked stays so. @param {string} number */
export function phone(number) {
  const parts = /^\+.(.{3})(.{3})(.{4})$/.exec(number);
  return parts ? `(${parts[1]}) ${parts[2]}-${parts[3]}` : number;
}

/** @param {number} minutes */
export function duration(minutes) {
  const whole = Math.max(0, Math.round(Math.abs(minutes)));
  const hours = Math.floor(whole / 60);
  if (hours >= 48) {
    return t('days', { n: Math.floor(hours / 24) });
  }
  return hours === 0 ? t('min', { m: whole }) : whole % 60 === 0 ? t('hour', { h: hours }) : t('hourmin', { h: hours, m: whole % 60 });
}

/** Minutes from now until then; of what has passed, negative. @param {string} iso */
export const minutesUntil = (iso) => (Date.parse(iso) - session.now()) / 60_000;

/** @param {string} id of a location */
const zoneOf = (id) => location(id)?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What staff call a location. @param {string} id */
export const placeName = (id) => location(id)?.name ?? id;

/** What patients know it as. @param {string} id */
export const publicName = (id) => location(id)?.publicName ?? id;

/** @param {number | string} at @param {string} zone */
const dayOf = (at, zone) => new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(new Date(at));

/** Whether it is the day that it is there now. @param {string} iso @param {string} place a location's id */
export const isToday = (iso, place) => dayOf(iso, zoneOf(place)) === dayOf(session.now(), zoneOf(place));

/** A time of day with its zone, and the day where that is not today. @param {string} iso @param {string} place a location's id */
export function when(iso, place) {
  const zone = zoneOf(place);
  const at = new Date(iso);
  const clock = new Intl.DateTimeFormat(region(), { timeZone: zone, hour: 'numeric', minute: '2-digit', timeZoneName: 'short' });
  if (isToday(iso, place)) {
    return clock.format(at);
  }
  const far = Math.abs(minutesUntil(iso)) > 200 * 24 * 60;
  const day = new Intl.DateTimeFormat(region(), {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: far ? 'numeric' : undefined,
  });
  return `${day.format(at)}, ${clock.format(at)}`;
}

/** A time of day as people say it. @param {string} local like 15:30 */
export const clock = (local) => new Intl.DateTimeFormat(region(), { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' }).format(new Date(`2000-01-01T${local}Z`));

/** A day with its name. @param {string} date like 2026-12-01 */
export const day = (date) => new Intl.DateTimeFormat(region(), { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' }).format(new Date(`${date}T12:00Z`));

/** The same as an element that says the instant to programs. @param {string} iso @param {string} place */
export const time = (iso, place) => html`<time datetime=${iso}>${when(iso, place)}</time>`;

/**
 * The instant at which a clock on the wall of a location shows this, with the offset that is in force there then.
 * @param {string} local like 2026-12-01T09:30 @param {string} place
 */
export function instantAt(local, place) {
  const wanted = Date.parse(`${local}:00Z`);
  const offsetAt = (/** @type {number} */ at) => {
    const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zoneOf(place), dateStyle: 'short', timeStyle: 'medium' }).format(at);
    return Date.parse(`${shown.replace(' ', 'T')}Z`) - at;
  };
  // Twice: the first guess may lie on the other side of a change of the clocks.
  const offset = offsetAt(wanted - offsetAt(wanted));
  const sign = offset < 0 ? '-' : '+';
  const minutes = Math.abs(offset) / 60_000;
  const two = (/** @type {number} */ n) => String(Math.floor(n)).padStart(2, '0');
  return `${local}:00${sign}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** The day at a location, as a date field has it. @param {string} place */
export const dayAt = (place) => dayOf(session.now(), zoneOf(place));

/** Problems of which the desk's own words, in English, say more than ours. */
const SAYS_MORE = ['bad-request', 'refused-by-rule', 'recorded-by-system-only'];

/** What went wrong, in words for whoever reads it. @param {any} problem */
export function wrong(problem) {
  const known = table[`problem.${problem?.type}`] ?? table['problem.internal-error'] ?? 'Error';
  const until = problem?.until ? t('problem.until', { when: when(problem.until, session.me?.locations[0]?.location ?? '') }) : '';
  const detail = language === 'en' && SAYS_MORE.includes(problem?.type) ? problem.detail : '';
  return [known, until, detail].filter(Boolean).join(' ');
}
