import type { Person } from './mix';
import type { Desk, Group, GroupWithMembers, Placed } from './wire';

/** In no group. */
export const NOWHERE = -1;
/** In a group that the plan has no more. */
const IN_A_FORMER_GROUP = -2;

/** Who is to be in which group with which tutor: what is stored already, a proposal, and what was changed by hand since. */
export class Plan {
  private constructor(
    readonly groups: Group[],
    readonly people: Person[],
    private readonly tutorsAtFirst: string,
  ) {}

  /** As it is stored. */
  static of(desk: Desk): Plan {
    const at = placesOf(desk.groups);
    const people = desk.people.map(({ id, name, kinds }) => {
      const group = at.get(id) ?? NOWHERE;
      return { id, name, kinds, group, was: group };
    });
    const groups = desk.groups.map(withoutMembers);
    return new Plan(groups, people, tutorsOf(groups));
  }

  /** As the server proposes it, beside what is stored. */
  proposed(stored: Desk, proposal: Placed): Plan {
    const groups = proposal.groups.map(withoutMembers);
    const at = placesOf(proposal.groups);
    const was = placesOf(stored.groups);
    const numbers = stored.groups.map(({ id }) => groups.findIndex((group) => group.id === id));
    const people = this.people.map((person) => {
      const present = was.get(person.id);
      const number = present === undefined ? NOWHERE : (numbers[present] ?? NOWHERE);
      return {
        ...person,
        group: at.get(person.id) ?? NOWHERE,
        was: present !== undefined && number < 0 ? IN_A_FORMER_GROUP : number,
      };
    });
    return new Plan(groups, people, this.tutorsAtFirst);
  }

  withPerson(id: string, group: number): Plan {
    const people = this.people.map((known) => (known.id === id ? { ...known, group } : known));
    return new Plan(this.groups, people, this.tutorsAtFirst);
  }

  withTutor(number: number, tutor: string | null): Plan {
    const groups = this.groups.map((group, at) => (at === number ? { ...group, tutor } : group));
    return new Plan(groups, this.people, this.tutorsAtFirst);
  }

  get numbers(): number[] {
    return [...this.groups.keys()];
  }

  membersOf(number: number): Person[] {
    return this.people.filter(({ group }) => group === number);
  }

  get withMembers(): GroupWithMembers[] {
    return this.groups.map((group, number) => ({ ...group, members: this.membersOf(number).map(({ id }) => id) }));
  }

  /** How many of those in the plan a tutor gets. */
  loadOf(tutor: string): number {
    const theirs = this.numbers.filter((number) => this.groups[number].tutor === tutor);
    return this.people.filter(({ group }) => theirs.includes(group)).length;
  }

  get moves(): number {
    return this.people.filter(({ group, was }) => group !== was).length;
  }

  get isChanged(): boolean {
    return this.moves > 0 || tutorsOf(this.groups) !== this.tutorsAtFirst;
  }
}

function withoutMembers({ id, name, tutor }: GroupWithMembers): Group {
  return { id, name, tutor };
}

function tutorsOf(groups: Group[]): string {
  return JSON.stringify(groups.map(({ tutor }) => tutor));
}

function placesOf(groups: GroupWithMembers[]): Map<string, number> {
  return new Map(groups.flatMap(({ members }, number) => members.map((id): [string, number] => [id, number])));
}
