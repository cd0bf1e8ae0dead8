package org.banyan.discussion.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.banyan.classroom.TopicVisit;
import org.banyan.curriculum.TopicId;
import org.banyan.discussion.DiscussionId;
import org.banyan.discussion.EditPost;
import org.banyan.discussion.PostId;
import org.banyan.discussion.PostPage;
import org.banyan.discussion.PostsFrom;
import org.banyan.discussion.Published;
import org.banyan.discussion.SaveDraft;
import org.banyan.discussion.TopicDiscussions;
import org.banyan.enrolment.CohortId;
import org.banyan.shared.Markdown;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.node.ObjectNode;

/**
 * The discussion of a topic: one element in the browser that asks here for what it shows. The server keeps of an open panel
 * little more than its topic, because texts go through and are not kept.
 *
 * <p>Every answer is an object. A refusal is an answer with {@code refusal}, in the reader's language; {@code later} says
 * that the database could not be reached and asking again makes sense.
 */
@Tag("banyan-discussion")
@JsModule("./discussion/banyan-discussion.ts")
@StyleSheet("css/discussion.css")
@StyleSheet("css/discussion-posts.css")
@StyleSheet("css/discussion-dialogs.css")
@StyleSheet("css/discussion-composer.css")
@StyleSheet("css/discussion-files.css")
@StyleSheet("css/discussion-words.css")
class DiscussionPanel extends Component {

    private static final Logger LOG = LoggerFactory.getLogger(DiscussionPanel.class);

    /** Longer texts are refused when they are sent; rendering them would only cost. */
    private static final int MAX_PREVIEW = 40_000;

    private final DiscussionTopicPanel.DiscussionServices services;
    private final CohortId cohort;
    private final TopicId topic;
    private @Nullable TopicVisit visit;

    private @Nullable ListeningPage listening;

    DiscussionPanel(DiscussionTopicPanel.DiscussionServices services, TopicVisit visit) {
        this.services = services;
        this.cohort = visit.membership().cohort();
        this.topic = visit.entry().topic();
        this.visit = visit;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        TopicVisit begun = visit;
        if (begun == null) {
            return;
        }
        visit = null;
        UI ui = event.getUI();
        listening = new ListeningPage(services.live(), begun.membership(), topic, ui, getElement());
        // At the end of the request the address is that of this page, whichever page the reader came from.
        ui.beforeClientResponse(
                this, _ -> begin(begun, ui.getActiveViewLocation().getQueryParameters()));
    }

    private void begin(TopicVisit begun, QueryParameters address) {
        TopicDiscussions discussions = services.pages().topic(cohort, topic);
        ObjectNode beginning = Wire.beginning(begun, discussions);
        address.getSingleParameter("discussion").ifPresent(discussion -> {
            Optional<String> post = address.getSingleParameter("post");
            ObjectNode opened = posts(discussion, post.isPresent() ? "around" : "unread", post.orElse(null));
            if (!opened.path("discussion").path("chat").asBoolean(false)) {
                beginning.set("opened", opened);
            }
        });
        getElement().callJsFunction("begin", beginning);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (listening != null) {
            listening.stop();
        }
    }

    @ClientCallable
    void writing(String discussion) {
        if (listening != null) {
            listening.writes(new DiscussionId(Asked.uuid(discussion)));
        }
    }

    @ClientCallable
    ObjectNode list() {
        return answer(() -> Wire.topic(services.pages().topic(cohort, topic)));
    }

    /** What is talked about in the text of the lesson. */
    @ClientCallable
    ObjectNode words() {
        return answer(() -> {
            ObjectNode json = Wire.done();
            json.set("words", Wire.words(services.pages().words(cohort, topic)));
            return json;
        });
    }

    /** Some of the discussions, or all in another order. */
    @ClientCallable
    ObjectNode choose(String choice) {
        return answer(() -> Wire.list(services.pages().list(cohort, topic, Asked.choice(choice), Optional.empty())));
    }

    @ClientCallable
    ObjectNode more(String choice, ObjectNode after) {
        return answer(() ->
                Wire.list(services.pages().list(cohort, topic, Asked.choice(choice), Optional.of(Asked.after(after)))));
    }

    /** Posts of a discussion, which is the open one from now on. */
    @ClientCallable
    ObjectNode posts(String discussion, String where, @Nullable String value) {
        return answer(() -> {
            DiscussionId id = new DiscussionId(Asked.uuid(discussion));
            PostPage page = services.pages().posts(id, Asked.from(where, value));
            opened(page.discussion().id());
            if (!page.topic().equals(topic)) {
                follow(page.discussion().id(), where.equals("around") ? value : null);
            }
            return Wire.page(page);
        });
    }

    @ClientCallable
    ObjectNode start(Writing writing) {
        return answer(() -> {
            Published published = services.discussions().start(writing.start(cohort, topic));
            opened(published.discussion());
            return published(published, 1);
        });
    }

    /** Adds a reply, and answers with the posts that the writer had not loaded yet. */
    @ClientCallable
    ObjectNode reply(Writing writing) {
        return answer(() -> {
            Published published = services.discussions().reply(writing.reply());
            return published(published, writing.after() + 1);
        });
    }

