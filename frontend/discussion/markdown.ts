/** A text with the part of it that is selected. */
export interface Selected {
  text: string;
  from: number;
  to: number;
}

export type Format = 'bold' | 'italic' | 'link' | 'list' | 'quote';

/** The text after a formatting button was used on its selection. */
export function format(what: Format, selected: Selected, words: string): Selected {
  switch (what) {
    case 'bold':
      return around(selected, '**', words);
    case 'italic':
      return around(selected, '_', words);
    case 'link':
      return link(selected, words);
    case 'list':
      return lines(selected, '- ');
    case 'quote':
      return lines(selected, '> ');
  }
}

/** What somebody said as a quotation, with an empty line after it to write on. */
export function quotation(words: string): string {
  return (
    words
      .trim()
      .split(/\r?\n/)
      .map((line) => `> ${escaped(line)}`.trimEnd())
      .join('\n') + '\n\n'
  );
}

/** Words as they were shown must not turn into formatting. */
function escaped(line: string): string {
  return line.replace(/[\\*_`[\]<>]/g, '\\$&').replace(/^(\s*)([-+#])/, '$1\\$2').replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

function around({ text, from, to }: Selected, mark: string, words: string): Selected {
  const inside = text.slice(from, to);
  if (inside && text.slice(from - mark.length, from) === mark && text.slice(to, to + mark.length) === mark) {
    const taken = text.slice(0, from - mark.length) + inside + text.slice(to + mark.length);
    return { text: taken, from: from - mark.length, to: to - mark.length };
  }
  const put = inside || words;
  return {
    text: text.slice(0, from) + mark + put + mark + text.slice(to),
    from: from + mark.length,
    to: from + mark.length + put.length,
  };
}

function link({ text, from, to }: Selected, words: string): Selected {
  const inside = text.slice(from, to);
  if (/^https?:\/\/\S+$/.test(inside)) {
    const put = `[${words}](${inside})`;
    return { text: text.slice(0, from) + put + text.slice(to), from: from + 1, to: from + 1 + words.length };
  }
  const shown = inside || words;
  const address = 'https://';
  const start = from + shown.length + 3;
  return {
    text: `${text.slice(0, from)}[${shown}](${address})${text.slice(to)}`,
    from: start,
    to: start + address.length,
  };
}

function lines({ text, from, to }: Selected, mark: string): Selected {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', to) < 0 ? text.length : text.indexOf('\n', to);
  const all = text.slice(start, end).split('\n');
  const marked = all.every((line) => line.startsWith(mark));
  const put = all.map((line) => (marked ? line.slice(mark.length) : mark + line)).join('\n');
  return { text: text.slice(0, start) + put + text.slice(end), from: start, to: start + put.length };
}
