import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Callable } from './calling';
import { FORMATS, textField } from './composer-parts';
import type { Beginning } from './desk';
import { format, type Format, type Selected } from './markdown';
import { NameList, type NamesHost } from './name-list';
import type { Texts } from './texts';
import type { Topic } from './topic';

/** The composer, as the field of its text sees it. */
export interface FieldHost extends ReactiveControllerHost {
  readonly topic: Topic;
  readonly beginning: Beginning;
  querySelector(selector: 'textarea'): HTMLTextAreaElement | null;
  typed(change: { markdown: string }): void;
}

/** Where the text is written: it is formatted by buttons and keys, and names are offered in it. */
export class ComposerField implements NamesHost {
  readonly names: NameList = new NameList(this);

  constructor(private readonly host: FieldHost) {}

  get field(): HTMLTextAreaElement | undefined {
    return this.host.querySelector('textarea') ?? undefined;
  }

  focus(): void {
    this.field?.focus();
  }

  focusAtEnd(): void {
    const { field } = this;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }

  /** Whether a key was for the text. */
  key(event: KeyboardEvent): boolean {
    return event.target === this.field && (this.names.key(event) || this.isShortcut(event));
  }

  private isShortcut(event: KeyboardEvent): boolean {
    const shortcut = FORMATS.find(({ key }) => key === event.key.toLowerCase());
    if (!shortcut || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) {
      return false;
    }
    event.preventDefault();
    this.format(shortcut.what);
    return true;
  }

  format(what: Format): void {
    const { field } = this;
    if (field) {
      const selected = { text: field.value, from: field.selectionStart, to: field.selectionEnd };
      this.put(format(what, selected, this.texts.text('link-words')));
    }
  }

  private put({ text, from, to }: Selected): void {
    const { field } = this;
    if (field) {
      field.value = text;
      field.focus();
      field.setSelectionRange(from, to);
      this.host.typed({ markdown: text });
    }
  }

  // What the names that are offered ask and tell

  get texts(): Texts {
    return this.host.topic.texts;
  }

  requestUpdate(): void {
    this.host.requestUpdate();
  }

  async callable(typed: string): Promise<Callable[]> {
    const { beginning, topic } = this.host;
    const discussion = beginning.place === 'reply' ? beginning.placeId : null;
    const answer = await topic.desk.callable(discussion, typed).catch(() => undefined);
    return answer?.choices ?? [];
  }

  nameChosen(text: string, caret: number): void {
    this.put({ text, from: caret, to: caret });
  }

  render(text: string, hidden: boolean, readonly: boolean): TemplateResult {
    const { names } = this;
    return html`${textField(this.texts, {
      text,
      hidden,
      readonly,
      names,
      typed: (markdown) => this.host.typed({ markdown }),
    })}
    ${names.render()}`;
  }
}
