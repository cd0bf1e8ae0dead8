import { html, nothing, svg, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Texts } from './texts';
import type { Upload } from './uploads';
import type { AttachedFile } from './wire';

const CLIP = svg`<path d="M20 11.5l-8.2 8.2a5 5 0 0 1-7-7l8.4-8.4a3.3 3.3 0 0 1 4.7 4.7l-8.3 8.3a1.7 1.7 0 0 1-2.4-2.4l7.6-7.6" />`;
const SHEET = svg`<path d="M6 3h8l4 4v14H6zM14 3v4h4" />`;

/** What may be chosen; the server looks at the content. */
const KINDS = 'image/*,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.csv';

export function addressOf(file: AttachedFile): string {
  return `/discussion/files/${file.id}`;
}

export function isPicture({ kind }: AttachedFile): boolean {
  return kind === 'PNG' || kind === 'JPEG';
}

function thumbnail(file: AttachedFile): TemplateResult {
  const scale = Math.min(1, 480 / Math.max(file.width, file.height, 1));
  return html`<img
    src="${addressOf(file)}/small"
    alt=""
    loading="lazy"
    decoding="async"
    width=${Math.max(1, Math.round(file.width * scale))}
    height=${Math.max(1, Math.round(file.height * scale))}
  />`;
}

/** The files of a post: pictures to be seen, others to be saved. */
export function postFiles(files: AttachedFile[] | undefined, t: Texts): TemplateResult | typeof nothing {
  if (!files?.length) {
    return nothing;
  }
  const pictures = files.filter(isPicture);
  const others = files.filter((file) => !isPicture(file));
  return html`<ul class="files" aria-label=${t.text('files')}>
    ${repeat(
      [...pictures, ...others],
      ({ id }) => id,
      (file) =>
        isPicture(file)
          ? html`<li class="picture">
              <a href=${addressOf(file)} target="_blank" rel="noopener"
                >${thumbnail(file)}<bdi class="file-name">${file.name}</bdi></a
              >
            </li>`
          : html`<li class="document">
              <a href=${addressOf(file)} download=${file.name}
                ><svg viewBox="0 0 24 24" aria-hidden="true">${SHEET}</svg>
                <bdi class="file-name">${file.name}</bdi>
                <span class="soft">${t.size(file.size)}</span></a
              >
            </li>`,
    )}
  </ul>`;
}

/** The button to choose files with; the field itself is not seen, and is named by its label. */
export function attachButton(t: Texts, chosen: (files: File[]) => void, off: boolean): TemplateResult {
  return html`<label class="tool attach" title=${t.text('attach')}>
    <input
      type="file"
      multiple
      accept=${KINDS}
      ?disabled=${off}
      aria-label=${t.text('attach')}
      @change=${(event: Event) => {
        const field = event.target as HTMLInputElement;
        chosen([...(field.files ?? [])]);
        field.value = '';
      }}
    />
    <svg viewBox="0 0 24 24" aria-hidden="true">${CLIP}</svg>
  </label>`;
}

/** The files of what is being written, with how far each has come. */
export function uploadList(
  uploads: readonly Upload[],
  t: Texts,
  remove: (upload: Upload) => void,
): TemplateResult | typeof nothing {
  return uploads.length === 0
    ? nothing
    : html`<ul class="uploads" aria-label=${t.text('files')}>
        ${uploads.map((upload) => keyed(upload.key, uploadItem(upload, t, remove)))}
      </ul>`;
}

function uploadItem(upload: Upload, t: Texts, remove: (upload: Upload) => void): TemplateResult {
  const { file, state } = upload;
  const label = t.text('file-remove', upload.name);
  return html`<li class=${state}>
    <span class="sign" aria-hidden="true"
      >${file && isPicture(file) ? thumbnail(file) : html`<svg viewBox="0 0 24 24">${SHEET}</svg>`}</span
    >
    <span class="about">
      <span><bdi class="file-name">${file?.name ?? upload.name}</bdi></span>
      ${how(upload, t)}
    </span>
    <button type="button" class="quiet" aria-label=${label} title=${label} @click=${() => remove(upload)}>✕</button>
  </li>`;
}

function how(upload: Upload, t: Texts): TemplateResult {
  switch (upload.state) {
    case 'there':
      return html`<span class="soft">${upload.file ? t.size(upload.file.size) : ''}</span>`;
    case 'refused':
      return html`<span class="problem">${upload.refusal}</span>`;
    case 'waiting':
      return html`<span class="soft">${t.text('file-waiting')}</span>`;
    case 'again':
      return html`<span class="soft">${t.text('file-again')}</span>`;
    case 'sending':
      return html`<progress
        max="1"
        value=${upload.progress}
        aria-label=${t.text('file-sending', upload.name)}
      ></progress>`;
  }
}

/** Files that came by drop or paste; words that were pasted stay words. */
export function filesOf(data: DataTransfer | null): File[] {
  return data && !data.types.includes('text/plain') ? [...data.files] : [];
}
