package org.banyan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.banyan.journeys.pages.CataloguePage;
import org.banyan.journeys.pages.EnrolPage;
import org.banyan.journeys.pages.LessonWordsPart;
import org.banyan.journeys.pages.SignInPage;
import org.banyan.journeys.pages.TopicPage;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Two discussions hang on words of a lesson; an edit mends a sentence near the one and takes the words of the other away. */
@Journey
class LessonEditedUnderDiscussionsIT {

    private static final String COURSE = "Publishing with blogs and wikis";
    private static final String TOPIC = "for-whom-and-what-for";
    private static final String GOING = "Why fourteen?";
    private static final String STAYING = "Who is she?";

    @Test
    void theWordsThatStayKeepTheirDiscussionAndTheOthersWaitToBeMended(Browser learner, Browser author, Browser staff) {
        SignInPage.signIn(learner, "learner17");
        CataloguePage.open(learner).choose(COURSE).wantToEnrol();
        String cohort = EnrolPage.arrivedAt(learner).enrol().cohort();
        TopicPage.open(learner, cohort, TOPIC);
        LessonWordsPart lesson = new LessonWordsPart(learner);
        asks(learner, lesson, 1, GOING);
        String kept = asks(learner, lesson, 2, STAYING);

        publishesTheEdit(author);
        movesTheCohort(staff);

        author.untilItShows(
                () -> "the discussion whose words are gone",
                () -> author.open("/passages/" + cohort).heading(author.words("discussion.repairs.title")),
                () -> Optional.of(author.text()).filter(page -> page.contains(GOING)));
        TopicPage.open(learner, cohort, TOPIC);
        assertThat(new LessonWordsPart(learner).marked()).isEqualTo(kept);
        learner.follow(GOING).sees(learner.words("discussion.element.passage-lost"));
        learner.meetsAccessibilityRules();

        author.heading(GOING);
        assertThat(author.text()).doesNotContain(STAYING);
        author.meetsAccessibilityRules();
        author.press(author.words("discussion.repairs.detach") + ": " + GOING)
                .sees(author.words("discussion.repairs.done-detached", GOING))
                .sees(author.words("discussion.repairs.none"));

        TopicPage.open(learner, cohort, TOPIC);
        learner.follow(GOING).sees(learner.words("discussion.element.passage-detached"));
    }

    private static String asks(Browser learner, LessonWordsPart lesson, int paragraph, String title) {
        String words = lesson.selectInParagraph(paragraph);
        lesson.discuss();
        lesson.writes(title, "I should like to know.");
        learner.heading(title);
        lesson.escape();
        return words;
    }

    private static void publishesTheEdit(Browser author) {
        SignInPage.signIn(author, "author");
        author.open("/authoring").press(author.words("authoring.edit") + ": " + COURSE);
        author.heading(author.words("authoring.tree"));
        String draft = author.path();
        author.open(draft + "/topic/" + TOPIC);
        WebElement text = author.field(author.words("authoring.element.text"));
        author.driver().executeScript("""
                const paragraphs = arguments[0].value.split('\\n\\n');
                const first = paragraphs.findIndex(paragraph => paragraph.startsWith('A youth group'));
                paragraphs.splice(first, 1);
                paragraphs[first] = paragraphs[first].replace('five young people', 'five young women and men');
                arguments[0].value = paragraphs.join('\\n\\n');
                arguments[0].dispatchEvent(new Event('input', {bubbles: true, composed: true}));
                """, text);
        text.sendKeys(" ");
        author.sees(author.words("authoring.element.status.saved"));
        author.open(draft).press(author.words("authoring.check")).heading(author.words("authoring.check.result"));
        if (author.has("checkbox", author.words("authoring.accept.draft"))) {
            author.click(author.field(author.words("authoring.accept.draft")));
        }
        author.press(author.words("authoring.publish")).heading(author.words("authoring.published.version", 2));
    }

    private static void movesTheCohort(Browser staff) {
        SignInPage.signIn(staff, "institute");
        // Other journeys leave cohorts of other courses behind, with the same words on their buttons.
        By move = By.xpath("//li[contains(., '%s')]//vaadin-button[starts-with(@aria-label, '%s')]"
                .formatted(COURSE, staff.words("authoring.cohort.move", 2)));
        staff.open("/authoring").click(move).press(staff.words("authoring.cohort.move.yes"));
        staff.until(
                () -> "the cohort to be moved",
                () -> Optional.of(staff.driver().findElements(move)).filter(List::isEmpty));
    }
}
