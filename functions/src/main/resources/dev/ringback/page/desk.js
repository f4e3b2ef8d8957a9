// The desk: one large button for the next callback, what I hold, and what waits, in the order that the desk gives.
import { html, nothing, repeat } from './vendor/lit.js';
import { Part, session, may, go, where } from './session.js';
import { t, word, phone, duration, minutesUntil, when, isToday, placeName } from './words.js';
import { addressOf, idOf, kindOf, owedSign, rowsOf } from './work.js';

const AGAIN = 15_000;
const FILTERS = ['location', 'bucket', 'team', 'work', 'breached'];

/** The filters that somebody last looked at the desk with: whoever comes from a callback goes on with them. */
const last = { person: '', filters: new URLSearchParams() };

const chosen = () => (last.person === session.me?.person ? last.filters : new URLSearchParams());

/** The desk as it was last looked at. */
export const asBefore = () => `/desk${chosen().size ? `?${chosen()}` : ''}`;

/** Takes the first callback or follow-up that may be begun, as the desk orders them and under its filters. */
export const nextAsBefore = () =>
  session.post('/worklist/next', Object.fromEntries(['location', 'bucket', 'team', 'work'].map((name) => [name, chosen().get(name)]).filter(([, value]) => value)));

/** Why nothing can be taken now. @param {import('./types').Worklist['nothing']} [nothing] */
function nothingWords(nothing) {
  const place = chosen().get('location') ?? session.me?.locations[0]?.location ?? '';
  return [t(`nothing.${nothing?.why ?? 'none-waiting'}`), nothing?.at ? t('nothing.at', { when: when(nothing.at, place) }) : ''].join(' ').trim();
}

/** The same, asked of the desk. */
export const whyNothing = async () => nothingWords((await session.get(`/worklist${chosen().size ? `?${chosen()}` : ''}`)).nothing);

/** The sign for what must not wait. It stands beside the word, never instead of it. */
export const urgentSign = () => html`<span class="tag urgent"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3 2 21h20zM11 9h2v6h-2zm0 8h2v2h-2z"/></svg>${t('urgent')}</span>`;

/**
 * How long until a callback's deadline, or since, in minutes in which its location is open; where that is not today, the deadline itself.
 * @param {{late: boolean, openMinutes: number | null, dueBy: string | null, location: string}} row @param {string} [words]
 */
export function due(row, words = 'due.in') {
  if (row.late) {
    return html`<span class="tag late">${t('late.by', { d: duration(row.openMinutes ?? 0) })}</span>`;
  }
  return html`<span class="tag">${row.dueBy && !isToday(row.dueBy, row.location)
    ? t('due.by', { when: when(row.dueBy, row.location) })
    : t(words, { d: duration(row.openMinutes ?? 0) })}</span>`;
}

class Desk extends Part {
  static properties = { list: { state: true }, mine: { state: true }, busy: { state: true }, more: { state: true } };

  constructor() {
    super();
    /** @type {import('./types').Worklist | null} */ this.list = null;
    /** @type {any[]} */ this.mine = [];
    /** @type {any[]} */ this.more = [];
    /** @type {string | null} */ this.next = null;
    /** What the list was asked for with. */
    this.listed = '';
    this.asked = this.shown = 0;
    this.busy = '';
    this.moved = () => this.load();
  }

  connectedCallback() {
    super.connectedCallback();
    if (may('reassign')) {
      import('./people.js');
    }
    this.load();
    this.timer = setInterval(() => this.load(), AGAIN);
    window.addEventListener('hashchange', this.moved);
    document.addEventListener('visibilitychange', this.moved);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
    window.removeEventListener('hashchange', this.moved);
    document.removeEventListener('visibilitychange', this.moved);
  }

  get query() {
    const asked = new URLSearchParams();
    for (const name of FILTERS) {
      const value = where().filters.get(name);
      if (value) {
        asked.set(name, value);
      }
    }
    return asked.toString() ? `?${asked}` : '';
  }

  async load() {
    if (document.hidden || session.expired || where().screen !== 'desk') {
      return;
    }
    const { query } = this;
    last.person = session.me?.person ?? '';
    last.filters = new URLSearchParams(query);
    const turn = ++this.asked;
    try {
      const [list, mine] = await Promise.all([session.refresh(`/worklist${query}`), session.refresh('/worklist?mine=true')]);
      const opened = this.listed === query ? this.more.length : 0;
      const further = list === this.list && this.listed === query ? this : await this.further(query, list.next, opened, rowsOf(list));
      if (query !== this.query || turn < this.shown || (this.listed === query && this.more.length > opened)) {
        return;
      }
      this.shown = turn;
      this.mine = rowsOf(mine);
      this.show(list, query, further);
      if (this.trouble === t('problem.offline')) {
        this.trouble = '';
      }
    } catch (problem) {
      this.fail(problem);
    }
  }

