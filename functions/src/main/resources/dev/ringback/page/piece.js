// A piece of work on the screen: how the page asks the desk about it, does one thing at a time, and says what went wrong.
import { Part, session } from './session.js';
import { wrong } from './words.js';

export class Piece extends Part {
  /** @type {Record<string, object>} */ static properties = { busy: { state: true } };

  constructor() {
    super();
    this.busy = false;
    /** Whether the trouble goes by itself, with the next answer. */
    this.passing = false;
  }

  /** The id of what is on the screen. */
  get piece() {
    return '';
  }

  /**
   * What goes wrong is said on the screen of the piece of work that it went wrong for, and read out on any other.
   * @param {() => Promise<void>} what @param {() => boolean} [matters] of what is asked again by itself: whether the answer still matters
   * @returns {Promise<any>} what went wrong
   */
  async attempt(what, matters) {
    const { piece } = this;
    try {
      await what();
      if (matters && this.passing) {
        this.trouble = '';
      }
    } catch (problem) {
      const type = /** @type {any} */ (problem)?.type;
      if (type === 'signed-out' || matters?.() === false) {
        return;
      }
      if (piece === this.piece) {
        this.passing = type === 'offline' && matters !== undefined;
        this.trouble = wrong(problem);
      } else {
        session.say(wrong(problem));
      }
      return problem;
    }
  }

  /** Does one thing at a time, and gives the focus back that a button loses while it can do nothing. @param {() => Promise<void>} what @returns {Promise<any>} what went wrong */
  async once(what) {
    if (this.busy) {
      return;
    }
    const { piece } = this;
    const pressed = document.activeElement;
    this.busy = true;
    this.trouble = '';
    const problem = await this.attempt(what);
    if (piece !== this.piece) {
      return problem;
    }
    this.busy = false;
    await this.updateComplete;
    if (pressed instanceof HTMLElement && pressed.isConnected && document.activeElement === document.body) {
      pressed.focus();
    }
    return problem;
  }

  /** @param {() => Promise<any>} request @param {string} [said] */
  async act(request, said) {
    await this.once(async () => {
      await request();
      if (said) {
        session.say(said);
      }
    });
    await this.load();
  }
}
