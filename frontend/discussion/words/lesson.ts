import type { SelectedWords } from '../wire';
import { blockText, type BlockText } from './block-text';

/** Longer passages are refused by the server. */
export const LONGEST = 2000;

/** The text of the lesson on the page: which words a range holds, and where words stand. */
export class Lesson {
  private readonly texts = new Map<HTMLElement, BlockText<Text>>();

  constructor(
    readonly article: HTMLElement,
    readonly language: string,
  ) {}

  get blocks(): HTMLElement[] {
    return [...this.article.querySelectorAll<HTMLElement>(':scope > [data-block]')];
  }

  get isRightToLeft(): boolean {
    return getComputedStyle(this.article).direction === 'rtl';
  }

  block(id: string): HTMLElement | undefined {
    return this.blocks.find((block) => idOf(block) === id);
  }

  text(block: HTMLElement): string {
    return this.read(block).text;
  }

  /** The page has changed within the blocks, as when marks were put around words. */
  forget(): void {
    this.texts.clear();
  }

  /** The words in a range; nothing if it holds none. */
  words(range: Range): SelectedWords | undefined {
    const parts = this.blocks
      .filter((block) => range.intersectsNode(block))
      .map((block) => this.part(block, range))
      .filter((part) => part !== undefined);
    const first = parts[0];
    const last = parts.at(-1);
    return first && last
      ? {
          language: this.language,
          startBlock: idOf(first.block),
          startAt: first.from,
          endBlock: idOf(last.block),
          endAt: last.to,
          exact: parts.map(({ block, from, to }) => this.text(block).slice(from, to)).join('\n'),
        }
      : undefined;
  }

  private part(block: HTMLElement, range: Range): { block: HTMLElement; from: number; to: number } | undefined {
    const { text, units } = this.read(block);
    let from = -1;
    let to = -1;
    units.forEach((unit, index) => {
      if (unit && text.charAt(index) !== ' ' && holds(range, unit.node, unit.at)) {
        from = from < 0 ? index : from;
        to = index + 1;
      }
    });
    return from < 0 ? undefined : { block, from, to };
  }

  /** Where words stand; nothing if they do not. */
  range(words: Omit<SelectedWords, 'language' | 'exact'>): Range | undefined {
    const start = this.unit(words.startBlock, words.startAt, 1);
    const end = this.unit(words.endBlock, words.endAt - 1, -1);
    if (!start || !end) {
      return undefined;
    }
    const range = document.createRange();
    range.setStart(start.node, start.at);
    range.setEnd(end.node, end.at + 1);
    return range;
  }

  private unit(id: string, at: number, step: 1 | -1): { node: Text; at: number } | undefined {
    const block = this.block(id);
    const { units } = block ? this.read(block) : { units: [] };
    for (let index = at; index >= 0 && index < units.length; index += step) {
      const unit = units[index];
      if (unit) {
        return unit;
      }
    }
    return undefined;
  }

  private read(block: HTMLElement): BlockText<Text> {
    let text = this.texts.get(block);
    if (!text) {
      text = blockText(block as unknown as Text);
      this.texts.set(block, text);
    }
    return text;
  }
}

export function idOf(block: HTMLElement): string {
  return block.dataset['block'] ?? '';
}

function holds(range: Range, node: Text, at: number): boolean {
  return (
    range.intersectsNode(node) &&
    (node !== range.startContainer || at >= range.startOffset) &&
    (node !== range.endContainer || at < range.endOffset)
  );
}
