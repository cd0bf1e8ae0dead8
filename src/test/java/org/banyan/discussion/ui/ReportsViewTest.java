package org.banyan.discussion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.banyan.discussion.DiscussionFixture;
import org.banyan.discussion.Moderation;
import org.banyan.discussion.Published;
import org.banyan.discussion.ReportKind;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.ui.Problem;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReportsViewTest extends ViewTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    DiscussionFixture talk;

    @Autowired
    Moderation moderation;

    private Published post;

    @Override
    protected PersonId whoOpens() {
        CourseFixture.Taught course = courses.anyCourse();
        PersonId ann = talk.learner(course.cohort(), "Ann");
        PersonId ben = talk.learner(course.cohort(), "Ben");
        post = talk.started(course.cohort(), course.topic(), ben, "Who <b>knows</b>?");
        people.signedInAs(ann, () -> moderation.report(post.post(), ReportKind.UNKIND, "Rude <i>to me</i>"));
        return people.withRole(
                Role.COORDINATOR, Scope.of(Scope.Kind.COHORT, course.cohort().value()));
    }

    @Test
    void whatIsReportedIsClaimedAndDecided() {
        UI.getCurrent().navigate("tutoring/reports");
        assertThat(currentText())
                .contains(
                        "Who &lt;b&gt;knows&lt;/b&gt;?", "reported by 1 person", "Rude &lt;i&gt;to me&lt;/i&gt;", "Ann")
                .contains("Open (1)", "Mine (0)");
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Hide …");

        press("Take it on");
        assertThat(currentText()).contains("It is yours for 30 minutes.", "Mine (1)");
        press("Hide …");
        press("Hide the post");
        assertThat(find(Problem.class).single().getText()).isEqualTo("Give a reason.");
        test(find(TextArea.class).single()).setValue("Insults everybody");
        press("Hide the post");

        assertThat(currentText()).contains("Nothing waits here.", "its author is told why");
        UI.getCurrent().navigate("tutoring/reports", QueryParameters.of("pile", "done"));
        assertThat(currentText()).contains("Hidden by", "Insults everybody");
    }

    @Test
    void whatOneGivesBackOthersMayTake() {
        UI.getCurrent().navigate("tutoring/reports");
        press("Take it on");

        press("Give it back");

        assertThat(currentText()).contains("Others can take it on now.", "Mine (0)");
    }

    @Test
    void whoLeadsNothingSeesNothing() {
        people.signedInAs(people.anyPerson(), () -> UI.getCurrent().navigate("tutoring/reports"));

        assertThat(currentText()).contains("Nothing waits here.").doesNotContain("Rude");
    }

    private void press(String text) {
        List<Button> found = find(Button.class).withText(text).all();
        test(found.getLast()).click();
    }
}
