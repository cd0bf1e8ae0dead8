import { newKey } from './sending';
import { shrunk } from './shrink';
import type { AttachedFile } from './wire';

const ADDRESS = '/discussion/files/';
const LONGEST_WAIT = 15_000;
const TOO_MANY_TRIES = 40;

/** The server's own limits, said here before a file is sent in vain. */
export const MEGABYTES = 10;
export const MOST_FILES = 10;

/** A file on its way to the server, or there. */
export interface Upload {
  key: string;
  name: string;
  state: 'waiting' | 'sending' | 'again' | 'there' | 'refused';
  /** From 0 to 1. */
  progress: number;
  file?: AttachedFile;
  refusal?: string;
}

/** Where files are sent: for which topic, and with the key of which post. */
export interface Target {
  cohort: string;
  topic: string;
  writing: () => string;
}

interface Waiting extends Upload {
  source: File;
}

/**
 * The files of what is being written. They are sent one after the other, each until the server has answered; a file sent twice is
 * there once, because of its key.
 */
export class Uploads {
  private list: Upload[] = [];
  private running: Promise<void> | undefined;
  private request: { key: string; abort: () => void } | undefined;
  private permit: { header: string; token: string } | undefined;
  private ended = false;

  /**
   * @param target where they belong
   * @param changed told whenever something has
   * @param failed says that a file could not be sent
   */
  constructor(
    private readonly target: Target,
    private readonly changed: () => void,
    private readonly failed: (name: string) => string,
  ) {}

  get all(): readonly Upload[] {
    return this.list;
  }

  /** The files that are there, in their order. */
  get files(): AttachedFile[] {
    return this.list.flatMap(({ file }) => (file ? [file] : []));
  }

  get underWay(): boolean {
    return this.list.some(({ state }) => state === 'waiting' || state === 'sending' || state === 'again');
  }

  /** Begins with files that are at the server already. */
  begin(files: AttachedFile[]): void {
    this.request?.abort();
    this.list = files.map((file) => ({ key: file.id, name: file.name, state: 'there', progress: 1, file }));
  }

  end(): void {
    this.ended = true;
    this.request?.abort();
  }

  add(sources: File[]): void {
    const added = sources.map(
      (source): Waiting => ({ key: newKey(), name: source.name, state: 'waiting', progress: 0, source }),
    );
    this.list = [...this.list, ...added];
    this.changed();
    this.running ??= this.send().finally(() => (this.running = undefined));
  }

  remove(upload: Upload): void {
    this.list = this.list.filter(({ key }) => key !== upload.key);
    if (this.request?.key === upload.key) {
      this.request.abort();
    }
    if (upload.file) {
      void this.forget(upload.file);
    }
    this.changed();
  }

  /** Tells the server, which keeps a file that a post has. */
  private async forget(file: AttachedFile): Promise<void> {
    const permit = await this.permitted();
    if (permit) {
      await fetch(ADDRESS + file.id, { method: 'DELETE', headers: { [permit.header]: permit.token } }).catch(
        () => undefined,
      );
    }
  }

  /** Waits until every file is there or refused. */
  async settled(): Promise<void> {
    await this.running;
  }

  private async send(): Promise<void> {
    for (;;) {
      const next = this.list.find((upload): upload is Waiting => upload.state === 'waiting');
      if (!next || this.ended) {
        return;
      }
      await this.sendOne(next);
    }
  }

  private async sendOne(upload: Waiting): Promise<void> {
    this.put(upload, { state: 'sending' });
    const { content, name } = await shrunk(upload.source);
    for (let wait = 1000, tries = 1; this.isWanted(upload); wait = Math.min(wait * 2, LONGEST_WAIT), tries++) {
      const answer = await this.ask(upload, content, name);
      if (answer === 'gone') {
        return;
      }
      if (answer !== 'later') {
        this.put(upload, 'file' in answer ? { state: 'there', progress: 1, ...answer } : { state: 'refused', ...answer });
        return;
      }
      if (tries >= TOO_MANY_TRIES) {
        this.put(upload, { state: 'refused', refusal: this.failed(upload.name) });
        return;
      }
      this.put(upload, { state: 'again' });
      await new Promise((resolve) => window.setTimeout(resolve, wait));
    }
  }

  private isWanted(upload: Upload): boolean {
    return !this.ended && this.list.some(({ key }) => key === upload.key);
  }

  private put(upload: Upload, change: Partial<Upload>): void {
    this.list = this.list.map((known) => (known.key === upload.key ? Object.assign(known, change) : known));
    this.changed();
  }

  private async permitted(): Promise<{ header: string; token: string } | undefined> {
    this.permit ??= await fetch(`${ADDRESS}permit`, { headers: { Accept: 'application/json' } })
      .then((answer) => (answer.ok ? (answer.json() as Promise<{ header: string; token: string }>) : undefined))
      .catch(() => undefined);
    return this.permit;
  }

  private async ask(
    upload: Upload,
    content: Blob,
    name: string,
  ): Promise<{ file: AttachedFile } | { refusal: string } | 'later' | 'gone'> {
    const permit = await this.permitted();
    if (!permit) {
      return 'later';
    }
    const { cohort, topic, writing } = this.target;
    const address = `${ADDRESS}${upload.key}?${new URLSearchParams({ cohort, topic, writing: writing(), name })}`;
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.open('PUT', address);
      request.setRequestHeader(permit.header, permit.token);
      request.setRequestHeader('Content-Type', 'application/octet-stream');
      request.setRequestHeader('Accept', 'application/json');
      request.upload.onprogress = ({ loaded, total }) =>
        this.put(upload, { state: 'sending', progress: total ? loaded / total : 0 });
      request.onerror = () => resolve('later');
      request.ontimeout = () => resolve('later');
      request.onabort = () => resolve('gone');
      request.onload = () => resolve(this.answerOf(request, upload));
      this.request = { key: upload.key, abort: () => request.abort() };
      request.send(content);
    });
  }

  private answerOf(request: XMLHttpRequest, upload: Upload): { file: AttachedFile } | { refusal: string } | 'later' {
    try {
      const answer = JSON.parse(request.responseText) as AttachedFile & { detail?: string };
      if (request.status === 200) {
        return { file: answer };
      }
      if (answer.detail && request.status >= 400 && request.status < 500 && request.status !== 403) {
        return { refusal: answer.detail };
      }
    } catch {
      // No answer of the place where files are taken: the sign-in page, or that of a proxy.
    }
    this.permit = undefined;
    return request.status >= 500 || request.status === 403 || request.status === 0
      ? 'later'
      : { refusal: this.failed(upload.name) };
  }
}
