// The numbers: whether access to the practice improves, for who answers for it. Figures come from the desk; nothing is counted here that it counts.
import { html, nothing } from './vendor/lit.js';
import { Part, session, go } from './session.js';
import { t, word } from './words.js';
import { asked, addressOf, begun, figuresBy, figuresBeside, callbacksOf, download, fileName, mayBeside, FILTERS, PERIODS } from './numbers-ask.js';
import { TILES, daysName, findingWords, tellsTooFew } from './numbers-words.js';
import { besideTile, changes } from './numbers-change.js';
import { charts, targetOf } from './numbers-drawn.js';
import { owed } from './numbers-owed.js';
import { table, toldApart } from './numbers-table.js';
import { openBehind } from './numbers-behind.js';

/** @typedef {import('./types').Numbers} Numbers */
/** @typedef {import('./types').Counted} Counted */
/** @typedef {import('./numbers-ask.js').Asked} Asked */

/**
 * What the desk told of the days that are shown. `rows` is null where they are too many to be told, `target` where they have no one target in minutes, `beside` where nothing is known of what
 * was to stand beside them; `lacks` says why there is no audit, if one was asked for and there is none.
 * @typedef {{asked: Asked, hours: Numbers, buckets: Numbers, weekdays: Numbers | null, rows: Counted[] | null, target: number | null, beside: import('./numbers-change.js').Beside | null, lacks: '' | 'none' | 'hidden'}} Told
 */

/** Whether nothing is known of some days: beside them, all would seem to have become more. @param {import('./types').Figures} figures */
const isEmpty = (figures) => figures.missedCalls === 0 && figures.callbacks === 0;

const SHEET = new URL('./numbers.css', import.meta.url).href;

/** Why an audit is not told, by what the desk says no with, once it has told the days themselves. @type {Record<string, Told['lacks']>} */
const LACKS = { 'bad-request': 'none', 'not-allowed': 'hidden' };

/** What stands beside, to be compared. @param {Asked} now @param {Numbers} hours @returns {Told['beside']} */
function besideOf(now, { period, figures, against }) {
  // An audit has null for what no call log tells; a figure is asked for with that in mind.
  const then = /** @type {import('./types').Figures | undefined} */ (against?.figures);
  const log = against && 'callLog' in against ? against.callLog : null;
  return against && then && !isEmpty(then)
    ? { now: figures, then, log, alike: !log || Object.keys(now.filters).length === 0, days: { now: begun(period).length, then: begun(against.period).length } }
    : null;
}

class NumbersScreen extends Part {
  static properties = { told: { state: true }, groups: { state: true }, busy: { state: true }, choosing: { state: true } };

