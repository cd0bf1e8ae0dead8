package org.banyan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.banyan.authoring.TestPackage;
import org.banyan.journeys.pages.AuthoringPage;
import org.banyan.journeys.pages.CataloguePage;
import org.banyan.journeys.pages.CheckInPage;
import org.banyan.journeys.pages.CoursePage;
import org.banyan.journeys.pages.EnrolPage;
import org.banyan.journeys.pages.GatheringsPage;
import org.banyan.journeys.pages.RosterPage;
import org.banyan.journeys.pages.SignInPage;
import org.banyan.journeys.pages.TopicPage;
import org.banyan.journeys.pages.VerifyPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gathering from its plan to the hours on a certificate, with more people than seats. */
@Journey
class GatheringIT {

    private static final String COURSE = "Wells by day";
    private static final String TITLE = "Digging together";

    @TempDir
    Path folder;

    @Test
    void fromThePlanToTheHoursOnACertificate(
            RunningBanyan banyan,
            Browser staff,
            Browser first,
            Browser second,
            @Opened(size = Opened.Size.PHONE) Browser phone)
            throws Exception {
        publishACourseThatAsksForHours(staff);
        String cohort = enrols(first, "learner8");
        enrols(second, "learner9");
        SignInPage.signIn(staff, "institute");
        LocalDateTime soon = LocalDateTime.now(ZoneOffset.UTC).plusMinutes(8).truncatedTo(ChronoUnit.MINUTES);
        var gatherings = GatheringsPage.open(staff).ofCohort(COURSE).plan(TITLE, "Behind the school", soon, 2, 1);
        staff.meetsAccessibilityRules();

        GatheringsPage.open(first).register(TITLE);
        GatheringsPage.open(second).joinWaitList(TITLE, 1);
        second.meetsAccessibilityRules();
        GatheringsPage.open(first).giveUpPlace(TITLE).joinWaitList(TITLE, 1);
        banyan.mailTo("learner9@demo.test", TITLE);

        RosterPage roster = gatherings.roster(TITLE);
        staff.meetsAccessibilityRules();
        String address = roster.showCode().scan();
        staff.meetsAccessibilityRules();
        phone.open(address);
        SignInPage.arrivedAt(phone).submit("learner9@demo.test", "banyan");
        CheckInPage checkIn = CheckInPage.arrivedAt(phone);
        phone.meetsAccessibilityRules();
        checkIn.iAmHere(TITLE);
        phone.meetsAccessibilityRules();

        roster.open();
        roster.isMarked("Luis Chavez", staff.words("gathering.mark.present"));
        roster.walkIn("رحمة جاسم")
                .mark("Dara Kim", staff.words("gathering.mark.late"))
                .attended(3, 3);
        staff.meetsAccessibilityRules();

        TopicPage.open(phone, cohort, "where-to-dig").markAsRead();
        String pdf = CoursePage.of(phone, cohort).certificateAddress();
        VerifyPage.open(phone)
                .check(pdf.substring(pdf.lastIndexOf('/') + 1).replace(".pdf", ""))
                .standsFor("Luis Chavez", COURSE);
        phone.sees(phone.words("certification.attended-hours") + "\n2");
        assertThat(phone.consoleErrors()).isEmpty();
    }

    private void publishACourseThatAsksForHours(Browser author) {
        Path course = TestPackage.soundAs("wells-by-day")
                .replacing(TestPackage.COURSE + "course.yaml", "title: Wells", "title: " + COURSE)
                .replacing(
                        TestPackage.COURSE + "course.yaml",
                        "topicsRead: all\n  topicsDiscussed: 1\n  posts: 2\n  quizzesPassed: 1",
                        "topicsRead: 1\n  hoursAttended: 2")
                .zipFile(folder);
        SignInPage.open(author).signIn("author@demo.test", "banyan");
        AuthoringPage.open(author).bringIn(course).publish();
        author.driver().manage().deleteAllCookies();
    }

    private static String enrols(Browser browser, String account) {
        CataloguePage.open(browser).choose(COURSE);
        browser.follow(browser.words("enrolment.enrol"));
        SignInPage.arrivedAt(browser).submit(account + "@demo.test", "banyan");
        return EnrolPage.arrivedAt(browser).enrol().cohort();
    }
}