  /**
   * At least so many rows of further pages, as they are now, without those that stand on a page before; and what leads on from there.
   * @param {string} query @param {string | null} next @param {number} rows @param {any[]} before
   * @returns {Promise<{more: any[], next: string | null}>}
   */
  async further(query, next, rows, before) {
    const known = new Set(before.map(idOf));
    /** @type {any[]} */ const more = [];
    while (next && more.length < rows) {
      const page = await session.get(`/worklist?${new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(query)), after: next })}`);
      more.push(...rowsOf(page).filter((row) => !known.has(idOf(row))));
      next = page.next;
    }
    return { more, next };
  }

  /** @param {import('./types').Worklist} list @param {string} query what it was asked for with @param {{more: any[], next: string | null}} further */
  show(list, query, further) {
    const before = this.listed === query ? this.list : null;
    [this.list, this.listed, this.more, this.next] = [list, query, further.more, further.next];
    const added = (list.totals?.urgent ?? 0) - (before?.totals?.urgent ?? 0);
    if (before && added > 0) {
      session.say(t('heard.urgent', { n: added }));
    }
  }

  async loadMore() {
    const { query, next, more } = this;
    try {
      const further = await this.further(query, next, 1, [...(this.list ? rowsOf(this.list) : []), ...more]);
      if (query === this.query && next === this.next) {
        [this.more, this.next] = [[...more, ...further.more], further.next];
      }
    } catch (problem) {
      this.fail(problem);
    }
  }

  async takeNext() {
    await this.take('next', nextAsBefore);
  }

  /** @param {string} what @param {() => Promise<any>} request */
  async take(what, request) {
    this.busy = what;
    this.trouble = '';
    try {
      const taken = await request();
      if (taken) {
        go(addressOf(taken));
      } else {
        await this.load();
        session.say(nothingWords(this.list?.nothing));
      }
    } catch (problem) {
      this.fail(problem);
      await this.load();
    }
    this.busy = '';
  }

  /** @param {string} name @param {string} value */
  filter(name, value) {
    const filters = where().filters;
    if (value) {
      filters.set(name, value);
    } else {
      filters.delete(name);
    }
    go(`/desk${filters.size ? `?${filters}` : ''}`);
  }

  render() {
    const list = this.list;
    if (!list) {
      return html`${this.bad()}<p class="quiet" role="status">${t('loading')}</p>`;
    }
    const totals = list.totals ?? { due: 0, late: 0, urgent: 0 };
    return html`
      <h1 class="heard">${t('screen.desk')}</h1>
      <section class="hero ${list.nothing ? 'calm' : ''}">
        <div>
          <button class="first big" data-key="n" aria-keyshortcuts="n" ?disabled=${this.busy !== ''} @click=${this.takeNext}>
            ${t('next')} <kbd>N</kbd></button>
          ${list.nothing ? html`<p class="why">${nothingWords(list.nothing)}</p>` : html`<p class="why">${t('next.why')}</p>`}
        </div>
        <dl class="counts">
          ${this.count('due', totals.due)} ${this.count('late', totals.late)} ${this.count('urgent', totals.urgent)}
        </dl>
        <button data-key="f" aria-keyshortcuts="f" @click=${async () => (await import('./find.js')).openFind()}>${t('find')} <kbd>F</kbd></button>
        ${session.config?.signIn.kind === 'laptop'
          ? html`<button class="phone" @click=${async () => (await import('./laptop.js')).patientCalls(() => this.load())}>${t('patient.calls')}</button>`
          : nothing}
      </section>
      ${this.bad()}
      ${this.mine.length > 0
        ? html`<section aria-labelledby="held"><h2 id="held">${t('held', { n: this.mine.length })}</h2>
            <ul class="held">${this.mine.map((row) => this.held(row))}</ul></section>`
        : nothing}
      <section aria-labelledby="waits">
        <div class="bar"><h2 id="waits">${t(where().filters.get('team') ? 'waits.team' : 'waits')}</h2>${this.filters()}</div>
        ${list.order.length > 0 ? this.table([...rowsOf(list), ...this.more]) : html`<p class="empty">${t(this.query ? 'empty.filter' : 'empty')}</p>`}
        ${this.next ? html`<button class="more" @click=${this.loadMore}>${t('more')}</button>` : nothing}
      </section>
      ${may('reassign') ? html`<rb-people></rb-people>` : nothing}`;
  }

  /** @param {'due' | 'late' | 'urgent'} what @param {number} n */
  count(what, n) {
    return html`<div class=${n > 0 ? what : 'none'}><dt>${t(`count.${what}`)}</dt><dd>${n}</dd></div>`;
  }

