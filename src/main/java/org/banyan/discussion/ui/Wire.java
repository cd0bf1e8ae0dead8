package org.banyan.discussion.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.classroom.TopicVisit;
import org.banyan.discussion.AnchorEntry;
import org.banyan.discussion.Attachment;
import org.banyan.discussion.DiscussionEntry;
import org.banyan.discussion.DiscussionId;
import org.banyan.discussion.DiscussionKind;
import org.banyan.discussion.DiscussionList;
import org.banyan.discussion.DiscussionNews;
import org.banyan.discussion.Draft;
import org.banyan.discussion.LinkPreviews;
import org.banyan.discussion.MentionChoices;
import org.banyan.discussion.PostEntry;
import org.banyan.discussion.PostId;
import org.banyan.discussion.PostPage;
import org.banyan.discussion.PostRevision;
import org.banyan.discussion.PostSource;
import org.banyan.discussion.Rearranging;
import org.banyan.discussion.SelectedWords;
import org.banyan.discussion.TopicDiscussions;
import org.banyan.discussion.TopicWords;
import org.banyan.identity.PersonId;
import org.banyan.shared.Languages;
import org.banyan.shared.Texts;
import org.banyan.shared.WordRun;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The language between the panel and its element; {@code frontend/discussion/wire.ts} says the same in TypeScript. */
final class Wire {

    private Wire() {}

    /** An answer with nothing to say yet. */
    static ObjectNode done() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode beginning(TopicVisit visit, TopicDiscussions discussions) {
        ObjectNode json = topic(discussions);
        json.put("language", visit.language().toLanguageTag());
        json.putObject("uploadTo")
                .put("cohort", visit.membership().cohort().value().toString())
                .put("topic", visit.entry().topic().value().toString());
        json.put("me", visit.membership().person().value().toString());
        json.put("leads", discussions.leadsEverybody());
        json.put("mayWrite", discussions.mayWrite());
        json.put("lessonLanguage", visit.lesson().language());
        json.put("promptLanguage", visit.lesson().language());
        json.put("promptDirection", Languages.direction(visit.lesson().language()));
        ArrayNode prompts = json.putArray("prompts");
        visit.lesson()
                .prompts()
                .forEach(prompt -> prompts.addObject().put("id", prompt.id()).put("text", prompt.text()));
        ObjectNode texts = json.putObject("texts");
        String prefix = "discussion.element.";
        Texts.below(visit.language(), prefix).forEach((key, text) -> texts.put(key.substring(prefix.length()), text));
        return json;
    }

    static ObjectNode topic(TopicDiscussions discussions) {
        ObjectNode json = list(discussions.list());
        ObjectNode begun = json.putObject("begun");
        discussions.begun().forEach((prompt, discussion) -> begun.put(prompt, text(discussion)));
        json.set("words", words(discussions.words()));
        draft(json, discussions.draft());
        return json;
    }

    /** What is talked about in the text of the lesson. */
    static ObjectNode words(TopicWords words) {
        ObjectNode json = done();
        ArrayNode entries = json.putArray("discussions");
        words.discussions().forEach(entry -> entries.add(entry(entry)));
        ObjectNode people = json.putObject("people");
        words.people().forEach(people::put);
        return json;
    }

    static ObjectNode list(DiscussionList list) {
        ObjectNode json = done();
        ArrayNode entries = json.putArray("discussions");
        list.entries().forEach(entry -> entries.add(entry(entry)));
        list.more()
                .ifPresent(after -> json.putObject("more")
                        .put("pinned", after.pinned())
                        .put("helpful", after.helpful())
                        .put("lastPostAt", after.lastPostAt().toString())
                        .put("last", text(after.id())));
        names(json, list.names());
        return json;
    }

