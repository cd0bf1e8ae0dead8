/** The language between the board of groups and the server; org.banyan.tutoring.ui.GroupWire says the same in Java. */

export interface Tutor {
  id: string;
  name: string;
  elsewhere: number;
}

export interface Group {
  id: string | null;
  name: string;
  tutor: string | null;
}

export type GroupWithMembers = Group & { members: string[] };

/** What people are mixed by, with the names of its kinds. */
export interface Dimension {
  label: string;
  values: Record<string, string>;
}

export interface Answer {
  refusal?: string;
}

export interface Placed extends Answer {
  groups: GroupWithMembers[];
  byChance?: number;
}

export interface Desk extends Placed {
  version: number;
  assignsTutors: boolean;
  people: { id: string; name: string; kinds: string[] }[];
  tutors: Tutor[];
  dimensions: Dimension[];
}

export interface Beginning extends Desk {
  language: string;
  texts: Record<string, string>;
}

export interface Server {
  desk(): Promise<Desk>;
  propose(keepPlaced: boolean): Promise<Placed>;
  apply(plan: { version: number; groups: GroupWithMembers[] }): Promise<Desk>;
}
