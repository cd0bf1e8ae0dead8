package org.banyan.authoring.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.banyan.authoring.CourseDrafts;
import org.banyan.authoring.DraftFixture;
import org.banyan.authoring.DraftId;
import org.banyan.authoring.DraftTopics;
import org.banyan.authoring.SaveTopic;
import org.banyan.authoring.TestPackage;
import org.banyan.authoring.TopicDraft;
import org.banyan.authoring.format.TopicText;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DraftViewTest extends ViewTest {

    @Autowired
    DraftFixture fixture;

    @Autowired
    CourseDrafts drafts;

    @Autowired
    DraftTopics topics;

    private InstituteId institute;

    @Override
    protected PersonId whoOpens() {
        institute = fixture.institute();
        return fixture.with(Role.AUTHOR, institute);
    }

    @Test
    void theTreeIsShownChangedCheckedAndPublished() {
        DraftId draft = draftOf("draft-on-screen");

        navigate(Drafting.page(draft), DraftView.class);
        assertThat(currentText()).contains("Digging", "Where to dig", "Quiz: 5 questions", "nobody else here");
        test(button("Add a topic")).click();
        test(find(TextField.class).single()).setValue("Depth again");
        test(button("Done")).click();
        assertThat(currentText()).contains("“Depth again” was added", "Depth again");
        test(button("Check the draft")).click();
        assertThat(currentText()).contains("Becomes version 2", "The topic has no text");
        assertThat(find(Button.class).all()).noneMatch(each -> each.getText().equals("Publish"));
        write(draft, "depth-again");
        test(button("Check the draft")).click();
        test(button("Publish")).click();

        assertThat(currentText()).contains("Version 2 is published");
    }

    @Test
    void reviewersSeeItAndSayWhatTheyThinkButChangeNothing() {
        DraftId draft = draftOf("draft-to-review");
        write(draft, "how-deep");
        people.signIn(fixture.with(Role.REVIEWER, institute));

        navigate(Drafting.page(draft), DraftView.class);

        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .contains("Comment", "Approve", "Check the draft")
                .doesNotContain("Add a topic", "Add a module", "⋯", "Discard the draft", "Publish");
        test(button("Approve")).click();
        assertThat(currentText()).contains("This draft is approved as it is");
    }

    @Test
    void authorsOfAnotherInstituteDoNotGetIn() {
        DraftId draft = draftOf("draft-of-others");
        people.signIn(fixture.with(Role.AUTHOR, fixture.institute()));

        assertThatThrownBy(() -> navigate(Drafting.page(draft), DraftView.class))
                .isInstanceOf(Throwable.class);
    }

    private void write(DraftId draft, String topic) {
        TopicDraft read = topics.read(draft, topic);
        TopicText text = new TopicText(null, read.text().title(), "", null, false, List.of(), "New words.\n");
        topics.save(new SaveTopic(draft, topic, "en", text, read.version()));
    }

    private DraftId draftOf(String slug) {
        fixture.publish(institute, TestPackage.soundAs(slug));
        return drafts.edit(fixture.course(slug));
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }
}
