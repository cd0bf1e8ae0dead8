import { html, nothing } from 'lit';
import { sendLeftovers } from './leftovers.js';
import { QuizServer } from './quiz-server.js';
import { QuizSheet } from './quiz-sheet.js';
import { cardView, resultView, sheetView, troubleView } from './quiz-views.js';

/**
 * A quiz on the topic's page: what to expect, the questions, the result. It lives in the page's own style (no shadow), asks
 * the server for everything and keeps an answer until the server has acknowledged it (see AnswerKeeper).
 */
class BanyanQuiz extends QuizSheet {
  static properties = {
    cohort: {},
    draft: {},
    quiz: {},
    language: {},
    zone: {},
    page: { state: true },
    sheet: { state: true },
    result: { state: true },
    busy: { state: true },
    trouble: { state: true },
    waits: { state: true },
    notice: { state: true },
    refusal: { state: true },
    parts: { state: true },
  };

  connectedCallback() {
    super.connectedCallback();
    this.listeners = new AbortController();
    const { signal } = this.listeners;
    window.addEventListener('online', () => this.keeper?.flush(), { signal });
    window.addEventListener('pagehide', () => this.keeper?.flush(), { signal });
    document.addEventListener('visibilitychange', () => this.comeBack(), { signal });
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
    this.connection ??= new QuizServer(place, this.quiz, this.language, this.zone);
    return this.connection;
  }

  /** Asks how things stand; a running attempt is gone on with. */
  load() {
    return this.work(async () => {
      this.show(await this.server.page());
      await this.sendLeftovers();
    });
  }

  /** Answers of this device to attempts that have ended meanwhile. */
  async sendLeftovers() {
    const { late, refused } = await sendLeftovers(
      this.page.attempts.map(({ id }) => id),
      (attempt, question, response, sequence) => this.server.save(attempt, question, response, sequence),
    );
    if (late + refused > 0) {
      this.notice = this.page.texts[late > 0 ? 'late-sent' : 'late-refused'];
    }
  }

  show(page) {
    this.page = page;
    if (page.running) {
      this.open(page.running);
    } else {
      this.leaveSheet();
    }
  }

  start() {
    const field = this.querySelector('.quiz-password input');
    return this.work(async () => {
      this.refusal = undefined;
      let page;
      try {
        page = await this.server.start(field?.value);
      } catch (problem) {
        if (!field || problem.kind !== 'refused') {
          throw problem;
        }
        this.refusal = problem.message;
        field.select();
        return;
      }
      this.result = undefined;
      this.show(page);
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
