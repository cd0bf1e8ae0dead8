import type { SelectedWords } from '../wire';
import { Choosing } from './choosing';
import { Lesson } from './lesson';
import { Selecting } from './selecting';

interface Server {
  attach(words: SelectedWords): Promise<void>;
}

/**
 * A lesson in which somebody chooses the words that a discussion hangs on from now on. The lesson is the element's child; what
 * is said on buttons stands in its attributes.
 */
export class PassageMending extends HTMLElement {
  declare $server: Server;
  private ends: (() => void)[] = [];

  connectedCallback(): void {
    // The lesson is put in after the element itself.
    window.setTimeout(() => this.begin());
  }

  disconnectedCallback(): void {
    this.ends.forEach((end) => end());
    this.ends = [];
  }

  private begin(): void {
    const article = this.querySelector('article');
    if (!article || !this.isConnected || this.ends.length > 0) {
      return;
    }
    article.classList.add('has-talk');
    const lesson = new Lesson(article, article.lang);
    const attach = this.dataset['attach'] ?? '';
    const selecting = new Selecting(lesson, { short: attach, long: attach }, (words) => void this.$server.attach(words));
    const choosing = new Choosing(lesson, this.dataset['choose'] ?? '', this.dataset['help'] ?? '', () => selecting.choose());
    this.ends = [() => selecting.end(), () => choosing.end()];
  }
}

customElements.define('banyan-passage-mending', PassageMending);
