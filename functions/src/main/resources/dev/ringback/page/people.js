// Who holds what, for those who may move it: an agency's lead sees the agency's people, a manager everybody of the locations.
import { html, nothing } from './vendor/lit.js';
import { Part, session } from './session.js';
import { t, word, phone, duration, minutesUntil, placeName } from './words.js';
import { urgentSign } from './desk.js';
import { kindOf, owedSign, rowsOf } from './work.js';

/** How many people are asked for at a time. */
const AT_ONCE = 5;

/**
 * What these people have, some of them at a time; of whom it cannot be had, nothing, and what went wrong with the first of these.
 * @returns {Promise<{held: [string, any[]][], problem: any}>}
 */
export async function heldBy(people = session.me?.assignees ?? []) {
  /** @type {PromiseSettledResult<any>[]} */ const answers = [];
  for (let at = 0; at < people.length; at += AT_ONCE) {
    const some = people.slice(at, at + AT_ONCE);
    answers.push(...(await Promise.allSettled(some.map((one) => session.refresh(`/worklist?person=${encodeURIComponent(one.person)}`)))));
  }
  const theirs = (/** @type {PromiseSettledResult<any>} */ answer) => (answer.status === 'fulfilled' ? rowsOf(answer.value) : []);
  return {
    held: people.map((one, at) => [one.person, theirs(answers[at])]),
    problem: answers.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))[0],
  };
}

/** A field that names somebody, and a button that gives them a callback or a follow-up: choosing alone does nothing, for keys pass through a list. @param {import('./types').Row | import('./types').FollowUpRow | import('./types').FollowUpDetail} row @param {(to: string) => void} chosen */
export function assignTo(row, chosen) {
  const people = session.me?.assignees.filter((one) => one.person !== row.owner && (one.locations?.includes(row.location) ?? true)) ?? [];
  const give = (/** @type {any} */ event) => {
    event.preventDefault();
    const to = new FormData(event.target).get('to');
    if (to) {
      chosen(String(to));
      event.target.reset();
    }
  };
  const what = { kind: kindOf(row), place: placeName(row.location) };
  return html`<form class="give" @submit=${give}><label><span class="heard">${t('assign.this', what)}</span>
    <select name="to"><option value="">${t('assign')}</option>${people.map((one) => html`<option value=${one.person}>${one.person}</option>`)}
    </select></label><button aria-label=${t('assign.do.this', what)}>${t('assign.do')}</button></form>`;
}

/** A part of the page that shows whose turn it is, and gives a callback or a follow-up to somebody. */
export class Giving extends Part {
  /** @param {any} row @param {string} to */
  async give(row, to) {
    try {
      await session.post(`${row.followUp ? `/follow-ups/${row.followUp}` : `/callbacks/${row.callback}`}/assignment`, { to });
      session.say(t('assigned', { to }));
    } catch (problem) {
      this.fail(problem);
    }
    await this.load();
  }
}

class People extends Giving {
  static properties = { held: { state: true } };

  constructor() {
    super();
    /** @type {[string, any[]][] | null} */ this.held = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load() {
    const { held, problem } = await heldBy();
    this.held = held;
    if (problem) {
      this.fail(problem);
    }
  }

  render() {
    const busy = this.held?.filter(([, rows]) => rows.length > 0) ?? [];
    return html`<section aria-labelledby="people"><div class="bar"><h2 id="people">${t('people')}</h2><button @click=${() => this.load()}>${t('people.again')}</button></div>
      ${this.bad()}
      ${busy.length === 0 ? html`<p class="empty">${t(this.held ? 'people.none' : 'loading')}</p>` : nothing}
      <ul class="held">${busy.flatMap(([person, rows]) => rows.map((row) => html`<li class="card"><div><b>${person}</b>
        <small>${row.urgent ? urgentSign() : nothing} ${row.followUp ? owedSign() : nothing} ${kindOf(row)} · ${placeName(row.location)} · ${phone(row.caller)}</small></div>
        ${row.nextAt ? html`<span class="tag">${t('claim.left', { d: duration(minutesUntil(row.nextAt)) })}</span>` : nothing}
        ${assignTo(row, (to) => this.give(row, to))}</li>`))}</ul></section>`;
  }
}

customElements.define('rb-people', People);
