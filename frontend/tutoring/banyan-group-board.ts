import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Texts } from '../discussion/texts';
import { imbalance, type Person, shares, standsOut } from './mix';

interface Tutor {
  id: string;
  name: string;
  elsewhere: number;
}

interface Group {
  id: string | null;
  name: string;
  tutor: string | null;
}

interface Dimension {
  label: string;
  values: Record<string, string>;
}

interface Answer {
  refusal?: string;
}

interface Placed extends Answer {
  groups: (Group & { members: string[] })[];
  byChance?: number;
}

interface Desk extends Placed {
  version: number;
  assignsTutors: boolean;
  people: { id: string; name: string; kinds: string[] }[];
  tutors: Tutor[];
  dimensions: Dimension[];
}

interface Beginning extends Desk {
  language: string;
  texts: Record<string, string>;
}

interface Server {
  desk(): Promise<Desk>;
  propose(keepPlaced: boolean): Promise<Placed>;
  apply(plan: { version: number; groups: (Group & { members: string[] })[] }): Promise<Desk>;
}

const SMALLEST = 15;
const LARGEST = 20;
/** With more people the groups are closed at first, so that one sees all of them. */
const FEW = 60;
const NOWHERE = -1;

/**
 * The groups of a cohort, to be proposed, changed by hand and applied in one step. People are moved by dragging, or by a
 * button that asks where to. Nothing is stored until it is applied.
 */
@customElement('banyan-group-board')
export class GroupBoard extends LitElement {
  declare $server: Server;

  @state() private desk?: Desk;
  @state() private groups: Group[] = [];
  @state() private people: Person[] = [];
  @state() private byChance: number | undefined;
  @state() private open = new Set<number>();
  @state() private moving: Person | undefined;
  @state() private problem = '';
  @state() private said = '';
  @state() private busy = false;
  @state() private over: number | undefined;

  private texts!: Texts;
  private percent!: Intl.NumberFormat;
  private decimal!: Intl.NumberFormat;
  private dragged: string | undefined;
  private atFirst = '';

  override createRenderRoot(): this {
    return this;
  }

  /** Called by the server when the page is there. */
  begin(beginning: Beginning): void {
    this.texts = new Texts(beginning.language, beginning.texts);
    this.percent = new Intl.NumberFormat(beginning.language, { style: 'percent' });
    this.decimal = new Intl.NumberFormat(beginning.language, { maximumFractionDigits: 1 });
    this.show(beginning);
  }

  private show(desk: Desk): void {
    this.desk = desk;
    this.byChance = undefined;
    this.groups = desk.groups.map(({ id, name, tutor }) => ({ id, name, tutor }));
    const at = placesOf(desk.groups);
    this.people = desk.people.map(({ id, name, kinds }) => {
      const group = at.get(id) ?? NOWHERE;
      return { id, name, kinds, group, was: group };
    });
    this.open = new Set(desk.people.length <= FEW ? [NOWHERE, ...this.groups.keys()] : []);
    this.atFirst = this.tutorsNow;
  }

  private get tutorsNow(): string {
    return JSON.stringify(this.groups.map(({ tutor }) => tutor));
  }

  private get moves(): number {
    return this.people.filter(({ group, was }) => group !== was).length;
  }

  private get isChanged(): boolean {
    return this.moves > 0 || this.tutorsNow !== this.atFirst;
  }

  private async ask<T extends Answer>(question: Promise<T>): Promise<T | undefined> {
    this.busy = true;
    this.problem = '';
    const answer = await question.catch(() => ({ refusal: this.texts.text('failed') }) as T);
    this.busy = false;
    this.problem = answer.refusal ?? '';
    return answer.refusal ? undefined : answer;
  }

  private async propose(keepPlaced: boolean): Promise<void> {
    const proposal = await this.ask(this.$server.propose(keepPlaced));
    if (proposal) {
      const before = new Map(this.desk?.groups.map(({ id }, number) => [id, number]));
      this.groups = proposal.groups.map(({ id, name, tutor }) => ({ id, name, tutor }));
      const at = placesOf(proposal.groups);
      const numbers = new Map([...before].map(([id, number]) => [number, this.groups.findIndex((group) => group.id === id)]));
      const was = placesOf(this.desk?.groups ?? []);
      this.people = this.people.map((person) => {
        const present = was.get(person.id);
        const number = present === undefined ? NOWHERE : (numbers.get(present) ?? NOWHERE);
        return { ...person, group: at.get(person.id) ?? NOWHERE, was: present !== undefined && number < 0 ? -2 : number };
      });
      this.byChance = proposal.byChance;
      this.said = this.texts.text('proposed', this.groups.length);
    }
  }

  private async apply(): Promise<void> {
    const { desk } = this;
    const groups = this.groups.map((group, number) => ({
      ...group,
      members: this.people.filter((person) => person.group === number).map(({ id }) => id),
    }));
    const now = desk && (await this.ask(this.$server.apply({ version: desk.version, groups })));
    if (now) {
      this.show(now);
      this.said = this.texts.text('applied');
    }
  }