  constructor() {
    super();
    /** @type {Told | null} */ this.told = null;
    /** The table, by one thing. @type {import('./numbers-table.js').Shown | null} */ this.groups = null;
    /** What is chosen and not yet asked for: whether two days are to be given. */
    this.choosing = { period: '', beside: '' };
    /** All campaigns that were seen, for the choice. @type {Set<string>} */ this.campaigns = new Set();
    this.busy = false;
    this.turn = 0;
    /** What `told` was asked with: another table of the same days needs no other figures. */
    this.askedFor = '';
    this.moved = () => window.location.hash.startsWith('#/numbers') && this.load();
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('hashchange', this.moved);
    this.load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.moved);
  }

  async load() {
    if (session.expired) {
      return;
    }
    const now = asked();
    const turn = ++this.turn;
    this.choosing = { period: now.period, beside: now.beside };
    this.trouble = '';
    this.busy = true;
    try {
      const told = callbacksOf(now) + figuresBeside(now, 'hour') === this.askedFor ? this.told : await this.tell(now);
      const { groups: own, against } = await session.refresh(told?.beside && toldApart(now.by, told.beside) ? figuresBeside(now, now.by) : figuresBy(now, now.by));
      const groups = { by: now.by, groups: own, beside: against?.groups ?? null };
      if (turn === this.turn) {
        this.askedFor = callbacksOf(now) + figuresBeside(now, 'hour');
        [this.told, this.groups] = [told && { ...told, asked: now }, groups];
      }
    } catch (problem) {
      if (turn === this.turn) {
        this.fail(problem);
      }
    }
    this.busy = turn === this.turn ? false : this.busy;
  }

  /** Asks for all that is drawn. More callbacks than can be told are counted by weekday in their place. @param {Asked} now @returns {Promise<Told>} */
  async tell(now) {
    const [{ hours, lacks }, buckets, rows] = await Promise.all([
      this.hours(now),
      session.refresh(figuresBy(now, 'bucket')),
      session.refresh(callbacksOf(now)).then(
        (/** @type {any} */ answer) => answer.callbacks,
        (/** @type {any} */ problem) => (problem.type === 'bad-request' ? null : Promise.reject(problem)),
      ),
    ]);
    rows?.forEach((/** @type {Counted} */ one) => one.campaign && this.campaigns.add(one.campaign));
    const beside = besideOf(now, hours);
    const weekdays = rows && !(beside?.log && beside.alike) ? null : await session.refresh(beside ? figuresBeside(now, 'weekday') : figuresBy(now, 'weekday'));
    return { asked: now, hours, buckets, weekdays, rows, target: targetOf(rows ?? []), beside, lacks };
  }

  /** By hour, with what stands beside them. Without an audit, or for who may not know it, the days are told all the same. @param {Asked} now @returns {Promise<Pick<Told, 'hours' | 'lacks'>>} */
  async hours(now) {
    try {
      return { hours: await session.refresh(figuresBeside(now, 'hour')), lacks: '' };
    } catch (/** @type {any} */ problem) {
      const lacks = now.beside === 'audit' ? LACKS[problem.type] : undefined;
      if (!lacks) {
        throw problem;
      }
      return { hours: await session.refresh(figuresBy(now, 'hour')), lacks };
    }
  }

  /** @param {SubmitEvent} event */
  choose(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const chosen = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    const address = addressOf({ ...chosen, by: this.told?.asked.by ?? '' });
    // Whoever presses the button wants to know what is so now.
    this.askedFor = '';
    if (window.location.hash === `#${address}`) {
      this.load();
    } else {
      go(address);
    }
  }

  /** @param {string} path @param {string} what */
  async save(path, what) {
    try {
      await download(path, fileName(asked(), what));
      session.say(t('num.saved'));
    } catch (problem) {
      this.fail(problem);
    }
  }

  /** What opens the callbacks of a figure, where there are any and they are known. @param {string} what @param {number} n @param {(one: Counted) => boolean} which */
  behind(what, n, which) {
    const rows = this.told?.rows;
    return rows && n > 0 ? () => openBehind(what, rows.filter(which)) : undefined;
  }

  render() {
    const told = this.told;
    return html`<link rel="stylesheet" href=${SHEET}>
      <div class="bar"><h1>${t('screen.numbers')}</h1><button class="unprinted" ?disabled=${!told} @click=${() => window.print()}>${t('num.print')}</button></div>
      ${this.form(asked())}
      ${this.bad()}
      ${told === null ? (this.trouble ? nothing : html`<p class="quiet" role="status">${t('loading')}</p>`) : html`<div aria-busy=${this.busy}>${this.days(told)}</div>`}`;
  }

  /** @param {Told} told */
  days(told) {
    const { figures, findings, against } = told.hours;
    const beside = against ? t(told.beside?.log ? 'num.beside.log' : told.beside ? 'num.beside' : 'num.beside.none', { days: daysName(against.period) }) : '';
    const empty = isEmpty(figures);
    return html`<h2 class="period" id="period">${daysName(told.hours.period)}<small>${beside}</small></h2>
      ${told.lacks ? html`<p class="note"><span>${t(`num.lacks.${told.lacks}`)}${told.lacks === 'none' ? html` <code>./ringback numbers keep-audit audit.json</code>` : nothing}</span></p>` : nothing}
      ${empty ? html`<p class="empty">${t('num.empty')}</p>` : nothing}
      <dl class="tiles" aria-labelledby="period">${TILES.filter((tile) => tile.id !== 'open' || figures.unresolved).map((tile) => this.tile(tile, told))}</dl>
      ${empty ? nothing : html`
        ${told.beside ? html`<section class="panel changed" aria-labelledby="changed"><h2 id="changed">${t('num.changed')}</h2>
          <ul>${changes(told.beside).map(({ words, is }) => html`<li class=${is ? nothing : 'quiet'}>${words}${is ? html` <b class="differs ${is}">${t(`num.${is}`)}</b>` : nothing}</li>`)}</ul></section>` : nothing}
        ${findings.length > 0 ? html`<section class="panel findings" aria-labelledby="findings"><h2 id="findings">${t('num.findings')}</h2>
          <ul>${findings.map((one) => html`<li class=${tellsTooFew(one) ? 'quiet' : nothing}>${findingWords(one)}</li>`)}</ul></section>` : nothing}
        ${told.rows ? nothing : html`<p class="note">${t('num.many')}</p>`}
        <div class="charts">${charts(this, told)}</div>
        ${owed(figures)}
        ${this.groups ? table(this, told, this.groups) : nothing}`}`;
  }

  /** @param {typeof TILES[number]} tile @param {Told} told */
  tile(tile, told) {
    const { figures } = told.hours;
    const differs = told.beside && besideTile(tile, told.beside);
    return html`<div class="card tile"><dt>${t(`num.tile.${tile.id}`)}</dt><dd><b>${tile.say(tile.of(figures))}</b>
      ${differs ? html`<span class="differs ${differs.is}">${differs.sign ? html`<span aria-hidden="true">${differs.sign}</span> ` : nothing}${differs.words}${differs.is ? html` · ${t(`num.${differs.is}`)}` : nothing}</span>` : nothing}
      ${tile.more ? html`<small>${tile.more(figures)}</small>` : nothing}</dd></div>`;
  }

  /** Choosing alone does nothing: with the arrows of a keyboard one passes over all of it (WCAG 3.2.2). @param {Asked} now */
  form(now) {
    const me = session.me;
    const places = me?.locations.map((one) => [one.location, one.name]) ?? [];
    const campaigns = [...new Set([...this.campaigns, now.filters.campaign ?? ''])].filter(Boolean).sort();
    /** @type {Record<string, string[][]>} */
    const options = { location: places, bucket: me?.buckets.map((one) => [one, word('bucket', one)]) ?? [], campaign: campaigns.map((one) => [one, one]) };
    return html`<form class="asked unprinted" @submit=${this.choose}>
      ${this.select('period', PERIODS.map((one) => [one, t(`num.period.${one}`)]), this.choosing.period, (period) => (this.choosing = { ...this.choosing, period }))}
      ${this.choosing.period === 'days' ? html`${this.day('from', now.days.from)} ${this.day('to', now.days.to)}` : nothing}
      ${this.select('beside', mayBeside().map((one) => [one, t(`num.beside.${one}`)]), this.choosing.beside, (beside) => (this.choosing = { ...this.choosing, beside }))}
      ${this.choosing.beside === 'days' ? html`${this.day('besideFrom', now.against.from)} ${this.day('besideTo', now.against.to)}` : nothing}
      ${FILTERS.filter((one) => options[one].length > (one === 'location' ? 1 : 0)).map((one) =>
        this.select(one, [['', t(`num.all.${one}`)], ...options[one]], now.filters[one] ?? ''))}
      <button class="first" ?disabled=${this.busy}>${t('num.show')}</button></form>`;
  }

  /** @param {string} name @param {string[][]} options @param {string} chosen @param {(value: string) => void} [then] */
  select(name, options, chosen, then) {
    return html`<label class="field"><b>${t(`num.choose.${name}`)}</b><select name=${name} @change=${(/** @type {any} */ event) => then?.(event.target.value)}>
      ${options.map(([value, label]) => html`<option value=${value} .selected=${value === chosen}>${label}</option>`)}</select></label>`;
  }

  /** @param {string} name @param {string} value */
  day(name, value) {
    return html`<label class="field"><b>${t(`num.choose.${name}`)}</b><input type="date" name=${name} .value=${value} required></label>`;
  }

  /** The address of another table of the same days. @param {Asked} now @param {string} by */
  addressBy(now, by) {
    return addressOf({ ...now.filters, period: now.period, ...now.days, beside: now.beside, besideFrom: now.against.from, besideTo: now.against.to, by });
  }
}

customElements.define('rb-numbers', NumbersScreen);
