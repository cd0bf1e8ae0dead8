/** Somebody, or a group, who can be called in a post. */
export interface Callable {
  kind: 'person' | 'group';
  id: string;
  name: string;
  leads: boolean;
}

/** A name that is being typed: where its sign stands, and what comes after it. */
export interface Typed {
  at: number;
  part: string;
}

const LONGEST_PART = 40;
const MOST_WORDS = 4;

/** The name that is being typed before the caret, if one is; an address such as ann@example.org is none. */
export function typedName(text: string, caret: number): Typed | undefined {
  const at = text.lastIndexOf('@', caret - 1);
  const part = text.slice(at + 1, caret);
  const begins = at === 0 || /[\s(\[{"'“«>*_،]/u.test(text[at - 1] ?? '');
  const fits = part.length <= LONGEST_PART && !/[\n@[\]()]/u.test(part) && part.split(' ').length <= MOST_WORDS;
  return at >= 0 && begins && fits && !part.startsWith(' ') ? { at, part } : undefined;
}

/**
 * Whom the names in a text mean that were chosen from a list. The writer sees `@Name`; the server is told `[@Name](person:id)`, so
 * that it knows which of two people of the same name is meant.
 */
export class Calls {
  private readonly known = new Map<string, Callable>();

  choose(choice: Callable): void {
    this.known.set(choice.name, choice);
  }

  /** What the writer sees of what the server has. */
  read(markdown: string): string {
    return markdown.replace(
      /\[@([^\][\n]{1,200})\]\((person|group):([0-9a-f-]{36})\)/gi,
      (_, name: string, kind: string, id: string) => {
        this.choose({ kind: kind.toLowerCase() as Callable['kind'], id, name, leads: false });
        return `@${name}`;
      },
    );
  }

  /** What the server is told of what the writer sees; of names that begin alike the longest is meant. */
  told(text: string): string {
    const names = [...this.known.keys()].sort((one, other) => other.length - one.length);
    if (names.length === 0) {
      return text;
    }
    const any = new RegExp(`@(${names.map(literally).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
    return text.replace(any, (call, name: string) => {
      const { kind, id } = this.known.get(name) ?? {};
      return id ? `[@${name}](${kind}:${id})` : call;
    });
  }
}

function literally(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