  private undo(): void {
    if (this.desk) {
      this.show(this.desk);
      this.said = this.texts.text('undone');
    }
  }

  private move(id: string | undefined, group: number): void {
    const person = this.people.find((candidate) => candidate.id === id);
    if (person && person.group !== group) {
      this.people = this.people.map((known) => (known.id === id ? { ...known, group } : known));
      this.said = this.texts.text('moved', person.name, this.nameOf(group));
    }
  }

  private nameOf(group: number): string {
    return this.groups[group]?.name ?? this.texts.text('without');
  }

  // Dragging

  private readonly onDrop = (event: DragEvent, group: number): void => {
    event.preventDefault();
    this.over = undefined;
    this.move(this.dragged, group);
    this.dragged = undefined;
  };

  private readonly onDragOver = (event: DragEvent, group: number): void => {
    if (this.dragged) {
      event.preventDefault();
      this.over = group;
    }
  };

  // Moving by the button

  override updated(): void {
    this.querySelector<HTMLDialogElement>('dialog:not([open])')?.showModal();
  }

  private readonly onClosed = async (event: Event): Promise<void> => {
    const dialog = event.target as HTMLDialogElement;
    const person = this.moving;
    this.moving = undefined;
    if (person && dialog.returnValue === 'move') {
      const to = Number(dialog.querySelector('select')?.value);
      this.open = new Set([...this.open, to]);
      this.move(person.id, to);
    }
    await this.updateComplete;
    this.querySelector<HTMLElement>(`#person-${person?.id} button`)?.focus();
  };

  override render(): TemplateResult | typeof nothing {
    const { desk } = this;
    if (!desk) {
      return nothing;
    }
    const t = this.texts;
    if (desk.people.length === 0) {
      return html`<p class="none">${t.text('nobody')}</p>`;
    }
    return html`<p class="problem" role="alert">${this.problem}</p>
      <p class="visually-hidden" role="status">${this.said}</p>
      <div class="group-tools">
        <button type="button" class="primary" ?disabled=${this.busy} @click=${() => this.propose(false)}>
          ${t.text('propose')}
        </button>
        ${desk.groups.length > 0
          ? html`<button type="button" ?disabled=${this.busy} @click=${() => this.propose(true)}>
              ${t.text('propose-rest')}
            </button>`
          : nothing}
      </div>
      ${this.isChanged ? this.renderChanges(t) : nothing} ${this.renderWhole(desk, t)}
      <div class="group-cards">
        ${this.people.some(({ group }) => group === NOWHERE) ? this.renderCard(NOWHERE, desk, t) : nothing}
        ${this.groups.map((_, number) => this.renderCard(number, desk, t))}
      </div>
      ${this.moving ? this.renderDialog(this.moving, t) : nothing}`;
  }

  private renderChanges(t: Texts): TemplateResult {
    return html`<div class="group-changes">
      <p>${t.text('moves', this.moves)}</p>
      <button type="button" class="primary" ?disabled=${this.busy} @click=${() => this.apply()}>${t.text('apply')}</button>
      <button type="button" ?disabled=${this.busy} @click=${() => this.undo()}>${t.text('undo')}</button>
    </div>`;
  }

  private renderWhole(desk: Desk, t: Texts): TemplateResult {
    const even = imbalance(this.people, this.groups.length, desk.dimensions.length);
    return html`<section class="board-panel" aria-labelledby="whole-heading">
      <h2 id="whole-heading">${t.text('whole')}</h2>
      <p>${t.text('people', this.people.length)} · ${t.text('group-count', this.groups.length)}</p>
      ${this.renderMix(this.people, desk, t, false)}
      ${this.groups.length > 1
        ? html`<p>
            ${t.text('imbalance', this.percent.format(even))}
            ${this.byChance === undefined ? nothing : t.text('by-chance', this.percent.format(this.byChance))}
          </p>`
        : nothing}
      ${desk.tutors.length > 0 ? this.renderLoads(desk, t) : html`<p class="soft">${t.text('no-tutors')}</p>`}
    </section>`;
  }

  private renderLoads(desk: Desk, t: Texts): TemplateResult {
    return html`<h3>${t.text('loads')}</h3>
      <ul class="loads">
        ${desk.tutors.map(({ id, name, elsewhere }) => {
          const groups = [...this.groups.keys()].filter((number) => this.groups[number].tutor === id);
          const here = this.people.filter(({ group }) => groups.includes(group)).length;
          return html`<li><bdi>${name}</bdi> ${t.text('load', here + elsewhere, here, elsewhere)}</li>`;
        })}
      </ul>`;
  }

  private renderMix(some: Person[], desk: Desk, t: Texts, compared: boolean): TemplateResult {
    return html`<dl class="mix">
      ${desk.dimensions.map(
        ({ label, values }, dimension) =>
          html`<div>
            <dt>${label}</dt>
            ${shares(some, this.people, dimension).map((share) => {
              const name = values[share.kind] ?? share.kind;
              const out = compared && standsOut(share);
              return html`<dd class=${out ? 'stands-out' : ''}>
                <bdi>${name}</bdi> ${this.decimal.format(share.count)}${compared
                  ? html` <span class="soft"
                      >${t.text(out ? 'expected-out' : 'expected', this.decimal.format(share.expected))}</span
                    >`
                  : nothing}
              </dd>`;
            })}
          </div>`,
      )}
    </dl>`;
  }

