/** Where the page scrolls that this element is on. */
export function scrollerOf(element: HTMLElement): Element {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    const overflow = getComputedStyle(parent).overflowY;
    if ((overflow === 'auto' || overflow === 'scroll') && parent.scrollHeight > parent.clientHeight) {
      return parent;
    }
  }
  return document.scrollingElement ?? document.documentElement;
}

/** Keeps an element where it is on the screen while a change puts something above it. */
export async function withoutMoving(anchor: HTMLElement | undefined, change: () => Promise<unknown>): Promise<void> {
  const before = anchor?.getBoundingClientRect().top ?? 0;
  await change();
  const moved = anchor?.isConnected ? anchor.getBoundingClientRect().top - before : 0;
  if (anchor && moved !== 0) {
    scrollerOf(anchor).scrollBy({ top: moved, behavior: 'instant' });
  }
}

/** A click that is not with a key or button that opens the link elsewhere; it is answered here. */
export function isPlainClick(event: Event): boolean {
  const click = event as MouseEvent;
  const plain = click.button === 0 && !click.ctrlKey && !click.metaKey && !click.shiftKey && !click.altKey;
  if (plain) {
    event.preventDefault();
  }
  return plain;
}

/** What is selected in an element, otherwise all it says. */
export function wordsOf(element: HTMLElement | null): string {
  const selection = window.getSelection();
  const within = selection && !selection.isCollapsed && element?.contains(selection.anchorNode);
  return (within && selection.toString()) || (element?.innerText ?? '');
}
