import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { mixOf, type Board } from './board-panels';
import type { Person } from './mix';
import { NOWHERE } from './plan';

const SMALLEST = 15;
const LARGEST = 20;

/** How a card of a group stands, and whom it tells what is done with it. */
export interface CardActions {
  /** Whether its members are shown. */
  open: boolean;
  /** Whether somebody is held over it. */
  over: boolean;
  toggled(open: boolean): unknown;
  assign(tutor: string): unknown;
  draggedOver(event: DragEvent): unknown;
  draggedAway(): unknown;
  dropped(event: DragEvent): unknown;
  /** Somebody is taken up, or let go. */
  drag(person: Person | undefined): unknown;
  move(person: Person): unknown;
}

/** A group with its tutor, its mix and its members; or those who are in none. */
export function groupCard(number: number, board: Board, to: CardActions): TemplateResult {
  const { plan, texts: t, nameOf } = board;
  const members = plan.membersOf(number);
  const isGroup = number !== NOWHERE;
  const tooFew = isGroup && members.length < SMALLEST && plan.people.length >= 2 * SMALLEST;
  const tooMany = isGroup && members.length > LARGEST;
  return html`<section
    class="board-panel group-card ${to.over ? 'is-over' : ''}"
    aria-labelledby="group-${number}"
    @dragover=${to.draggedOver}
    @dragleave=${to.draggedAway}
    @drop=${to.dropped}
  >
    <h2 id="group-${number}" dir="auto">${nameOf(number)}</h2>
    <p>
      ${t.text('people', members.length)}
      ${tooFew ? html`<strong class="warning">${t.text('too-few', SMALLEST)}</strong>` : nothing}
      ${tooMany ? html`<strong class="warning">${t.text('too-many', LARGEST)}</strong>` : nothing}
    </p>
    ${isGroup ? tutorOf(number, board, to) : nothing} ${isGroup ? mixOf(members, board, true) : nothing}
    <details
      ?open=${to.open}
      @toggle=${(event: Event) => to.toggled((event.target as HTMLDetailsElement).open)}
    >
      <summary>${t.text('members')}</summary>
      ${to.open
        ? html`<ul class="members">
            ${repeat(
              members,
              ({ id }) => id,
              (person) => member(person, board, to),
            )}
          </ul>`
        : nothing}
    </details>
  </section>`;
}

function tutorOf(number: number, { desk, plan, texts: t }: Board, to: CardActions): TemplateResult {
  const { tutor, name } = plan.groups[number];
  return html`<label class="tutor"
    >${t.text('tutor')}
    <select
      aria-label=${t.text('tutor-of', name)}
      ?disabled=${!desk.assignsTutors}
      @change=${(event: Event) => to.assign((event.target as HTMLSelectElement).value)}
    >
      <option value="" ?selected=${!tutor}>${t.text('nobody-yet')}</option>
      ${desk.tutors.map((known) => html`<option value=${known.id} ?selected=${known.id === tutor}>${known.name}</option>`)}
    </select>
  </label>`;
}

function member(person: Person, { desk, texts: t }: Board, to: CardActions): TemplateResult {
  return html`<li
    id="person-${person.id}"
    class=${person.group === person.was ? '' : 'is-moved'}
    draggable="true"
    @dragstart=${(event: DragEvent) => {
      to.drag(person);
      event.dataTransfer?.setData('text/plain', person.name);
    }}
    @dragend=${() => to.drag(undefined)}
  >
    <span class="who-is"
      ><bdi class="who">${person.name}</bdi>
      <span class="soft">
        ${desk.dimensions.map(({ values }, at) => values[person.kinds[at]] ?? person.kinds[at]).join(' · ')}
      </span></span
    >
    <button type="button" class="quiet" aria-label=${t.text('move-of', person.name)} @click=${() => to.move(person)}>
      ${t.text('move')}
    </button>
  </li>`;
}
