import type { Texts } from '../texts';
import type { Anchor, Discussion, SelectedWords, WordsAnswer } from '../wire';
import { Badges } from './badges';
import { Choosing } from './choosing';
import { Lesson } from './lesson';
import { Marks } from './marks';
import { Selecting } from './selecting';

/** What happens in the text, for those who show discussions. */
export interface LessonListener {
  /** Words were chosen to begin a discussion. */
  selected(words: SelectedWords, backTo: () => HTMLElement | null): void;
  /** The reader wants to see what is said here. */
  asked(discussions: Discussion[], backTo: () => HTMLElement | null): void;
}

/** A discussion whose words stand in the text on the page. */
interface Marked {
  discussion: Discussion;
  anchor: Anchor;
  range: Range | undefined;
}

/** What is talked about in the text of the lesson: marks, numbers in the margin, and beginning something new. */
export class LessonTalk {
  private readonly lesson: Lesson;
  private readonly marks: Marks;
  private readonly badges: Badges;
  private readonly selecting: Selecting | undefined;
  private readonly choosing: Choosing | undefined;
  private marked: Marked[] = [];

  constructor(
    article: HTMLElement,
    language: string,
    texts: Texts,
    mayWrite: boolean,
    private readonly listener: LessonListener,
  ) {
    this.lesson = new Lesson(article, language);
    this.marks = new Marks(this.lesson);
    this.badges = new Badges(this.lesson, texts, (block) => this.askedAt(block));
    article.classList.add('has-talk');
    article.addEventListener('click', this.onClick);
    if (mayWrite) {
      this.selecting = new Selecting(
        this.lesson,
        { short: texts.text('discuss'), long: texts.text('discuss-words') },
        (words) => listener.selected(words, () => this.backTo(words.startBlock)),
      );
      this.choosing = new Choosing(
        this.lesson,
        texts.text('choose-paragraph'),
        texts.text('choose-help'),
        () => this.selecting?.choose() ?? false,
      );
    }
  }

  end(): void {
    this.lesson.article.removeEventListener('click', this.onClick);
    this.selecting?.end();
    this.choosing?.end();
    this.badges.end();
    this.marks.clear();
  }

  /** Marks what is talked about, and nothing else. */
  show(words: WordsAnswer): void {
    this.badges.show(words.people);
    this.marked = words.discussions.flatMap((discussion) =>
      discussion.anchor ? [{ discussion, anchor: discussion.anchor, range: this.rangeOf(discussion.anchor) }] : [],
    );
    this.marks.show(
      'talk',
      this.marked.flatMap(({ range }) => range ?? []),
    );
    this.marked = this.marked.map((mark) => ({ ...mark, range: this.rangeOf(mark.anchor) }));
  }

  /** Marks the words of the discussion that is open more strongly. */
  point(anchor: SelectedWords | undefined): void {
    const range = anchor && this.rangeOf(anchor);
    this.marks.show('talk-here', range ? [range] : []);
  }

  /** Brings the words of a discussion into sight. */
  lead(anchor: SelectedWords): void {
    this.point(anchor);
    const block = this.lesson.block(anchor.startBlock);
    (this.rangeOf(anchor)?.startContainer.parentElement ?? block)?.scrollIntoView({ block: 'center' });
    this.backTo(anchor.startBlock)?.focus({ preventScroll: true });
  }

  private rangeOf(anchor: SelectedWords): Range | undefined {
    return anchor.language === this.lesson.language ? this.lesson.range(anchor) : undefined;
  }

  private askedAt(block: string): void {
    const here = this.marked.filter(({ anchor }) => anchor.startBlock === block);
    this.listener.asked(
      here.map(({ discussion }) => discussion),
      () => this.backTo(block),
    );
  }

  /** The number in the margin, otherwise the block itself. */
  private backTo(id: string): HTMLElement | null {
    const block = this.lesson.block(id);
    if (block && !this.badges.button(id)) {
      block.tabIndex = -1;
    }
    return this.badges.button(id) ?? block ?? null;
  }

  private readonly onClick = (event: MouseEvent): void => {
    const target = event.target as Element;
    if (target.closest('a, button') || !document.getSelection()?.isCollapsed) {
      return;
    }
    const here = this.marked.filter(({ range }) =>
      [...(range?.getClientRects() ?? [])].some(
        ({ left, right, top, bottom }) =>
          event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom,
      ),
    );
    const first = here[0];
    if (first) {
      this.listener.asked(
        here.map(({ discussion }) => discussion),
        () => this.backTo(first.anchor.startBlock),
      );
    }
  };
}
