import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Callable } from './calling';
import { ComposerFiles, type FilesHost } from './composer-files';
import {
  answeringNote,
  composerActions,
  FORMATS,
  newerWords,
  preview,
  questionField,
  textField,
  titleField,
  tools,
} from './composer-parts';
import { isCut, watchConnection } from './connection';
import { DraftKeeper, draftOf, type DraftStatus } from './draft-keeper';
import { keptHere } from './kept-here';
import { format, type Format, type Selected } from './markdown';
import { NameList, type NamesHost } from './name-list';
import { newKey, sendUntilAnswered } from './sending';
import type { Texts } from './texts';
import type { Answer, AttachedFile, Draft, Place, SelectedWords, Writing } from './wire';
import { chosenWords } from './words/passage';

/** What a composer may ask of the server. */
export interface Desk {
  send(writing: Writing): Promise<Answer>;
  save(writing: Writing): Promise<Answer>;
  drop(writing: Writing): Promise<Answer>;
  preview(markdown: string): Promise<Answer & { html?: string }>;
  callable(discussion: string | null, typed: string): Promise<Answer & { choices?: Callable[] }>;
  /** Says that one is writing in a discussion. */
  writing(discussion: string): void;
}

/** What the composer begins with. */
export interface Beginning {
  place: Place;
  placeId: string | null;
  /** With a field for the title. */
  titled: boolean;
  title: string;
  markdown: string;
  promptId: string | null;
  version: number;
  draft?: Draft | undefined;
  /** The words of the lesson that it is about. */
  words?: SelectedWords | undefined;
  /** What the post has already. */
  files?: AttachedFile[] | undefined;
}

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
export class Composer extends LitElement implements FilesHost, NamesHost {
  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) beginning!: Beginning;
  /** For which topic files are sent. */
  @property({ attribute: false }) uploadTo!: { cohort: string; topic: string };
  /** Names the copy in this browser: person and place. */
  @property({ attribute: false }) keepAs = '';
  /** The post that is answered, with the name of its author. */
  @property({ attribute: false }) answering: { id: string; name: string } | undefined;
  @property({ attribute: false }) afterPosition = 0;

  @state() private titleText = '';
  @state() private markdown = '';
  @state() private question = false;
  @state() private status: DraftStatus | 'sending' | 'trying-again' | 'restored' | 'files-arriving' = '';
  @state() private problem = '';
  @state() private words: SelectedWords | undefined;
  @state() private newerHere: Draft | undefined;
  @state() private previewed: string | undefined;
  @query('textarea') private area?: HTMLTextAreaElement;
  @query('input.title') private titleField?: HTMLInputElement;

  @state() private cut = false;

  private key = '';
  private saidAt = 0;
  private stopWatching = (): void => undefined;
  private keeper?: DraftKeeper;
  private readonly files = new ComposerFiles(this);
  private readonly names = new NameList(this);

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
    this.keeper?.stop();
    this.files.end();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('beginning')) {
      this.begin(this.beginning);
    } else if (changed.has('answering')) {
      this.keeper?.changed();
    }
  }

  private begin(beginning: Beginning): void {
    this.keeper?.stop();
    const draft = beginning.draft;
    this.titleText = draft?.title || beginning.title;
    this.markdown = this.names.calls.read(draft?.markdown ?? beginning.markdown);
    this.question = draft?.question ?? false;
    this.words = beginning.words ?? draft?.words;
    this.key = draft?.key ?? newKey();
    this.status = draft ? 'restored' : '';
    this.problem = '';
    this.previewed = undefined;
    this.newerHere = undefined;
    this.files.begin(beginning.files ?? [], draft?.files ?? [], () => this.key);
    this.keeper = new DraftKeeper(
      this.keepAs,
      () => this.writing(),
      (writing) => this.desk.save(writing),
      (status) => {
        if (!this.busy) {
          this.status = status;
        }
      },
      () => this.files.drafted,
    );
    const here = keptHere(this.keepAs);
    if (here && this.names.calls.read(here.markdown) !== this.markdown) {
      if (!draft) {
        this.take(here);
      } else if (Date.parse(here.at) > Date.parse(draft.at)) {
        this.newerHere = here;
      }
    }
  }

  private take(draft: Draft): void {
    this.titleText = draft.title || this.titleText;
    this.markdown = this.names.calls.read(draft.markdown);
    this.question = draft.question;
    this.words ??= draft.words;
    this.key = draft.key;
    this.files.begin(this.beginning.files ?? [], draft.files ?? [], () => this.key);
    this.newerHere = undefined;
    this.keeper?.changed();
    this.status = 'restored';
  }

  /** Whether something would be lost with what stands here. */
  get hasWords(): boolean {
    const { title, markdown } = this.beginning;
    return this.titleText !== title || this.markdown !== this.names.calls.read(markdown) || this.files.differ;
  }

  /** What stands here, to be opened again; nothing if it is as it was in the beginning. */
  get draft(): Draft | undefined {
    return this.hasWords ? draftOf(this.writing(), this.files.drafted) : undefined;
  }

  override focus(): void {
    void this.updateComplete.then(() => {
      const field = this.beginning.titled && !this.titleText ? this.titleField : this.area;
      field?.focus();
      if (field && field === this.area) {
        field.setSelectionRange(field.value.length, field.value.length);
      }
    });
  }

  /** Puts words, such as a quotation, at the end of what is there. */
  appendWords(words: string): void {
    this.previewed = undefined;
    this.markdown = this.markdown.trim() ? `${this.markdown.trimEnd()}\n\n${words}` : words;
    this.keeper?.changed();
  }

  private get busy(): boolean {
    return ['sending', 'trying-again', 'files-arriving'].includes(this.status);
  }

  private writing(): Writing {
    return {
      place: this.beginning.place,
      placeId: this.beginning.placeId,
      title: this.beginning.titled ? this.titleText : null,
      markdown: this.names.calls.told(this.markdown),
      question: this.question,
      promptId: this.beginning.promptId,
      inReplyTo: this.answering?.id ?? null,
      key: this.key,
      version: this.beginning.version,
      after: this.afterPosition,
      words: this.words ?? null,
      files: this.files.there.map(({ id }) => id),
    };
  }

  private typed(change: () => void): void {
    change();
    this.problem = '';
    this.keeper?.changed();
    const { place, placeId } = this.beginning;
    if (place === 'reply' && placeId && this.markdown && !this.cut && Date.now() - this.saidAt > SAY_AGAIN) {
      this.saidAt = Date.now();
      this.desk.writing(placeId);
    }
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
    await this.keeper?.pause();
    const answer = await sendUntilAnswered(
      () => this.desk.send(this.writing()).catch((): Answer => ({ refusal: this.texts.text('failed') })),
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
      this.area?.focus();
    } else {
      this.keeper?.end();
      this.dispatchEvent(new CustomEvent('composer-sent', { detail: answer }));
    }
  }

  // What its files tell

  filesChanged(): void {
    this.keeper?.changed();
  }

  filesRefused(problem: string): void {
    this.problem = problem;
  }

  private close(): void {
    this.keeper?.now();
    this.dispatchEvent(new CustomEvent('composer-closed', { detail: { discarded: false } }));
  }

  private async discard(): Promise<void> {
    if (window.confirm(this.texts.text('discard-question'))) {
      await this.keeper?.pause();
      this.keeper?.end();
      await this.desk.drop(this.writing()).catch(() => undefined);
      this.dispatchEvent(new CustomEvent('composer-closed', { detail: { discarded: true } }));
    }
  }

  private async togglePreview(): Promise<void> {
    if (this.previewed !== undefined) {
      this.previewed = undefined;
      this.focus();
      return;
    }
    const answer = await this.desk.preview(this.names.calls.told(this.markdown)).catch((): Answer & { html?: string } => ({ later: true }));
    this.problem = answer.refusal ?? (answer.later ? this.texts.text('failed') : '');
    if (!this.problem) {
      this.previewed = answer.html ?? '';
    }
  }

  // What the names that are offered ask and tell

  get field(): HTMLTextAreaElement | undefined {
    return this.area;
  }

  async callable(typed: string): Promise<Callable[]> {
    const discussion = this.beginning.place === 'reply' ? this.beginning.placeId : null;
    const answer = await this.desk.callable(discussion, typed).catch(() => undefined);
    return answer?.choices ?? [];
  }

  nameChosen(text: string, caret: number): void {
    this.put({ text, from: caret, to: caret });
  }

  private onKey(event: KeyboardEvent): void {
    if (event.target === this.area && this.names.key(event)) {
      return;
    }
    const control = event.ctrlKey || event.metaKey;
    const shortcut = FORMATS.find(({ key }) => key === event.key.toLowerCase());
    if (event.key === 'Enter' && control) {
      event.preventDefault();
      void this.send();
    } else if (event.key === 'Escape' && !event.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    } else if (control && !event.shiftKey && !event.altKey && event.target === this.area && shortcut) {
      event.preventDefault();
      this.format(shortcut.what);
    }
  }

  private format(what: Format): void {
    const area = this.area;
    if (!area) {
      return;
    }
    const selected = { text: area.value, from: area.selectionStart, to: area.selectionEnd };
    this.put(format(what, selected, this.texts.text('link-words')));
  }

  private put(result: Selected): void {
    const area = this.area;
    if (!area) {
      return;
    }
    area.value = result.text;
    area.focus();
    area.setSelectionRange(result.from, result.to);
    this.typed(() => (this.markdown = result.text));
  }

  override render(): TemplateResult {
    const t = this.texts;
    const newerHere = this.newerHere;
    const excess = this.markdown.trim().length - LONGEST;
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
        @focusout=${() => this.keeper?.now()}
      >
        ${this.answering ? answeringNote(t, this.answering.name, () => this.answerNobody()) : nothing}
        ${this.words ? chosenWords(this.words, t, () => this.typed(() => (this.words = undefined))) : nothing}
        ${this.beginning.titled
          ? titleField(t, this.titleText, (title) => this.typed(() => (this.titleText = title)))
          : nothing}
        ${this.beginning.place === 'start'
          ? questionField(t, this.question, (question) => this.typed(() => (this.question = question)))
          : nothing}
        ${tools(
          t,
          this.previewed !== undefined,
          (what) => this.format(what),
          () => void this.togglePreview(),
          this.files.attach,
        )}
        ${textField(t, {
          text: this.markdown,
          hidden: this.previewed !== undefined,
          readonly: this.busy,
          names: this.names,
          typed: (text) => this.typed(() => (this.markdown = text)),
        })}
        ${this.names.render()}
        ${this.previewed === undefined ? nothing : preview(t, this.previewed)}
        ${this.files.render()}
        ${newerHere ? newerWords(t, () => this.take(newerHere)) : nothing}
        <p class="problem" role="alert">${this.problem || (excess > 0 ? t.text('too-long', excess) : '')}</p>
        ${composerActions(t, {
          place: this.beginning.place,
          busy: this.busy,
          off: this.busy || excess > 0,
          status: this.cut ? (this.busy ? 'waiting-for-connection' : this.hasWords ? 'cut' : '') : this.status,
          close: () => this.close(),
          discard: this.hasWords ? () => void this.discard() : undefined,
        })}
      </form>
    `;
  }

  private answerNobody(): void {
    this.dispatchEvent(new CustomEvent('answer-nobody'));
    this.focus();
  }
}
