import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { AddressBar } from './address-bar';
import type { BanyanChat } from './chat/banyan-chat';
import './follow';
import { forgetOld } from './kept-here';
import { promptList } from './list';
import { Listed } from './listed';
import './open-discussion';
import type { OpenDiscussion } from './open-discussion';
import type { Arrival } from './shown-posts';
import { Starting } from './starting';
import { topicOf, type Topic } from './topic';
import type { Beginning, Discussion, News, PageAnswer, Server, TopicAnswer } from './wire';
import { TextTalk, type Panel } from './words/text-talk';

/**
 * The discussion of a topic: the author's questions, the list of discussions, and the one that is open. The server calls
 * `begin` once and `news` whenever somebody posts, edits or deletes; everything else is asked of `$server`.
 */
@customElement('banyan-discussion')
export class BanyanDiscussion extends LitElement implements Panel {
  declare $server: Server;

  @state() private beginning?: Beginning;
  @state() private begun: Record<string, string> = {};
  @state() private arrival: Arrival | undefined;
  @state() private problem = '';

  topic!: Topic;
  readonly listed = new Listed(this);
  readonly starting = new Starting(this);
  private readonly talk = new TextTalk(this);
  private readonly addressBar = new AddressBar((discussion, post) => this.goBackTo(discussion, post));

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addressBar.attach();
    if (this.beginning) {
      this.talk.attach();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.addressBar.detach();
    this.talk.detach();
  }

  get article(): HTMLElement | undefined {
    return this.closest('.topic')?.querySelector<HTMLElement>('article.lesson') ?? undefined;
  }

  /** The chat hours of the topic, whose script is loaded only where there are some. */
  private get chat(): BanyanChat | null {
    return this.closest('.topic')?.querySelector<BanyanChat>('banyan-chat:not([hidden])') ?? null;
  }

  /** Also called by the server when the first chat hour is planned while the page is open. */
  loadChat(): void {
    if (this.chat) {
      void import('./chat/banyan-chat');
    }
  }

  async showText(language: string): Promise<boolean> {
    return (await this.chat?.show(language)) ?? false;
  }

  /** Called by the server when the page is there. */
  begin(beginning: Beginning): void {
    this.topic = topicOf(beginning, {
      leadToWords: (words) => void this.talk.lead(words),
      server: this.$server,
      show: (problem) => (this.problem = problem),
    });
    this.addressBar.begin(this.topic);
    this.beginning = beginning;
    this.talk.attach();
    this.loadChat();
    this.showTopic(beginning);
    forgetOld(Date.now());
    this.starting.resume();
    if (beginning.opened) {
      this.arrive(beginning.opened, new URLSearchParams(location.search).get('post') ?? undefined);
    }
  }

  /** Called by the server when something happened in this topic. */
  news(news: News): void {
    if (!this.beginning) {
      return;
    }
    Object.assign(this.topic.names, news.names);
    if (this.listed.news(news)) {
      void this.refreshList();
    }
    if (news.discussion.id === this.arrival?.page.discussion.id) {
      this.openDiscussion?.news(news);
    }
    this.talk.news(news);
  }

  /** Called by the server while somebody else writes in a discussion that is open here. */
  writes(discussion: string, person: string, name: string): void {
    this.querySelectorAll<OpenDiscussion>('banyan-open-discussion').forEach((open) => {
      if (open.arrival.page.discussion.id === discussion) {
        open.writes(person, name);
      }
    });
  }

  private get openDiscussion(): OpenDiscussion | null {
    return this.querySelector<OpenDiscussion>('.discussion-panel > banyan-open-discussion');
  }

  // The list

  private showTopic(topic: TopicAnswer): void {
    this.begun = topic.begun;
    this.listed.show(topic);
    this.starting.learn(topic.draft);
    this.talk.show(topic.words);
  }

  /** Reads the list again; with a discussion open it is read when the reader comes back to it. */
  async refreshList(): Promise<void> {
    if (this.listed.choice !== 'ALL') {
      await this.listed.choose(this.listed.choice);
      return;
    }
    const answer = this.arrival ? undefined : await this.topic.ask((server) => server.list());
    if (answer && !this.arrival) {
      this.showTopic(answer);
    }
  }