    @ClientCallable
    ObjectNode edit(Writing writing) {
        return answer(() -> {
            PostId post = new PostId(Asked.uuid(writing.placeId()));
            services.discussions()
                    .edit(new EditPost(
                            post, writing.version(), writing.title(), writing.markdown(), writing.attached()));
            return Wire.page(services.pages()
                    .posts(services.pages().discussionOf(post), new PostsFrom.Position(writing.after())));
        });
    }

    @ClientCallable
    ObjectNode delete(String post) {
        return answer(() -> {
            services.discussions().delete(new PostId(Asked.uuid(post)));
            return Wire.done();
        });
    }

    /** Does what a moderator, or whoever asked, does to a post or a discussion. */
    @ClientCallable
    ObjectNode moderate(String deed, String id, String reason) {
        return answer(() -> {
            services.deeds().moderate(deed, Asked.uuid(id), reason);
            return Wire.done();
        });
    }

    @ClientCallable
    ObjectNode report(String post, String kind, String words) {
        return answer(() -> {
            services.deeds().report(Asked.uuid(post), kind, words);
            return Wire.done();
        });
    }

    /** Where a discussion may go, for those who may rearrange it. */
    @ClientCallable
    ObjectNode choices(String discussion) {
        return answer(() -> Wire.choices(
                services.deeds().rearranging().choices(new DiscussionId(Asked.uuid(discussion)), getLocale())));
    }

    /** Splits, merges or moves; answers with what goes on. */
    @ClientCallable
    ObjectNode rearrange(String deed, String id, String value) {
        return answer(() -> posts(
                services.deeds().rearrange(deed, Asked.uuid(id), value).value().toString(), "unread", null));
    }

    /** Leads to the page of the topic that the discussion has gone to. */
    private void follow(DiscussionId moved, @Nullable String post) {
        String address = services.deeds().rearranging().address(moved);
        getUI().ifPresent(ui -> ui.getPage().setLocation(post == null ? address : address + "&post=" + post));
    }

    /** Gives a reaction to a post or takes it back. */
    @ClientCallable
    ObjectNode react(String post, String kind, boolean given) {
        return answer(() ->
                Reacting.counts(services.reactions().react(new PostId(Asked.uuid(post)), Reacting.kind(kind), given)));
    }

    /** Who has reacted to a post. */
    @ClientCallable
    ObjectNode reacted(String post) {
        return answer(() -> Reacting.people(services.reactions().who(new PostId(Asked.uuid(post)))));
    }

    /** The words of a post of one's own, to be edited. */
    @ClientCallable
    ObjectNode source(String post) {
        return answer(() -> Wire.source(services.pages().source(new PostId(Asked.uuid(post)))));
    }

    @ClientCallable
    ObjectNode history(String post) {
        return answer(() -> Wire.history(services.pages().history(new PostId(Asked.uuid(post)))));
    }

    @ClientCallable
    ObjectNode preview(String markdown) {
        return answer(() -> {
            if (markdown.length() > MAX_PREVIEW) {
                throw new Refusal.Invalid("discussion.refusal.too-long", 20_000, markdown.length());
            }
            return Wire.done().put("html", Markdown.post(markdown));
        });
    }

    /** What links to pages of this server lead to. */
    @ClientCallable
    ObjectNode previews(List<String> addresses) {
        return answer(() -> Wire.previews(services.previews().of(addresses, getLocale())));
    }

    /** Whom the writer may call, with names that begin like this. */
    @ClientCallable
    ObjectNode callable(@Nullable String discussion, String typed) {
        return answer(() -> Wire.callable(services.mentions()
                .choices(cohort, topic, discussion == null ? null : new DiscussionId(Asked.uuid(discussion)), typed)));
    }

    @ClientCallable
    ObjectNode markRead(String discussion, int position) {
        return answer(() -> Wire.done()
                .put("unread", services.pages().markRead(new DiscussionId(Asked.uuid(discussion)), position)));
    }

    @ClientCallable
    ObjectNode saveDraft(Writing writing) {
        return answer(() -> {
            SaveDraft draft = writing.draft(cohort, topic);
            services.drafts().save(draft);
            return Wire.done();
        });
    }

    @ClientCallable
    ObjectNode following(@Nullable String discussion) {
        return answer(() -> services.follows().levels(cohort, topic, discussion));
    }

    /** Chooses how much the reader hears of the discussion, of this topic or of its cohort. */
    @ClientCallable
    ObjectNode follow(String place, @Nullable String discussion, String level) {
        return answer(() -> services.follows().choose(cohort, topic, place, discussion, level));
    }

    @ClientCallable
    ObjectNode dropDraft(Writing writing) {
        return answer(() -> {
            services.drafts().drop(writing.draftPlace(cohort, topic));
            return Wire.done();
        });
    }

    private ObjectNode published(Published published, int from) {
        PostPage page = services.pages().posts(published.discussion(), new PostsFrom.Position(from));
        return Wire.page(page).put("post", published.post().value().toString()).put("position", published.position());
    }

    private void opened(DiscussionId discussion) {
        if (listening != null) {
            listening.opened(discussion);
        }
    }

    private ObjectNode answer(Supplier<ObjectNode> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            return Wire.done().put("refusal", refusal.in(getLocale()));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The database did not answer; the reader's page will ask again", e);
            return Wire.done().put("later", true);
        }
    }
}
