import { QuizClock } from './quiz-clock.js';

const ASK_EVERY = 60000;

/** Differences smaller than this come from the way, not from a decision. */
const NOTHING = 3000;

/**
 * How much time an attempt has. The server alone decides: it says so at the beginning, with every answer it has saved, and whenever it is
 * asked. Its decision may change while the attempt runs, since tutors can give more time.
 */
export class AttemptTime {
  /**
   * @param ask () => Promise of { running, secondsLeft }
   * @param told tick(): a second has gone; warn(seconds): little is left; moved(how): `more`, `other` (there is a limit now) or `gone`;
   *     over(): the time is over, as far as is known here; ended(): the server has ended the attempt
   */
  constructor(ask, told) {
    this.ask = ask;
    this.told = told;
    this.timer = setInterval(() => this.check(), ASK_EVERY);
  }

  begin(secondsLeft) {
    if (secondsLeft != null) {
      this.run(secondsLeft);
    }
    return this;
  }

  run(secondsLeft) {
    this.clock?.stop();
    this.clock = new QuizClock(secondsLeft, {
      tick: () => this.told.tick(),
      warn: (seconds) => this.told.warn(seconds),
      over: () => this.told.over(),
    });
  }

  /** The server says how much is left; undefined where it said nothing. */
  is(secondsLeft) {
    if (secondsLeft === undefined || this.stopped) {
      return;
    }
    if (secondsLeft === null) {
      if (this.clock) {
        this.clock.stop();
        this.clock = undefined;
        this.told.moved('gone');
      }
      return;
    }
    const difference = this.clock ? Date.now() + secondsLeft * 1000 - this.clock.end : undefined;
    if (difference === undefined || Math.abs(difference) > NOTHING) {
      this.run(secondsLeft);
      this.told.moved(difference > 0 ? 'more' : 'other');
    }
  }

  /** Asks the server. Without an answer everything stays as it was known. */
  async check() {
    try {
      const time = await this.ask();
      if (!this.stopped && !time.running) {
        this.told.ended();
      } else {
        this.is(time.secondsLeft);
      }
    } catch {
      // Whoever answers meets the same problem and says so; the clock goes on.
    }
  }

  get isOver() {
    return this.clock?.secondsLeft === 0;
  }

  stop() {
    this.stopped = true;
    clearInterval(this.timer);
    this.clock?.stop();
  }
}
