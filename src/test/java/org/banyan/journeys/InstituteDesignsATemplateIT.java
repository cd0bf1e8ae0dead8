package org.banyan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.banyan.journeys.pages.CohortPage;
import org.banyan.journeys.pages.SignInPage;
import org.banyan.journeys.pages.TemplatePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An institute has certificates of its own, in Arabic, and gives them to those who took part. */
@Journey
class InstituteDesignsATemplateIT {

    private static final String COHORT = "البصرة، الخريف";
    private static final String TITLE = "شهادة حضور من معهدنا";

    @TempDir
    Path folder;

    @Test
    void inArabicIssuesToACohortAndTheLearnerPassesItOn(
            @Opened(language = "ar") Browser staff,
            @Opened(size = Opened.Size.PHONE, language = "ar") Browser learner,
            @Opened(size = Opened.Size.PHONE, language = "ar") Browser stranger)
            throws IOException {
        SignInPage.signIn(learner, "learner18");
        learner.open("/profile").meetsAccessibilityRules();
        SignInPage.signIn(staff, "institute");
        CohortPage cohort = CohortPage.plan(staff, COHORT);
        cohort.importPeople().bringIn(list()).areThoseProposed().writeThemAll();

        TemplatePage template = TemplatePage.begin(staff, "قالب الحضور", "PARTICIPATION");
        staff.meetsAccessibilityRules();
        template.writesTitle(TITLE).tries("long-arabic").publishes();
        staff.meetsAccessibilityRules();
        template.servesEverything();
        staff.meetsAccessibilityRules();
        TemplatePage.issue(staff, "PARTICIPATION", COHORT);

        String code = code(learner);
        learner.meetsAccessibilityRules();
        learner.press(learner.words("certification.share")).sees(learner.words("certification.share.copied"));
        stranger.open("/verify/" + code).sees(stranger.words("certification.stands"));
        stranger.sees(stranger.words("certification.paper.title.participation"));
        stranger.meetsAccessibilityRules();
        assertThat(heading(stranger, code)).isEqualTo(TITLE);
        assertThat(staff.consoleErrors()).isEmpty();
    }

    private Path list() throws IOException {
        return Files.writeString(folder.resolve("people.csv"), "Name,Mail\nLearner,learner18@demo.test\n");
    }

    private static String code(Browser learner) {
        return learner.untilItShows(
                () -> "a certificate of the learner",
                () -> learner.open("/my-certificates").heading(learner.words("certification.mine")),
                () -> learner.all("link").stream()
                        .map(link -> link.getDomAttribute("href"))
                        .filter(address -> address != null && address.startsWith("/verify/"))
                        .map(address -> address.substring("/verify/".length()))
                        .findFirst());
    }

    /** The title as it is said to those who listen to the file. */
    private static String heading(Browser stranger, String code) throws IOException {
        try (var stream = stranger.address()
                        .resolve("/certificates/" + code + ".pdf")
                        .toURL()
                        .openStream();
                PDDocument document = Loader.loadPDF(stream.readAllBytes())) {
            return heading(document.getDocumentCatalog().getStructureTreeRoot());
        }
    }

    private static String heading(PDStructureNode node) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                String found = element.getStructureType().equals("H1") ? element.getActualText() : heading(element);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
