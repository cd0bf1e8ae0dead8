/** A learner on the board: kinds by dimension (empty for not stated), the group now planned and the one at present, or -1. */
export interface Person {
  id: string;
  name: string;
  kinds: string[];
  group: number;
  was: number;
}

/** How often a kind is in a group, and how often it would be if the group were the whole cohort in small. */
export interface Share {
  kind: string;
  count: number;
  expected: number;
}

/** From so many people too many or too few on, a group is said to stand out. */
const STANDS_OUT = 2;

function count(people: Person[], dimension: number): Map<string, number> {
  const counts = new Map<string, number>();
  people.forEach(({ kinds }) => counts.set(kinds[dimension], (counts.get(kinds[dimension]) ?? 0) + 1));
  return counts;
}

/** The kinds of one dimension in some of the people, those that are most in the whole first. */
export function shares(some: Person[], all: Person[], dimension: number): Share[] {
  const here = count(some, dimension);
  return [...count(all, dimension)]
    .sort(([one, many], [other, more]) => more - many || one.localeCompare(other))
    .map(([kind, total]) => ({
      kind,
      count: here.get(kind) ?? 0,
      expected: all.length === 0 ? 0 : (total * some.length) / all.length,
    }));
}

export function standsOut({ count: here, expected }: Share): boolean {
  return Math.abs(here - expected) > STANDS_OUT;
}

/** The share of placed people, over all dimensions, who are in a group that has too many of their kind. */
export function imbalance(people: Person[], groups: number, dimensions: number): number {
  const placed = people.filter(({ group }) => group >= 0);
  if (placed.length === 0 || dimensions === 0) {
    return 0;
  }
  let off = 0;
  for (let group = 0; group < groups; group++) {
    const members = placed.filter((person) => person.group === group);
    for (let dimension = 0; dimension < dimensions; dimension++) {
      shares(members, placed, dimension).forEach((share) => (off += Math.abs(share.count - share.expected)));
    }
  }
  return off / 2 / placed.length / dimensions;
}
