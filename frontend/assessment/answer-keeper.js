import { isAnswered } from './answered.js';
import { forgetAnswers, forgetOldAnswers, keepAnswers, storedAnswers } from './stored-answers.js';

/**
 * Brings answers to the server and keeps each until the server has acknowledged it: in memory, and in the browser's own
 * storage, so that a reload, a crash of the browser or a new sign-in does not lose what was typed. Knows nothing of the screen.
 *
 * Every answer carries a number larger than any seen for its question; the server ignores a smaller one that arrives late.
 * The clock makes numbers of two devices comparable: the later answer is the larger, unless a clock is wrong.
 */
const SLOWEST_RETRY = 15000;

export class AnswerKeeper {
  /**
   * @param attempt id of the attempt, which names the place in the storage
   * @param send (question, response, sequence) => Promise of what the server keeps; rejects with a Problem
   * @param changed called when the state of a question has changed
   */
  constructor(attempt, send, changed, storage = window.localStorage) {
    this.attempt = attempt;
    this.send = send;
    this.changed = changed;
    this.storage = storage;
    this.answers = new Map();
    this.failures = 0;
    this.halted = false;
  }

  /** Takes over what the server keeps, and sends what it has not got yet. */
  begin(questions) {
    const unsent = storedAnswers(this.attempt, this.storage);
    questions.forEach((question) => {
      const answer = { response: question.response, known: question.sequence, state: question.response ? 'saved' : '' };
      this.answers.set(question.id, answer);
      const kept = unsent[question.id];
      if (kept && kept.sequence > question.sequence) {
        answer.response = kept.response;
        answer.pending = kept;
        answer.state = 'waiting';
        this.schedule(question.id, 0);
      }
    });
    this.store();
    forgetOldAnswers(this.storage);
  }

  response(question) {
    return this.answers.get(question)?.response ?? null;
  }

  answer(question) {
    return this.answers.get(question);
  }

  isAnswered(question) {
    return isAnswered(this.response(question));
  }

  get isAllSaved() {
    return [...this.answers.values()].every((answer) => !answer.pending);
  }

  /** Something was answered; typing is sent when it pauses. */
  give(question, response, pause = 0) {
    const answer = this.answers.get(question);
    const sequence = Math.max(answer.known + 1, (answer.pending?.sequence ?? 0) + 1, Date.now());
    answer.response = response;
    answer.pending = { response, sequence };
    answer.state = 'saving';
    this.store();
    this.changed(question);
    this.schedule(question, pause);
  }

  /** Sends at once whatever waits. Resolves to whether everything is saved. */
  async flush() {
    this.halted = false;
    const waiting = [...this.answers].filter(([, answer]) => answer.pending).map(([question]) => question);
    await Promise.all(waiting.map((question) => this.deliver(question)));
    return this.isAllSaved;
  }

  /** No more sending: the attempt has ended. */
  end() {
    this.stop();
    forgetAnswers(this.attempt, this.storage);
  }

  /** No more sending for now; what waits stays in the storage. */
  stop() {
    this.halted = true;
    this.answers.forEach((answer) => clearTimeout(answer.timer));
  }

  schedule(question, delay) {
    const answer = this.answers.get(question);
    clearTimeout(answer.timer);
    answer.timer = setTimeout(() => this.deliver(question), delay);
  }

  /** Sends the newest answer of a question; one is on its way at a time. */
  deliver(question) {
    const answer = this.answers.get(question);
    clearTimeout(answer.timer);
    if (!answer.pending || this.halted) {
      return Promise.resolve();
    }
    answer.underWay ??= this.sendPending(question, answer).finally(() => {
      answer.underWay = undefined;
    });
    return answer.underWay;
  }

  async sendPending(question, answer) {
    while (answer.pending && !this.halted) {
      const sent = answer.pending;
      try {
        this.acknowledge(answer, sent, await this.send(question, sent.response, sent.sequence));
        this.failures = 0;
      } catch (problem) {
        this.fail(question, answer, sent, problem);
        return;
      }
      this.store();
      this.changed(question);
    }
  }

  acknowledge(answer, sent, kept) {
    answer.known = kept.sequence;
    answer.unreadable = kept.unreadable;
    if (answer.pending.sequence <= kept.sequence) {
      const newer = kept.sequence > sent.sequence;
      answer.pending = undefined;
      answer.response = kept.response;
      answer.state = kept.late ? 'late' : newer ? 'newer' : 'saved';
    }
  }

  fail(question, answer, sent, problem) {
    if (problem.kind === 'refused' && answer.pending === sent) {
      answer.pending = undefined;
      answer.state = 'refused';
      answer.reason = problem.message;
    } else if (problem.kind === 'refused') {
      this.schedule(question, 0);
    } else {
      answer.state = 'waiting';
      this.failures += 1;
      if (problem.kind === 'unreachable') {
        this.schedule(question, Math.min(SLOWEST_RETRY, 500 * 2 ** Math.min(this.failures, 6)));
      } else {
        this.stop();
      }
    }
    this.store();
    this.changed(question, problem);
  }

  store() {
    const unsent = {};
    this.answers.forEach((answer, question) => {
      if (answer.pending) {
        unsent[question] = answer.pending;
      }
    });
    keepAnswers(this.attempt, unsent, this.storage);
  }
}
