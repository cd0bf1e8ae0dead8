import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../discussion/texts';
import { imbalance, type Person, shares, standsOut } from './mix';
import { NOWHERE, type Plan } from './plan';
import type { Desk } from './wire';

/** What is shown, and how its words and numbers are said. */
export interface Board {
  desk: Desk;
  plan: Plan;
  texts: Texts;
  percent: Intl.NumberFormat;
  decimal: Intl.NumberFormat;
  nameOf(group: number): string;
}

/** What would change, to be applied or undone. */
export function changes({ plan, texts: t }: Board, busy: boolean, apply: () => unknown, undo: () => unknown): TemplateResult {
  return html`<div class="group-changes">
    <p>${t.text('moves', plan.moves)}</p>
    <button type="button" class="primary" ?disabled=${busy} @click=${apply}>${t.text('apply')}</button>
    <button type="button" ?disabled=${busy} @click=${undo}>${t.text('undo')}</button>
  </div>`;
}

/**
 * The whole cohort.
 *
 * @param byChance how uneven the groups would be if they were drawn, where that is known
 */
export function whole(board: Board, byChance: number | undefined): TemplateResult {
  const { desk, plan, texts: t, percent } = board;
  const even = imbalance(plan.people, plan.groups.length, desk.dimensions.length);
  return html`<section class="board-panel" aria-labelledby="whole-heading">
    <h2 id="whole-heading">${t.text('whole')}</h2>
    <p>${t.text('people', plan.people.length)} · ${t.text('group-count', plan.groups.length)}</p>
    ${mixOf(plan.people, board, false)}
    ${plan.groups.length > 1
      ? html`<p>
          ${t.text('imbalance', percent.format(even))}
          ${byChance === undefined ? nothing : t.text('by-chance', percent.format(byChance))}
        </p>`
      : nothing}
    ${desk.tutors.length > 0 ? loads(board) : html`<p class="soft">${t.text('no-tutors')}</p>`}
  </section>`;
}

function loads({ desk, plan, texts: t }: Board): TemplateResult {
  return html`<h3>${t.text('loads')}</h3>
    <ul class="loads">
      ${desk.tutors.map(({ id, name, elsewhere }) => {
        const here = plan.loadOf(id);
        return html`<li><bdi>${name}</bdi> ${t.text('load', here + elsewhere, here, elsewhere)}</li>`;
      })}
    </ul>`;
}

/** Of which kinds some people are, compared with the whole cohort or not. */
export function mixOf(some: Person[], { desk, plan, texts: t, decimal }: Board, compared: boolean): TemplateResult {
  return html`<dl class="mix">
    ${desk.dimensions.map(
      ({ label, values }, dimension) =>
        html`<div>
          <dt>${label}</dt>
          ${shares(some, plan.people, dimension).map((share) => {
            const name = values[share.kind] ?? share.kind;
            const out = compared && standsOut(share);
            return html`<dd class=${out ? 'stands-out' : ''}>
              <bdi>${name}</bdi> ${decimal.format(share.count)}${compared
                ? html` <span class="soft"
                    >${t.text(out ? 'expected-out' : 'expected', decimal.format(share.expected))}</span
                  >`
                : nothing}
            </dd>`;
          })}
        </div>`,
    )}
  </dl>`;
}

/** Asks to which group somebody goes; it closes with `move`, or with anything else. */
export function moveDialog(
  person: Person,
  { plan, texts: t, nameOf }: Board,
  closed: (event: Event) => unknown,
): TemplateResult {
  const targets = [...plan.numbers, NOWHERE].filter((number) => number !== person.group);
  return html`<dialog class="group-dialog" aria-labelledby="move-heading" @close=${closed}>
    <h2 id="move-heading" dir="auto">${t.text('move-of', person.name)}</h2>
    <form method="dialog">
      <label class="tutor"
        >${t.text('to-group')}
        <select autofocus>
          ${targets.map(
            (number) => html`<option value=${number}>${nameOf(number)} (${plan.membersOf(number).length})</option>`,
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
