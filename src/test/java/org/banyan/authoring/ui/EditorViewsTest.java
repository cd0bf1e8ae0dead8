package org.banyan.authoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.banyan.authoring.CourseDrafts;
import org.banyan.authoring.DraftFixture;
import org.banyan.authoring.DraftId;
import org.banyan.authoring.DraftQuizzes;
import org.banyan.authoring.DraftSettings;
import org.banyan.authoring.DraftTopics;
import org.banyan.authoring.TestPackage;
import org.banyan.authoring.format.QuizText;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

class EditorViewsTest extends ViewTest {

    @Autowired
    DraftFixture fixture;

    @Autowired
    CourseDrafts drafts;

    @Autowired
    DraftTopics topics;

    @Autowired
    DraftQuizzes quizzes;

    @Autowired
    DraftSettings settings;

    private InstituteId institute;

    @Override
    protected PersonId whoOpens() {
        institute = fixture.institute();
        return fixture.with(Role.AUTHOR, institute);
    }

    @Test
    void aTopicIsSavedAndAnsweredWithItsPreviewAndProblems() {
        DraftId draft = draftOf("editor-topic");
        navigate(Drafting.topic(draft, "how-deep"), TopicEditorView.class);
        assertThat(currentText()).contains("Topic: How deep", "Insert a figure");
        TopicEditor editor = find(TopicEditor.class).single();

        ObjectNode answer = editor.save(form("How deep", "Dig *on*. ![](nowhere.svg)\n"), 1);

        assertThat(answer.get("version").intValue()).isEqualTo(2);
        assertThat(answer.get("html").stringValue()).contains("<em>on</em>");
        assertThat(answer.get("problems").toString()).contains("line", "nowhere.svg");
        assertThat(topics.read(draft, "how-deep").text().markdown()).startsWith("Dig *on*.");
    }

    @Test
    void whoSavesLaterIsToldWhoSavedFirst() {
        DraftId draft = draftOf("editor-overtaken");
        navigate(Drafting.topic(draft, "how-deep"), TopicEditorView.class);
        TopicEditor editor = find(TopicEditor.class).single();
        editor.save(form("How deep", "First.\n"), 1);

        ObjectNode answer = editor.save(form("How deep", "Second.\n"), 1);

        assertThat(answer.get("overtaken").get("content").get("markdown").stringValue())
                .isEqualTo("First.\n");
        assertThat(answer.has("version")).isFalse();
    }

    @Test
    void aTitleThatIsMissingIsRefusedInWords() {
        DraftId draft = draftOf("editor-refused");
        navigate(Drafting.topic(draft, "how-deep"), TopicEditorView.class);

        ObjectNode answer = find(TopicEditor.class).single().save(form(" ", "Words.\n"), 1);

        assertThat(answer.get("refusal").stringValue()).contains("A title is needed");
    }

    @Test
    void aQuizIsSavedWithItsProblemsAndDeleted() {
        DraftId draft = draftOf("editor-quiz");
        navigate(Drafting.quiz(draft, "digging"), QuizEditorView.class);
        assertThat(currentText()).contains("Quiz: Digging");
        QuizText read = quizzes.read(draft, "digging").text();

        ObjectNode answer = find(QuizEditor.class)
                .single()
                .save(new QuizText("Digging", "170", read.attempts(), read.timeLimit(), read.questions()), 1);
        assertThat(answer.get("problems").toString()).contains("passMark");
        test(find(Button.class).withText("Delete this quiz").single()).click();
        assertThat(quizzes.read(draft, "digging").text().passMark()).isEqualTo("170");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(getCurrentView()).isInstanceOf(DraftView.class);
        assertThat(quizzes.read(draft, "digging").version()).isZero();
    }

    @Test
    void reviewersSeeTheEditorsButCannotSave() {
        DraftId draft = draftOf("editor-read-only");
        people.signIn(fixture.with(Role.REVIEWER, institute));

        navigate(Drafting.topic(draft, "how-deep"), TopicEditorView.class);
        assertThat(currentText()).doesNotContain("Insert a figure");
        assertThat(find(TopicEditor.class).single().save(form("x", "y\n"), 1).has("refusal"))
                .isTrue();
        navigate(Drafting.quiz(draft, "digging"), QuizEditorView.class);
        assertThat(currentText()).doesNotContain("Delete this quiz");
        navigate(Drafting.settings(draft), SettingsView.class);
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Save");
    }

    @Test
    void settingsAreCheckedFieldByFieldAndSaved() {
        DraftId draft = draftOf("editor-settings");
        navigate(Drafting.settings(draft), SettingsView.class);
        TextField hours = find(TextField.class)
                .withCaption("Hours, stated on the certificate, such as 7.5")
                .single();

        test(hours).setValue("a day");
        test(find(Button.class).withText("Save").single()).click();
        assertThat(hours.getErrorMessage()).contains("The hours must be more than nought");
        assertThat(currentText()).contains("Not saved: 1 field");
        test(hours).setValue("9.5");
        test(find(Button.class).withText("Save").single()).click();

        assertThat(hours.isInvalid()).isFalse();
        assertThat(currentText()).contains("Saved in the draft");
        assertThat(settings.read(draft).value("course/hours")).isEqualTo("9.5");
    }

    private static TopicForm form(String title, String markdown) {
        return new TopicForm(title, "", "", List.of(), markdown);
    }

    private DraftId draftOf(String slug) {
        fixture.publish(institute, TestPackage.soundAs(slug));
        return drafts.edit(fixture.course(slug));
    }
}
