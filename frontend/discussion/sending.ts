import type { Answer } from './wire';

const LONGEST_WAIT = 15_000;

/**
 * Sends until the server has an answer. It may be sent more often than once, and is stored once, because of its key.
 *
 * @param waiting told before each wait; sending ends if it says no
 */
export async function sendUntilAnswered(send: () => Promise<Answer>, waiting: () => boolean): Promise<Answer | undefined> {
  for (let wait = 1000; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    const answer = await send();
    if (!answer.later) {
      return answer;
    }
    if (!waiting()) {
      return undefined;
    }
    await new Promise((resolve) => window.setTimeout(resolve, wait));
  }
}

/** A key for sending; pages without a secure context have no `randomUUID`. */
export function newKey(): string {
  if (crypto.randomUUID) {
    return crypto.randomUUID();
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
