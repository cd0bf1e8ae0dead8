import { html, nothing, type TemplateResult } from 'lit';
import type { Question } from './quiz';
import type { BankCard, FoundQuestion, SectionsHost } from './quiz-sections-view';

/** Finds a question of a bank and copies it into the quiz, where it goes its own way. */
export class CopyFromBank {
  private banks?: BankCard[];
  private bank = '';
  private words = '';
  private found?: { questions: FoundQuestion[]; total: number };
  private told = '';

  constructor(
    private readonly host: SectionsHost,
    private readonly take: (question: Question) => void,
  ) {}

  show(): TemplateResult {
    const { texts } = this.host;
    return html`<details class="copying" @toggle=${(event: Event) => this.opened(event.target as HTMLDetailsElement)}>
      <summary>${texts.text('copy')}</summary>
      <p class="hint">${texts.text('copy.explained')}</p>
      <div class="in-row">
        <label class="field"
          ><span>${texts.text('section.bank')}</span>
          <select
            class="copy-bank"
            @change=${(event: Event) => {
              this.bank = (event.target as HTMLSelectElement).value;
              void this.look();
            }}
          >
            <option value="">${texts.text('section.bank.choose')}</option>
            ${(this.banks ?? []).map(
              ({ id, name, questions }) =>
                html`<option value=${id} ?selected=${this.bank === id}>
                  ${texts.text('section.option', name, texts.count(questions))}
                </option>`,
            )}
          </select></label
        >
        <label class="field"
          ><span>${texts.text('copy.words')}</span>
          <input
            class="copy-words"
            dir="auto"
            .value=${this.words}
            @change=${(event: Event) => {
              this.words = (event.target as HTMLInputElement).value;
              void this.look();
            }}
        /></label>
      </div>
      <p role="status" class="matching">
        ${this.told || (this.found ? texts.text('section.matching', this.found.total) : nothing)}
      </p>
      ${this.found && this.found.questions.length > 0
        ? html`<ul class="found" role="list">
            ${this.found.questions.map(
              (question) =>
                html`<li>
                  <button
                    type="button"
                    aria-label="${texts.text('copy.this')}: ${question.name}"
                    @click=${() => this.copy(question)}
                  >
                    ${texts.text('copy.this')}
                  </button>
                  <span><strong dir="auto">${question.name}</strong> <span dir="auto" class="soft">${question.words}</span></span>
                </li>`,
            )}
          </ul>`
        : nothing}
    </details>`;
  }

  private opened(details: HTMLDetailsElement): void {
    if (details.open && !this.banks) {
      void this.host.$server.banks().then((banks) => {
        this.banks = banks;
        this.tell(banks.length === 0 ? this.host.texts.text('section.bank.none') : '');
      });
    }
  }

  private async look(): Promise<void> {
    if (!this.bank) {
      this.found = undefined;
      this.tell('');
      return;
    }
    const { questions = [], total = 0, refusal } = await this.host.$server.find(this.bank, this.words);
    this.found = refusal ? undefined : { questions, total };
    this.tell(refusal ?? '');
  }

  private async copy({ id, name }: FoundQuestion): Promise<void> {
    const { question, refusal } = await this.host.$server.copy(this.bank, id);
    if (question) {
      this.take(question);
    }
    this.tell(refusal ?? this.host.texts.text('copy.done', name));
  }

  private tell(words: string): void {
    this.told = words;
    this.host.requestUpdate();
  }
}