  /** @param {any} row */
  held(row) {
    const left = row.nextAt ? minutesUntil(row.nextAt) : 0;
    return html`<li class="card"><div><b>${row.urgent ? urgentSign() : nothing} ${row.followUp ? owedSign() : nothing} ${kindOf(row)}</b>
        <small>${placeName(row.location)} · ${phone(row.caller)}</small></div>
      <span class="tag ${left < 3 ? 'late' : ''}">${left < 1 ? t('claim.short') : t('claim.left', { d: duration(left) })}</span>
      <a class="button first" href="#${addressOf(row)}">${t('continue')}</a></li>`;
  }

  filters() {
    const chosen = where().filters;
    const me = session.me;
    return html`<div class="filters">
      ${(me?.locations.length ?? 0) > 1 ? this.select('location', me?.locations.map((one) => [one.location, one.name]) ?? [], chosen.get('location')) : nothing}
      ${this.select('bucket', me?.buckets.map((one) => [one, word('bucket', one)]) ?? [], chosen.get('bucket'))}
      ${me?.teams.length ? this.select('team', me.teams.map((one) => [one, word('team', one)]), chosen.get('team')) : nothing}
      ${me?.followUps.length ? this.select('work', ['callbacks', 'follow-ups'].map((one) => [one, t(`filter.work.${one}`)]), chosen.get('work')) : nothing}
      <label class="tick"><input type="checkbox" .checked=${chosen.get('breached') === 'true'}
        @change=${(/** @type {any} */ event) => this.filter('breached', event.target.checked ? 'true' : '')}>${t('filter.breached')}</label>
    </div>`;
  }

  /** @param {string} name @param {string[][]} options @param {string | null} chosen */
  select(name, options, chosen) {
    return html`<label><span class="heard">${t(`filter.${name}`)}</span>
      <select @change=${(/** @type {any} */ event) => this.filter(name, event.target.value)}>
        <option value="">${t(`filter.${name}.all`)}</option>
        ${options.map(([value, label]) => html`<option value=${value} ?selected=${value === chosen}>${label}</option>`)}
      </select></label>`;
  }

  /** @param {any[]} rows */
  table(rows) {
    const columns = ['due', 'kind', 'place', 'reason', 'attempt', 'number'];
    return html`<table class="list"><thead><tr>${columns.map((one) => html`<th scope="col">${t(`col.${one}`)}</th>`)}<th scope="col"><span class="heard">${t('col.take')}</span></th></tr></thead>
      <tbody>${repeat(rows, idOf, (row) => this.row(row))}</tbody></table>`;
  }

  /** @param {any} row */
  row(row) {
    const callback = !row.followUp;
    const waits = row.callerHeldUntil
      ? t('held.elsewhere', { when: when(row.callerHeldUntil, row.location) })
      : row.mayBeCalledFrom && row.state !== 'handed-off' && !row.mayBeCalledUntil
        ? t('from', { when: when(row.mayBeCalledFrom, row.location) })
        : '';
    const what = { kind: kindOf(row), place: placeName(row.location) };
    return html`<tr class=${row.urgent ? 'is-urgent' : ''}>
      <td data-label=${t('col.due')}>${row.urgent ? urgentSign() : nothing} ${due(callback ? row : { ...row, dueBy: row.due })}
        <small>${waits || (row.mayBeCalledUntil ? t('until', { when: when(row.mayBeCalledUntil, row.location) }) : nothing)}</small></td>
      <td data-label=${t('col.kind')}>${callback ? nothing : owedSign()} <a href="#${addressOf(row)}" aria-label=${t('look.this', what)}><b>${what.kind}</b></a>${row.state === 'handed-off' || !callback ? html`<small>${t('for.team', { team: word('team', row.owner) })}</small>` : nothing}</td>
      <td data-label=${t('col.place')}>${what.place}</td>
      <td data-label=${t('col.reason')}>${callback ? word('reason', row.reason) : t('owed.after', { kind: word('bucket', row.bucket) })}${row.calls > 1 ? html`<small>${t('calls', { n: row.calls })}</small>` : nothing}
        ${row.appointmentAt && !callback ? html`<small>${t('visit.at', { when: when(row.appointmentAt, row.location) })}</small>` : nothing}</td>
      <td data-label=${t('col.attempt')}>${row.attempt ? t('n.of', { n: row.attempt.n, of: row.attempt.of }) : '–'}</td>
      <td data-label=${t('col.number')} class="number">${phone(row.caller)}</td>
      <td class="act">
        ${may('claim') && !waits
          ? html`<button ?disabled=${this.busy !== ''} aria-label=${t('take.this', what)}
              @click=${() => this.take(idOf(row), () => session.post(callback ? `/callbacks/${row.callback}/claim` : `/follow-ups/${row.followUp}/claim`))}>${t('take')}</button>`
          : nothing}
      </td></tr>`;
  }
}

customElements.define('rb-desk', Desk);
