import { storedAnswers, forgetAnswers, keepAnswers } from './stored-answers.js';

/**
 * Sends answers that this browser still keeps for attempts that have ended meanwhile: those of a device that was cut off or signed out.
 * The server keeps them beside the attempt, or says that it was handed in before.
 *
 * @param save (attempt, question, response, sequence) => Promise of what the server keeps; rejects with a Problem
 * @return how many were kept as late, and how many were refused
 */
export async function sendLeftovers(attempts, save, storage = window.localStorage) {
  let late = 0;
  let refused = 0;
  for (const attempt of attempts) {
    const left = storedAnswers(attempt, storage);
    for (const [question, { response, sequence }] of Object.entries(left)) {
      try {
        const kept = await save(attempt, question, response, sequence);
        late += kept.late ? 1 : 0;
      } catch (problem) {
        if (problem.kind !== 'ended' && problem.kind !== 'refused') {
          keepAnswers(attempt, left, storage);
          return { late, refused };
        }
        refused += 1;
      }
      delete left[question];
    }
    forgetAnswers(attempt, storage);
  }
  return { late, refused };
}
