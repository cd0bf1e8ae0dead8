import type { Lesson } from './lesson';

type Registry = Map<string, unknown>;

/** Marks words of the lesson: painted by the browser where it can, so that the text stays as it is; otherwise wrapped. */
export class Marks {
  private readonly painted = (CSS as unknown as { highlights?: Registry }).highlights;

  constructor(private readonly lesson: Lesson) {}

  /** Marks these words and no others. */
  show(name: 'talk' | 'talk-here', ranges: Range[]): void {
    if (this.painted) {
      const Highlight = (window as unknown as { Highlight: new (...ranges: Range[]) => { priority: number } })
        .Highlight;
      const highlight = new Highlight(...ranges);
      highlight.priority = name === 'talk' ? 0 : 1;
      this.painted.set(name, highlight);
    } else if (name === 'talk') {
      this.unwrap();
      ranges.forEach(wrap);
      this.lesson.forget();
    }
  }

  clear(): void {
    this.painted?.delete('talk');
    this.painted?.delete('talk-here');
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
