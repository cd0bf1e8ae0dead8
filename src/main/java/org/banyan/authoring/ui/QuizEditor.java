package org.banyan.authoring.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.banyan.authoring.DraftId;
import org.banyan.authoring.DraftQuizzes;
import org.banyan.authoring.QuizDraft;
import org.banyan.authoring.QuizDraft.Overtaken;
import org.banyan.authoring.QuizDraft.Saved;
import org.banyan.authoring.format.QuizText;
import org.banyan.identity.People;
import tools.jackson.databind.node.ObjectNode;

/** The editor of a quiz. */
@Tag("banyan-quiz-editor")
@JsModule("./authoring/banyan-quiz-editor.ts")
class QuizEditor extends WritingPart {

    private final DraftQuizzes quizzes;
    private final People people;
    private final DraftId draft;
    private final String quiz;

    QuizEditor(DraftQuizzes quizzes, People people, DraftId draft, String quiz) {
        this.quizzes = quizzes;
        this.people = people;
        this.draft = draft;
        this.quiz = quiz;
    }

    void begin(QuizDraft read, String keepAs, boolean mayWrite) {
        ObjectNode beginning = with("content", read.text()).put("version", read.version());
        beginWith(problems(beginning, read.problems()), keepAs, mayWrite);
    }

    @ClientCallable
    ObjectNode save(QuizText content, int version) {
        return answer(() -> switch (quizzes.save(draft, quiz, content, version)) {
            case Saved saved -> problems(done().put("version", saved.version()), saved.problems());
            case Overtaken overtaken ->
                overtaken(
                        with("content", overtaken.theirs()),
                        people.name(overtaken.by()),
                        overtaken.at(),
                        overtaken.version());
        });
    }
}
