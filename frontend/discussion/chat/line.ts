import { html, nothing, type TemplateResult } from 'lit';
import type { Chat } from './banyan-chat';
import type { Line } from './wire';

/** Who wrote a line and when, and its words; of one that was taken away the place is left. The words alone are a block of the text. */
export function lineParts(line: Line, chat: Chat): TemplateResult {
  const { texts, me, mayWrite } = chat;
  const name = line.name || texts.text('someone');
  const time = chat.time(line.at);
  return html`<p class="chat-who">
      <bdi>${name}</bdi> <time datetime=${line.at}>${time}</time>
      ${mayWrite && line.author !== me && !line.gone
        ? html`<button
            type="button"
            class="quiet chat-report"
            aria-label=${texts.text('report-line', name, time)}
            @click=${() => chat.report(line)}
          >
            ${texts.text('report')}
          </button>`
        : nothing}
    </p>
    ${line.gone
      ? html`<p class="soft chat-gone">${texts.text(line.gone)}</p>`
      : html`<p dir="auto" data-block=${line.block} id="line-${line.id}">${line.text}</p>`}`;
}