    static ObjectNode page(PostPage page) {
        ObjectNode json = done();
        json.set("discussion", entry(page.discussion()));
        json.put("lastPosition", page.lastPosition());
        json.put("lastRead", page.lastRead());
        ArrayNode posts = json.putArray("posts");
        page.posts()
                .forEach(post -> posts.add(files(post(post), page.files().getOrDefault(post.id(), List.of()))
                        .set("reactions", Reacting.list(page.reactions().getOrDefault(post.id(), List.of())))));
        names(json, page.names());
        ArrayNode led = json.putArray("led");
        page.led().forEach(person -> led.add(person.value().toString()));
        draft(json, page.draft());
        return json;
    }

    /** News for one page; the words go only where the discussion is open. */
    static ObjectNode news(DiscussionNews news, boolean open) {
        ObjectNode json = done();
        json.put("kind", news.kind().name());
        json.set("discussion", entry(news.discussion()));
        ObjectNode post = post(news.post());
        if (open) {
            files(post, news.files());
        } else {
            post.remove("html");
        }
        if (news.kind() == DiscussionNews.Kind.REACTED) {
            post.set("reactions", Reacting.list(news.reactions()));
        }
        json.set("post", post);
        names(json, news.names());
        return json;
    }

    static ObjectNode previews(List<LinkPreviews.Preview> previews) {
        ObjectNode json = done();
        ArrayNode list = json.putArray("previews");
        previews.forEach(preview -> {
            ObjectNode one = list.addObject()
                    .put("address", preview.address())
                    .put("kind", preview.page().kind())
                    .put("title", preview.page().title());
            preview.page().details().forEach(one.putArray("details")::add);
        });
        return json;
    }

    static ObjectNode callable(List<MentionChoices.Choice> choices) {
        ObjectNode json = done();
        ArrayNode list = json.putArray("choices");
        choices.forEach(choice -> list.addObject()
                .put("kind", choice.kind())
                .put("id", choice.id().toString())
                .put("name", choice.name())
                .put("leads", choice.leads()));
        return json;
    }

    static ObjectNode choices(Rearranging.Choices choices) {
        ObjectNode json = done();
        ArrayNode discussions = json.putArray("discussions");
        choices.discussions()
                .forEach(choice -> discussions
                        .addObject()
                        .put("id", choice.id().toString())
                        .put("name", choice.name()));
        ArrayNode topics = json.putArray("topics");
        choices.topics()
                .forEach(choice ->
                        topics.addObject().put("id", choice.id().toString()).put("name", choice.name()));
        return json;
    }

    static ObjectNode source(PostSource source) {
        ObjectNode json = done();
        json.put("version", source.version());
        json.put("title", source.title());
        json.put("markdown", source.markdown());
        files(json, source.files());
        draft(json, source.draft());
        return json;
    }

    static ObjectNode history(List<PostRevision> wordings) {
        ObjectNode json = done();
        ArrayNode list = json.putArray("wordings");
        wordings.forEach(wording -> {
            ObjectNode entry = list.addObject()
                    .put("at", wording.writtenAt().toString())
                    .put("title", wording.title())
                    .put("html", wording.html());
            runs(entry.putArray("titleChanges"), wording.titleChanges());
            runs(entry.putArray("changes"), wording.changes());
        });
        return json;
    }

    private static void runs(ArrayNode list, List<WordRun> runs) {
        runs.forEach(run -> list.addObject().put("fate", run.fate().name()).put("text", run.text()));
    }

    private static ObjectNode entry(DiscussionEntry entry) {
        ObjectNode json = done();
        json.put("id", text(entry.id()));
        json.put("title", entry.title());
        json.put("question", entry.kind() == DiscussionKind.QUESTION);
        if (entry.kind() == DiscussionKind.CHAT) {
            json.put("chat", true);
        }
        if (entry.promptId() != null) {
            json.put("prompt", entry.promptId());
        }
        json.put("pinned", entry.pinned());
        json.put("locked", entry.locked());
        PostId accepted = entry.accepted();
        if (accepted != null) {
            json.put("accepted", accepted.value().toString());
        }
        json.put("openedBy", entry.openedBy().value().toString());
        json.put("posts", entry.posts());
        json.put("unread", entry.unread());
        json.put("helpful", entry.helpful());
        if (entry.closed()) {
            json.put("closed", true);
        }
        json.put("lastAt", entry.lastPostAt().toString());
        json.put("lastBy", entry.lastPostBy().value().toString());
        AnchorEntry anchor = entry.anchor();
        if (anchor != null) {
            json.set("anchor", anchor(anchor));
        }
        return json;
    }

