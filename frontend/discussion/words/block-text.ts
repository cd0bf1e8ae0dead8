/**
 * The text of a block of the lesson and where each unit of it stands on the page. The text is folded as
 * `org.banyan.discussion.anchoring.LessonWords` says, so that server and browser count alike.
 */
export interface TextNode {
  nodeType: number;
  nodeName: string;
  data?: string;
  childNodes: Iterable<TextNode>;
}

export interface Unit<N> {
  node: N;
  at: number;
}

export interface BlockText<N> {
  text: string;
  /** For each unit of the text the text node and the place in it; nothing where a break stands for a space. */
  units: (Unit<N> | undefined)[];
}

const TEXT = 3;
const SPACE = /[ \t\n\r\f]/;
const BREAKS = new Set(
  (
    'P BR HR LI UL OL DL DT DD TABLE CAPTION THEAD TBODY TFOOT TR TH TD BLOCKQUOTE PRE DIV FIGURE FIGCAPTION ' +
    'H1 H2 H3 H4 H5 H6'
  ).split(' '),
);

export function blockText<N extends TextNode>(block: N): BlockText<N> {
  let text = '';
  const units: (Unit<N> | undefined)[] = [];
  const add = (unit: string, place: Unit<N> | undefined): void => {
    if (!SPACE.test(unit)) {
      text += unit;
      units.push(place);
    } else if (text && !text.endsWith(' ')) {
      text += ' ';
      units.push(place);
    }
  };
  const walk = (node: N): void => {
    const breaks = BREAKS.has(node.nodeName.toUpperCase());
    if (breaks) {
      add(' ', undefined);
    }
    if (node.nodeType === TEXT) {
      const data = node.data ?? '';
      for (let at = 0; at < data.length; at++) {
        add(data.charAt(at), { node, at });
      }
    }
    for (const child of node.childNodes) {
      walk(child as N);
    }
    if (breaks) {
      add(' ', undefined);
    }
  };
  walk(block);
  if (text.endsWith(' ')) {
    text = text.slice(0, -1);
    units.pop();
  }
  return { text, units };
}

/** The sentences of a text, each with where it begins and ends without the spaces around it. */
export function sentences(text: string, language: string): { from: number; to: number }[] {
  const parts = 'Segmenter' in Intl ? [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)] : [];
  const found = parts.map(({ index, segment }) => ({
    from: index + segment.length - segment.trimStart().length,
    to: index + segment.trimEnd().length,
  }));
  const whole = found.filter(({ from, to }) => from < to);
  return whole.length > 0 ? whole : [{ from: 0, to: text.length }];
}
