import type { Texts } from '../texts';
import type { Lesson } from './lesson';

const SPEECH =
  '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 5h16v11H10l-5 4v-4H4z"/></svg>';

/** The numbers in the margin: how many people talk about a block. Each is a button after its block. */
export class Badges {
  private readonly places = new Map<string, HTMLElement>();

  constructor(
    private readonly lesson: Lesson,
    private readonly texts: Texts,
    private readonly pressed: (block: string, button: HTMLElement) => void,
  ) {}

  show(people: Record<string, number>): void {
    [...this.places.keys()].filter((block) => !(block in people)).forEach((block) => this.remove(block));
    Object.entries(people).forEach(([block, count]) => this.put(block, count));
  }

  button(block: string): HTMLElement | null {
    return this.places.get(block)?.querySelector('button') ?? null;
  }

  end(): void {
    [...this.places.keys()].forEach((block) => this.remove(block));
  }

  private remove(block: string): void {
    this.places.get(block)?.remove();
    this.places.delete(block);
  }

  private put(block: string, count: number): void {
    const element = this.lesson.block(block);
    if (!element) {
      return;
    }
    const place = this.places.get(block) ?? this.make(block, element);
    const button = place.querySelector('button');
    const number = place.querySelector('span');
    if (button && number) {
      button.setAttribute('aria-label', this.texts.text('talk-here', count));
      number.textContent = new Intl.NumberFormat(this.texts.language).format(count);
    }
  }

  private make(block: string, element: HTMLElement): HTMLElement {
    const place = document.createElement('div');
    place.className = 'talk-badge';
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-haspopup', 'dialog');
    button.innerHTML = `${SPEECH}<span></span>`;
    button.addEventListener('click', () => this.pressed(block, button));
    place.append(button);
    element.after(place);
    this.places.set(block, place);
    return place;
  }
}
