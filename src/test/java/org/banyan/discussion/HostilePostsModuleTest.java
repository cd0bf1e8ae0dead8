package org.banyan.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.banyan.discussion.files.FileKind;
import org.banyan.discussion.files.FileName;
import org.banyan.identity.PersonId;
import org.banyan.shared.Markdown;
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
    DiscussionFixture talk;

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
    void whateverIsWrittenIsShownHarmlessAndSaysTheSame() {
        var course = courses.anyCourse();
        PersonId ann = talk.learner(course.cohort());
        SoftAssertions all = new SoftAssertions();

        for (String hostile : HostileStrings.all()) {
            if (isTooLongForATitle(hostile)) {
                continue;
            }
            clock.forward(Duration.ofSeconds(8));
            Published published = people.signedInAs(
                    ann,
                    () -> discussions.start(
                            DiscussionFixture.start(course.cohort(), course.topic(), "T " + hostile, "T " + hostile)));
            PostPage page =
                    people.signedInAs(ann, () -> pages.posts(published.discussion(), new PostsFrom.Position(1)));
            PostSource source = people.signedInAs(ann, () -> pages.source(published.post()));
            all.assertThat(source.markdown()).isEqualTo(("T " + hostile).strip());
            all.assertThat(page.discussion().title())
                    .isEqualTo(Title.of("T " + hostile).value());
            all.assertThat(HostileStrings.seen(page.discussion().title()))
                    .isEqualTo(HostileStrings.seen("T " + hostile));
            assertHarmless(page.posts().getFirst().html());
            String quotation = "> T " + HostileStrings.literally(HostileStrings.seen(hostile));
            Element quoted = Jsoup.parseBodyFragment(Markdown.post(quotation)).body();
            all.assertThat(HostileStrings.seen(quoted)).isEqualTo(HostileStrings.seen("T " + hostile));
            all.assertThat(quoted.select("blockquote")).hasSize(1);
        }
        all.assertAll();
    }

    @Test
    void hostileNamesOfFilesAndOfPeopleAreOnlyWords() {
        var course = courses.anyCourse();
        PersonId called = talk.learner(course.cohort(), "Called");

        for (String hostile : HostileStrings.all()) {
            String name = FileName.of(hostile, FileKind.PDF).value();
            assertThat(name).endsWith(".pdf").doesNotContainPattern("[\\p{Cc}\u202A-\u202E\u2066-\u2069/\\\\]");
            assertThat(name.codePointCount(0, name.length())).isLessThanOrEqualTo(120);
            String html = MentionText.marked(
                    Markdown.post("@Called"),
                    Map.of("Called", new MentionText.Target(MentionText.Kind.PERSON, called.value(), hostile)));
            String renamed = MentionText.renamed(html, Map.of(called, hostile));
            assertThat(Jsoup.parseBodyFragment(renamed)
                            .select("p > span.mention")
                            .size())
                    .isEqualTo(1);
            assertThat(Jsoup.parseBodyFragment(renamed).getAllElements().size()).isEqualTo(6);
            assertThat(HostileStrings.seen(Jsoup.parseBodyFragment(renamed).body()))
                    .isEqualTo(HostileStrings.seen("@" + hostile));
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