  private async start(prompt?: { id: string; text: string }): Promise<void> {
    await this.talk.beside?.close();
    await this.starting.start(prompt);
  }

  private answerPrompt(prompt: { id: string; text: string }): void {
    const begun = this.begun[prompt.id];
    void (begun ? this.show(begun, 'unread', null) : this.start(prompt));
  }

  private started(page: PageAnswer): void {
    this.addressBar.push(page.discussion.id);
    this.arrive(page, undefined);
  }

  // Words of the lesson

  openedBeside(discussion: Discussion | undefined, post?: string): void {
    if (discussion && this.arrival?.page.discussion.id === discussion.id) {
      this.arrival = undefined;
    }
    this.addressBar.push(discussion?.id ?? this.arrival?.page.discussion.id, post);
  }

  // Coming and going

  private async show(discussion: string, where: string, post: string | null, push = true): Promise<void> {
    const page = await this.topic.ask((server) => server.posts(discussion, where, post));
    if (page) {
      if (push) {
        this.addressBar.push(discussion, post ?? undefined);
      }
      this.arrive(page, post ?? undefined);
    }
  }

  private arrive(page: PageAnswer, target: string | undefined): void {
    if (page.refusal || page.later) {
      this.problem = page.refusal ?? this.topic.texts.text('failed');
    } else if (page.discussion.chat) {
      void this.chat?.transcript(page.discussion.id)?.lead(target);
    } else {
      this.topic.learn(page);
      this.arrival = { page, target };
    }
  }

  private async leave(push = true): Promise<void> {
    const left = this.arrival?.page.discussion.id;
    this.arrival = undefined;
    if (push) {
      this.addressBar.push();
    }
    await this.updateComplete;
    await this.refreshList();
    await this.updateComplete;
    const link = this.listed.linkTo(left) ?? this.querySelector<HTMLElement>('h2');
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: 'nearest' });
  }

  private goBackTo(discussion: string | null, post: string | null): void {
    const beside = this.talk.beside;
    if (beside?.isOpen && discussion !== beside.discussion?.id) {
      void beside.close();
    } else if (!discussion) {
      void this.leave(false);
    } else if (discussion === this.arrival?.page.discussion.id && (!post || this.openDiscussion?.has(post))) {
      this.openDiscussion?.leadTo(post ?? undefined);
    } else {
      void this.show(discussion, post ? 'around' : 'unread', post, false);
    }
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.beginning) {
      return nothing;
    }
    return html`<section class="discussion-panel" aria-labelledby="discussion-heading">
      <h2 id="discussion-heading" tabindex="-1">${this.topic.texts.text('heading')}</h2>
      <p class="problem" role="alert">${this.problem}</p>
      ${this.arrival
        ? html`<banyan-open-discussion
            .topic=${this.topic}
            .arrival=${this.arrival}
            @discussion-left=${() => this.leave()}
            @discussion-counted=${(event: CustomEvent<Discussion>) => this.listed.recount(event.detail)}
            @post-reached=${(event: CustomEvent<string>) =>
              this.addressBar.push(this.arrival?.page.discussion.id, event.detail)}
          ></banyan-open-discussion>`
        : this.renderList(this.beginning)}
      ${this.talk.render()}
    </section>`;
  }

  private renderList(beginning: Beginning): TemplateResult {
    const { texts, mayWrite } = this.topic;
    return html`${promptList(beginning, this.begun, texts, (prompt) => this.answerPrompt(prompt))}
      ${mayWrite ? nothing : html`<p class="soft">${texts.text('looking')}</p>`}
      ${this.starting.render(
        (page) => this.started(page),
        () => this.start(),
      )}
      <p class="follow-place"><banyan-follow .topic=${this.topic}></banyan-follow></p>
      ${this.listed.render(this.talk.hasWords, (discussion) => this.show(discussion, 'unread', null))}`;
  }
}
