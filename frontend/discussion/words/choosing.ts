import { sentences } from './block-text';
import { idOf, type Lesson } from './lesson';

/**
 * Choosing words without a pointer: a button at the beginning of the lesson, which is seen when it has the focus, leads into
 * the text. There up and down go from block to block, left and right from sentence to sentence, with Shift they take more.
 */
export class Choosing {
  readonly button = document.createElement('button');
  private readonly said = document.createElement('p');
  private block = 0;
  /** From and to in sentences of the block; nothing while the whole block is chosen. */
  private part: { from: number; to: number } | undefined;

  constructor(
    private readonly lesson: Lesson,
    name: string,
    private readonly help: string,
    private readonly choose: () => boolean,
  ) {
    this.button.type = 'button';
    this.button.className = 'talk-choose';
    this.button.textContent = name;
    this.button.addEventListener('click', () => this.begin());
    this.said.className = 'visually-hidden';
    this.said.setAttribute('aria-live', 'polite');
    lesson.article.before(this.button, this.said);
    lesson.article.addEventListener('keydown', this.onKey);
    lesson.article.addEventListener('focusout', this.onLeave);
  }

  end(): void {
    this.lesson.article.removeEventListener('keydown', this.onKey);
    this.lesson.article.removeEventListener('focusout', this.onLeave);
    this.button.remove();
    this.said.remove();
  }

  private begin(): void {
    const { article } = this.lesson;
    article.tabIndex = -1;
    article.setAttribute('role', 'application');
    article.setAttribute('aria-label', this.help);
    const inSight = this.lesson.blocks.findIndex((block) => block.getBoundingClientRect().bottom > 120);
    this.block = Math.max(0, inSight);
    article.focus({ preventScroll: true });
    this.part = undefined;
    this.show();
  }

  private readonly onLeave = (): void => {
    const { article } = this.lesson;
    article.removeAttribute('role');
    article.removeAttribute('aria-label');
    article.removeAttribute('tabindex');
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.target !== this.lesson.article || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const onward = this.lesson.isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
    const back = this.lesson.isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
    const acts: Record<string, () => void> = {
      ArrowDown: () => this.toBlock(1),
      ArrowUp: () => this.toBlock(-1),
      [onward]: () => this.toSentence(1, event.shiftKey),
      [back]: () => this.toSentence(-1, event.shiftKey),
      Enter: () => this.choose(),
      Escape: () => this.button.focus(),
    };
    const act = acts[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  };

  private toBlock(step: number): void {
    const last = this.lesson.blocks.length - 1;
    let next = this.block;
    do {
      next += step;
    } while (next >= 0 && next <= last && !this.textOf(next));
    if (next >= 0 && next <= last) {
      this.block = next;
      this.part = undefined;
      this.show();
    }
  }

  private toSentence(step: number, more: boolean): void {
    const last = sentences(this.textOf(this.block), this.lesson.language).length - 1;
    const part = this.part;
    if (!part) {
      const one = step > 0 ? 0 : last;
      this.part = { from: one, to: one };
    } else if (more) {
      this.part = { from: part.from, to: Math.max(part.from, Math.min(last, part.to + step)) };
    } else {
      const one = Math.max(0, Math.min(last, (step > 0 ? part.to : part.from) + step));
      this.part = { from: one, to: one };
    }
    this.show();
  }

  private textOf(block: number): string {
    const element = this.lesson.blocks[block];
    return element ? this.lesson.text(element) : '';
  }

  /** Selects it as the reader would, so that the button for selections comes up too. */
  private show(): void {
    const block = this.lesson.blocks[this.block];
    if (!block) {
      return;
    }
    const text = this.lesson.text(block);
    const all = sentences(text, this.lesson.language);
    const startAt = this.part ? (all[this.part.from]?.from ?? 0) : 0;
    const endAt = this.part ? (all[this.part.to]?.to ?? text.length) : text.length;
    const id = idOf(block);
    const range = this.lesson.range({ startBlock: id, startAt, endBlock: id, endAt });
    if (range) {
      document.getSelection()?.setBaseAndExtent(
        range.startContainer,
        range.startOffset,
        range.endContainer,
        range.endOffset,
      );
      block.scrollIntoView({ block: 'nearest' });
      this.said.textContent = text.slice(startAt, endAt);
    }
  }
}
