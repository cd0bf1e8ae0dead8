package org.banyan.journeys;

import org.banyan.journeys.pages.CoursePage;
import org.banyan.journeys.pages.SignInPage;
import org.banyan.journeys.pages.TopicPage;
import org.banyan.journeys.pages.TutoringPage;
import org.junit.jupiter.api.Test;

/** A peer tutor on duty answers and moderates; staff form groups. The duty is part of the demo data. */
@Journey
class TutoringIT {

    private static final String TOPIC = "the-list-everyone-asks-for";

    @Test
    void aPeerTutorFindsAWaitingQuestionAnswersItAndHidesAPost(Browser asker, Browser peer) {
        String title = "Who prints the list for the notice board?";
        SignInPage.signIn(asker, "learner12");
        asker.open("/courses").follow("Open data in practice");
        String cohort = CoursePage.arrivedAt(asker).cohort();
        TopicPage.open(asker, cohort, TOPIC).ask(title, "Our printer is broken. Call me on 0770 000 000.");

        SignInPage.signIn(peer, "peertutor");
        TutoringPage.open(peer);
        peer.meetsAccessibilityRules();
        TutoringPage.open(peer).toQuestion(title);
        TopicPage topic = TopicPage.arrivedAt(peer, cohort, TOPIC).reply("The school next door prints for everybody.");
        topic.hidePostOf("Bopha Meas", "A telephone number is in it");
        peer.meetsAccessibilityRules();

        asker.sees(asker.words("discussion.element.hidden-mine", "A telephone number is in it"));
    }

    @Test
    void staffFormGroupsInOneStep(Browser staff) {
        SignInPage.signIn(staff, "institute");
        TutoringPage.open(staff).formGroups("Open data in practice");
    }
}
