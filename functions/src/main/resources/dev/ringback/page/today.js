// The manager's day: what is late now, what is due or held at each location, and by whoever owes the next step.
import { html, nothing } from './vendor/lit.js';
import { session, may } from './session.js';
import { t, word, phone, when, placeName } from './words.js';
import { due, urgentSign } from './desk.js';
import { Giving, assignTo, heldBy } from './people.js';
import { addressOf, idOf, kindOf, owedSign, rowsOf } from './work.js';

const AGAIN = 30_000;
/** As many as somebody looks through, of what waits; a page of it costs a look at all of it. */
const MOST = 200;

class Today extends Giving {
  static properties = { rows: { state: true }, left: { state: true } };

  constructor() {
    super();
    /** @type {any[] | null} */ this.rows = null;
    /** How many wait beyond those that are shown. */
    this.left = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
    this.timer = setInterval(() => this.load(), AGAIN);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  /** All that waits, and all that the people hold to whom this person may give something. */
  async load() {
    if (session.expired || document.hidden) {
      return;
    }
    try {
      const rows = [];
      let page = await session.refresh('/worklist');
      const { totals } = page;
      rows.push(...rowsOf(page));
      while (page.next && rows.length < MOST) {
        page = await session.get(`/worklist?after=${encodeURIComponent(page.next)}`);
        rows.push(...rowsOf(page));
      }
      this.left = page.next ? Math.max(0, totals.due - rows.length) : 0;
      const { held, problem } = await heldBy();
      rows.push(...held.flatMap(([, theirs]) => theirs));
      this.rows = [...new Map(rows.map((row) => [idOf(row), row])).values()];
      if (problem) {
        this.fail(problem);
      }
    } catch (problem) {
      this.fail(problem);
    }
  }

  render() {
    const rows = this.rows;
    const late = rows?.filter((row) => row.late) ?? [];
    /** @type {Map<string, any[]>} */
    const owners = Map.groupBy(rows ?? [], (row) => row.owner);
    return html`<h1>${t('screen.today')}</h1>
      ${this.bad()}
      ${rows === null ? html`<p class="quiet" role="status">${t('loading')}</p>` : html`
      <section class="hero"><dl class="counts wide">
        ${this.count('late', t('today.late'), late.length)} ${this.count('urgent', t('count.urgent'), rows.filter((row) => row.urgent).length)}
        ${session.me?.locations.map((one) => this.place(one, rows.filter((row) => row.location === one.location)))}
      </dl>${this.left > 0 ? html`<p class="quiet">${t('today.left', { n: this.left })}</p>` : nothing}</section>
      <section aria-labelledby="late"><h2 id="late">${t('today.late')}</h2>
        ${late.length > 0 ? this.table(late) : html`<p class="empty">${t('today.none')}</p>`}</section>
      <section aria-labelledby="owners"><h2 id="owners">${t('today.owners')}</h2>
        ${owners.size === 0 ? html`<p class="empty">${t('empty')}</p>` : nothing}
        ${[...owners].map(([owner, theirs]) => html`<details class="panel"><summary><b>${theirs[0].state === 'claimed' ? owner : word('team', owner)}</b>
          <span class="tag">${t('today.of', { n: theirs.length })}</span>
          ${theirs.some((row) => row.late) ? html`<span class="tag late">${t('today.oflate', { n: theirs.filter((row) => row.late).length })}</span>` : nothing}</summary>
          ${this.table(theirs)}</details>`)}</section>`}`;
  }

  /** What is due or held at a location, and how much of it becomes late before it closes. @param {import('./types').Me['locations'][number]} place @param {any[]} rows */
  place(place, rows) {
    const byClose = place.openNow && place.until ? rows.filter((row) => !row.late && (row.dueBy ?? row.due) && Date.parse(row.dueBy ?? row.due) <= Date.parse(place.until ?? '')).length : 0;
    return this.count('due', html`${t('today.todo', { place: place.name })}
      <small>${place.until ? t(place.openNow ? 'door.open' : 'door.shut', { when: when(place.until, place.location) }) : nothing}</small>
      ${byClose > 0 ? html`<small>${t('today.byclose', { n: byClose })}</small>` : nothing}`, rows.length);
  }

  /** @param {string} look @param {unknown} label @param {number} n */
  count(look, label, n) {
    return html`<div class=${n > 0 ? look : 'none'}><dt>${label}</dt><dd>${n}</dd></div>`;
  }

  /** @param {any[]} rows */
  table(rows) {
    return html`<table class="list"><thead><tr>${['due', 'kind', 'place', 'number', 'who'].map((one) => html`<th scope="col">${t(`col.${one}`)}</th>`)}
      <th scope="col"><span class="heard">${t('assign')}</span></th></tr></thead>
      <tbody>${rows.map((row) => html`<tr class=${row.urgent ? 'is-urgent' : ''}>
        <td data-label=${t('col.due')}>${row.urgent ? urgentSign() : nothing} ${due(row.followUp ? { ...row, dueBy: row.due } : row)}</td>
        <td data-label=${t('col.kind')}>${row.followUp ? owedSign() : nothing} <a href="#${addressOf(row)}"><b>${kindOf(row)}</b></a>${row.escalations?.length > 0 ? html`<small>${row.escalations.map((/** @type {string} */ one) => word('escalation', one)).join(', ')}</small>` : nothing}</td>
        <td data-label=${t('col.place')}>${placeName(row.location)}</td>
        <td data-label=${t('col.number')} class="number">${phone(row.caller)}</td>
        <td data-label=${t('col.who')}>${row.state === 'claimed' ? html`${row.owner}<small>${row.nextAt ? t('until.when', { when: when(row.nextAt, row.location) }) : nothing}</small>` : word('team', row.owner)}</td>
        <td class="act">${may('reassign') ? assignTo(row, (to) => this.give(row, to)) : nothing}</td></tr>`)}</tbody></table>`;
  }
}

customElements.define('rb-today', Today);
