import { html, type TemplateResult } from 'lit';
import type { Listed } from '../listed';
import type { Starting } from '../starting';
import type { Topic } from '../topic';
import type { Discussion, Draft, News, SelectedWords, WordsAnswer } from '../wire';
import type { TextShown } from '../chat/chat-transcript';
import './beside';
import type { Beside } from './beside';
import { LessonTalk, type LessonListener } from './lesson-talk';

/** The panel below the lesson, as the talk in the text sees it. */
export interface Panel extends ParentNode {
  readonly topic: Topic;
  readonly article: HTMLElement | undefined;
  /** What is being written below may go on beside the text. */
  readonly starting: Starting;
  readonly listed: Listed;
  /** A discussion is open beside the text, so it is not below; or none is any more. */
  openedBeside(discussion: Discussion | undefined, post?: string): void;
  refreshList(): Promise<void>;
  /** Brings another text of the topic than the lesson onto the page; says whether there is one in this language. */
  showText(language: string): Promise<boolean>;
}

/** Discussions on words of the lesson, and of other texts of the topic: in the text, and beside it. */
export class TextTalk implements LessonListener {
  private lesson: LessonTalk | undefined;
  private readonly others = new Map<HTMLElement, { language: string; talk: LessonTalk }>();
  private words: WordsAnswer = { discussions: [], people: {} };

  constructor(private readonly panel: Panel) {}

  get beside(): Beside | null {
    return this.panel.querySelector<Beside>('banyan-beside');
  }

  get hasWords(): boolean {
    return this.words.discussions.length > 0;
  }

  /** The lesson is on the page, for the first time or again. */
  attach(): void {
    this.detach();
    const { article, topic } = this.panel;
    this.lesson = article && new LessonTalk(article, topic.lessonLanguage, topic.texts, topic.mayWrite, this);
    this.lesson?.show(this.words);
    document.addEventListener('banyan-text', this.onText);
  }

  detach(): void {
    document.removeEventListener('banyan-text', this.onText);
    this.talks.forEach((talk) => talk.end());
    this.lesson = undefined;
    this.others.clear();
  }

  /** Another text than the lesson has come onto the page, or has gone. */
  private readonly onText = (event: Event): void => {
    const { article, language, shown } = (event as CustomEvent<TextShown>).detail;
    this.others.get(article)?.talk.end();
    this.others.delete(article);
    if (shown) {
      const { texts, mayWrite } = this.panel.topic;
      const talk = new LessonTalk(article, language, texts, mayWrite, this);
      this.others.set(article, { language, talk });
      talk.show(this.words);
    }
  };

  private get talks(): LessonTalk[] {
    return [...(this.lesson ? [this.lesson] : []), ...[...this.others.values()].map(({ talk }) => talk)];
  }

  private point(words: SelectedWords | undefined): void {
    this.talks.forEach((talk) => talk.point(words));
  }

  show(words: WordsAnswer): void {
    this.words = words;
    this.talks.forEach((talk) => talk.show(words));
  }

  /** Reads again what is talked about in the text. */
  async refresh(): Promise<void> {
    const answer = await this.panel.topic.ask((server) => server.words(), true);
    if (answer) {
      this.show(answer.words);
    }
  }

  news(news: News): void {
    this.beside?.news(news);
    if (news.discussion.anchor && news.kind !== 'REACTED') {
      void this.refresh();
    }
  }

  async lead(words: SelectedWords): Promise<void> {
    const shown = words.language !== this.panel.topic.lessonLanguage && (await this.panel.showText(words.language));
    const other = [...this.others.values()].find(({ language }) => shown && language === words.language);
    (other?.talk ?? this.lesson)?.lead(words);
  }

  selected(words: SelectedWords, backTo: () => HTMLElement | null): void {
    this.beside?.write({ ...this.panel.starting.takeOver(), words }, backTo);
    this.point(words);
  }

  asked(discussions: Discussion[], backTo: () => HTMLElement | null): void {
    this.beside?.show(discussions, backTo);
  }

  private opened(discussion: Discussion): void {
    this.panel.openedBeside(discussion);
    this.point(discussion.anchor?.placed ? discussion.anchor : undefined);
  }

  private closed(): void {
    this.point(undefined);
    this.panel.openedBeside(undefined);
  }

  private sent(): void {
    void this.panel.refreshList();
    void this.refresh();
  }

  render(): TemplateResult {
    return html`<banyan-beside
      .topic=${this.panel.topic}
      .article=${this.panel.article}
      @beside-opened=${(event: CustomEvent<Discussion>) => this.opened(event.detail)}
      @beside-closed=${() => this.closed()}
      @beside-left=${(event: CustomEvent<Draft | undefined>) => this.panel.starting.leaveDraft(event.detail)}
      @beside-sent=${() => this.sent()}
      @discussion-counted=${(event: CustomEvent<Discussion>) => this.panel.listed.recount(event.detail)}
      @post-reached=${(event: CustomEvent<string>) =>
        this.beside?.discussion && this.panel.openedBeside(this.beside.discussion, event.detail)}
    ></banyan-beside>`;
  }
}