    private static ObjectNode anchor(AnchorEntry anchor) {
        return done().put("state", anchor.state().name())
                .put("placed", anchor.placed())
                .put("language", anchor.language())
                .put("startBlock", anchor.startBlock())
                .put("startAt", anchor.startAt())
                .put("endBlock", anchor.endBlock())
                .put("endAt", anchor.endAt())
                .put("exact", anchor.exact())
                .put("first", anchor.firstExact().equals(anchor.exact()) ? null : anchor.firstExact());
    }

    private static ObjectNode post(PostEntry post) {
        ObjectNode json = done();
        json.put("id", post.id().value().toString());
        json.put("position", post.position());
        json.put("author", post.author().value().toString());
        json.put("html", post.html());
        json.put("at", post.postedAt().toString());
        post.answers()
                .ifPresent(answered -> json.putObject("answers")
                        .put("id", answered.id().value().toString())
                        .put("position", answered.position())
                        .put("author", answered.author().value().toString()));
        if (!post.endorsedBy().isEmpty()) {
            ArrayNode endorsed = json.putArray("endorsedBy");
            post.endorsedBy().forEach(person -> endorsed.add(person.value().toString()));
        }
        if (post.editedAt() != null) {
            json.put("editedAt", post.editedAt().toString());
        }
        PostEntry.Hiding hiding = post.hiding();
        if (hiding != null) {
            ObjectNode hidden =
                    json.putObject("hidden").put("waiting", hiding.waiting()).put("reason", hiding.reason());
            if (hiding.state() != null) {
                hidden.put("state", hiding.state().name());
            }
        }
        if (post.removal() != PostEntry.Removal.NONE) {
            json.put("removed", post.removal() == PostEntry.Removal.BY_AUTHOR ? "author" : "leader");
        }
        return json;
    }

    private static void draft(ObjectNode json, Optional<Draft> found) {
        found.ifPresent(draft -> {
            PostId inReplyTo = draft.inReplyTo();
            ObjectNode kept = json.putObject("draft");
            SelectedWords words = draft.words();
            if (words != null) {
                kept.set("words", selected(words));
            }
            kept.put("title", draft.title())
                    .put("markdown", draft.markdown())
                    .put("question", draft.question())
                    .put("promptId", draft.promptId())
                    .put(
                            "inReplyTo",
                            inReplyTo == null ? null : inReplyTo.value().toString())
                    .put("key", draft.key().value().toString())
                    .put("at", draft.updatedAt().toString());
            files(kept, draft.files());
        });
    }

    /** Says which files there are, if any. */
    private static ObjectNode files(ObjectNode json, List<Attachment> files) {
        if (!files.isEmpty()) {
            ArrayNode list = json.putArray("files");
            files.forEach(file -> list.addObject()
                    .put("id", file.id().value().toString())
                    .put("name", file.name())
                    .put("kind", file.kind().name())
                    .put("size", file.size())
                    .put("width", file.width())
                    .put("height", file.height()));
        }
        return json;
    }

    private static ObjectNode selected(SelectedWords words) {
        return done().put("language", words.language())
                .put("startBlock", words.startBlock())
                .put("startAt", words.startAt())
                .put("endBlock", words.endBlock())
                .put("endAt", words.endAt())
                .put("exact", words.exact());
    }

    private static void names(ObjectNode json, Map<PersonId, String> names) {
        ObjectNode object = json.putObject("names");
        names.forEach((person, name) -> object.put(person.value().toString(), name));
    }

    private static String text(DiscussionId id) {
        return id.value().toString();
    }
}
