import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { WritingElement } from './writing-element';

interface Entry {
  key: string;
  text: string;
  checked: boolean;
}

interface Run {
  fate: 'KEPT' | 'REMOVED' | 'ADDED';
  text: string;
}

/** What the server says of a text: it is the same for everybody who looks at it. */
interface Row {
  key: string;
  field: string;
  label: string;
  original: string;
  text: string;
  state: 'MISSING' | 'OUTDATED' | 'EXTRA' | 'CURRENT';
  since: Run[];
}

interface Languages {
  from: string;
  fromName: string;
  fromDirection: 'ltr' | 'rtl';
  to: string;
  toName: string;
  toDirection: 'ltr' | 'rtl';
}

interface Rows {
  rows?: Row[];
  languages?: Languages;
}

const TALL = 240;

/** A part of a course beside its translation, text by text; on a phone one below the other. */
@customElement('banyan-translation-editor')
export class BanyanTranslationEditor extends WritingElement<Entry[]> {
  private languages?: Languages;

  private get rows(): Row[] {
    return (this.answer as Rows).rows ?? [];
  }

  override begin(beginning: Parameters<WritingElement<Entry[]>['begin']>[0] & Rows): void {
    this.languages = beginning.languages;
    super.begin(beginning);
  }

  protected override comparable(content: Entry[]): string {
    return content.map((entry) => entry.text).join('\n\n');
  }

  private set(key: string, part: Partial<Entry>): void {
    this.change((this.content ?? []).map((entry) => (entry.key === key ? { ...entry, ...part } : entry)));
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.content || !this.languages) {
      return nothing;
    }
    const entries = new Map(this.content.map((entry) => [entry.key, entry]));
    return html`${this.statusLine()} ${this.conflict()}
      <ol class="translation writing" role="list">
        ${this.rows.map((row, index) => this.row(row, index, entries.get(row.key)))}
      </ol>`;
  }

  private row(row: Row, index: number, entry: Entry | undefined): TemplateResult {
    const text = entry?.text ?? row.text;
    const state = text === row.text && !entry?.checked ? row.state : text.trim() ? 'CURRENT' : 'MISSING';
    const id = `translation-${index}`;
    return html`<li class="pair ${state.toLowerCase()}">
      <p class="pair-head">
        <strong id="${id}-label">${row.label}</strong>
        <span class="tag">${this.texts.text(`state.${state.toLowerCase()}`)}</span>
      </p>
      <div class="pair-texts">
        <div class="original" lang=${this.languages?.from ?? ''} dir=${this.languages?.fromDirection ?? 'auto'}>
          ${row.original
            ? html`<div class="words" tabindex="0" role="group" aria-label=${this.sideLabel(row, this.languages?.fromName)}>${row.original}</div>`
            : html`<p class="hint" lang=${this.texts.language} dir="auto">${this.texts.text('original.gone')}</p>`}
          ${state === 'OUTDATED' ? this.since(row) : nothing}
        </div>
        <div class="target">
          <textarea
            id=${id}
            rows=${Math.max(2, Math.min(14, Math.ceil(Math.max(text.length, row.original.length) / 48)))}
            lang=${this.languages?.to ?? ''}
            dir=${text ? 'auto' : (this.languages?.toDirection ?? 'auto')}
            aria-label=${this.sideLabel(row, this.languages?.toName)}
            maxlength="20000"
            ?readonly=${!this.mayWrite}
            .value=${text}
            @input=${(event: Event) => this.set(row.key, { text: (event.target as HTMLTextAreaElement).value })}
          ></textarea>
          ${this.actions(row, text, state)}
        </div>
      </div>
    </li>`;
  }

  private sideLabel(row: Row, language = ''): string {
    return `${row.label} · ${language}`;
  }

  private since(row: Row): TemplateResult {
    return html`<details ?open=${row.original.length < TALL}>
      <summary lang=${this.texts.language} dir="auto">${this.texts.text('since')}</summary>
      <p class="words changes">${row.since.map((run) => this.run(run))}</p>
    </details>`;
  }

  private run({ fate, text }: Run): TemplateResult {
    switch (fate) {
      case 'ADDED':
        return html`<ins>${text}</ins>`;
      case 'REMOVED':
        return html`<del>${text}</del>`;
      default:
        return html`${text}`;
    }
  }

  private actions(row: Row, text: string, state: Row['state']): TemplateResult | typeof nothing {
    if (!this.mayWrite) {
      return nothing;
    }
    const untouched = row.original && !text.trim();
    const same = state === 'OUTDATED' || (state === 'MISSING' && text.trim());
    if (!untouched && !same && state !== 'EXTRA') {
      return nothing;
    }
    return html`<p class="pair-actions">
      ${untouched
        ? this.action('copy', row, () => this.set(row.key, { text: row.original }))
        : nothing}
      ${same ? this.action('right', row, () => this.set(row.key, { checked: true })) : nothing}
      ${state === 'EXTRA' ? this.action('drop', row, () => this.set(row.key, { text: '' })) : nothing}
    </p>`;
  }

  private action(key: string, row: Row, act: () => void): TemplateResult {
    const label = this.texts.text(`translation.${key}`);
    return html`<button type="button" aria-label="${label}: ${row.label}" @click=${act}>${label}</button>`;
  }
}
