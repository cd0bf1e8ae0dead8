package org.banyan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.banyan.journeys.pages.CataloguePage;
import org.banyan.journeys.pages.CoursePage;
import org.banyan.journeys.pages.EnrolPage;
import org.banyan.journeys.pages.HomePage;
import org.banyan.journeys.pages.SignInPage;
import org.banyan.journeys.pages.TopicPage;
import org.banyan.journeys.pages.VerifyPage;
import org.junit.jupiter.api.Test;

/** The way this product is for: from the catalogue through a whole course to a certificate that anybody can check. */
@Journey
class LearnerEarnsCertificateIT {

    private static final List<String> MODULES =
            List.of("01-what-open-data-is", "02-finding-and-reading", "03-publishing-well", "04-using-data-together");
    private static final int TOPICS_A_MODULE = 3;

    @Test
    void inEnglish(Browser browser) {
        takesTheCourse(
                browser,
                new Words(
                        "Open data in practice", "The school list", "We keep the list of schools and share it yearly."),
                "learner@demo.test",
                "Noor Al-Jubouri");
    }

    @Test
    void inArabicFromRightToLeftOnAPhoneWithAnArabicName(
            @Opened(size = Opened.Size.PHONE, language = "ar") Browser browser) {
        takesTheCourse(
                browser,
                new Words("البيانات المفتوحة في التطبيق", "قائمة المدارس", "نحتفظ بقائمة المدارس ونحدّثها كل عام."),
                "learner6@demo.test",
                "زينب كريم");
        assertThat(browser.direction()).isEqualTo("rtl");
    }

    /** What is looked for and written, in the language of the journey. */
    private record Words(String course, String discussionTitle, String post) {}

    private void takesTheCourse(Browser browser, Words words, String account, String name) {
        CataloguePage catalogue = CataloguePage.open(browser);
        browser.meetsAccessibilityRules();
        catalogue.choose(words.course());
        browser.meetsAccessibilityRules();
        browser.follow(browser.words("enrolment.enrol"));
        SignInPage.arrivedAt(browser).submit(account, "banyan");
        EnrolPage enrolment = EnrolPage.arrivedAt(browser);
        browser.meetsAccessibilityRules();

        CoursePage course = enrolment.enrol();
        browser.meetsAccessibilityRules();
        String cohort = course.cohort();
        List<String> topics = course.topics();
        assertThat(topics).hasSize(MODULES.size() * TOPICS_A_MODULE);

        for (int number = 0; number < topics.size(); number++) {
            TopicPage topic = TopicPage.open(browser, cohort, topics.get(number));
            topic.markAsRead();
            if (number < 4) {
                topic.startDiscussion(words.discussionTitle() + " " + number, words.post());
            }
            if (number < 2) {
                topic.reply(words.post() + " (" + number + ")");
            }
            if (number == 0) {
                browser.meetsAccessibilityRules();
            }
            if ((number + 1) % TOPICS_A_MODULE == 0) {
                topic.quiz()
                        .take(AnswerKey.of(MODULES.get(number / TOPICS_A_MODULE), language(browser)))
                        .isPassed();
                browser.meetsAccessibilityRules();
            }
        }

        String pdf = CoursePage.of(browser, cohort).certificateAddress();
        browser.meetsAccessibilityRules();
        HomePage.open(browser).browser().link(browser.words("certification.download"));
        browser.meetsAccessibilityRules();
        assertThat(titleOf(pdf)).contains(name);
        String code = pdf.substring(pdf.lastIndexOf('/') + 1).replace(".pdf", "");
        VerifyPage verify = VerifyPage.open(browser);
        browser.meetsAccessibilityRules();
        verify.check(code).standsFor(name, words.course());
        browser.meetsAccessibilityRules();
        assertThat(browser.consoleErrors()).isEmpty();
    }

    private static String language(Browser browser) {
        return browser.direction().equals("rtl") ? "ar" : "en";
    }

    private static String titleOf(String address) {
        try (var stream = URI.create(address).toURL().openStream();
                PDDocument document = Loader.loadPDF(stream.readAllBytes())) {
            return document.getDocumentInformation().getTitle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
