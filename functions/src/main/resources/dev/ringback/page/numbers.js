// The numbers: whether access to the practice improves, for who answers for it. Figures come from the desk; nothing is counted here that it counts.
import { html, nothing } from './vendor/lit.js';
import { Part, session, go } from './session.js';
import { t, word } from './words.js';
import { asked, addressOf, figuresBy, figuresBeside, callbacksOf, download, fileName, FILTERS, PERIODS, BESIDE, GROUPS } from './numbers-ask.js';
import { TILES, change, daysName, findingWords, tellsTooFew, groupName, minutes, number, percent } from './numbers-words.js';
import { opener } from './numbers-charts.js';
import { charts, targetOf } from './numbers-drawn.js';
import { openBehind } from './numbers-behind.js';

/** @typedef {import('./types').Numbers} Numbers */
/** @typedef {import('./types').Counted} Counted */
/** @typedef {import('./numbers-ask.js').Asked} Asked */

/** What the desk told of the days that are shown. `rows` is null where they are too many to be told, `target` where they have no one target in minutes. @typedef {{asked: Asked, hours: Numbers, buckets: Numbers, weekdays: Numbers | null, rows: Counted[] | null, target: number | null}} Told */

/** Whether nothing is known of some days: beside them, all would seem to have become more. @param {import('./types').Figures} figures */
const isEmpty = (figures) => figures.missedCalls === 0 && figures.callbacks === 0;

const SHEET = new URL('./numbers.css', import.meta.url).href;

/** The period beside it: an audit is not asked for here. @param {Told} told @returns {{period: import('./numbers-ask.js').Days, figures: import('./types').Figures} | null} */
const periodBeside = (told) => /** @type {any} */ (told.hours.against);

class NumbersScreen extends Part {
  static properties = { told: { state: true }, groups: { state: true }, busy: { state: true }, choosing: { state: true } };

  constructor() {
    super();
    /** @type {Told | null} */ this.told = null;
    /** The table, by one thing. @type {{by: string, of: string, groups: Numbers['groups']} | null} */ this.groups = null;
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
      const groups = { by: now.by, of: callbacksOf(now), groups: (await session.refresh(figuresBy(now, now.by))).groups };
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
    const [hours, buckets, rows] = await Promise.all([
      session.refresh(figuresBeside(now, 'hour')),
      session.refresh(figuresBy(now, 'bucket')),
      session.refresh(callbacksOf(now)).then(
        (/** @type {any} */ answer) => answer.callbacks,
        (/** @type {any} */ problem) => (problem.type === 'bad-request' ? null : Promise.reject(problem)),
      ),
    ]);
    rows?.forEach((/** @type {Counted} */ one) => one.campaign && this.campaigns.add(one.campaign));
    return { asked: now, hours, buckets, weekdays: rows ? null : await session.refresh(figuresBy(now, 'weekday')), rows, target: targetOf(rows ?? []) };
  }