  private renderCard(number: number, desk: Desk, t: Texts): TemplateResult {
    const members = this.people.filter(({ group }) => group === number);
    const isGroup = number !== NOWHERE;
    const tooFew = isGroup && members.length < SMALLEST && this.people.length >= 2 * SMALLEST;
    const tooMany = isGroup && members.length > LARGEST;
    return html`<section
      class="board-panel group-card ${this.over === number ? 'is-over' : ''}"
      aria-labelledby="group-${number}"
      @dragover=${(event: DragEvent) => this.onDragOver(event, number)}
      @dragleave=${() => (this.over = undefined)}
      @drop=${(event: DragEvent) => this.onDrop(event, number)}
    >
      <h2 id="group-${number}" dir="auto">${this.nameOf(number)}</h2>
      <p>
        ${t.text('people', members.length)}
        ${tooFew ? html`<strong class="warning">${t.text('too-few', SMALLEST)}</strong>` : nothing}
        ${tooMany ? html`<strong class="warning">${t.text('too-many', LARGEST)}</strong>` : nothing}
      </p>
      ${isGroup ? this.renderTutor(number, desk, t) : nothing}
      ${isGroup ? this.renderMix(members, desk, t, true) : nothing}
      <details
        ?open=${this.open.has(number)}
        @toggle=${(event: Event) => this.onToggle(number, (event.target as HTMLDetailsElement).open)}
      >
        <summary>${t.text('members')}</summary>
        ${this.open.has(number)
          ? html`<ul class="members">
              ${repeat(
                members,
                ({ id }) => id,
                (person) => this.renderPerson(person, desk, t),
              )}
            </ul>`
          : nothing}
      </details>
    </section>`;
  }

  private onToggle(number: number, open: boolean): void {
    if (open !== this.open.has(number)) {
      const next = new Set(this.open);
      if (open) {
        next.add(number);
      } else {
        next.delete(number);
      }
      this.open = next;
    }
  }

  private renderTutor(number: number, desk: Desk, t: Texts): TemplateResult {
    const { tutor, name } = this.groups[number];
    return html`<label class="tutor"
      >${t.text('tutor')}
      <select
        aria-label=${t.text('tutor-of', name)}
        ?disabled=${!desk.assignsTutors}
        @change=${(event: Event) => this.assign(number, (event.target as HTMLSelectElement).value)}
      >
        <option value="" ?selected=${!tutor}>${t.text('nobody-yet')}</option>
        ${desk.tutors.map((known) => html`<option value=${known.id} ?selected=${known.id === tutor}>${known.name}</option>`)}
      </select>
    </label>`;
  }

  private assign(number: number, tutor: string): void {
    this.groups = this.groups.map((group, at) => (at === number ? { ...group, tutor: tutor || null } : group));
  }

  private renderPerson(person: Person, desk: Desk, t: Texts): TemplateResult {
    return html`<li
      id="person-${person.id}"
      class=${person.group === person.was ? '' : 'is-moved'}
      draggable="true"
      @dragstart=${(event: DragEvent) => {
        this.dragged = person.id;
        event.dataTransfer?.setData('text/plain', person.name);
      }}
      @dragend=${() => {
        this.dragged = undefined;
        this.over = undefined;
      }}
    >
      <span class="who-is"
        ><bdi class="who">${person.name}</bdi>
        <span class="soft">
          ${desk.dimensions.map(({ values }, at) => values[person.kinds[at]] ?? person.kinds[at]).join(' · ')}
        </span></span
      >
      <button type="button" class="quiet" aria-label=${t.text('move-of', person.name)} @click=${() => (this.moving = person)}>
        ${t.text('move')}
      </button>
    </li>`;
  }

  private renderDialog(person: Person, t: Texts): TemplateResult {
    const targets = [NOWHERE, ...this.groups.keys()].filter((number) => number !== person.group);
    return html`<dialog class="group-dialog" aria-labelledby="move-heading" @close=${this.onClosed}>
      <h2 id="move-heading" dir="auto">${t.text('move-of', person.name)}</h2>
      <form method="dialog">
        <label class="tutor"
          >${t.text('to-group')}
          <select autofocus>
            ${[...targets.slice(1), ...targets.slice(0, 1)].map(
              (number) =>
                html`<option value=${number}>
                  ${this.nameOf(number)} (${this.people.filter(({ group }) => group === number).length})
                </option>`,
            )}
          </select>
        </label>
        <div class="dialog-actions">
          <button value="cancel">${t.text('cancel')}</button>
          <button value="move" class="primary">${t.text('move')}</button>
        </div>
      </form>
    </dialog>`;
  }
}

function placesOf(groups: { members: string[] }[]): Map<string, number> {
  return new Map(groups.flatMap(({ members }, number) => members.map((id): [string, number] => [id, number])));
}
