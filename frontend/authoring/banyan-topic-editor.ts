import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { WritingElement } from './writing-element';

interface Prompt {
  id: string;
  text: string;
  postFirst: boolean;
}

interface Topic {
  title: string;
  summary: string;
  minutes: string;
  prompts: Prompt[];
  markdown: string;
}

/** The text of a topic beside how it will look: the server renders it as it would be published. */
@customElement('banyan-topic-editor')
export class BanyanTopicEditor extends WritingElement<Topic> {
  protected override comparable({ title, summary, minutes, prompts, markdown }: Topic): string {
    const head = [title, summary, minutes, ...prompts.map((prompt) => `– ${prompt.text}${prompt.postFirst ? ` (${this.texts.text('prompt.first')})` : ''}`)];
    return `${head.filter(Boolean).join('\n')}\n\n${markdown}`;
  }

  /** Called by the server: puts words where the writer is, such as a figure. */
  insert(words: string): void {
    const area = this.querySelector<HTMLTextAreaElement>('textarea.markdown');
    if (area && this.content) {
      const { selectionStart, selectionEnd, value } = area;
      const markdown = value.slice(0, selectionStart) + words + value.slice(selectionEnd);
      this.set({ markdown });
      void this.updateComplete.then(() => {
        area.focus();
        area.setSelectionRange(selectionStart + words.length, selectionStart + words.length);
      });
    }
  }

  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    this.querySelectorAll<HTMLAnchorElement>('.preview a').forEach((link) => {
      link.target = '_blank';
    });
  }

  private set(part: Partial<Topic>): void {
    if (this.content) {
      this.change({ ...this.content, ...part });
    }
  }

  private setPrompt(index: number, text: string): void {
    const prompts = this.content?.prompts ?? [];
    this.set({ prompts: prompts.map((prompt, at) => (at === index ? { ...prompt, text } : prompt)) });
  }

  private addPrompt(): void {
    const id = `prompt-${Math.random().toString(36).slice(2, 8)}`;
    this.set({ prompts: [...(this.content?.prompts ?? []), { id, text: '', postFirst: false }] });
    void this.updateComplete.then(() =>
      [...this.querySelectorAll<HTMLElement>('.prompt textarea')].at(-1)?.focus(),
    );
  }

  private removePrompt(index: number): void {
    this.set({ prompts: (this.content?.prompts ?? []).filter((_, at) => at !== index) });
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.add-prompt')?.focus());
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.content) {
      return nothing;
    }
    return html`${this.statusLine()} ${this.conflict()}
      <div class="topic-editor">
        <form class="writing" @submit=${(event: Event) => event.preventDefault()}>
          ${this.renderHead(this.content)} ${this.renderText(this.content)} ${this.renderPrompts(this.content)}
        </form>
        <section class="seen" aria-labelledby="preview-heading">
          <h2 id="preview-heading">${this.texts.text('preview')}</h2>
          ${this.problems()}
          <p class="preview-title" dir="auto">${this.content.title}</p>
          <article
            class="lesson preview"
            dir="auto"
            @click=${(event: Event) => (event.target as HTMLElement).closest('a') && event.preventDefault()}
          >
            ${unsafeHTML(this.answer.html ?? '')}
          </article>
        </section>
      </div>`;
  }

  private renderHead({ title, summary, minutes }: Topic): TemplateResult {
    return html`<label class="field"
        ><span>${this.texts.text('title')}</span>
        <input
          dir="auto"
          maxlength="200"
          required
          ?readonly=${!this.mayWrite}
          .value=${title}
          @input=${(event: Event) => this.set({ title: valueOf(event) })}
        /></label>
      <label class="field"
        ><span>${this.texts.text('summary')}</span>
        <textarea
          rows="2"
          dir="auto"
          maxlength="2000"
          ?readonly=${!this.mayWrite}
          .value=${summary}
          @input=${(event: Event) => this.set({ summary: valueOf(event) })}
        ></textarea></label>
      <label class="field short"
        ><span>${this.texts.text('minutes')}</span>
        <input
          type="number"
          min="1"
          max="6000"
          ?readonly=${!this.mayWrite}
          .value=${minutes}
          @input=${(event: Event) => this.set({ minutes: valueOf(event) })}
        /></label>`;
  }

  private renderText({ markdown }: Topic): TemplateResult {
    return html`<label class="field"
        ><span>${this.texts.text('text')}</span>
        <textarea
          class="markdown"
          dir="auto"
          rows="22"
          maxlength="200000"
          aria-describedby="markdown-hint"
          ?readonly=${!this.mayWrite}
          .value=${markdown}
          @input=${(event: Event) => this.set({ markdown: valueOf(event) })}
        ></textarea></label>
      <p id="markdown-hint" class="hint">${this.texts.text('text.hint')}</p>`;
  }

  private setPostFirst(index: number, postFirst: boolean): void {
    const prompts = this.content?.prompts ?? [];
    this.set({ prompts: prompts.map((prompt, at) => (at === index ? { ...prompt, postFirst } : prompt)) });
  }

  private renderPrompts({ prompts }: Topic): TemplateResult {
    return html`<fieldset class="prompts">
      <legend>${this.texts.text('prompts')}</legend>
      <p class="hint">${this.texts.text('prompts.hint')}</p>
      ${prompts.map(
        (prompt, index) =>
          html`<div class="prompt">
            <textarea
              rows="2"
              dir="auto"
              maxlength="2000"
              aria-label=${this.texts.text('prompt', index + 1)}
              ?readonly=${!this.mayWrite}
              .value=${prompt.text}
              @input=${(event: Event) => this.setPrompt(index, valueOf(event))}
            ></textarea>
            ${this.mayWrite
              ? html`<button
                  type="button"
                  aria-label=${this.texts.text('prompt.remove', index + 1)}
                  @click=${() => this.removePrompt(index)}
                >
                  ×
                </button>`
              : nothing}
            <label class="post-first">
              <input
                type="checkbox"
                ?disabled=${!this.mayWrite}
                .checked=${prompt.postFirst}
                @change=${(event: Event) => this.setPostFirst(index, (event.target as HTMLInputElement).checked)}
              />
              ${this.texts.text('prompt.first')}
            </label>
          </div>`,
      )}
      ${this.mayWrite
        ? html`<button type="button" class="add-prompt" @click=${() => this.addPrompt()}>
            ${this.texts.text('prompt.add')}
          </button>`
        : nothing}
    </fieldset>`;
  }
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLTextAreaElement).value;
}
