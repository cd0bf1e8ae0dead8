import type { Lesson } from './lesson';

type Registry = Map<string, unknown>;

/** What is painted, text by text: the browser knows one set of ranges for each name. */
const PAINTED = new Map<Marks, Map<string, Range[]>>();

/** Marks words of the lesson: painted by the browser where it can, so that the text stays as it is; otherwise wrapped. */
export class Marks {
  private readonly painted = (CSS as unknown as { highlights?: Registry }).highlights;

  constructor(private readonly lesson: Lesson) {}

  /** Marks these words and no others. */
  show(name: 'talk' | 'talk-here', ranges: Range[]): void {
    if (this.painted) {
      PAINTED.set(this, (PAINTED.get(this) ?? new Map<string, Range[]>()).set(name, ranges));
      this.paint(this.painted, name);
    } else if (name === 'talk') {
      this.unwrap();
      ranges.forEach(wrap);
      this.lesson.forget();
    }
  }

  clear(): void {
    PAINTED.delete(this);
    if (this.painted) {
      this.paint(this.painted, 'talk');
      this.paint(this.painted, 'talk-here');
    }
  }

  /** The words of this text and of all others on the page. */
  private paint(painted: Registry, name: 'talk' | 'talk-here'): void {
    const ranges = [...PAINTED.values()].flatMap((byName) => byName.get(name) ?? []);
    if (ranges.length === 0) {
      painted.delete(name);
      return;
    }
    const Highlight = (window as unknown as { Highlight: new (...ranges: Range[]) => { priority: number } }).Highlight;
    const highlight = new Highlight(...ranges);
    highlight.priority = name === 'talk' ? 0 : 1;
    painted.set(name, highlight);
  }

  private unwrap(): void {
    this.lesson.article.querySelectorAll('mark.talk').forEach((mark) => {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    });
    this.lesson.forget();
  }
}

function wrap(range: Range): void {
  const texts = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  const found: Text[] = range.commonAncestorContainer instanceof Text ? [range.commonAncestorContainer] : [];
  while (texts.nextNode()) {
    if (range.intersectsNode(texts.currentNode)) {
      found.push(texts.currentNode as Text);
    }
  }
  const { startContainer, startOffset, endContainer, endOffset } = range;
  found
    .filter((text) => text.data.trim())
    .forEach((text) => {
      const part = document.createRange();
      part.setStart(text, text === startContainer ? startOffset : 0);
      part.setEnd(text, text === endContainer ? endOffset : text.length);
      const mark = document.createElement('mark');
      mark.className = 'talk';
      part.surroundContents(mark);
    });
}
