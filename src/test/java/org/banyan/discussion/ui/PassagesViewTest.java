package org.banyan.discussion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.Locale;
import org.banyan.discussion.DiscussionFixture;
import org.banyan.discussion.DiscussionKind;
import org.banyan.discussion.DiscussionPages;
import org.banyan.discussion.Discussions;
import org.banyan.discussion.PostsFrom;
import org.banyan.discussion.Published;
import org.banyan.discussion.SelectedWords;
import org.banyan.discussion.StartDiscussion;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PassagesViewTest extends ViewTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    private DiscussionFixture talk;

    @Autowired
    Discussions discussions;

    @Autowired
    DiscussionPages pages;

    @Autowired
    JdbcClient sql;

    private CourseFixture.Taught course;
    private Published lost;

    @Override
    protected PersonId whoOpens() {
        course = courses.anyCourse();
        PersonId ann = talk.learner(course.cohort(), "Ann");
        lost = people.signedInAs(
                ann,
                () -> discussions.start(new StartDiscussion(
                        course.cohort(),
                        course.topic(),
                        DiscussionKind.QUESTION,
                        "Which words?",
                        "These.",
                        null,
                        DiscussionFixture.anyKey(),
                        words("Any"))));
        sql.sql("update discussion_anchor set state = 'ORPHANED', exact = 'Gone <b>words</b>' where discussion_id = ?")
                .param(lost.discussion().value())
                .update();
        return people.withRole(Role.AUTHOR, Scope.of(course.institute()));
    }

    @Test
    void theOldWordsStandBesideTheLessonAsItIsNowAndAreAttachedAnew() {
        navigateTo("passages/" + course.cohort().value());
        assertThat(currentText()).contains("Which words?", "Gone &lt;b&gt;words&lt;/b&gt;", "Topic 1");

        press("Choose the words");
        PassageMending mending = find(PassageMending.class).single();
        assertThat(textOf(mending)).contains("Any words.");
        mending.attach(new SelectedWords("en", "b1", 4, "b1", 9, "wrong"));
        assertThat(currentText()).contains("not in the lesson any more", "Which words?");
        mending.attach(new SelectedWords("en", "b1", 4, "b1", 9, "words"));

        assertThat(currentText()).contains("hangs on the new words", "nothing to mend");
        assertThat(anchor().exact()).isEqualTo("words");
    }

    @Test
    void aDiscussionIsLeftToItsTopic() {
        navigateTo("passages/" + course.cohort().value());

        press("Leave it to the topic");

        assertThat(currentText()).contains("about the topic as a whole now", "nothing to mend");
    }

    @Test
    void theHomePageSaysWhereWordsAreLost() {
        navigateTo("");

        assertThat(currentText()).contains("passages/" + course.cohort().value(), "1 discussion has lost its words");
    }

    @Test
    void nobodyElseSeesThem() {
        people.signedInAs(
                people.anyPerson(),
                () -> navigateTo("passages/" + course.cohort().value()));

        assertThat(currentText()).doesNotContain("Which words?");
    }

    private org.banyan.discussion.AnchorEntry anchor() {
        return java.util.Objects.requireNonNull(pages.posts(lost.discussion(), new PostsFrom.Last())
                .discussion()
                .anchor());
    }

    private void navigateTo(String address) {
        UI.getCurrent().navigate(address);
        roundTrip();
    }

    private void press(String name) {
        test(find(Button.class).withText(name).single()).click();
    }

    private static SelectedWords words(String exact) {
        return new SelectedWords(Locale.ENGLISH.getLanguage(), "b1", 0, "b1", exact.length(), exact);
    }
}
