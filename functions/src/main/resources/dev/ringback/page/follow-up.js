// One follow-up: what is owed and why, what to say, and what was done for it.
import { html, nothing, live } from './vendor/lit.js';
import { session, may, go } from './session.js';
import { t, word, phone, time, when, day, dayAt, duration, minutesUntil, placeName, publicName } from './words.js';
import { ASKS_OFFICE, FollowUpState } from './follow-up-state.js';
import { script } from './callback-script.js';
import { asBefore, due, nextAsBefore, whyNothing } from './desk.js';
import { addressOf, owedSign } from './work.js';
import { alsoOpen, journey } from './patient.js';
import { choice } from './callback-pass.js';
import { assignTo } from './people.js';
import { confirmed, confirming } from './confirmed.js';

class FollowUpScreen extends FollowUpState {
  /** Takes the next one, by what the desk was last asked for. */
  next() {
    return this.once(async () => {
      const taken = await nextAsBefore();
      if (!taken) {
        session.say(await whyNothing());
      } else if (taken.followUp === this.followUp) {
        this.begin();
        document.querySelector('main')?.focus();
      }
      go(taken ? addressOf(taken) : asBefore());
    });
  }

  render() {
    const detail = this.detail;
    if (!detail) {
      return this.trouble
        ? html`${this.bad()} ${this.typed ? this.ending() : nothing}<p><a class="button" href="#${asBefore()}">${t('back')}</a></p>`
        : html`<p class="quiet" role="status">${t('loading')}</p>`;
    }
    if (this.ended) {
      return this.done(this.ended);
    }
    const filled = this.open || this.typed ? this.ending() : nothing;
    return html`${this.head(detail)} ${this.bad()} ${this.state(detail)} ${this.noCalls(detail)} ${this.script ? journey(this.script.journey, detail.location) : nothing}
      ${this.handing(detail)}
      <div class="call ${filled === nothing ? 'looking' : ''}">
        <section class="before" aria-labelledby="before-title">${this.what(detail)}</section>
        ${this.script ? html`<section class="script" aria-labelledby="script-title">${script(this, this.script)}</section>` : nothing}
        ${filled}
      </div>`;
  }

  /** @param {import('./types').FollowUpDetail} detail */
  head(detail) {
    const left = detail.claim ? minutesUntil(detail.claim.until) : 0;
    const remains = left < 1 ? t('claim.short') : t('claim.left', { d: duration(left) });
    return html`<div class="head"><div class="whom">
        <h1><span>${word('owed', detail.kind)}</span> <span class="number">${phone(detail.caller)}</span></h1>
        <p class="for">${word('bucket', detail.bucket)} · ${t('call.as', { name: publicName(detail.location) })}</p>
        <ul class="tags"><li>${owedSign()}</li>
          ${detail.state === 'closed' ? nothing : html`<li>${due({ ...detail, dueBy: detail.due }, 'due.head')}</li>`}
          ${detail.appointmentAt ? html`<li class="tag">${t('visit.at', { when: when(detail.appointmentAt, detail.location) })}</li>` : nothing}</ul></div>
      ${this.mine && !this.lapsed
        ? html`<div class="acts">${detail.caller.includes('•') || this.script?.notToBeCalled ? nothing : html`<a class="button first" href="tel:${detail.caller}" data-key="c" aria-keyshortcuts="c">${t('call')} <kbd>C</kbd></a>`}
            ${detail.claim?.mayKeep
              ? html`<button class=${left < 3 ? 'late' : ''} data-key="k" aria-keyshortcuts="k" ?disabled=${this.busy} @click=${() => this.act(() => session.post(`/follow-ups/${this.followUp}/claim`), t('kept'))}>${t('keep')} · ${remains} <kbd>K</kbd></button>`
              : html`<span class="tag ${left < 3 ? 'late' : ''}">${remains}</span>`}
            <button ?disabled=${this.busy} @click=${() => this.giveBack()}>${t('owed.back')}</button></div>`
        : nothing}</div>`;
  }

