package org.banyan.discussion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import org.banyan.discussion.DiscussionFixture;
import org.banyan.discussion.DiscussionPages;
import org.banyan.discussion.Published;
import org.banyan.identity.PersonId;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DiscussionsCardViewTest extends ViewTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    private DiscussionFixture talk;

    @Autowired
    DiscussionPages pages;

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
    void homeLeadsToUnreadAnswersAndToWhatIsNewWhereITakePart() {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "Who <i>knows</i>?");
        Published answer = talk.replied(opening, ben, "I do");

        String home = home();

        assertThat(home)
                .contains("Answers to you", "Ben &lt;b&gt; in “Who &lt;i&gt;knows&lt;/i&gt;?”")
                .contains("learn/" + course.cohort().value() + "/topic-1?discussion="
                        + opening.discussion().value() + "&amp;post="
                        + answer.post().value())
                .contains("New in your discussions", "1 unread post");
    }

    @Test
    void homeSaysNothingOfDiscussionsWhenAllIsRead() {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "Read");
        talk.replied(opening, ben, "Read, too");
        pages.markRead(opening.discussion(), 2);

        assertThat(home()).doesNotContain("Answers to you", "New in your discussions");
    }

    @Test
    void theContentsSayHowManyPostsAreUnreadInATopic() {
        talk.started(course.cohort(), course.topics().get(1), ben, "One");
        talk.started(course.cohort(), course.topics().get(1), ben, "Two");

        UI.getCurrent().navigate("learn/" + course.cohort().value() + "/topic-1");
        roundTrip();

        assertThat(currentText()).contains("mark-unread-posts", "2 unread posts");
    }

    private String home() {
        UI.getCurrent().navigate("");
        roundTrip();
        return currentText();
    }
}
