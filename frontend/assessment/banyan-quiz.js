import { html, LitElement, nothing } from 'lit';
import { AnswerKeeper } from './answer-keeper.js';
import { isAnswered } from './answered.js';
import { QuizClock } from './quiz-clock.js';
import { Problem, QuizServer } from './quiz-server.js';
import { cardView, resultView, sheetView, troubleView } from './quiz-views.js';

const PAUSE_IN_TYPING = 700;
const TRY_AGAIN = 5000;
const SIGN_OF_LIFE = 4 * 60 * 1000;

/** What this file and its neighbours can show; everything else is fetched when a quiz has it. */
const PLAIN_FORMS = new Set(['single', 'multiple', 'true-false', 'numeric', 'short-text', 'description']);

/**
 * A quiz on the topic's page: what to expect, the questions, the result. It lives in the page's own style (no shadow), asks
 * the server for everything and keeps an answer until the server has acknowledged it (see AnswerKeeper).
 */
class BanyanQuiz extends LitElement {
  static properties = {
    cohort: {},
    draft: {},
    quiz: {},
    language: {},
    page: { state: true },
    sheet: { state: true },
    result: { state: true },
    busy: { state: true },
    trouble: { state: true },
    waits: { state: true },
    notice: { state: true },
    parts: { state: true },
  };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.listeners = new AbortController();
    const { signal } = this.listeners;
    window.addEventListener('online', () => this.keeper?.flush(), { signal });
    window.addEventListener('pagehide', () => this.keeper?.flush(), { signal });
    document.addEventListener('visibilitychange', () => this.keeper?.flush(), { signal });
    this.load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.listeners.abort();
    this.keeper?.flush();
    this.leaveSheet();
  }

  get server() {
    const place = this.draft ? `authoring/${this.draft}` : `learn/${this.cohort}`;
    this.connection ??= new QuizServer(place, this.quiz, this.language);
    return this.connection;
  }

  /** Asks how things stand; a running attempt is gone on with. */
  load() {
    return this.work(async () => this.show(await this.server.page()));
  }

  show(page) {
    this.page = page;
    if (page.running) {
      this.open(page.running);
    } else {
      this.leaveSheet();
    }
  }

  open(sheet) {
    this.leaveSheet();
    this.result = undefined;
    this.sheet = sheet;
    this.fetchParts(sheet.questions);
    if (sheet.attempt) {
      this.keeper = new AnswerKeeper(
        sheet.attempt,
        (question, response, sequence) => this.server.save(sheet.attempt, question, response, sequence),
        (_, problem) => this.answerChanged(problem),
      );
      this.keeper.begin(sheet.questions);
    } else {
      this.tried = new Map();
      this.hintsSeen = new Map();
    }
    if (sheet.secondsLeft != null) {
      this.clock = new QuizClock(sheet.secondsLeft, {
        tick: () => this.requestUpdate(),
        warn: (seconds) => this.say(this.page.texts[seconds > 60 ? 'time-five' : 'time-one']),
        over: () => this.timeIsUp(),
      });
    }
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
    this.clock?.stop();
    clearTimeout(this.again);
    this.keeper = undefined;
    this.clock = undefined;
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
    return !!this.clock && this.clock.secondsLeft === 0;
  }

  start() {
    return this.work(async () => {
      this.result = undefined;
      this.show(await this.server.start());
      await this.focusOn('.quiz-title');
    });
  }

  preview() {
    return this.work(async () => {
      this.open(await this.server.preview());
      await this.focusOn('.quiz-title');
    });
  }

  look(attempt) {
    return this.work(async () => {
      await this.showResult(await this.server.result(attempt));
      await this.focusOn('.result-heading');
    });
  }

  async showResult(result) {
    await this.fetchParts(result.questions.map(({ question }) => question));
    this.result = result;
  }

  back() {
    this.result = undefined;
    this.focusOn('.quiz-title');
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
      this.showLife();
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

  /** Answers go past Vaadin's connection; now and then it has to hear that somebody is here. */
  showLife() {
    if (Date.now() - (this.lastSign ?? 0) > SIGN_OF_LIFE) {
      this.lastSign = Date.now();
      this.$server?.stillHere();
    }
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

  /** The server ends the attempt by itself; what is on its way still gets there within its grace. */
  async timeIsUp() {
    this.say(this.page.texts['time-up']);
    this.requestUpdate();
    this.querySelector('.quiz-dialog')?.close();
    await this.handIn();
    if (this.result) {
      this.notice = this.page.texts['time-up'];
    }
    if (this.sheet && this.closed) {
      this.again = setTimeout(() => this.timeIsUp(), TRY_AGAIN);
    }
  }

  goTo(question) {
    const place = this.querySelector(`#${this.domId(question)}`);
    place?.scrollIntoView({ block: 'start' });
    place?.querySelector('input, select, textarea, .order button:not([disabled]), [tabindex="0"]')?.focus({ preventScroll: true });
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

  render() {
    if (!this.page) {
      return this.trouble ? html`<div class="quiz">${troubleView(this)}</div>` : html`<div class="quiz quiz-loading"></div>`;
    }
    const { card, texts } = this.page;
    const title = this.domId(`${this.quiz}-title`);
    return html`<section class="quiz" aria-labelledby=${title}>
      <h2 class="quiz-title" id=${title} tabindex="-1">
        <span class="kind">${texts.quiz}</span>
        <span lang=${card.title.language} dir=${card.title.direction}>${card.title.html}</span>
      </h2>
      <p class="visually-hidden quiz-announcer" role="status"></p>
      ${troubleView(this)} ${this.notice ? html`<p class="quiz-note" role="alert">${this.notice}</p>` : nothing}
      ${this.result ? resultView(this) : this.sheet ? sheetView(this) : cardView(this)}
    </section>`;
  }
}

customElements.define('banyan-quiz', BanyanQuiz);
