package org.banyan.journeys;

import java.util.List;
import java.util.Optional;
import org.banyan.journeys.pages.CoursePage;
import org.banyan.journeys.pages.ReportsPage;
import org.banyan.journeys.pages.SignInPage;
import org.banyan.journeys.pages.TopicPage;
import org.junit.jupiter.api.Test;

/** From three reports to the end of an appeal, with everybody who has a part in it. */
@Journey
class ModeratingIT {

    private static final String TOPIC = "the-list-everyone-asks-for";
    private static final String TITLE = "Who keeps the list of the cooperative?";

    @Test
    void threeReportsHideAPostATutorConfirmsItAndTheCoordinatorShowsItAgain(
            Browser author, Browser reader, Browser leader) {
        SignInPage.signIn(author, "learner13");
        author.open("/courses").follow("Open data in practice");
        String cohort = CoursePage.arrivedAt(author).cohort();
        TopicPage.open(author, cohort, TOPIC).startDiscussion(TITLE, "The chairman does, and he sells it.");
        String name = "Carla Mendez";
        String address = author.address().toString();

        for (String account : List.of("learner15", "learner17", "learner20")) {
            SignInPage.signIn(reader.losesSession(), account);
            reader.open("/learn/" + cohort + "/" + TOPIC);
            TopicPage.arrivedAt(reader, cohort, TOPIC)
                    .openDiscussion(TITLE)
                    .report(name, reader.words("discussion.element.kind-PERSONAL"));
        }
        reader.sees(reader.words("discussion.element.waiting")).meetsAccessibilityRules();
        author.sees(author.words("discussion.element.waiting-mine"));

        SignInPage.signIn(leader, "tutor");
        ReportsPage reports = ReportsPage.open(leader);
        leader.meetsAccessibilityRules();
        reports.claim(TITLE).hide(TITLE, "It accuses somebody without saying how you know.");

        author.sees(author.words("discussion.element.hidden-mine", "It accuses somebody without saying how you know."));
        TopicPage.arrivedAt(author, cohort, TOPIC).appeal("It was in the newspaper on Monday.");
        author.meetsAccessibilityRules();

        SignInPage.signIn(leader.losesSession(), "coordinator");
        ReportsPage.open(leader).claim(TITLE).restore(TITLE, "Please add the link.");
        String told = author.words("discussion.told.RESTORED-title");
        author.untilItShows(
                () -> "the words “" + told + "”",
                () -> author.open("/inbox").heading(author.words("courier.inbox")),
                () -> Optional.of(author.text()).filter(inbox -> inbox.contains(told)));
        reader.open(address).sees("The chairman does, and he sells it.");
    }
}
