/** Answers in the browser's own storage that the server has not acknowledged, by the attempt they belong to. */
const PREFIX = 'banyan-quiz-';
const FORGOTTEN_AFTER = 3 * 24 * 3600 * 1000;

/** By question: { response, sequence }. */
export const storedAnswers = (attempt, storage) => {
  try {
    return JSON.parse(storage.getItem(PREFIX + attempt))?.answers ?? {};
  } catch {
    return {};
  }
};

export const keepAnswers = (attempt, answers, storage) => {
  try {
    if (Object.keys(answers).length > 0) {
      storage.setItem(PREFIX + attempt, JSON.stringify({ at: Date.now(), answers }));
    } else {
      storage.removeItem(PREFIX + attempt);
    }
  } catch {
    // A full or forbidden storage only means that unsent answers live as long as the page.
  }
};

export const forgetAnswers = (attempt, storage) => storage.removeItem(PREFIX + attempt);

/** Others may use this device: answers that never got through are not kept for long. */
export const forgetOldAnswers = (storage) =>
  Object.keys(storage)
    .filter((key) => key.startsWith(PREFIX))
    .forEach((key) => {
      try {
        if (JSON.parse(storage.getItem(key)).at < Date.now() - FORGOTTEN_AFTER) {
          storage.removeItem(key);
        }
      } catch {
        storage.removeItem(key);
      }
    });
