const EVERY = 4 * 60 * 1000;

/** Answers go past Vaadin's connection; now and then it has to hear that somebody is here. */
export class SignsOfLife {
  constructor(tell) {
    this.tell = tell;
    this.last = 0;
  }

  show() {
    if (Date.now() - this.last > EVERY) {
      this.last = Date.now();
      this.tell();
    }
  }
}
