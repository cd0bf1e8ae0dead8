import { AnswerKeeper } from './answer-keeper.js';
import { isAnswered } from './answered.js';
import { AttemptTime } from './attempt-time.js';
import { QuizScreen } from './quiz-screen.js';
import { Problem } from './quiz-server.js';
import { SignsOfLife } from './signs-of-life.js';

const PAUSE_IN_TYPING = 700;
const TRY_AGAIN = 5000;

/** What this file and its neighbours can show; everything else is fetched when a quiz has it. */
const PLAIN_FORMS = new Set(['single', 'multiple', 'true-false', 'numeric', 'short-text', 'description']);

/** A sheet of questions that is being answered: for the record, with its answers kept and its time counted, or to try. */
export class QuizSheet extends QuizScreen {
  open(sheet) {
    this.leaveSheet();
    this.result = undefined;
    this.sheet = sheet;
    this.fetchParts(sheet.questions);
    if (sheet.attempt) {
      this.keeper = new AnswerKeeper(
        sheet.attempt,
        (question, response, sequence) => this.send(sheet.attempt, question, response, sequence),
        (_, problem) => this.answerChanged(problem),
      );
      this.time = new AttemptTime(() => this.server.time(sheet.attempt), {
        tick: () => this.requestUpdate(),
        warn: (seconds) => this.say(this.page.texts[seconds > 60 ? 'time-five' : 'time-one']),
        moved: (how) => this.timeMoved(how),
        over: () => this.timeIsUp(),
        ended: () => this.finish(),
      }).begin(sheet.secondsLeft);
      this.keeper.begin(sheet.questions);
    } else {
      this.tried = new Map();
      this.hintsSeen = new Map();
    }
  }

  /** An answer on its way. With its acknowledgement comes how much time is left. */
  async send(attempt, question, response, sequence) {
    const kept = await this.server.save(attempt, question, response, sequence);
    this.time?.is(kept.secondsLeft);
    if (kept.late && !this.busy) {
      this.finish();
    }
    return kept;
  }

  /** The code for forms that few quizzes have. It is tried again with everything else when it does not come. */
  async fetchParts(questions) {
    if (!this.parts && questions.some(({ form }) => !PLAIN_FORMS.has(form))) {
      try {
        this.parts = await import('./parts/index.js');
      } catch {
        this.meet(new Problem('unreachable'));
      }
    }
  }

  leaveSheet() {
    this.keeper?.stop();
    this.time?.stop();
    clearTimeout(this.again);
    this.keeper = undefined;
    this.time = undefined;
    this.tried = undefined;
    this.sheet = undefined;
    this.waits = false;
  }

  /** The questions where something is to be answered. */
  get asked() {
    return this.sheet.questions.filter((question) => question.number > 0);
  }

  get isPreview() {
    return !!this.sheet && !this.sheet.attempt;
  }

  get closed() {
    return !!this.time?.isOver;
  }

  /** A window that is looked at again, or a laptop that was opened: what waits is sent, and the time is asked for. */
  comeBack() {
    this.keeper?.flush();
    if (document.visibilityState === 'visible' && this.sheet?.attempt) {
      this.time?.check();
    }
  }

  get life() {
    this.signs ??= new SignsOfLife(() => this.$server?.stillHere());
    return this.signs;
  }

  response(question) {
    return this.keeper ? this.keeper.response(question) : this.tried?.get(question);
  }

  isAnswered(question) {
    if (this.keeper) {
      return this.keeper.isAnswered(question);
    }
    return isAnswered(this.tried?.get(question));
  }

  choose(question, key, checked) {
    const before = question.several ? (this.response(question.id)?.chosen ?? []) : [];
    const chosen = before.filter((one) => one !== key).concat(checked ? [key] : []);
    this.give(question, { chosen }, 0);
  }

  write(question, written) {
    this.give(question, { written }, PAUSE_IN_TYPING);
  }

  give(question, response, pause) {
    if (this.keeper) {
      this.keeper.give(question.id, response, pause);
      this.life.show();
    } else {
      this.tried.set(question.id, response);
    }
    this.requestUpdate();
  }

  /** The hints that have been asked for. Who only tries has them all, and is shown them one by one too. */
  hintsTaken(question) {
    const { taken } = question.hints;
    return this.isPreview ? taken.slice(0, this.hintsSeen.get(question.id) ?? 0) : taken;
  }

  /** The next hint. Its price was told beside the button. */
  hint(question) {
    return this.work(async () => {
      const { hints } = question;
      const next = this.hintsTaken(question).length + 1;
      if (this.isPreview) {
        this.hintsSeen.set(question.id, next);
        this.requestUpdate();
      } else {
        hints.taken = await this.server.hint(this.sheet.attempt, question.id, next);
      }
      await this.updateComplete;
      this.querySelector(`#${this.domId(question.id)} .hint-list li:last-child`)?.focus();
    });
  }

  sendNow(question) {
    this.keeper?.deliver(question.id);
  }

  answerChanged(problem) {
    if (problem) {
      this.meet(problem);
    } else if (this.trouble && this.keeper?.isAllSaved) {
      this.trouble = undefined;
      this.say(this.page.texts.online);
    }
    this.requestUpdate();
  }

  askToHandIn() {
    this.waits = false;
    this.querySelector('.quiz-dialog').showModal();
  }

  goOn() {
    this.querySelector('.quiz-dialog').close();
    const open = this.asked.find((question) => !this.isAnswered(question.id));
    if (open) {
      this.goTo(open.id);
    }
  }

  handIn() {
    return this.work(async () => {
      if (this.isPreview) {
        await this.showResult(await this.server.tryOut(this.sheet.draw, Object.fromEntries(this.tried)));
      } else {
        if (!(await this.keeper.flush())) {
          this.waits = true;
          return;
        }
        const { attempt } = this.sheet;
        const result = await this.server.submit(attempt);
        this.keeper?.end();
        this.page = await this.server.page();
        await this.showResult(result);
        this.dispatchEvent(new CustomEvent('banyan-quiz-handed-in', { bubbles: true, detail: { passed: result.passed } }));
      }
      this.querySelector('.quiz-dialog')?.close();
      this.leaveSheet();
      await this.focusOn('.result-heading');
    });
  }

  /** A tutor has given more time, or the quiz was given a limit. */
  timeMoved(how) {
    clearTimeout(this.again);
    this.notice = this.page.texts[`time-${how}`];
    this.say(this.notice);
    this.requestUpdate();
  }

  /**
   * As far as is known here. The server is asked once more, since a tutor may have given more time; it ends the attempt by itself, and
   * what is on its way still gets there within its grace.
   */
  async timeIsUp() {
    const { time } = this;
    await time.check();
    if (this.time === time && this.closed) {
      await this.finish();
    }
  }

  /** Hands in what there is, until the server has heard it. */
  async finish() {
    if (this.busy || !this.sheet?.attempt) {
      return;
    }
    const over = this.closed;
    if (over) {
      this.say(this.page.texts['time-up']);
    }
    this.requestUpdate();
    this.querySelector('.quiz-dialog')?.close();
    await this.handIn();
    if (this.result && over) {
      this.notice = this.page.texts['time-up'];
    }
    if (this.sheet) {
      this.again = setTimeout(() => (this.closed ? this.timeIsUp() : this.finish()), TRY_AGAIN);
    }
  }

  goTo(question) {
    const place = this.querySelector(`#${this.domId(question)}`);
    place?.scrollIntoView({ block: 'start' });
    place?.querySelector('input, select, textarea, .order button:not([disabled]), [tabindex="0"]')?.focus({ preventScroll: true });
  }
}
