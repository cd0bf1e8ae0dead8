package org.banyan.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.banyan.certification.CohortIssuing.Candidate;
import org.banyan.certification.pdf.ArchiveFaults;
import org.banyan.certification.pdf.CertificatePdf;
import org.banyan.certification.pdf.Look.Border;
import org.banyan.certification.pdf.Look.Paper;
import org.banyan.certification.pdf.LookFixture;
import org.banyan.certification.templates.CertificateKind;
import org.banyan.certification.templates.TemplateDesign;
import org.banyan.certification.templates.TemplateDesign.Words;
import org.banyan.certification.templates.TemplateId;
import org.banyan.certification.templates.TemplatePictures;
import org.banyan.certification.templates.TemplateUse;
import org.banyan.certification.templates.Templates;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Certificates are printed by the template of their day, whatever becomes of it, and staff give them to a cohort. */
@ModuleTest
class DesignedCertificatesModuleTest {

    @Autowired
    Templates templates;

    @Autowired
    TemplatePictures pictures;

    @Autowired
    CohortIssuing cohortIssuing;

    @Autowired
    Certificates certificates;

    @Autowired
    Corrections corrections;

    @Autowired
    CertificateSheets sheets;

    @Autowired
    CertificatePdf press;

    @Autowired
    CertificateRepository repository;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    CertificateFixture fixture;

    @Autowired
    MockMvc web;

    private Taught course;
    private TemplateId template = new TemplateId(java.util.UUID.randomUUID());

    @BeforeEach
    void aTemplateThatServesTheCourse() {
        course = courses.courseElsewhere();
        people.signIn(people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute())));
        template = serving(CertificateKind.COMPLETION, "Our own title, no. {number}");
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void certificateIsPrintedByTheTemplateAndStaysSoWhateverBecomesOfIt() throws Exception {
        CertificateEntry issued = fixture.issued(course, "Any Name");
        byte[] kept = certificates.pdf(issued.code());
        byte[] printedThen = press.render(sheets.of(issued));
        assertThat(text(kept)).contains("Our own title, no. " + issued.number());
        assertThat(ArchiveFaults.of(kept)).isEmpty();

        int next = templates.save(template, 2, design("Another title"));
        templates.publish(template, next);
        CertificateEntry later = fixture.issued(course, "Other Name");
        templates.retire(template);

        assertThat(text(certificates.pdf(later.code()))).contains("Another title");
        assertThat(certificates.pdf(issued.code())).isEqualTo(kept);
        assertThat(press.render(sheets.of(certificates.verify(issued.code()).orElseThrow())))
                .isEqualTo(printedThen);
        assertThat(fixture.issued(course, "Third Name").template()).isNull();
    }

    @Test
    void replacementIsPrintedByTheSameVersionAsWhatItReplaces() throws Exception {
        CertificateEntry wrong = fixture.issued(course, "Wrnog Name");
        templates.publish(template, templates.save(template, 2, design("Another title")));

        CertificateEntry right = corrections.correctName(course.institute(), wrong.number(), "Wrong Name");

        assertThat(right.template()).isEqualTo(wrong.template());
        assertThat(text(certificates.pdf(right.code()))).contains("Our own title, no. " + right.number());
    }

    @Test
    void whoTookPartIsGivenACertificateOfParticipationOnce() throws Exception {
        serving(CertificateKind.PARTICIPATION, "Was there");
        PersonId person = people.reading(Locale.ENGLISH, "Any Participant");
        courses.enrol(course.cohort(), person.value());

        assertThat(cohortIssuing.candidates(course.cohort(), CertificateKind.PARTICIPATION))
                .contains(new Candidate(person, "Any Participant"));
        cohortIssuing.issue(course.cohort(), CertificateKind.PARTICIPATION, List.of(person));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !repository
                        .findByPersonIdOrderByIssuedAtDesc(person.value())
                        .isEmpty());
        CertificateEntry given = fixture.of(person);

        assertThat(given.kind()).isEqualTo(CertificateKind.PARTICIPATION);
        assertThat(text(certificates.pdf(given.code()))).contains("Was there").doesNotContain("hours");
        assertThat(cohortIssuing.candidates(course.cohort(), CertificateKind.PARTICIPATION))
                .extracting(Candidate::person)
                .doesNotContain(person);
        assertThat(cohortIssuing.issue(course.cohort(), CertificateKind.PARTICIPATION, List.of(person)))
                .isZero();
        web.perform(get("/verify/" + given.code().letters()))
                .andExpect(content().string(Matchers.containsString("Certificate of participation")))
                .andExpect(content().string(Matchers.containsString("Took part until")));
    }

    @Test
    void peerTutorsAreThoseWhoseDutyIsOver() {
        assertThat(cohortIssuing.candidates(course.cohort(), CertificateKind.PEER_TUTOR))
                .isEmpty();
        assertThatThrownBy(() -> cohortIssuing.issue(course.cohort(), CertificateKind.TRAINER, List.of()))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void onlyStaffIssueToACohort() {
        people.signIn(people.withRole(Role.TUTOR, Scope.of(course.institute())));

        assertThatThrownBy(() -> cohortIssuing.candidates(course.cohort(), CertificateKind.PARTICIPATION))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> cohortIssuing.issue(course.cohort(), CertificateKind.PARTICIPATION, List.of()))
                .isInstanceOf(Refusal.NotPermitted.class);
    }

    private TemplateId serving(CertificateKind kind, String title) {
        TemplateId made = templates.create(course.institute(), title, kind, Paper.PORTRAIT);
        templates.publish(made, templates.save(made, 1, design(title)));
        templates.use(made, new TemplateUse.OfCourse(course.course()));
        return made;
    }

    private TemplateDesign design(String title) {
        return new TemplateDesign(
                Paper.PORTRAIT,
                Border.CORNERS,
                "#ffffff",
                "#0b3c5d",
                "#8a3324",
                "#222222",
                pictures.add(course.institute(), LookFixture.disc(300, 100)),
                null,
                List.of(),
                Map.of("en", new Words(title, "", "", List.of("{hours} hours", "{score}"))));
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
