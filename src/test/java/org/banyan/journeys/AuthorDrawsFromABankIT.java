package org.banyan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.banyan.journeys.pages.BankPage;
import org.banyan.journeys.pages.CataloguePage;
import org.banyan.journeys.pages.EnrolPage;
import org.banyan.journeys.pages.QuizEditorPage;
import org.banyan.journeys.pages.SignInPage;
import org.banyan.journeys.pages.TopicPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** A bank is brought in, a new course draws from it, its author tries the quiz as a learner will see it, and a learner takes it. */
@Journey
class AuthorDrawsFromABankIT {

    private static final String BANK = "Springs of the valley";
    private static final String COURSE = "Springs by lot";
    private static final String GIFT = """
            $CATEGORY: Springs

            ::Clear::A clear spring is safe.{TRUE}

            ::Fenced::A spring should be fenced.{TRUE}

            ::Shared::A spring belongs to whoever found it first.{TRUE}

            $CATEGORY: Rain

            ::Roof::Rain can be kept.{TRUE}
            """;

    @TempDir
    Path folder;

    @Test
    void whatIsDrawnIsTriedPublishedAndTaken(Browser author, Browser learner) throws IOException {
        Path file = Files.writeString(folder.resolve("springs.gift"), GIFT);
        SignInPage.open(author).signIn("author@demo.test", "banyan");
        BankPage.begin(author, BANK).bringIn(file).takeAll(4);

        String draft = beginsACourse(author);
        String topic = topic(author);
        writesTheTopic(author, draft, topic);
        QuizEditorPage editor = QuizEditorPage.open(author, draft, topic)
                .drawFrom(BANK, "Springs", 2, 3)
                .copyFrom(BANK, "Roof")
                .isSaved();
        author.meetsAccessibilityRules();

        var trial = editor.preview().begin(3);
        author.meetsAccessibilityRules();
        trial.anotherDraw().seeTheResult();
        author.meetsAccessibilityRules();

        publishes(author, draft);
        assertThat(author.consoleErrors()).isEmpty();
        takesIt(learner, topic);
    }

    private static String beginsACourse(Browser author) {
        author.open("/authoring").press(author.words("authoring.course.new"));
        author.fill(author.words("authoring.course.title"), COURSE);
        author.press(author.words("authoring.course.begin"));
        author.heading(author.words("authoring.tree"));
        String draft = author.path();
        author.open(draft + "/settings");
        author.fill(author.words("authoring.course.summary"), "Where water comes from.");
        author.fill(author.words("authoring.course.hours"), "1");
        author.press(author.words("authoring.settings.save"));
        author.sees(author.words("authoring.element.status.saved"));
        author.open(draft).heading(author.words("authoring.tree"));
        return draft;
    }

    /** The first topic of the first module, which a new course has. */
    private static String topic(Browser author) {
        return author.until(
                () -> "a topic",
                () -> author.driver().findElements(By.cssSelector("a[href*='/topic/']")).stream()
                        .map(link -> String.valueOf(link.getDomAttribute("href")))
                        .map(address -> address.substring(address.lastIndexOf('/') + 1))
                        .findFirst());
    }

    private static void writesTheTopic(Browser author, String draft, String topic) {
        author.open(draft + "/topic/" + topic);
        author.field(author.words("authoring.element.text")).sendKeys("Water comes down the valley.");
        author.sees(author.words("authoring.element.status.saved"));
    }

    private static void publishes(Browser author, String draft) {
        author.open(draft).press(author.words("authoring.check"));
        author.heading(author.words("authoring.check.result"));
        author.sees(author.words("authoring.pools.title"));
        author.meetsAccessibilityRules();
        if (author.has("checkbox", author.words("authoring.accept.draft"))) {
            author.click(author.field(author.words("authoring.accept.draft")));
        }
        author.press(author.words("authoring.publish"));
        author.heading(author.words("authoring.published.version", 1));
    }

    private static void takesIt(Browser learner, String topic) {
        SignInPage.signIn(learner, "learner16");
        CataloguePage.open(learner).choose(COURSE).wantToEnrol();
        String cohort = EnrolPage.arrivedAt(learner).enrol().cohort();
        TopicPage.open(learner, cohort, topic);
        learner.press(learner.words("assessment.start"));
        var questions = learner.until(
                () -> "three questions",
                () -> Optional.of(learner.driver().findElements(By.cssSelector("banyan-quiz section.question")))
                        .filter(all -> all.size() == 3));
        questions.forEach(question -> learner.click(question.findElement(By.cssSelector("input[value=true]"))));
        learner.meetsAccessibilityRules();
        learner.press(learner.words("assessment.hand-in"));
        learner.press(learner.words("assessment.hand-in-now"));
        learner.sees(learner.words("assessment.passed"));
        assertThat(learner.consoleErrors()).isEmpty();
    }
}
