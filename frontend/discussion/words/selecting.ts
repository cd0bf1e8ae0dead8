import type { SelectedWords } from '../wire';
import { LONGEST, type Lesson } from './lesson';

/** What is said on the button, and what its press does. */
export interface SelectingTexts {
  short: string;
  long: string;
}

/**
 * The button that comes up where words of the lesson are selected, by mouse, finger or keys. It follows the last block of the
 * selection in the order of the page, so that the tab key leads to it.
 */
export class Selecting {
  private readonly place = document.createElement('div');
  private timer = 0;

  constructor(
    private readonly lesson: Lesson,
    texts: SelectingTexts,
    private readonly chosen: (words: SelectedWords, range: Range) => void,
  ) {
    this.place.className = 'talk-select';
    this.place.hidden = true;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = texts.short;
    button.setAttribute('aria-label', texts.long);
    // The press must not take the selection away before the click has come.
    button.addEventListener('pointerdown', (event) => event.preventDefault());
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => this.choose());
    this.place.append(button);
    document.addEventListener('selectionchange', this.changed);
  }

  end(): void {
    document.removeEventListener('selectionchange', this.changed);
    window.clearTimeout(this.timer);
    this.place.remove();
  }

  /** Takes what is selected; says whether there was anything. */
  choose(): boolean {
    const range = this.range();
    const words = range && this.lesson.words(range);
    if (!range || !words) {
      return false;
    }
    this.place.hidden = true;
    this.chosen(words, range);
    return true;
  }

  private readonly changed = (): void => {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.follow(), 150);
  };

  private range(): Range | undefined {
    const selection = document.getSelection();
    const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
    return range?.intersectsNode(this.lesson.article) ? range : undefined;
  }

  private follow(): void {
    if (document.activeElement && this.place.contains(document.activeElement)) {
      return;
    }
    const range = this.range();
    const words = range && this.lesson.words(range);
    const block = words && words.exact.length <= LONGEST ? this.lesson.block(words.endBlock) : undefined;
    const exact = block && words && this.lesson.range(words);
    const lines = exact ? [...exact.getClientRects()].filter(({ width }) => width > 0) : [];
    const last = lines.at(-1);
    this.place.hidden = !last;
    if (block && last) {
      block.after(this.place);
      this.moveTo(last);
    }
  }

  /** Below the end of the selection, where a finger's own menu seldom is, and within the text. */
  private moveTo(line: DOMRect): void {
    const article = this.lesson.article.getBoundingClientRect();
    const rightToLeft = this.lesson.isRightToLeft;
    const end = rightToLeft ? article.right - line.left : line.right - article.left;
    const width = this.place.offsetWidth;
    this.place.style.insetBlockStart = `${line.bottom - article.top + 6}px`;
    this.place.style.insetInlineStart = `${Math.max(0, Math.min(end - width / 2, article.width - width))}px`;
  }
}
