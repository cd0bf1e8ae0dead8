package org.banyan.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.banyan.identity.PersonId;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.HostileStrings;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.SettableClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class HostilePostsModuleTest {

    private static final Set<String> HARMLESS =
            Set.of("body", "p", "br", "strong", "em", "code", "pre", "blockquote", "ul", "ol", "li", "hr", "a");

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    Discussions discussions;

    @Autowired
    DiscussionPages pages;

    @Autowired
    SettableClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void hostileTextsAreKeptAsWrittenAndShownHarmless() {
        var course = courses.anyCourse();
        PersonId ann = new DiscussionFixture(courses, people, discussions).learner(course.cohort());

        for (String hostile : HostileStrings.all()) {
            if (isTooLongForATitle(hostile)) {
                continue;
            }
            clock.forward(java.time.Duration.ofSeconds(4));
            Published published = people.signedInAs(
                    ann,
                    () -> discussions.start(
                            DiscussionFixture.start(course.cohort(), course.topic(), "T " + hostile, "T " + hostile)));

            PostPage page =
                    people.signedInAs(ann, () -> pages.posts(published.discussion(), new PostsFrom.FirstUnread()));
            PostSource source = people.signedInAs(ann, () -> pages.source(published.post()));
            assertThat(source.markdown()).isEqualTo(("T " + hostile).strip());
            assertThat(page.discussion().title())
                    .isEqualTo(Title.of("T " + hostile).value());
            assertHarmless(page.posts().getFirst().html());
        }
    }

    private static boolean isTooLongForATitle(String text) {
        return text.length() > 190;
    }

    private static void assertHarmless(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        assertThat(body.getAllElements()).allSatisfy(element -> {
            assertThat(HARMLESS).as(html).contains(element.normalName());
            assertThat(element.attributes().asList())
                    .allSatisfy(attribute -> assertThat(attribute.getKey()).doesNotStartWith("on"));
            assertThat(element.attr("href")).doesNotStartWithIgnoringCase("javascript:");
        });
    }
}
