package org.banyan.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class DraftsModuleTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    DiscussionFixture talk;

    @Autowired
    Discussions discussions;

    @Autowired
    DiscussionPages pages;

    @Autowired
    Drafts drafts;

    CourseFixture.Taught course;
    PersonId ann;

    @BeforeEach
    void aLearner() {
        course = courses.anyCourse();
        ann = talk.learner(course.cohort(), "Ann");
    }

    @Test
    void aDraftComesBackWithThePageItBelongsTo() {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "Here");
        save(ann, newDiscussion(), "A title", "Half a tho");
        save(ann, new DraftPlace.NewReply(opening.discussion()), "", "A reply, half");
        save(ann, new DraftPlace.NewWording(opening.post()), "", "Better words, ha");

        assertThat(people.signedInAs(ann, () -> pages.topic(course.cohort(), course.topic()))
                        .draft())
                .hasValueSatisfying(draft -> assertThat(draft)
                        .extracting(Draft::title, Draft::markdown)
                        .containsExactly("A title", "Half a tho"));
        assertThat(people.signedInAs(ann, () -> pages.posts(opening.discussion(), new PostsFrom.FirstUnread()))
                        .draft())
                .map(Draft::markdown)
                .contains("A reply, half");
        assertThat(people.signedInAs(ann, () -> pages.source(opening.post())).draft())
                .map(Draft::markdown)
                .contains("Better words, ha");
    }

    @Test
    void aDraftIsSeenByItsWriterOnly() {
        PersonId ben = talk.learner(course.cohort(), "Ben");
        save(ann, newDiscussion(), "Secret", "Secret");

        assertThat(people.signedInAs(ben, () -> drafts.find(newDiscussion()))).isEmpty();
    }

    @Test
    void theLastSavedWordsCountAndEmptyOnesAreNoDraft() {
        save(ann, newDiscussion(), "", "One");
        save(ann, newDiscussion(), "", "One two");
        assertThat(find(ann)).isEqualTo("One two");

        save(ann, newDiscussion(), "", " ");
        assertThat(find(ann)).isNull();
    }

    @Test
    void sendingEndsTheDraftAndALateSaveDoesNotBringItBack() {
        StartDiscussion start = DiscussionFixture.start(course.cohort(), course.topic(), "Sent", "Sent words");
        SaveDraft late = new SaveDraft(newDiscussion(), "Sent", "Sent wor", false, null, null, start.key());
        people.signedInAs(ann, () -> drafts.save(late));

        people.signedInAs(ann, () -> discussions.start(start));
        people.signedInAs(ann, () -> drafts.save(late));

        assertThat(find(ann)).isNull();
    }

    @Test
    void aDraftMayBeThrownAway() {
        save(ann, newDiscussion(), "", "Away");

        people.signedInAs(ann, () -> drafts.drop(newDiscussion()));

        assertThat(find(ann)).isNull();
    }

    @Test
    void wordsTooLongToSendAreStillKeptAndEndlessOnesAreNot() {
        save(ann, newDiscussion(), "", "x".repeat(30_000));

        assertThat(find(ann)).hasSize(30_000);
        assertThatThrownBy(() -> save(ann, newDiscussion(), "", "x".repeat(100_001)))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> save(ann, newDiscussion(), "x".repeat(201), "x"))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void strangersKeepNoDraftsHere() {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "Here");
        PersonId stranger = people.anyPerson();

        for (DraftPlace place : List.of(
                newDiscussion(),
                new DraftPlace.NewReply(opening.discussion()),
                new DraftPlace.NewWording(opening.post()))) {
            assertThatThrownBy(() -> save(stranger, place, "", "x")).isInstanceOf(Refusal.NotPermitted.class);
            assertThatThrownBy(() -> people.signedInAs(stranger, () -> drafts.find(place)))
                    .isInstanceOf(Refusal.NotPermitted.class);
            assertThatThrownBy(() -> people.signedInAs(stranger, () -> drafts.drop(place)))
                    .isInstanceOf(Refusal.NotPermitted.class);
        }
    }

    private DraftPlace newDiscussion() {
        return new DraftPlace.NewDiscussion(course.cohort(), course.topic());
    }

    private void save(PersonId person, DraftPlace place, String title, String text) {
        people.signedInAs(
                person,
                () -> drafts.save(new SaveDraft(place, title, text, false, null, null, DiscussionFixture.anyKey())));
    }

    private String find(PersonId person) {
        return people.signedInAs(person, () -> drafts.find(newDiscussion()))
                .map(Draft::markdown)
                .orElse(null);
    }
}
