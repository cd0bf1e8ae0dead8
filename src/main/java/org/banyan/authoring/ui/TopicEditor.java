package org.banyan.authoring.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.banyan.authoring.DraftId;
import org.banyan.authoring.DraftTopics;
import org.banyan.authoring.SaveTopic;
import org.banyan.authoring.TopicDraft;
import org.banyan.authoring.TopicDraft.Overtaken;
import org.banyan.authoring.TopicDraft.Preview;
import org.banyan.authoring.TopicDraft.Saved;
import org.banyan.identity.People;
import tools.jackson.databind.node.ObjectNode;

/** The editor of a topic in the language of its course. */
@Tag("banyan-topic-editor")
@JsModule("./authoring/banyan-topic-editor.ts")
class TopicEditor extends WritingPart {

    private final DraftTopics topics;
    private final People people;
    private final DraftId draft;
    private final String topic;
    private final String language;

    TopicEditor(DraftTopics topics, People people, DraftId draft, String topic, String language) {
        this.topics = topics;
        this.people = people;
        this.draft = draft;
        this.topic = topic;
        this.language = language;
    }

    void begin(TopicDraft read, String keepAs, boolean mayWrite) {
        ObjectNode beginning = with("content", TopicForm.of(read.text()));
        beginWith(preview(beginning, read.preview()).put("version", read.version()), keepAs, mayWrite);
    }

    /** Puts words where the author is writing. */
    void insert(String words) {
        getElement().callJsFunction("insert", words);
    }

    @ClientCallable
    ObjectNode save(TopicForm content, int version) {
        return answer(() -> {
            var saving = topics.save(new SaveTopic(draft, topic, language, content.text(), version));
            return switch (saving) {
                case Saved saved -> preview(done().put("version", saved.version()), saved.preview());
                case Overtaken overtaken ->
                    overtaken(
                            with("content", TopicForm.of(overtaken.theirs())),
                            people.name(overtaken.by()),
                            overtaken.at(),
                            overtaken.version());
            };
        });
    }

    private ObjectNode preview(ObjectNode answer, Preview preview) {
        return problems(answer.put("html", preview.html()), preview.problems());
    }
}
