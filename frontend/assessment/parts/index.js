import { cloze, dropWords, markedCloze } from './gaps.js';
import { essay, markedEssay } from './essay.js';
import { hotSpot, markedHotSpot } from './hot-spot.js';
import { markedMatching, matching } from './matching.js';
import { markedOrdering, ordering } from './ordering.js';

/** Questions that not every quiz has, loaded when one is opened: how they are answered, and how they are shown marked. */
export const open = {
  matching,
  ordering,
  cloze,
  'drop-words': dropWords,
  'hot-spot': hotSpot,
  essay,
};

export const marked = {
  matching: markedMatching,
  ordering: markedOrdering,
  cloze: markedCloze,
  'drop-words': markedCloze,
  'hot-spot': markedHotSpot,
  essay: markedEssay,
};

const STYLE = 'css/assessment-parts.css';

if (!document.querySelector(`link[href="${STYLE}"]`)) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = STYLE;
  document.head.append(link);
}