  /** What stands in the way of working on it. @param {import('./types').FollowUpDetail} detail */
  state(detail) {
    const take = html`<button class="first" ?disabled=${this.busy} @click=${() => this.take()}>${t(this.lapsed ? 'take.again' : 'take.it')}</button>`;
    if (detail.state === 'closed') {
      return html`<div class="note">${t('closed', { outcome: word('did', detail.outcome ?? '') })}</div>`;
    }
    if (this.lapsed) {
      return html`<div class="note warn" role="status"><span>${t('lapsed')}</span>${take}</div>`;
    }
    if (this.mine) {
      return nothing;
    }
    if (detail.claim) {
      return html`<div class="note">${t('held.by', { person: detail.claim.person ?? t('a.colleague'), when: when(detail.claim.until, detail.location) })}</div>`;
    }
    if (detail.mayBeCalledFrom) {
      return html`<div class="note">${t('not.now', { when: when(detail.mayBeCalledFrom, detail.location) })}</div>`;
    }
    return may('claim') ? html`<div class="note"><span>${detail.state === 'waiting' && detail.nextAt ? t('owed.waits', { when: when(detail.nextAt, detail.location) }) : t('free')}</span>${take}</div>` : nothing;
  }

  /** That nobody is to call the patient, as long as something is owed to them. @param {import('./types').FollowUpDetail} detail */
  noCalls(detail) {
    const why = this.script?.notToBeCalled;
    return why && detail.state !== 'closed' ? html`<div class="note warn" role="status">${t(`no.calls.${why}`)}</div>` : nothing;
  }

  /** To whom else it can go, by who may. By when it is to be done stays as it is. @param {import('./types').FollowUpDetail} detail */
  handing(detail) {
    const teams = this.open && may('pass-on') ? session.me?.teams.filter((one) => one !== detail.team) ?? [] : [];
    if (detail.state === 'closed' || (teams.length === 0 && !may('reassign'))) {
      return nothing;
    }
    return html`<details class="menu"><summary>${t('owed.hand')}</summary><div><p class="quiet">${t('owed.hand.due')}</p>
      ${teams.length > 0 ? choice(this, 'pass.team', teams.map((one) => [one, word('team', one)]), (team) => this.passOn(team)) : nothing}
      ${may('reassign') ? assignTo(detail, (to) => this.give(to)) : nothing}</div></details>`;
  }

  /** @param {import('./types').FollowUpDetail} detail */
  what(detail) {
    const [owed] = detail.history;
    const newest = detail.history.toReversed();
    const did = newest.filter((entry) => entry.entry === 'outcome');
    return html`<h2 id="before-title">${t('owed.what')}</h2>
      <p>${t(`owed.why.${owed.because ? 'because' : detail.kind}`)}</p>
      <dl class="pairs"><dt>${t('owed.due')}</dt><dd>${time(detail.due, detail.location)}</dd>
        <dt>${t('owed.by')}</dt><dd>${word('team', detail.team)}</dd>
        <dt>${t('owed.visit')}</dt><dd>${detail.appointmentAt ? time(detail.appointmentAt, detail.location) : t('owed.visit.unknown')}</dd>
        <dt>${t('col.place')}</dt><dd>${placeName(detail.location)}</dd></dl>
      <p><a href="#/callback/${detail.callback}">${t('owed.callback')}</a>${owed.because ? html` · <a href="#/follow-up/${owed.because}">${t('owed.because')}</a>` : nothing}
        · <a href="#/caller/${detail.callback}">${t('caller.all')}</a></p>
      <h3>${t('owed.done')}</h3>
      ${did.length > 0
        ? html`<ol class="story">${did.map((entry) => html`<li><b>${word('did', entry.outcome ?? '')}</b><small>${time(entry.at, detail.location)}${entry.by ? ` · ${entry.by}` : ''}</small>
            ${entry.office ? html`<span>${t('office.asked', { office: entry.office })}${entry.askAgainOn ? `, ${t('office.again', { day: day(entry.askAgainOn) })}` : ''}</span>` : nothing}
            ${entry.note ? html`<p>“${entry.note}”</p>` : nothing}</li>`)}</ol>`
        : html`<p class="quiet">${t('owed.none')}</p>`}
      ${confirmed(this.script?.confirmed)} ${this.script ? alsoOpen(this, this.script.alsoOpen, 'before') : nothing}
      <details><summary>${t('history')}</summary><ol class="story all">${newest.map((entry) => html`<li><b>${word('entry', entry.entry)}</b>
        <small>${time(entry.at, detail.location)}${entry.by ? ` · ${entry.by}` : ''}</small></li>`)}</ol></details>`;
  }

