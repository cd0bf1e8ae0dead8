import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ComposerContent, type ComposerStatus, type ContentHost } from './composer-content';
import { ComposerField, type FieldHost } from './composer-field';
import { ComposerFiles, type FilesHost } from './composer-files';
import { answeringNote, composerActions, newerWords, preview, questionField, titleField, tools } from './composer-parts';
import { isCut, watchConnection } from './connection';
import type { Beginning } from './desk';
import { sendUntilAnswered } from './sending';
import type { Topic } from './topic';
import type { Answer, Draft } from './wire';
import { chosenWords } from './words/passage';

const LONGEST = 20_000;
/** How often others are told that one is writing, in milliseconds. */
const SAY_AGAIN = 4000;

/**
 * Where one writes a discussion, a reply or a new wording. It is sent with a key of its own, so sending it again stores
 * nothing twice.
 *
 * Fires `composer-sent` with the server's answer, and `composer-closed`, with `discarded` if the draft was thrown away.
 */
@customElement('banyan-composer')
export class Composer extends LitElement implements ContentHost, FieldHost, FilesHost {
  @property({ attribute: false }) topic!: Topic;
  @property({ attribute: false }) beginning!: Beginning;
  /** Names the copy in this browser: person and place. */
  @property({ attribute: false }) keepAs = '';
  /** The post that is answered, with the name of its author. */
  @property({ attribute: false }) answering: { id: string; name: string } | undefined;
  @property({ attribute: false }) afterPosition = 0;

  @state() status: ComposerStatus = '';
  @state() private problem = '';
  @state() private previewed: string | undefined;
  @state() private cut = false;

  private saidAt = 0;
  private stopWatching = (): void => undefined;
  private readonly files = new ComposerFiles(this);
  private readonly field = new ComposerField(this);
  private readonly content = new ComposerContent(this, this.field.names.calls, this.files);

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopWatching = watchConnection(() => (this.cut = isCut()));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopWatching();
    this.content.keeper?.stop();
    this.files.end();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('beginning')) {
      this.problem = '';
      this.previewed = undefined;
      this.content.begin(this.beginning);
    } else if (changed.has('answering')) {
      this.content.keeper?.changed();
    }
  }

  /** Whether something would be lost with what stands here. */
  get hasWords(): boolean {
    return this.content.hasWords;
  }

  /** What stands here, to be opened again; nothing if it is as it was in the beginning. */
  get draft(): Draft | undefined {
    return this.content.draft;
  }

  override focus(): void {
    void this.updateComplete.then(() => {
      if (this.beginning.titled && !this.content.title) {
        this.querySelector<HTMLInputElement>('input.title')?.focus();
      } else {
        this.field.focusAtEnd();
      }
    });
  }

  /** Puts words, such as a quotation, at the end of what is there. */
  appendWords(words: string): void {
    this.previewed = undefined;
    this.content.append(words);
  }

  get busy(): boolean {
    return ['sending', 'trying-again', 'files-arriving'].includes(this.status);
  }

  typed(change: Parameters<ComposerContent['change']>[0]): void {
    this.content.change(change);
    this.problem = '';
    const { place, placeId } = this.beginning;
    if (place === 'reply' && placeId && this.content.markdown && !this.cut && Date.now() - this.saidAt > SAY_AGAIN) {
      this.saidAt = Date.now();
      this.topic.desk.writing(placeId);
    }
  }

  filesChanged(): void {
    this.content.keeper?.changed();
  }

  filesRefused(problem: string): void {
    this.problem = problem;
  }

  private async send(): Promise<void> {
    if (this.busy) {
      return;
    }
    this.problem = '';
    if (this.files.underWay) {
      this.status = 'files-arriving';
      await this.files.settled();
    }
    this.status = 'sending';
    await this.content.keeper?.pause();
    const answer = await sendUntilAnswered(
      () => this.topic.desk.send(this.content.writing).catch((): Answer => ({ refusal: this.topic.texts.text('failed') })),
      () => {
        this.status = 'trying-again';
        return this.isConnected;
      },
    );
    if (answer) {
      this.settle(answer);
    }
  }

  private settle(answer: Answer): void {
    this.status = '';
    if (answer.refusal) {
      this.problem = answer.refusal;
      this.field.focus();
    } else {
      this.content.keeper?.end();
      this.dispatchEvent(new CustomEvent('composer-sent', { detail: answer }));
    }
  }

  private close(): void {
    this.content.keeper?.now();
    this.dispatchEvent(new CustomEvent('composer-closed', { detail: { discarded: false } }));
  }

  private async discard(): Promise<void> {
    if (window.confirm(this.topic.texts.text('discard-question'))) {
      await this.content.keeper?.pause();
      this.content.keeper?.end();
      await this.topic.desk.drop(this.content.writing).catch(() => undefined);
      this.dispatchEvent(new CustomEvent('composer-closed', { detail: { discarded: true } }));
    }
  }

  private async togglePreview(): Promise<void> {
    if (this.previewed !== undefined) {
      this.previewed = undefined;
      this.focus();
      return;
    }
    const answer = await this.topic.desk
      .preview(this.content.told)
      .catch((): Answer & { html?: string } => ({ later: true }));
    this.problem = answer.refusal ?? (answer.later ? this.topic.texts.text('failed') : '');
    if (!this.problem) {
      this.previewed = answer.html ?? '';
    }
  }

  private onKey(event: KeyboardEvent): void {
    if (this.field.key(event)) {
      return;
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void this.send();
    } else if (event.key === 'Escape' && !event.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    }
  }

  private answerNobody(): void {
    this.dispatchEvent(new CustomEvent('answer-nobody'));
    this.focus();
  }

  override render(): TemplateResult {
    const t = this.topic.texts;
    const { title, markdown, question, words, newerHere, hasWords } = this.content;
    const excess = markdown.trim().length - LONGEST;
    const previewing = this.previewed !== undefined;
    return html`
      <form
        class="composer ${this.files.dropping ? 'is-dropping' : ''}"
        data-drop=${t.text('attach-drop')}
        @dragover=${this.files.onDrag}
        @dragleave=${this.files.onDrag}
        @drop=${this.files.onGiven}
        @paste=${this.files.onGiven}
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.send();
        }}
        @keydown=${this.onKey}
        @focusout=${() => this.content.keeper?.now()}
      >
        ${this.answering ? answeringNote(t, this.answering.name, () => this.answerNobody()) : nothing}
        ${words ? chosenWords(words, t, () => this.typed({ words: undefined })) : nothing}
        ${this.beginning.titled ? titleField(t, title, (now) => this.typed({ title: now })) : nothing}
        ${this.beginning.place === 'start' ? questionField(t, question, (now) => this.typed({ question: now })) : nothing}
        ${tools(t, previewing, (what) => this.field.format(what), () => void this.togglePreview(), this.files.attach)}
        ${this.field.render(markdown, previewing, this.busy)}
        ${this.previewed === undefined ? nothing : preview(t, this.previewed)}
        ${this.files.render()}
        ${newerHere ? newerWords(t, () => this.content.take(newerHere)) : nothing}
        <p class="problem" role="alert">${this.problem || (excess > 0 ? t.text('too-long', excess) : '')}</p>
        ${composerActions(t, {
          place: this.beginning.place,
          busy: this.busy,
          off: this.busy || excess > 0,
          status: this.cut ? (this.busy ? 'waiting-for-connection' : hasWords ? 'cut' : '') : this.status,
          close: () => this.close(),
          discard: hasWords ? () => void this.discard() : undefined,
        })}
      </form>
    `;
  }
}
