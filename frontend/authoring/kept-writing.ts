/**
 * A copy of what an author writes, in this browser, for the moments in which the server cannot be reached or the sign-in has
 * ended. It is there only until the server has the same words: on a shared computer nothing is left behind.
 */
const PREFIX = 'banyan-writing:';
const TOO_OLD = 14 * 24 * 3600 * 1000;

/** What was written, and the version of the draft it was written on. */
export interface Kept<T> {
  content: T;
  version: number;
  at: string;
}

export function keepWriting<T>(place: string, content: T, version: number): boolean {
  try {
    const kept: Kept<T> = { content, version, at: new Date().toISOString() };
    localStorage.setItem(PREFIX + place, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function keptWriting<T>(place: string): Kept<T> | undefined {
  try {
    return (JSON.parse(localStorage.getItem(PREFIX + place) ?? 'null') as Kept<T> | null) ?? undefined;
  } catch {
    return undefined;
  }
}

export function forgetWriting(place: string): void {
  try {
    localStorage.removeItem(PREFIX + place);
  } catch {
    // Without storage there is nothing to forget.
  }
}

export function forgetOldWriting(now: number): void {
  try {
    Object.keys(localStorage)
      .filter((name) => name.startsWith(PREFIX))
      .filter((name) => !(now - Date.parse(keptWriting(name.slice(PREFIX.length))?.at ?? '') < TOO_OLD))
      .forEach((name) => localStorage.removeItem(name));
  } catch {
    // Without storage there is nothing to forget.
  }
}
