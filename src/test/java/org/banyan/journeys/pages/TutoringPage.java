package org.banyan.journeys.pages;

import org.banyan.journeys.Browser;

/** The tutors' board, and the groups that it leads to. */
public final class TutoringPage extends Page {

    private TutoringPage(Browser browser) {
        super(browser);
        browser.arrivesAt("/tutoring").heading(words("tutoring.title"));
    }

    public static TutoringPage open(Browser browser) {
        browser.open("/tutoring");
        return new TutoringPage(browser);
    }

    /** Follows a waiting question to where it is asked. */
    public void toQuestion(String title) {
        browser.heading(words("discussion.board.waiting"));
        browser.follow(title);
        browser.heading(title);
    }

    /** Has groups proposed for a cohort on the board and applies them. */
    public void formGroups(String cohort) {
        browser.follow(words("tutoring.groups") + ": " + cohort).arrivesAt("/tutoring/groups/");
        browser.press(words("tutoring.board.propose"));
        browser.sees(words("tutoring.board.whole"))
                .meetsAccessibilityRules()
                .press(words("tutoring.board.apply"))
                .sees(words("tutoring.board.applied"));
    }
}
