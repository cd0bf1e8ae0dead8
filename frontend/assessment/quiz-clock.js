/**
 * Counts down what the server says is left. The end is fixed by this device's clock at the moment of asking, so that a
 * sleeping laptop does not gain time; a wrong clock does no harm, only one that is set while counting.
 */
export class QuizClock {
  constructor(secondsLeft, { tick, warn, over }) {
    this.end = Date.now() + secondsLeft * 1000;
    this.before = secondsLeft;
    this.tick = tick;
    this.warn = warn;
    this.over = over;
    this.timer = setInterval(() => this.count(), 1000);
  }

  get secondsLeft() {
    return Math.max(0, Math.round((this.end - Date.now()) / 1000));
  }

  /** As minutes and seconds in the digits given. */
  in(digits) {
    const left = this.secondsLeft;
    const signs = [...digits];
    const written = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
    return written.replace(/\d/g, (digit) => signs[digit] ?? digit);
  }

  count() {
    const left = this.secondsLeft;
    [300, 60].filter((mark) => this.before > mark && left <= mark && left > 0).forEach((mark) => this.warn(mark));
    this.before = left;
    this.tick(left);
    if (left === 0) {
      this.stop();
      this.over();
    }
  }

  stop() {
    clearInterval(this.timer);
  }
}
