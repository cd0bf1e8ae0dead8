/**
 * Makes a tree grid of one column answer the keys of a tree: lines are focused whole, up and down, Home and End move between
 * them, the arrow towards the text opens a line or goes to the first one below it, the other closes it or goes to the one
 * above, Enter follows the link of a line. Moving itself is the grid's own doing, asked for by the keys that it knows.
 */
const line = (event) => event.composedPath().find((node) => node.localName === 'tr');

const level = (row) => Number(row.getAttribute('aria-level'));

const press = (row, key) => row.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));

const linkIn = (row) =>
  [...row.querySelectorAll('slot')]
    .flatMap((slot) => slot.assignedElements())
    .map((content) => content.querySelector('a[href]:not([hidden])'))
    .find((link) => link);

function toParent(grid, row) {
  const above = level(row) - 1;
  for (let here = row; above > 0 && level(here) > above; ) {
    press(here, 'ArrowUp');
    const next = grid.shadowRoot.activeElement;
    if (!next || next === here) {
      return;
    }
    here = next;
  }
}

function answer(grid, event, row) {
  const rightToLeft = getComputedStyle(grid).direction === 'rtl';
  const towards = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const away = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  const open = row.getAttribute('aria-expanded');
  if (event.key === towards && open !== 'false') {
    if (open === 'true') {
      press(row, 'ArrowDown');
    }
    return true;
  }
  if (event.key === away && open !== 'true') {
    toParent(grid, row);
    return true;
  }
  if (event.key === 'Enter') {
    const link = linkIn(row);
    if (link) {
      link.click();
    } else {
      press(row, open === 'true' ? away : towards);
    }
    return true;
  }
  return false;
}

window.banyanTreeKeys = (grid) => {
  if (grid.banyanTreeKeys) {
    return;
  }
  grid.banyanTreeKeys = true;
  grid.addEventListener('focusin', (event) => {
    const cell = event.composedPath()[0];
    if (cell.localName === 'td') {
      const away = getComputedStyle(grid).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
      queueMicrotask(() => press(cell, away));
    }
  });
  grid.addEventListener(
    'keydown',
    (event) => {
      const row = line(event);
      if (event.isTrusted && row && row === event.composedPath()[0] && answer(grid, event, row)) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
    true,
  );
};
