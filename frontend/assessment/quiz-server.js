/**
 * Why a request did not bring what it should.
 *
 * kind: `unreachable` (no connection, or the server fails: try again), `signed-out`, `stale` (the token that guards changes
 * has been renewed: ask for the page again), `ended` (the attempt takes no more answers), `refused` (asking again is no use).
 */
export class Problem extends Error {
  constructor(kind, message = '') {
    super(message);
    this.kind = kind;
  }
}

const PATIENCE = 15000;

/** Browsers send no more than 64 KB after a page has gone; a letter may take three bytes. */
const MOST_KEPT_ALIVE = 20000;

/** The server's side of a quiz, over plain HTTP. */
export class QuizServer {
  /**
   * @param place where the quiz is: `learn/` and a cohort, or `authoring/` and a draft, where it can only be tried
   * @param zone on whose clocks moments are told
   */
  constructor(place, quiz, language, zone) {
    this.base = new URL(`${place}/`, document.baseURI);
    this.quiz = quiz;
    this.language = language;
    this.zone = zone;
  }

  async page() {
    return this.remember(await this.ask('GET', `quizzes/${this.quiz}`));
  }

  async start(password = '') {
    return this.remember(await this.ask('POST', `quizzes/${this.quiz}/attempts`, { password }));
  }

  save(attempt, question, response, sequence) {
    return this.ask('PUT', `attempts/${attempt}/answers/${question}`, { response, sequence });
  }

  time(attempt) {
    return this.ask('GET', `attempts/${attempt}/time`);
  }

  hint(attempt, question, number) {
    return this.ask('PUT', `attempts/${attempt}/answers/${question}/hints/${number}`);
  }

  submit(attempt) {
    return this.ask('POST', `attempts/${attempt}/submission`);
  }

  result(attempt) {
    return this.ask('GET', `attempts/${attempt}`);
  }

  /** A sheet to be tried, another one each time. */
  preview() {
    return this.ask('GET', `quizzes/${this.quiz}/preview`);
  }

  /** What came of trying it; the number makes the same sheet again. */
  tryOut(draw, responses) {
    return this.ask('POST', `quizzes/${this.quiz}/preview?draw=${draw}`, responses);
  }

  remember(page) {
    this.csrf = page.csrf;
    return page;
  }

  async ask(method, path, body) {
    const address = new URL(path, this.base);
    address.searchParams.set('language', this.language);
    if (this.zone) {
      address.searchParams.set('zone', this.zone);
    }
    const headers = { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' };
    if (method !== 'GET' && this.csrf) {
      headers[this.csrf.header] = this.csrf.token;
    }
    if (body !== undefined) {
      headers['Content-Type'] = 'application/json';
    }
    const sent = body === undefined ? undefined : JSON.stringify(body);
    let answer;
    try {
      answer = await fetch(address, {
        method,
        headers,
        body: sent,
        credentials: 'same-origin',
        redirect: 'manual',
        keepalive: method === 'PUT' && (sent?.length ?? 0) < MOST_KEPT_ALIVE,
        signal: AbortSignal.timeout(PATIENCE),
      });
    } catch {
      throw new Problem('unreachable');
    }
    if (answer.ok) {
      return answer.json().catch(() => {
        throw new Problem('unreachable');
      });
    }
    throw await QuizServer.problem(answer);
  }

  static async problem(answer) {
    if (answer.type === 'opaqueredirect' || answer.status === 401) {
      return new Problem('signed-out');
    }
    const details = await answer.json().catch(() => ({}));
    const said = typeof details.type === 'string' && details.type.startsWith('urn:banyan:');
    if (answer.status >= 500 || answer.status === 429) {
      return new Problem('unreachable');
    }
    if (answer.status === 409) {
      return new Problem('ended', details.detail);
    }
    if (answer.status === 403 && !said) {
      return new Problem('stale');
    }
    return new Problem('refused', details.detail ?? '');
  }
}
