package org.banyan.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.banyan.enrolment.GroupId;
import org.banyan.enrolment.Memberships;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.HostileStrings;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.SettableClock;
import org.banyan.tutoring.FacilitationDuties;
import org.banyan.tutoring.GiveDuty;
import org.banyan.tutoring.TutoringFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class WeavingModuleTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    TutoringFixture tutoring;

    @Autowired
    DiscussionFixture talk;

    @Autowired
    DiscussionPages pages;

    @Autowired
    FacilitationDuties duties;

    @Autowired
    WeavingPosts weavings;

    @Autowired
    Endorsements endorsements;

    @Autowired
    Moderation moderation;

    @Autowired
    Memberships memberships;

    @Autowired
    SettableClock clock;

    CourseFixture.Taught course;
    PersonId ann;
    PersonId peer;
    GroupId group;
    TutoringFixture.Roles roles;
    Published post;

    @BeforeEach
    void aTopicWithALeader() {
        course = courses.anyCourse();
        ann = tutoring.learner(course.cohort(), "Ann");
        peer = tutoring.learner(course.cohort(), "Peer");
        group = tutoring.group(course, "Group 1", ann);
        roles = tutoring.roles(course, group);
        people.signedInAs(
                roles.coordinator(),
                () -> duties.give(new GiveDuty(
                        course.cohort(), course.topic(), null, peer, duties.today(), duties.today(), false)));
        post = talk.started(course.cohort(), course.topic(), ann, "Wells & pumps");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void theLeaderWeavesAndEverybodyReadsWithLinksToThePostsThatAreNamed() {
        save(
                peer,
                0,
                "Ann began: https://banyan.example.org" + address(post) + ", and [more of it](" + address(post) + ").");

        Weaving weaving = weaving(ann);
        assertThat(weaving.writtenBy()).isEqualTo("Peer");
        assertThat(weaving.html())
                .contains("<a href=\"" + address(post).replace("&", "&amp;") + "\"", ">1</a>", ">more of it</a>")
                .doesNotContain("banyan.example.org");
        assertThat(weaving.named()).singleElement().satisfies(named -> {
            assertThat(named.number()).isEqualTo(1);
            assertThat(named.post()).isEqualTo(post.post());
            assertThat(named.author()).isEqualTo("Ann");
            assertThat(named.title()).isEqualTo("Wells & pumps");
        });
    }

    @Test
    void aNamedPostThatIsHiddenIsNamedNoMoreAndTheOthersKeepTheirNumbers() {
        Published other = talk.started(course.cohort(), course.topic(), ann, "Other");
        save(peer, 0, address(post) + " and " + address(other));
        people.signedInAs(roles.coordinator(), () -> moderation.hide(post.post(), "Names people"));

        assertThat(weaving(ann).named()).extracting(Weaving.Named::number).containsExactly(2);
    }

    @Test
    void postsOfOtherCohortsAndHiddenOnesCannotBeNamed() {
        CourseFixture.Taught elsewhere = courses.anyCourse();
        Published there =
                talk.started(elsewhere.cohort(), elsewhere.topic(), talk.learner(elsewhere.cohort()), "There");

        assertThatThrownBy(() -> save(peer, 0, "See " + address(there)))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("unknown-named");
        people.signedInAs(roles.coordinator(), () -> moderation.hide(post.post(), "Names people"));
        assertThatThrownBy(() -> save(peer, 0, "See " + address(post))).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void theNextLeaderGoesOnAndNobodyOverwritesWhatWasNotSeen() {
        save(peer, 0, "First");
        save(roles.tutorOfGroup(), 1, "Second");

        assertThatThrownBy(() -> save(peer, 1, "Late")).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> save(peer, 0, "Late")).isInstanceOf(Refusal.Conflict.class);
        assertThat(weaving(ann).markdown()).isEqualTo("Second");

        people.signedInAs(peer, () -> weavings.remove(course.cohort(), course.topic(), 2));
        assertThat(found(ann)).isEmpty();
        save(peer, 0, "Begun anew");
        assertThat(weaving(ann).version()).isEqualTo(4);
    }

    @Test
    void onlyThoseWhoLeadInTheTopicWeave() {
        for (PersonId allowed : List.of(
                peer,
                roles.tutorOfGroup(),
                roles.tutorOfCohort(),
                roles.tutorOfInstitute(),
                roles.coordinator(),
                roles.staff(),
                roles.administrator())) {
            int version = found(roles.staff()).map(Weaving::version).orElse(0);
            save(allowed, version, "By one who may");
        }
        assertThatThrownBy(() -> save(ann, 7, "No")).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> people.signedInAs(ann, () -> weavings.remove(course.cohort(), course.topic(), 7)))
                .isInstanceOf(Refusal.NotPermitted.class);
        roles.eachOutsider(
                outsider -> assertThatThrownBy(() -> save(outsider, 7, "No")).isInstanceOf(Refusal.NotPermitted.class));
        clock.forward(java.time.Duration.ofDays(2));
        assertThatThrownBy(() -> save(peer, 7, "After the duty")).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> save(roles.staff(), 7, " \u200b ")).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void hostileSummariesAreHarmless() {
        int version = 0;
        for (String hostile : HostileStrings.all()) {
            if (PostText.isUnreadable(hostile)) {
                continue;
            }
            save(peer, version++, hostile);
            assertThat(org.jsoup.Jsoup.parse(weaving(ann).html()).select("script, iframe, style, [onclick], [onerror]"))
                    .isEmpty();
        }
        assertThat(version).isPositive();
    }

    @Test
    void anEndorsementIsShownWithWhoGaveIt() {
        endorse(roles.tutorOfGroup());
        endorse(roles.tutorOfGroup());
        endorse(peer);

        assertThat(entry().endorsedBy()).containsExactly(roles.tutorOfGroup(), peer);
        assertThat(page().names()).containsEntry(peer, "Peer");

        people.signedInAs(roles.tutorOfGroup(), () -> endorsements.withdraw(post.post()));
        assertThat(entry().endorsedBy()).containsExactly(peer);
    }

    @Test
    void onlyThoseWhoLeadTheAuthorEndorseAndNobodyEndorsesOneself() {
        assertThatThrownBy(() -> endorse(ann)).isInstanceOf(Refusal.NotPermitted.class);
        roles.eachOutsider(
                outsider -> assertThatThrownBy(() -> endorse(outsider)).isInstanceOf(Refusal.NotPermitted.class));
        people.signedInAs(roles.coordinator(), () -> moderation.hide(post.post(), "Names people"));
        assertThatThrownBy(() -> endorse(roles.staff())).isInstanceOf(Refusal.NotFound.class);
    }

    private void endorse(PersonId person) {
        people.signedInAs(person, () -> endorsements.endorse(post.post()));
    }

    private PostPage page() {
        return people.signedInAs(ann, () -> pages.posts(post.discussion(), new PostsFrom.Last()));
    }

    private PostEntry entry() {
        return page().posts().getFirst();
    }

    private void save(PersonId person, int version, String words) {
        people.signedInAs(
                person, () -> weavings.save(new SaveWeaving(course.cohort(), course.topic(), version, words)));
    }

    private java.util.Optional<Weaving> found(PersonId person) {
        return people.signedInAs(person, () -> weavings.of(memberships.require(course.cohort()), course.topic()));
    }

    private Weaving weaving(PersonId person) {
        return found(person).orElseThrow();
    }

    private String address(Published published) {
        return String.format(
                Locale.ROOT,
                "/learn/%s/topic-1?discussion=%s&post=%s",
                course.cohort().value(),
                published.discussion().value(),
                published.post().value());
    }
}
