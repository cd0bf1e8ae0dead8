import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../discussion/texts';
import { newSection, type Question, type Section } from './quiz';

/** A bank that the author may draw from. */
export interface BankCard {
  id: string;
  name: string;
  questions: number;
}

export interface BankParts {
  categories: { path: string[]; questions: number }[];
  tags: string[];
}

export interface FoundQuestion {
  id: string;
  name: string;
  type: string;
  words: string;
}

/** What the server tells of banks. A refusal is a text. */
export interface BankServer {
  banks(): Promise<BankCard[]>;
  bank(id: string): Promise<BankParts & { refusal?: string }>;
  count(section: Section): Promise<{ count?: number; refusal?: string }>;
  find(bank: string, words: string): Promise<{ questions?: FoundQuestion[]; total?: number; refusal?: string }>;
  copy(bank: string, question: string): Promise<{ question?: Question; refusal?: string }>;
}

/** The editor that shows them. */
export interface SectionsHost {
  readonly texts: Texts;
  readonly mayWrite: boolean;
  readonly $server: BankServer;
  requestUpdate(): void;
  focusOn(selector: string): void;
  line(key: string, value: string, set: (value: string) => void): TemplateResult;
  area(key: string, value: string, set: (value: string) => void): TemplateResult;
  number(key: string, value: string, set: (value: string) => void, min: number, max: number): TemplateResult;
  action(key: string, number: number, possible: boolean, act: () => void, sign: string): TemplateResult;
}

const OWN = 'own';

/** The sections of a quiz: their order, what each asks or draws, and how many questions match. */
export class QuizSectionsView {
  private banks?: BankCard[];
  private asked = false;
  private readonly parts = new Map<string, BankParts>();
  private readonly counts = new Map<string, { of: string; text: string }>();

  constructor(private readonly host: SectionsHost) {}

  show(sections: Section[], questions: Question[], set: (sections: Section[]) => void): TemplateResult {
    const { texts } = this.host;
    const change = (index: number, part: Partial<Section>): void =>
      set(sections.map((section, at) => (at === index ? { ...section, ...part } : section)));
    const move = (from: number, to: number): void => {
      const moved = [...sections];
      moved.splice(to, 0, ...moved.splice(from, 1));
      set(moved);
      this.host.focusOn(`#section-part-${to + 1} .section-title`);
    };
    return html`<div class="sections">
      <h2>${texts.text('sections')}</h2>
      <p class="hint">${texts.text('sections.explained')}</p>
      ${sections.map(
        (section, index) =>
          html`<section class="quiz-part" id="section-part-${index + 1}" aria-labelledby="section-${index + 1}">
            <div class="question-head">
              <h3 id="section-${index + 1}" class="section-title" tabindex="-1">${texts.text('section', index + 1)}</h3>
              ${this.host.mayWrite
                ? html`${this.host.action('section.up', index + 1, index > 0, () => move(index, index - 1), '↑')}
                  ${this.host.action('section.down', index + 1, index + 1 < sections.length, () => move(index, index + 1), '↓')}
                  ${this.host.action(
                    'section.remove',
                    index + 1,
                    !questions.some(({ more }) => more['section'] === section.id),
                    () => set(sections.filter((_, at) => at !== index)),
                    '×',
                  )}`
                : nothing}
            </div>
            ${this.section(section, (part) => change(index, part))}
          </section>`,
      )}
      ${this.host.mayWrite
        ? html`<button type="button" class="add-section" @click=${() => this.add(sections, questions.length > 0, set)}>
            ${texts.text('section.add')}
          </button>`
        : nothing}
    </div>`;
  }

  /** The questions that are there already get a section of their own before the first one that is added. */
  private add(sections: Section[], hasQuestions: boolean, set: (sections: Section[]) => void): void {
    const before = sections.length === 0 && hasQuestions ? [newSection()] : sections;
    set([...before, newSection()]);
    this.host.focusOn(`#section-part-${before.length + 1} input`);
  }

  private section(section: Section, change: (part: Partial<Section>) => void): TemplateResult {
    const { host } = this;
    return html`${host.line('section.title', section.title, (title) => change({ title }))}
      ${host.area('section.introduction', section.introduction, (introduction) => change({ introduction }))}
      ${this.check('section.shuffle', section.shuffle, (shuffle) => change({ shuffle }))}
      <label class="field"
        ><span>${host.texts.text('section.asks')}</span>
        <select class="section-asks" @change=${(event: Event) => this.choose((event.target as HTMLSelectElement).value, section, change)}>
          ${['all', OWN, 'bank'].map(
            (value) =>
              html`<option value=${value} ?selected=${this.asks(section) === value} .selected=${this.asks(section) === value}>
                ${host.texts.text(`section.asks.${value}`)}
              </option>`,
          )}
        </select></label
      >
      ${this.asks(section) === 'all'
        ? nothing
        : html`<div class="in-row">
            ${host.number('section.draw', section.draw, (draw) => change({ draw }), 1, 100)}
            ${host.number('section.points', section.points, (points) => change({ points }), 1, 100)}
          </div>`}
      ${this.asks(section) === 'bank' ? this.source(section, change) : nothing}`;
  }

  private asks(section: Section): string {
    if (section.bank || this.choosing.has(section.id)) {
      return 'bank';
    }
    return section.draw ? OWN : 'all';
  }

  /** Sections whose bank has still to be chosen. */
  private readonly choosing = new Set<string>();

