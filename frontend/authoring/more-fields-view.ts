import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../discussion/texts';
import { asLine, asLines, isSaid, newThing, type Field } from './more-fields';
import type { More, Thing, Value } from './quiz';

/** Fields that only some kinds of questions have, some of them lists of things with fields of their own. */
export class MoreFieldsView {
  constructor(
    private readonly texts: Texts,
    private readonly mayWrite: boolean,
  ) {}

  show(fields: Field[], more: More, set: (more: More) => void): TemplateResult[] {
    return fields
      .filter((field) => !('only' in field) || !field.only || field.only === more['type'])
      .map((field) => this.field(field, more, (value) => set(this.with(more, field.key, value))));
  }

  private with(more: More, key: string, value: Value): More {
    const { [key]: _, ...others } = more;
    return isSaid(value) ? { ...others, [key]: value } : others;
  }

  private text(label: string): string {
    return this.texts.text(`more.${label}`);
  }

  private field(field: Field, more: More, set: (value: Value) => void): TemplateResult {
    const value = more[field.key];
    const typed = (event: Event): void => set((event.target as HTMLInputElement).value);
    switch (field.kind) {
      case 'list':
        return this.things(field, (value ?? []) as Thing[], set);
      case 'check':
        return html`<label class="choice"
          ><input
            type="checkbox"
            .checked=${value === 'true'}
            @change=${(event: Event) => set((event.target as HTMLInputElement).checked ? 'true' : '')}
          />${this.text(field.label)}</label
        >`;
      case 'select':
        return html`<label class="field"
          ><span>${this.text(field.label)}</span>
          <select @change=${typed}>
            ${field.options.map(
              ([option, label]) =>
                html`<option value=${option} ?selected=${(value ?? '') === option} .selected=${(value ?? '') === option}>
                  ${label ? this.text(label) : '–'}
                </option>`,
            )}
          </select></label
        >`;
      case 'lines':
        return html`<label class="field"
          ><span>${this.text(field.label)}</span>
          <textarea
            rows="2"
            dir="auto"
            .value=${asLines(value)}
            @change=${(event: Event) =>
              set(
                (event.target as HTMLTextAreaElement).value
                  .split('\n')
                  .map((each) => each.trim())
                  .filter(Boolean),
              )}
          ></textarea></label>`;
      case 'area':
        return html`<label class="field"
          ><span>${this.text(field.label)}</span>
          <textarea rows="2" dir="auto" maxlength="20000" .value=${asLine(value)} @input=${typed}></textarea></label>`;
      default:
        return html`<label class="field ${field.kind === 'number' ? 'short' : ''}"
          ><span>${this.text(field.label)}</span>
          <input
            dir="auto"
            inputmode=${field.kind === 'number' ? 'decimal' : 'text'}
            .value=${asLine(value)}
            @input=${typed}
        /></label>`;
    }
  }

  private things(field: Field & { kind: 'list' }, things: Thing[], set: (value: Value) => void): TemplateResult {
    const change = (at: number, thing: More): void =>
      set(things.map((each, index) => (index === at ? { ...thing, id: String(thing['id'] ?? each.id) } : each)));
    const move = (from: number, to: number): void => {
      const moved = [...things];
      moved.splice(to, 0, ...moved.splice(from, 1));
      set(moved);
    };
    return html`<fieldset class="things">
      <legend>${this.text(field.label)}</legend>
      ${things.map(
        (thing, at) =>
          html`<div class="answer thing">
            <label class="field short"
              ><span>${this.text('id')}</span>
              <input
                .value=${thing.id}
                @change=${(event: Event) =>
                  change(at, { ...thing, id: (event.target as HTMLInputElement).value.trim() || thing.id })}
            /></label>
            ${this.show(field.fields, thing, (changed) => change(at, changed))}
            ${this.mayWrite
              ? html`<div class="answer-actions">
                  ${this.action('more.up', thing, at > 0, () => move(at, at - 1), '↑')}
                  ${this.action('more.remove', thing, true, () => set(things.filter((_, each) => each !== at)), '×')}
                </div>`
              : nothing}
          </div>`,
      )}
      ${this.mayWrite
        ? html`<button
            type="button"
            aria-label="${this.text('add')}: ${this.text(field.label)}"
            @click=${() => set([...things, newThing(field, things)])}
          >
            ${this.text('add')}
          </button>`
        : nothing}
    </fieldset>`;
  }

  private action(key: string, thing: Thing, possible: boolean, act: () => void, sign: string): TemplateResult {
    const label = this.texts.text(key, thing.id);
    return html`<button type="button" aria-label=${label} title=${label} ?disabled=${!possible} @click=${act}>
      ${sign}
    </button>`;
  }
}