  /** @param {SubmitEvent} event */
  choose(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const chosen = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    const address = addressOf({ ...chosen, by: this.told?.asked.by ?? '' });
    if (window.location.hash === `#${address}`) {
      this.askedFor = '';
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
    const { figures, findings } = told.hours;
    const against = periodBeside(told);
    const beside = against ? t(isEmpty(against.figures) ? 'num.beside.none' : 'num.beside', { days: daysName(against.period) }) : '';
    const empty = isEmpty(figures);
    return html`<h2 class="period" id="period">${daysName(told.hours.period)}<small>${beside}</small></h2>
      ${empty ? html`<p class="empty">${t('num.empty')}</p>` : nothing}
      <dl class="tiles" aria-labelledby="period">${TILES.filter((tile) => tile.id !== 'open' || figures.unresolved).map((tile) => this.tile(tile, told))}</dl>
      ${empty ? nothing : html`
        ${findings.length > 0 ? html`<section class="panel findings" aria-labelledby="findings"><h2 id="findings">${t('num.findings')}</h2>
          <ul>${findings.map((one) => html`<li class=${tellsTooFew(one) ? 'quiet' : nothing}>${findingWords(one)}</li>`)}</ul></section>` : nothing}
        ${told.rows ? nothing : html`<p class="note">${t('num.many')}</p>`}
        <div class="charts">${charts(this, told)}</div>
        ${this.groups ? this.table(told, this.groups) : nothing}`}`;
  }

  /** @param {typeof TILES[number]} tile @param {Told} told */
  tile(tile, told) {
    const { figures } = told.hours;
    const against = periodBeside(told);
    const differs = against && !isEmpty(against.figures) && change(tile, figures, against.figures);
    return html`<div class="card tile"><dt>${t(`num.tile.${tile.id}`)}</dt><dd><b>${tile.say(tile.of(figures))}</b>
      ${differs ? html`<span class="differs ${differs.is}"><span aria-hidden="true">${differs.sign}</span> ${differs.words}${differs.is ? html` · ${t(`num.${differs.is}`)}` : nothing}</span>` : nothing}
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
      ${this.select('beside', BESIDE.map((one) => [one, t(`num.beside.${one}`)]), this.choosing.beside, (beside) => (this.choosing = { ...this.choosing, beside }))}
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

  /** The figures by one thing, as the desk has them for a spreadsheet too. @param {Told} told @param {NonNullable<NumbersScreen['groups']>} shown */
  table(told, { by, groups }) {
    const columns = ['missed', 'callbacks', 'first', 'p90', 'target', 'booking'];
    const to = (/** @type {string} */ one) => addressOf({ ...this.inAddress(told.asked), by: one });
    return html`<section class="panel" aria-labelledby="groups"><div class="bar"><h2 id="groups">${t(`num.by.${by}`)}</h2>
        <p class="acts unprinted"><button @click=${() => this.save(figuresBy(told.asked, by), `by-${by}`)}>${t('num.csv')}</button>
          <button @click=${() => this.save(callbacksOf(told.asked), 'callbacks')}>${t('num.csv.callbacks')}</button></p></div>
      <nav class="switches unprinted" aria-label=${t('num.choose.by')}>${GROUPS.map((one) => html`<a class="button" href="#${to(one)}" aria-current=${one === by ? 'true' : nothing}>${t(`num.by.${one}`)}</a>`)}</nav>
      ${session.me?.agency ? html`<p class="quiet">${t('num.own')}</p>` : nothing}
      ${groups.length > 0 ? html`<table class="list groups" aria-labelledby="groups"><thead><tr><th scope="col">${t(`num.choose.${by}`)}</th>${columns.map((one) => html`<th scope="col">${t(`num.col.${one}`)}</th>`)}</tr></thead>
        <tbody>${groups.map(({ key, figures }) => html`<tr><th scope="row">${groupName(by, key)}</th>
          ${[number(figures.missedCalls), opener({ label: groupName(by, key), value: figures.callbacks, text: number(figures.callbacks), open: this.behind(groupName(by, key), figures.callbacks, OF_GROUP[by](key)) }),
            minutes(figures.firstCallback.median), minutes(figures.firstCallback.p90), percent(figures.withinTarget.percent), percent(figures.bookings.percent)]
            .map((cell, at) => html`<td data-label=${t(`num.col.${columns[at]}`)}>${cell}</td>`)}</tr>`)}</tbody></table>` : html`<p class="empty">${t('num.none')}</p>`}</section>`;
  }

  /** What stands in the address for what was asked. @param {Asked} now @returns {Record<string, string>} */
  inAddress(now) {
    return { ...now.filters, period: now.period, ...now.days, beside: now.beside, besideFrom: now.against.from, besideTo: now.against.to };
  }
}

/** Which callbacks are in a group. @type {Record<string, (key: string) => (one: Counted) => boolean>} */
const OF_GROUP = {
  location: (key) => (one) => one.location === key,
  person: (key) => (one) => one.firstAttemptBy === key,
  agency: (key) => (one) => one.agency === key,
  bucket: (key) => (one) => one.bucket === key,
  campaign: (key) => (one) => one.campaign === key,
  day: (key) => (one) => one.firstCallAt.startsWith(key),
};

customElements.define('rb-numbers', NumbersScreen);
