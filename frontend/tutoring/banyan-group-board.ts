import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Texts } from '../discussion/texts';
import { changes, moveDialog, whole, type Board } from './board-panels';
import { groupCard } from './group-card';
import type { Person } from './mix';
import { NOWHERE, Plan } from './plan';
import type { Answer, Beginning, Desk, Server } from './wire';

/** With more people the groups are closed at first, so that one sees all of them. */
const FEW = 60;

/**
 * The groups of a cohort, to be proposed, changed by hand and applied in one step. People are moved by dragging, or by a
 * button that asks where to. Nothing is stored until it is applied.
 */
@customElement('banyan-group-board')
export class GroupBoard extends LitElement {
  declare $server: Server;

  @state() private desk?: Desk;
  @state() private plan!: Plan;
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
  private dragged: Person | undefined;

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
    this.plan = Plan.of(desk);
    this.open = new Set(desk.people.length <= FEW ? [NOWHERE, ...this.plan.numbers] : []);
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
    if (proposal && this.desk) {
      this.plan = this.plan.proposed(this.desk, proposal);
      this.byChance = proposal.byChance;
      this.said = this.texts.text('proposed', this.plan.groups.length);
    }
  }

  private async apply(): Promise<void> {
    const { desk, plan } = this;
    const now = desk && (await this.ask(this.$server.apply({ version: desk.version, groups: plan.withMembers })));
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
    const person = this.plan.people.find((candidate) => candidate.id === id);
    if (person && person.group !== group) {
      this.plan = this.plan.withPerson(person.id, group);
      this.said = this.texts.text('moved', person.name, this.nameOf(group));
    }
  }

  private nameOf(group: number): string {
    return this.plan.groups[group]?.name ?? this.texts.text('without');
  }

  // Dragging

  private onDrop(event: DragEvent, group: number): void {
    event.preventDefault();
    this.over = undefined;
    this.move(this.dragged?.id, group);
    this.dragged = undefined;
  }

  private onDragOver(event: DragEvent, group: number): void {
    if (this.dragged) {
      event.preventDefault();
      this.over = group;
    }
  }

  private drag(person: Person | undefined): void {
    this.dragged = person;
    if (!person) {
      this.over = undefined;
    }
  }

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

  private toggled(number: number, open: boolean): void {
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

  override render(): TemplateResult | typeof nothing {
    const { desk, plan, texts, percent, decimal } = this;
    if (!desk) {
      return nothing;
    }
    if (desk.people.length === 0) {
      return html`<p class="none">${texts.text('nobody')}</p>`;
    }
    const board: Board = { desk, plan, texts, percent, decimal, nameOf: (group) => this.nameOf(group) };
    const somebodyIsNowhere = plan.membersOf(NOWHERE).length > 0;
    return html`<p class="problem" role="alert">${this.problem}</p>
      <p class="visually-hidden" role="status">${this.said}</p>
      <div class="group-tools">
        <button type="button" class="primary" ?disabled=${this.busy} @click=${() => this.propose(false)}>
          ${texts.text('propose')}
        </button>
        ${desk.groups.length > 0
          ? html`<button type="button" ?disabled=${this.busy} @click=${() => this.propose(true)}>
              ${texts.text('propose-rest')}
            </button>`
          : nothing}
      </div>
      ${plan.isChanged ? changes(board, this.busy, () => this.apply(), () => this.undo()) : nothing}
      ${whole(board, this.byChance)}
      <div class="group-cards">
        ${somebodyIsNowhere ? this.renderCard(NOWHERE, board) : nothing}
        ${plan.numbers.map((number) => this.renderCard(number, board))}
      </div>
      ${this.moving ? moveDialog(this.moving, board, this.onClosed) : nothing}`;
  }

  private renderCard(number: number, board: Board): TemplateResult {
    return groupCard(number, board, {
      open: this.open.has(number),
      over: this.over === number,
      toggled: (open) => this.toggled(number, open),
      assign: (tutor) => (this.plan = this.plan.withTutor(number, tutor || null)),
      draggedOver: (event) => this.onDragOver(event, number),
      draggedAway: () => (this.over = undefined),
      dropped: (event) => this.onDrop(event, number),
      drag: (person) => this.drag(person),
      move: (person) => (this.moving = person),
    });
  }
}
