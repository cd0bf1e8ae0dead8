package org.banyan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.banyan.journeys.pages.CataloguePage;
import org.banyan.journeys.pages.CoursePage;
import org.banyan.journeys.pages.EnrolPage;
import org.banyan.journeys.pages.HomePage;
import org.banyan.journeys.pages.SignInPage;
import org.banyan.journeys.pages.TopicPage;
import org.banyan.journeys.pages.VerifyPage;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** The way this product is for: from the catalogue through a whole course to a certificate that anybody can check. */
@Journey
class LearnerEarnsCertificateIT {

    private static final List<String> MODULES =
            List.of("01-what-open-data-is", "02-finding-and-reading", "03-publishing-well", "04-using-data-together");
    private static final int TOPICS_A_MODULE = 3;
    private static final Path PAPER = Path.of("target/journey-certificate.pdf").toAbsolutePath();

    @Test
    void inEnglishAndPassesItOnToAStrangerUntilItIsPutRightAndRevoked(
            Browser browser, @Opened(size = Opened.Size.PHONE) Browser stranger, Browser staff) {
        String code = takesTheCourse(
                browser,
                new Words(
                        "Open data in practice", "The school list", "We keep the list of schools and share it yearly."),
                "learner@demo.test",
                "Noor Al-Jubouri");

        isShared(browser, code);
        isBelieved(stranger, scanned(browser, code));
        String corrected = isPutRight(staff, stranger, code);
        isRevoked(staff, stranger, corrected);
        assertThat(staff.consoleErrors()).isEmpty();
    }

    private static void isShared(Browser learner, String code) {
        learner.open("/my-certificates").heading("Open data in practice");
        learner.meetsAccessibilityRules();
        assertThat(learner.link(learner.words("certification.add-to-profile")).getDomAttribute("href"))
                .startsWith("https://www.linkedin.com/profile/add?")
                .contains(code);
        learner.link(learner.words("certification.badge.download", "PNG"));
    }

    /** By the page, by the file, and with the network off by the QR code alone. */
    private static void isBelieved(Browser stranger, String scanned) {
        stranger.open(scanned).sees(stranger.words("certification.stands"));
        stranger.meetsAccessibilityRules();
        stranger.open("/verify").driver().findElement(By.id("file")).sendKeys(PAPER.toString());
        stranger.press(stranger.words("certification.check.send"));
        stranger.sees(stranger.words("certification.check.paper.issued"));
        stranger.meetsAccessibilityRules();
        stranger.open("/verify/offline").heading(stranger.words("certification.offline.title"));
        stranger.meetsAccessibilityRules();
        stranger.network(false);
        stranger.fill(stranger.words("certification.offline.scanned"), scanned)
                .press(stranger.words("certification.verify"))
                .sees(stranger.words("certification.offline.good"));
        stranger.sees("Noor Al-Jubouri");
        stranger.meetsAccessibilityRules();
        stranger.fill(stranger.words("certification.offline.scanned"), "x")
                .press(stranger.words("certification.verify"));
        stranger.sees(stranger.words("certification.offline.unreadable"));
        stranger.network(true);
    }

    private static String isPutRight(Browser staff, Browser stranger, String code) {
        SignInPage.signIn(staff, "institute");
        staff.open("/certificates").heading(staff.words("certification.desk"));
        staff.fill(staff.words("certification.desk.search"), code).press("Noor Al-Jubouri");
        staff.press(staff.words("certification.desk.correct"));
        staff.fill(staff.words("certification.desk.right-name"), "Noor al-Jubouri");
        staff.meetsAccessibilityRules();
        staff.pressLast(staff.words("certification.desk.correct"));
        staff.sees(staff.words("certification.desk.corrected"));
        stranger.open("/verify/" + code).sees(stranger.words("certification.reason.name-corrected"));
        stranger.meetsAccessibilityRules();
        stranger.follow(stranger.words("certification.see-replacement")).sees(stranger.words("certification.stands"));
        return stranger.path().substring("/verify/".length());
    }

    private static void isRevoked(Browser staff, Browser stranger, String code) {
        staff.open("/certificates")
                .fill(staff.words("certification.desk.search"), code)
                .press("Noor al-Jubouri");
        staff.press(staff.words("certification.desk.revoke"));
        staff.fill(staff.words("certification.desk.reason"), "Given in a rehearsal");
        staff.pressLast(staff.words("certification.desk.revoke"));
        staff.sees(staff.words("certification.desk.was-revoked"));
        staff.meetsAccessibilityRules();
        stranger.open("/verify/" + code).sees("Given in a rehearsal");
        stranger.meetsAccessibilityRules();
    }

    /** What a camera reads from the paper. */
    private static String scanned(Browser browser, String code) {
        URI address = browser.address().resolve("/certificates/" + code + ".pdf");
        try (var stream = address.toURL().openStream()) {
            byte[] pdf = stream.readAllBytes();
            Files.write(PAPER, pdf);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                var seen = new BufferedImageLuminanceSource(new PDFRenderer(document).renderImageWithDPI(0, 200));
                return new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(seen)), Map.of(DecodeHintType.TRY_HARDER, true))
                        .getText();
            }
        } catch (IOException | ReaderException e) {
            throw new IllegalStateException(e);
        }
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

    private String takesTheCourse(Browser browser, Words words, String account, String name) {
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
        return code;
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
