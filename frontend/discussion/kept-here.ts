import type { Draft } from './wire';

/**
 * A copy of what is being written, in this browser, for the moments in which the server cannot be reached. It is there only
 * until the server has the same words: on a shared computer nothing is left behind.
 */
const PREFIX = 'banyan-draft:';
const TOO_OLD = 14 * 24 * 3600 * 1000;

export function keepHere(place: string, draft: Draft): boolean {
  try {
    localStorage.setItem(PREFIX + place, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function keptHere(place: string): Draft | undefined {
  try {
    const draft = JSON.parse(localStorage.getItem(PREFIX + place) ?? 'null') as Draft | null;
    return draft && typeof draft.markdown === 'string' && typeof draft.key === 'string' ? draft : undefined;
  } catch {
    return undefined;
  }
}

export function forgetHere(place: string): void {
  try {
    localStorage.removeItem(PREFIX + place);
  } catch {
    // Without storage there is nothing to forget.
  }
}

export function forgetOld(now: number): void {
  try {
    Object.keys(localStorage)
      .filter((name) => name.startsWith(PREFIX))
      .filter((name) => !(now - Date.parse(keptHere(name.slice(PREFIX.length))?.at ?? '') < TOO_OLD))
      .forEach((name) => localStorage.removeItem(name));
  } catch {
    // Without storage there is nothing to forget.
  }
}
