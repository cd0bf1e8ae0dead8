import { html, nothing, type TemplateResult } from 'lit';
import { Calls, typedName, type Callable, type Typed } from './calling';
import type { Texts } from './texts';

const PAUSE = 180;
let lists = 0;

/** Where names are typed, as their list sees it. */
export interface NamesHost {
  requestUpdate(): void;
  readonly texts: Texts;
  readonly field: HTMLTextAreaElement | undefined;
  callable(typed: string): Promise<Callable[]>;
  /** Puts a text in the place of what stands there. */
  nameChosen(text: string, caret: number): void;
}

/**
 * Names offered while one is being typed after an at sign. The focus stays in the text: arrows go through the list, Enter or Tab
 * takes a name, Escape closes it. An answer that comes when more has been typed already is passed over.
 */
export class NameList {
  readonly calls = new Calls();
  private readonly id = `names-${++lists}`;
  private choices: Callable[] = [];
  private active = 0;
  private typed: Typed | undefined;
  private closedAt = -1;
  private asked = 0;
  private timer = 0;

  constructor(private readonly host: NamesHost) {}

  get isOpen(): boolean {
    return this.choices.length > 0;
  }

  /** The text or the caret in it has changed. */
  readonly look = (): void => {
    const field = this.host.field;
    const typed = field && field.selectionStart === field.selectionEnd ? typedName(field.value, field.selectionStart) : undefined;
    window.clearTimeout(this.timer);
    if (!typed || typed.at === this.closedAt) {
      this.show([], typed);
      return;
    }
    if (typed.at === this.typed?.at && typed.part === this.typed.part && this.isOpen) {
      return;
    }
    this.closedAt = -1;
    const ticket = ++this.asked;
    this.timer = window.setTimeout(() => {
      void this.host.callable(typed.part).then((choices) => {
        if (ticket === this.asked) {
          this.show(choices, typed);
        }
      });
    }, PAUSE);
  };

  /** The focus has gone elsewhere. */
  readonly leave = (): void => {
    window.clearTimeout(this.timer);
    this.show([], undefined);
  };

  private show(choices: Callable[], typed: Typed | undefined): void {
    if (choices.length === 0) {
      this.asked++;
    }
    const changed = choices.length > 0 || this.isOpen;
    this.choices = choices;
    this.typed = typed;
    this.active = 0;
    if (changed) {
      this.host.requestUpdate();
    }
  }

  /** Whether a key was for the list. */
  key(event: KeyboardEvent): boolean {
    if (!this.isOpen || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
      return false;
    }
    const last = this.choices.length - 1;
    switch (event.key) {
      case 'ArrowDown':
        this.active = this.active === last ? 0 : this.active + 1;
        break;
      case 'ArrowUp':
        this.active = this.active === 0 ? last : this.active - 1;
        break;
      case 'Enter':
      case 'Tab':
        this.take(this.choices[this.active]);
        break;
      case 'Escape':
        this.closedAt = this.typed?.at ?? -1;
        this.show([], undefined);
        break;
      default:
        return false;
    }
    event.preventDefault();
    event.stopPropagation();
    this.host.requestUpdate();
    return true;
  }

  private take(choice: Callable | undefined): void {
    const field = this.host.field;
    const typed = this.typed;
    if (field && typed && choice) {
      this.calls.choose(choice);
      const before = `${field.value.slice(0, typed.at)}@${choice.name}`;
      const after = field.value.slice(field.selectionStart);
      const space = /^\s/u.test(after) ? '' : ' ';
      this.host.nameChosen(before + space + after, before.length + 1);
    }
    this.show([], undefined);
  }

  /** What a screen reader has to know of the field while names are offered. */
  get listId(): string | typeof nothing {
    return this.isOpen ? this.id : nothing;
  }

  get activeId(): string | typeof nothing {
    return this.isOpen ? `${this.id}-${this.active}` : nothing;
  }

  render(): TemplateResult {
    const t = this.host.texts;
    return html`<span class="visually-hidden" role="status"
        >${this.isOpen ? t.text('names-found', this.choices.length) : ''}</span
      >
      ${this.isOpen
        ? html`<ul class="names" role="listbox" id=${this.id} aria-label=${t.text('names')}>
            ${this.choices.map((choice, at) => this.option(choice, at))}
          </ul>`
        : nothing}`;
  }

  private option(choice: Callable, at: number): TemplateResult {
    const t = this.host.texts;
    const note = choice.kind === 'group' ? t.text('name-group') : choice.leads ? t.text('name-leads') : '';
    return html`<li
      role="option"
      id="${this.id}-${at}"
      aria-selected=${at === this.active}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => this.take(choice)}
    >
      <bdi>${choice.name}</bdi>${note ? html` <span class="soft">${note}</span>` : nothing}
    </li>`;
  }
}
