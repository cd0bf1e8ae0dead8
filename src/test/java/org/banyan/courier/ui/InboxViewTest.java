package org.banyan.courier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.banyan.courier.Inbox;
import org.banyan.courier.News;
import org.banyan.courier.NewsSettings;
import org.banyan.courier.Notices;
import org.banyan.courier.Rhythm;
import org.banyan.courier.Why;
import org.banyan.discussion.DiscussionFixture;
import org.banyan.discussion.Published;
import org.banyan.identity.PersonId;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class InboxViewTest extends ViewTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    private DiscussionFixture talk;

    @Autowired
    Notices notices;

    @Autowired
    Inbox inbox;

    @Autowired
    NewsSettings settings;

    private CourseFixture.Taught course;
    private PersonId ann;
    private PersonId ben;

    @Override
    protected PersonId whoOpens() {
        course = courses.anyCourse();
        ann = talk.learner(course.cohort(), "Ann");
        ben = talk.learner(course.cohort(), "Ben <b>");
        return ann;
    }

    @Test
    void theInboxSaysWhatItIsForWhileNothingIsThere() {
        navigate(InboxView.class);

        assertThat(currentText()).contains("When somebody answers you");
        assertThat(bell().getElement().getAttribute("aria-label")).isEqualTo("Inbox, nothing unread");
    }

    @Test
    void itLeadsToWhatIsNewInEachDiscussionAndAllCanBeMarked() {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "Who <i>knows</i>?");
        Published answer = talk.replied(opening, ben, "I do");
        told(opening, answer);

        navigate(InboxView.class);

        assertThat(currentText()).contains("Who <i>knows</i>?", "Ben <b> answered you", "I do", "1 unread");
        assertThat(bell().getElement().getAttribute("aria-label")).isEqualTo("Inbox, 1 unread");

        test(find(Button.class).withText("Mark all as read").single()).click();

        assertThat(inbox.unread()).isZero();
        assertThat(currentText()).contains("Who <i>knows</i>?").doesNotContain("1 unread");
    }

    @Test
    void thePersonChoosesHowOftenMailComes() {
        talk.started(course.cohort(), course.topic(), ann, "Any");
        navigate(NewsSettingsView.class);

        @SuppressWarnings("unchecked")
        Select<Rhythm> rhythm = find(Select.class).single();
        rhythm.setValue(Rhythm.WEEKLY);

        assertThat(settings.mine(Locale.ENGLISH).channels())
                .singleElement()
                .satisfies(channel -> assertThat(channel.rhythm()).isEqualTo(Rhythm.WEEKLY));

        find(com.vaadin.flow.component.checkbox.Checkbox.class).all().getLast().setValue(false);
        test(find(Button.class).withText("Save").single()).click();

        assertThat(settings.mine(Locale.ENGLISH).quiet()).isNull();
    }

    @Test
    void theProfileLeadsThere() {
        UI.getCurrent().navigate("profile");

        assertThat(currentText()).contains("Mail and inbox", "Choose which mails you get");
    }

    private void told(Published opening, Published answer) {
        notices.tell(
                new News(
                        "discussion",
                        course.course().value(),
                        opening.discussion().value(),
                        answer.post().value(),
                        answer.position(),
                        Instant.now().minus(Duration.ofMinutes(1))),
                Map.of(ann, Why.ANSWER));
    }

    private InboxBell.Bell bell() {
        return find(InboxBell.Bell.class).single();
    }
}
