import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { filesOf, uploadList } from './file-parts';
import type { Topic } from './topic';
import { MEGABYTES, MOST_FILES, type Upload, Uploads } from './uploads';
import type { AttachedFile } from './wire';

/** The composer, as its files see it. */
export interface FilesHost extends ReactiveControllerHost {
  readonly topic: Topic;
  filesChanged(): void;
  /** Shows what is wrong; nothing for what is well again. */
  filesRefused(problem: string): void;
  focus(): void;
}

/** Files of what is being written: chosen with the button, dropped, or pasted. */
export class ComposerFiles {
  dropping = false;
  private uploads: Uploads | undefined;
  private before: AttachedFile[] = [];
  private said = '';

  constructor(private readonly host: FilesHost) {}

  /**
   * Begins anew.
   *
   * @param before what the post has already
   * @param drafted what the server keeps for the draft
   */
  begin(before: AttachedFile[], drafted: AttachedFile[], writing: () => string): void {
    this.end();
    this.before = before;
    this.uploads = new Uploads(
      { ...this.host.topic.uploadTo, writing },
      () => this.changed(),
      (name) => this.host.topic.texts.text('file-failed', name),
    );
    this.uploads.begin([...before, ...drafted]);
  }

  end(): void {
    this.uploads?.end();
  }

  /** All that are at the server. */
  get there(): AttachedFile[] {
    return this.uploads?.files ?? [];
  }

  /** What the server keeps for the draft. */
  get drafted(): AttachedFile[] {
    const known = new Set(this.before.map(({ id }) => id));
    return this.there.filter(({ id }) => !known.has(id));
  }

  /** Whether they are others than the post has. */
  get differ(): boolean {
    const keys = (this.uploads?.all ?? []).map(({ key }) => key).join();
    return keys !== this.before.map(({ id }) => id).join();
  }

  get underWay(): boolean {
    return this.uploads?.underWay ?? false;
  }

  /** Waits until every file is there or refused. */
  async settled(): Promise<void> {
    await this.uploads?.settled();
  }

  readonly attach = (files: File[]): void => {
    const t = this.host.topic.texts;
    const room = MOST_FILES - (this.uploads?.all.length ?? 0);
    const tooLarge = files.find(({ size, type }) => size > MEGABYTES * 1_048_576 && !type.startsWith('image/'));
    const tooMany = files.length > room ? t.text('file-too-many', MOST_FILES) : '';
    const problem = tooLarge ? t.text('file-too-large', tooLarge.name, MEGABYTES) : tooMany;
    this.host.filesRefused(problem);
    if (files.length > 0 && !problem) {
      this.uploads?.add(files);
    }
  };

  private detach(upload: Upload): void {
    this.uploads?.remove(upload);
    this.said = this.host.topic.texts.text('file-removed', upload.name);
    this.host.focus();
  }

  private changed(): void {
    const last = this.uploads?.all.filter(({ state }) => state === 'there').at(-1);
    this.said = last && !this.underWay ? this.host.topic.texts.text('file-there', last.name) : '';
    this.host.filesChanged();
    this.host.requestUpdate();
  }

  readonly onDrag = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
      this.dropping = event.type === 'dragover';
      this.host.requestUpdate();
    }
  };

  /** What is dropped or pasted, if it is files. */
  readonly onGiven = (event: DragEvent | ClipboardEvent): void => {
    this.dropping = false;
    const files = filesOf('dataTransfer' in event ? event.dataTransfer : event.clipboardData);
    if (files.length > 0) {
      event.preventDefault();
      this.attach(files);
    }
  };

  render(): TemplateResult {
    return html`${uploadList(this.uploads?.all ?? [], this.host.topic.texts, (upload) => this.detach(upload))}
      <p class="visually-hidden" role="status">${this.said}</p>`;
  }
}
