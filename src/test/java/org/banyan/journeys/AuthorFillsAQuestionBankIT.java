package org.banyan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banyan.journeys.pages.BankPage;
import org.banyan.journeys.pages.SignInPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An author begins a bank, brings in a file in which one question is faulty, finds the good ones and gives them away. */
@Journey
class AuthorFillsAQuestionBankIT {

    private static final String GIFT = """
            $CATEGORY: Water/Wells

            // [id:w1] [tag:hygiene]
            ::Depth::[html]<p>How deep should a latrine be <em>at least</em>?</p>{#=3:0.5#Right ~#Ask the board}

            ::Left open::Which of these? {=a ~b

            ::Cover::A cover keeps a well clean.{TRUE#It does.}
            """;

    @TempDir
    Path folder;

    @Test
    void readsTheReportTakesTheGoodOnesAndGivesThemAway(Browser browser) throws IOException {
        Path file = Files.writeString(folder.resolve("wells.gift"), GIFT);
        SignInPage.open(browser).signIn("author@demo.test", "banyan");
        BankPage bank = BankPage.begin(browser, "Wells of the district");
        browser.meetsAccessibilityRules();

        bank.bringIn(file);
        browser.sees("wells.gift:6")
                .sees("Left open")
                .sees(browser.words("assessment.import.problem.gift.no-closing-brace"));
        browser.meetsAccessibilityRules();
        bank.takeTheGoodOnes(2);
        browser.sees("Depth").sees("Cover").sees("hygiene");
        browser.meetsAccessibilityRules();

        bank.giveAway("assessment.format.moodle-xml");
        browser.sees("wells-of-the-district.xml").sees(browser.words("assessment.bank.export-whole"));
        bank.look("Depth");
        browser.sees("3 ± 0.5").sees("w1").sees("Water / Wells");
        browser.meetsAccessibilityRules();
        assertThat(browser.consoleErrors()).isEmpty();
    }
}
