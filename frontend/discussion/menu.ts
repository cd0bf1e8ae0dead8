import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

export interface MenuItem {
  key: string;
  text: string;
  danger?: boolean;
  /** Whether it is the one in force, where one of several is. */
  checked?: boolean;
}

/** As wide as a menu may become, in pixels. */
const WIDEST = 240;

/**
 * A button that opens a short menu. Arrow keys, Home and End move in it, Escape and Tab close it; then the button has the
 * focus again.
 *
 * Fires `chosen` with the key of an item.
 */
@customElement('banyan-menu')
export class Menu extends LitElement {
  @property({ attribute: false }) text = '';
  /** What the button is called, where its text alone does not say what it is for. */
  @property({ attribute: false }) label = '';
  @property({ attribute: false }) items: MenuItem[] = [];
  @state() private open = false;
  /** Whether it opens towards the start of the line, because there is no room towards the end. */
  @state() private backwards = false;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('focusout', this.onFocusOut);
  }

  private readonly onFocusOut = (event: FocusEvent): void => {
    if (!this.contains(event.relatedTarget as Node | null)) {
      this.open = false;
    }
  };

  private async show(last = false): Promise<void> {
    const { left, right } = this.getBoundingClientRect();
    const isRightToLeft = getComputedStyle(this).direction === 'rtl';
    this.backwards = isRightToLeft ? right < WIDEST : left + WIDEST > document.documentElement.clientWidth;
    this.open = true;
    await this.updateComplete;
    const entries = this.entries;
    (last ? entries.at(-1) : entries[0])?.focus();
  }

  private get entries(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[role^=menuitem]')];
  }

  private close(): void {
    this.querySelector('button')?.focus();
    this.open = false;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const entries = this.entries;
    const at = entries.indexOf(document.activeElement as HTMLElement);
    const to = new Map([
      ['ArrowDown', (at + 1) % entries.length],
      ['ArrowUp', (at - 1 + entries.length) % entries.length],
      ['Home', 0],
      ['End', entries.length - 1],
    ]).get(event.key);
    if (to !== undefined) {
      event.preventDefault();
      entries[to].focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    }
  };

  private readonly onButtonKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      void this.show(event.key === 'ArrowUp');
    }
  };

  private choose(key: string): void {
    this.close();
    this.dispatchEvent(new CustomEvent('chosen', { detail: key }));
  }

  override render(): TemplateResult {
    return html`<button
        type="button"
        class="quiet"
        aria-haspopup="menu"
        aria-expanded=${this.open}
        aria-label=${this.label}
        @click=${() => (this.open ? this.close() : this.show())}
        @keydown=${this.onButtonKey}
      >
        ${this.text} <span aria-hidden="true">▾</span></button
      >${this.open
        ? html`<span role="menu" class=${this.backwards ? 'backwards' : ''} aria-label=${this.label} @keydown=${this.onKey}
            >${this.items.map(
              (item) =>
                html`<button
                  type="button"
                  role=${item.checked === undefined ? 'menuitem' : 'menuitemradio'}
                  aria-checked=${item.checked === undefined ? nothing : item.checked}
                  tabindex="-1"
                  class=${item.danger ? 'danger' : ''}
                  @click=${() => this.choose(item.key)}
                >
                  ${item.text}
                </button>`,
            )}</span
          >`
        : nothing}`;
  }
}