  private choose(value: string, section: Section, change: (part: Partial<Section>) => void): void {
    if (value === 'bank') {
      this.choosing.add(section.id);
      change({ draw: section.draw || '1' });
    } else {
      this.choosing.delete(section.id);
      change({ bank: '', category: [], tags: [], subcategories: true, draw: value === OWN ? section.draw || '1' : '' });
    }
  }

  private source(section: Section, change: (part: Partial<Section>) => void): TemplateResult {
    const { texts } = this.host;
    this.fetchBanks();
    const banks = this.banks ?? [];
    const known = !section.bank || banks.some(({ id }) => id === section.bank);
    const parts = section.bank ? this.partsOf(section.bank) : undefined;
    return html`<label class="field"
        ><span>${texts.text('section.bank')}</span>
        <select
          class="section-bank"
          @change=${(event: Event) =>
            change({ bank: (event.target as HTMLSelectElement).value, category: [], tags: [], subcategories: true })}
        >
          <option value="" ?selected=${!section.bank}>${texts.text('section.bank.choose')}</option>
          ${banks.map(
            ({ id, name, questions }) =>
              html`<option value=${id} ?selected=${section.bank === id} .selected=${section.bank === id}>
                ${texts.text('section.option', name, texts.count(questions))}
              </option>`,
          )}
          ${known || !this.banks
            ? nothing
            : html`<option value=${section.bank} selected>${texts.text('section.bank.elsewhere')}</option>`}
        </select></label
      >
      ${this.banks && banks.length === 0 ? html`<p class="hint">${texts.text('section.bank.none')}</p>` : nothing}
      ${parts ? this.filter(section, parts, change) : nothing}
      ${section.bank ? html`<p class="matching" role="status">${this.countOf(section)}</p>` : nothing}`;
  }

  private filter(section: Section, parts: BankParts, change: (part: Partial<Section>) => void): TemplateResult {
    const { texts } = this.host;
    const chosen = section.category.join('\n');
    return html`<label class="field"
        ><span>${texts.text('section.category')}</span>
        <select
          class="section-category"
          @change=${(event: Event) =>
            change({ category: (event.target as HTMLSelectElement).value.split('\n').filter(Boolean) })}
        >
          <option value="" ?selected=${!chosen}>${texts.text('section.category.all')}</option>
          ${parts.categories.map(({ path, questions }) => {
            const value = path.join('\n');
            return html`<option value=${value} ?selected=${chosen === value} .selected=${chosen === value}>
              ${texts.text('section.option', path.join(' / '), texts.count(questions))}
            </option>`;
          })}
        </select></label
      >
      ${chosen
        ? this.check('section.subcategories', section.subcategories, (subcategories) => change({ subcategories }))
        : nothing}
      ${parts.tags.length > 0
        ? html`<fieldset class="tags">
            <legend>${texts.text('section.tags')}</legend>
            ${parts.tags.map((tag) =>
              this.check(
                '',
                section.tags.includes(tag),
                (on) => change({ tags: section.tags.filter((each) => each !== tag).concat(on ? [tag] : []) }),
                tag,
              ),
            )}
          </fieldset>`
        : nothing}`;
  }

  /** In which section a question stands. */
  place(sections: Section[], question: Question, set: (part: Partial<Question>) => void): TemplateResult | typeof nothing {
    if (sections.length < 2) {
      return nothing;
    }
    const { texts } = this.host;
    const named = String(question.more['section'] ?? sections[0].id);
    return html`<label class="field short"
      ><span>${texts.text('question.section')}</span>
      <select
        @change=${(event: Event) =>
          set({ more: { ...question.more, section: (event.target as HTMLSelectElement).value } })}
      >
        ${sections.map(
          ({ id, title }, index) =>
            html`<option value=${id} ?selected=${named === id} .selected=${named === id}>
              ${title || texts.text('section', index + 1)}
            </option>`,
        )}
      </select></label
    >`;
  }

  private check(key: string, value: boolean, set: (value: boolean) => void, label = this.host.texts.text(key)): TemplateResult {
    return html`<label class="choice"
      ><input
        type="checkbox"
        .checked=${value}
        @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}
      /><bdi>${label}</bdi></label
    >`;
  }

  private fetchBanks(): void {
    if (!this.asked) {
      this.asked = true;
      void this.host.$server.banks().then((banks) => {
        this.banks = banks;
        this.host.requestUpdate();
      });
    }
  }

  private partsOf(bank: string): BankParts | undefined {
    if (!this.parts.has(bank)) {
      this.parts.set(bank, { categories: [], tags: [] });
      void this.host.$server.bank(bank).then((parts) => {
        if (!parts.refusal) {
          this.parts.set(bank, parts);
          this.host.requestUpdate();
        }
      });
    }
    return this.parts.get(bank);
  }

  /** How many questions match, asked again whenever something else is chosen. */
  private countOf(section: Section): string {
    const { bank, category, subcategories, tags } = section;
    const of = JSON.stringify([bank, category, subcategories, tags]);
    const known = this.counts.get(section.id);
    if (known?.of !== of) {
      this.counts.set(section.id, { of, text: '' });
      void this.host.$server.count(section).then(({ count, refusal }) => {
        const text = refusal ?? this.host.texts.text('section.matching', count ?? 0);
        this.counts.set(section.id, { of, text });
        this.host.requestUpdate();
      });
    }
    return this.counts.get(section.id)?.text ?? '';
  }
}
