import { LitElement } from 'lit';
import { Problem } from './quiz-server.js';

/** What every view of a quiz does: asks the server one thing at a time, says what is wrong, and moves the reader's focus. */
export class QuizScreen extends LitElement {
  createRenderRoot() {
    return this;
  }

  async work(task) {
    this.busy = true;
    this.notice = undefined;
    try {
      await task();
      if (!this.keeper || this.keeper.isAllSaved) {
        this.trouble = undefined;
      }
    } catch (problem) {
      await this.meet(problem);
      if (problem.kind === 'unreachable' && this.sheet) {
        this.waits = true;
      }
    } finally {
      this.busy = false;
    }
  }

  async focusOn(selector) {
    await this.updateComplete;
    this.querySelector(selector)?.focus({ preventScroll: true });
    this.querySelector('.quiz')?.scrollIntoView({ block: 'start' });
  }

  say(words) {
    const region = this.querySelector('.quiz-announcer');
    if (region) {
      region.textContent = words;
    }
  }

  domId(question) {
    return `quiz-${question}`;
  }

  digits(number) {
    const signs = [...this.page.digits];
    return String(number).replace(/\d/g, (digit) => signs[digit]);
  }

  date(instant) {
    return new Intl.DateTimeFormat(document.documentElement.lang || undefined, {
      dateStyle: 'medium',
      timeStyle: 'short',
    }).format(new Date(instant));
  }

  /** Tells what is wrong and does what can be done about it. */
  async meet(problem) {
    if (!(problem instanceof Problem)) {
      throw problem;
    }
    if (problem.kind === 'ended') {
      this.keeper?.end();
      await this.load();
      this.notice = problem.message;
      return;
    }
    if (problem.kind === 'stale' && !this.renewing) {
      this.renewing = true;
      try {
        this.server.remember(await this.server.page());
        await this.keeper?.flush();
      } catch (again) {
        this.trouble = again;
      } finally {
        this.renewing = false;
      }
      return;
    }
    if (problem.kind !== 'refused' || !this.sheet) {
      if (this.trouble?.kind !== problem.kind) {
        this.trouble = problem;
      }
    }
  }
}
