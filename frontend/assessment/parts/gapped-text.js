import { render } from 'lit';

const GAP = /\[\[([a-z0-9-]+)\]\]/;

/**
 * A sanitised text with fields where its gaps are. What it shows is rendered into places that stay as they are while the text is
 * the same, so that nobody loses the cursor.
 */
class GappedText extends HTMLElement {
  set content({ html, field }) {
    if (this.html !== html) {
      this.html = html;
      this.build(html);
    }
    this.places.forEach((place, at) => render(field(place.dataset.gap, at), place));
  }

  build(html) {
    const parsed = document.createElement('template');
    parsed.innerHTML = html;
    const texts = document.createTreeWalker(parsed.content, NodeFilter.SHOW_TEXT);
    const withGaps = [];
    while (texts.nextNode()) {
      if (GAP.test(texts.currentNode.data)) {
        withGaps.push(texts.currentNode);
      }
    }
    this.places = withGaps.flatMap((text) => {
      const pieces = text.data.split(new RegExp(GAP, 'g'));
      const nodes = pieces.map((piece, at) => (at % 2 ? this.place(piece) : document.createTextNode(piece)));
      text.replaceWith(...nodes);
      return nodes.filter((_, at) => at % 2);
    });
    this.replaceChildren(parsed.content);
  }

  place(key) {
    const place = document.createElement('span');
    place.className = 'gap';
    place.dataset.gap = key;
    return place;
  }
}

customElements.define('banyan-gapped-text', GappedText);
