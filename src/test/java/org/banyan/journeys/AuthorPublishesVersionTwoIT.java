package org.banyan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.journeys.pages.CoursePage;
import org.banyan.journeys.pages.SignInPage;
import org.banyan.journeys.pages.TopicPage;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** An author writes the next version of a course while a learner goes on in the version that the cohort has. */
@Journey
class AuthorPublishesVersionTwoIT {

    private static final String COURSE = "Open data in practice";
    private static final String NEW_WORDS = "These words are new in version two.";

    @Test
    void theLearnerKeepsVersionOne(Browser author, Browser learner) {
        SignInPage.signIn(learner, "learner7");
        learner.open("/courses").follow(COURSE);
        String cohort = CoursePage.arrivedAt(learner).cohort();

        opensADraft(author);
        changesATopic(author);
        addsAQuestion(author);
        movesATopicByKeyboard(author);
        comparesWithVersionOne(author);
        publishes(author);

        TopicPage.open(learner, cohort, "finding-data");
        assertThat(learner.text()).doesNotContain(NEW_WORDS);
        assertThat(author.consoleErrors()).isEmpty();
    }

    @Test
    void whatWasTypedWithoutAConnectionIsThereAfterTheSessionHasEnded(Browser author) {
        opensADraft(author);
        String topic = author.path() + "/topic/reading-a-table";
        author.open(topic);
        var text = author.field(author.words("authoring.element.text"));

        author.network(false);
        text.sendKeys("\n\nTyped in a lift.");
        // The page is closed before the link is back: what it then would ask for would begin another session beside
        // that of signing in
        author.losesSession().open("about:blank").network(true).open(topic);
        SignInPage.arrivedAt(author).submit("author@demo.test", "banyan");

        author.sees(author.words("authoring.element.status.saved"));
        author.until(
                () -> "what was typed in a lift",
                () -> Optional.ofNullable(author.field(author.words("authoring.element.text"))
                                .getDomProperty("value"))
                        .filter(now -> now.contains("Typed in a lift.")));
    }

    private static void opensADraft(Browser author) {
        SignInPage.open(author).signIn("author@demo.test", "banyan");
        author.open("/authoring").sees(author.words("authoring.courses"));
        author.meetsAccessibilityRules();
        author.click(author.until(
                () -> "a way into the draft",
                () -> Stream.of("authoring.edit", "authoring.edit.open")
                        .flatMap(key -> author.all("button").stream()
                                .filter(button ->
                                        (author.words(key) + ": " + COURSE).equals(button.getAccessibleName())))
                        .findFirst()));
        author.heading(author.words("authoring.tree"));
        author.meetsAccessibilityRules();
    }

    private static void changesATopic(Browser author) {
        String draft = author.path();
        author.open(draft + "/topic/finding-data");
        var text = author.field(author.words("authoring.element.text"));
        text.sendKeys("\n\n" + NEW_WORDS);
        author.sees(author.words("authoring.element.status.saved"));
        author.until(
                () -> "the new words in the preview",
                () -> author.driver().findElements(By.cssSelector(".preview")).stream()
                        .filter(preview -> preview.getText().contains(NEW_WORDS))
                        .findFirst());
        author.meetsAccessibilityRules();
        author.open(draft);
    }

    private static void addsAQuestion(Browser author) {
        author.heading(author.words("authoring.tree"));
        String draft = author.path();
        author.open(draft + "/quiz/finding-and-reading");
        author.button(author.words("authoring.element.question.add"));
        int before = author.driver().findElements(By.cssSelector(".question")).size();
        author.press(author.words("authoring.element.question.add"));
        var question = author.until(
                () -> "a further question",
                () -> author.driver().findElements(By.cssSelector(".question")).stream()
                        .skip(before)
                        .findFirst());
        question.findElement(By.cssSelector("textarea")).sendKeys("Which of these is a second version?");
        var answers = question.findElements(By.cssSelector(".answer"));
        answers.get(0).findElements(By.cssSelector("input[inputmode]")).get(0).sendKeys("This one");
        answers.get(1).findElements(By.cssSelector("input[inputmode]")).get(0).sendKeys("The first one");
        author.click(answers.get(0).findElement(By.cssSelector("input[type=radio]")));
        author.sees(author.words("authoring.element.status.saved"));
        author.meetsAccessibilityRules();
        author.open(draft);
    }

    private static void movesATopicByKeyboard(Browser author) {
        author.heading(author.words("authoring.tree"));
        var menu = author.driver().findElement(By.id("row-finding-data"));
        menu.sendKeys(Keys.chord(Keys.ALT, Keys.ARROW_DOWN));
        isTold(author, "number 2 of");
        author.until(
                () -> "the focus on what was moved",
                () -> Optional.of(author.driver().switchTo().activeElement())
                        .filter(focused -> "row-finding-data".equals(focused.getDomAttribute("id"))));
        author.driver().switchTo().activeElement().sendKeys(Keys.chord(Keys.ALT, Keys.ARROW_UP));
        isTold(author, "number 1 of");
    }

    /** What is read aloud, wherever the page is scrolled to. */
    private static void isTold(Browser author, String words) {
        author.until(
                () -> "to be told “" + words + "”",
                () -> author.driver().findElements(By.cssSelector("[role=status]")).stream()
                        .filter(told -> String.valueOf(told.getDomProperty("textContent"))
                                .contains(words))
                        .findFirst());
    }

    private static void comparesWithVersionOne(Browser author) {
        String draft = author.path();
        author.follow(author.words("authoring.compare.with", 1));
        author.sees(author.words("authoring.part.topic", "Finding data").strip());
        author.until(
                () -> "what was added",
                () -> author.driver().findElements(By.cssSelector(".changes ins")).stream()
                        .findFirst());
        assertThat(author.driver().findElements(By.cssSelector(".changes ins")).stream()
                        .map(words -> words.getText()))
                .anyMatch(words -> words.contains(NEW_WORDS))
                .anyMatch(words -> words.contains("Which of these is a second version?"));
        author.meetsAccessibilityRules();
        author.open(draft);
    }

    private static void publishes(Browser author) {
        author.press(author.words("authoring.check"));
        author.heading(author.words("authoring.check.result"));
        author.meetsAccessibilityRules();
        if (author.has("checkbox", author.words("authoring.accept.draft"))) {
            author.click(author.field(author.words("authoring.accept.draft")));
        }
        author.press(author.words("authoring.publish"));
        author.heading(author.words("authoring.published.version", 2));
        author.meetsAccessibilityRules();
    }
}