  ending() {
    const { draft, open } = this;
    return html`<section class="ending" aria-labelledby="ending-title"><h2 id="ending-title" class=${open ? 'heard' : ''}>${t(open ? 'owed.ending' : 'typed')}</h2>
      ${open ? html`<div class="outcomes" role="group" aria-labelledby="outcomes-title"><h3 id="outcomes-title">${t('owed.ending')}</h3>
        ${this.detail?.outcomes.map((outcome, at) => html`<button class="outcome" aria-pressed=${draft.outcome === outcome} data-key=${at + 1} aria-keyshortcuts=${at + 1} @click=${() => this.choose(outcome)}>
          <kbd>${at + 1}</kbd><span>${word('did', outcome)}</span></button>`)}</div>` : html`<p>${[draft.outcome && word('did', draft.outcome), draft.office].filter(Boolean).join(', ')}</p>`}
      <div class="field"><label for="note"><b>${t('note')}</b> <kbd>M</kbd></label> <span class="quiet" id="note-hint">${t(open ? 'note.hint' : 'typed.hint')}</span>
        <textarea id="note" rows="2" maxlength="1000" spellcheck="false" data-key="m" aria-keyshortcuts="m" aria-describedby="note-hint" .value=${live(draft.note)} ?readonly=${!open}
          @input=${(/** @type {any} */ event) => this.note({ note: event.target.value })}></textarea></div>
      ${open ? confirming(this) : nothing} ${open && draft.outcome ? this.chosen() : nothing}
      ${open ? nothing : html`<p class="acts"><button class="plain" @click=${() => { session.drafts.delete(this.followUp); this.requestUpdate(); }}>${t('typed.drop')}</button></p>`}</section>`;
  }

  chosen() {
    const { outcome, office, askAgainOn } = this.draft;
    return html`<form class="chosen" novalidate @submit=${(/** @type {Event} */ event) => { event.preventDefault(); this.record(); }}>
      ${outcome === ASKS_OFFICE ? html`<label class="field"><b>${t('office')}</b><input id="office" maxlength="200" autocomplete="off" spellcheck="false" .value=${live(office)} @input=${(/** @type {any} */ event) => this.note({ office: event.target.value })}></label>
        <label class="field"><b>${t('office.when')}</b><input type="date" min=${dayAt(this.detail?.location ?? '')} aria-describedby="office-hint" .value=${live(askAgainOn)} @input=${(/** @type {any} */ event) => this.note({ askAgainOn: event.target.value })}></label>
        <p class="quiet" id="office-hint">${t('office.hint')}</p>` : nothing}
      <button id="record" class="first big" aria-disabled=${this.busy}>${t('record', { outcome: word('did', outcome) })}</button></form>`;
  }

  /** @param {{outcome: string, detail: import('./types').FollowUpDetail}} ended */
  done({ outcome, detail }) {
    const after = detail.state === 'closed' ? t('after.closed') : detail.nextAt ? t('after.waiting', { when: when(detail.nextAt, detail.location) }) : t('after.gone');
    return html`<section class="done" aria-labelledby="done-title"><span class="check" aria-hidden="true">✓</span>
      <h1 id="done-title">${t('done', { outcome: word('did', outcome) })}</h1><p class="after" role="status">${after}</p>
      ${this.script ? journey(this.script.journey, detail.location) : nothing} ${this.bad()}
      <p class="acts"><button id="next" class="first big" data-key="n" aria-keyshortcuts="n" aria-disabled=${this.busy} @click=${() => this.next()}>${t('next')} <kbd>N</kbd></button>
        <button @click=${() => go(asBefore())}>${t('back')}</button></p>
      ${this.script ? alsoOpen(this, this.script.alsoOpen, 'after') : nothing}</section>`;
  }
}

customElements.define('rb-follow-up', FollowUpScreen);
