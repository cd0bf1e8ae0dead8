package org.banyan.certification.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyan.certification.pdf.ArchiveFaults;
import org.banyan.certification.pdf.Look.Border;
import org.banyan.certification.pdf.Look.Paper;
import org.banyan.certification.pdf.LookFixture;
import org.banyan.certification.templates.TemplateDesign.Signatory;
import org.banyan.certification.templates.TemplateDesign.Words;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Staff design pages, publish them, and say what they serve. */
@ModuleTest
class TemplatesModuleTest {

    @Autowired
    Templates templates;

    @Autowired
    TemplatePictures pictures;

    @Autowired
    TemplatePreviews previews;

    @Autowired
    TemplateChoice choice;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    private Taught course;
    private TemplateId template = TemplateId.next();

    @BeforeEach
    void aTemplate() {
        course = courses.courseElsewhere();
        PersonId staff = people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute()));
        people.signIn(staff);
        template = templates.create(course.institute(), "Any template", CertificateKind.COMPLETION, Paper.LANDSCAPE);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void newTemplateHasTheUsualWordsAndServesNothing() {
        TemplateSheet made = templates.get(template);

        assertThat(made.published()).isNull();
        assertThat(made.uses()).isEmpty();
        assertThat(made.newest().design().words().keySet()).containsExactlyInAnyOrder("en", "ar", "es", "bn", "km");
        assertThatThrownBy(() -> templates.use(template, new TemplateUse.Everything()))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void savingMakesAVersionPublishingPrintsByItAndAnOldOneCanComeBack() {
        TemplateDesign first = templates.get(template).newest().design();
        templates.publish(template, 1);
        templates.use(template, new TemplateUse.Everything());
        TemplateVersionId served = served().orElseThrow();

        int second = templates.save(template, 1, titled(first, "Another title"));

        assertThat(served()).contains(served);
        templates.publish(template, second);
        assertThat(choice.design(served().orElseThrow()).words().get("en").title())
                .isEqualTo("Another title");
        templates.publish(template, 1);
        assertThat(served()).contains(served);
        assertThat(templates.get(template).versions())
                .extracting(TemplateVersion::number)
                .containsExactly(2, 1);
        assertThat(choice.design(served)).isEqualTo(first);
    }

    @Test
    void whoSavesOverTheWorkOfAnotherIsToldSo() {
        TemplateDesign design = templates.get(template).newest().design();
        templates.save(template, 1, titled(design, "Mine"));

        assertThatThrownBy(() -> templates.save(template, 1, titled(design, "Yours")))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void nearestTemplateServes() {
        TemplateId ofTheCourse = published("Of the course", CertificateKind.COMPLETION);
        TemplateId ofTheCohort = published("Of the cohort", CertificateKind.COMPLETION);
        TemplateId ofPeerTutors = published("Of peer tutors", CertificateKind.PEER_TUTOR);
        templates.publish(template, 1);
        templates.use(template, new TemplateUse.Everything());
        assertThat(served()).contains(templates.get(template).newest().version());

        templates.use(ofTheCourse, new TemplateUse.OfCourse(course.course()));
        assertThat(served()).contains(templates.get(ofTheCourse).newest().version());
        templates.use(ofTheCohort, new TemplateUse.OfCohort(course.cohort()));
        assertThat(served()).contains(templates.get(ofTheCohort).newest().version());
        templates.use(ofPeerTutors, new TemplateUse.OfCohort(course.cohort()));
        assertThat(served()).contains(templates.get(ofTheCohort).newest().version());

        templates.retire(ofTheCohort);
        assertThat(served()).contains(templates.get(ofTheCourse).newest().version());
        templates.stopUsing(ofTheCourse, new TemplateUse.OfCourse(course.course()));
        templates.stopUsing(template, new TemplateUse.Everything());
        assertThat(served()).isEmpty();
        assertThatThrownBy(() -> templates.get(ofTheCohort)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void renamedTemplateIsNotRenamedByWhoHasNotSeenIt() {
        templates.rename(template, "Any template", " Another name ");

        assertThat(templates.get(template).name()).isEqualTo("Another name");
        assertThatThrownBy(() -> templates.rename(template, "Any template", "A third name"))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.arguments()).containsExactly("Another name"));
        assertThatThrownBy(() -> templates.rename(template, "Another name", " "))
                .isInstanceOf(Refusal.Invalid.class);
        assertThat(templates.get(template).name()).isEqualTo("Another name");
    }

    @Test
    void copyBeginsWithTheNewestDesignAndLeavesTheOtherAlone() {
        templates.save(template, 1, full(Paper.PORTRAIT));
        templates.publish(template, 1);
        templates.use(template, new TemplateUse.Everything());

        TemplateId copy = templates.copy(template, "Its copy", CertificateKind.COMPLETION);

        TemplateSheet made = templates.get(copy);
        assertThat(made.newest().design())
                .isEqualTo(templates.get(template).newest().design());
        assertThat(made.newest().number()).isEqualTo(1);
        assertThat(made.published()).isNull();
        assertThat(made.uses()).isEmpty();
        templates.save(copy, 1, titled(made.newest().design(), "Another title"));
        assertThat(templates.get(template).newest().number()).isEqualTo(2);
        assertThat(templates.get(template).uses()).containsExactly(new TemplateUse.Everything());
    }

    @ParameterizedTest
    @EnumSource(
            value = CertificateKind.class,
            names = {"PARTICIPATION", "PEER_TUTOR", "TRAINER"})
    void copyForAnotherKindHasTheLookAndTheUsualWordsOfThatKind(CertificateKind kind) {
        templates.save(template, 1, full(Paper.PORTRAIT));

        TemplateSheet made = templates.get(templates.copy(template, "For others", kind));

        TemplateDesign design = made.newest().design();
        assertThat(made.kind()).isEqualTo(kind);
        assertThat(design.logo()).isNotNull();
        assertThat(design.signatories())
                .isEqualTo(templates.get(template).newest().design().signatories());
        assertThat(design.words())
                .isEqualTo(TemplateDesign.usual(kind, Paper.PORTRAIT).words());
    }

    @Test
    void templateThatWasPutAwayComesBackWithItsVersionsAndServesNothing() {
        templates.save(template, 1, titled(templates.get(template).newest().design(), "Another title"));
        templates.publish(template, 2);
        templates.use(template, new TemplateUse.Everything());

        templates.retire(template);

        assertThat(templates.of(course.institute())).isEmpty();
        assertThat(templates.retired(course.institute()))
                .extracting(TemplateEntry::name, TemplateEntry::versions)
                .containsExactly(tuple("Any template", 2));
        assertThat(served()).isEmpty();
        templates.restore(template);
        assertThat(templates.retired(course.institute())).isEmpty();
        assertThat(templates.get(template).published()).isEqualTo(2);
        assertThat(templates.get(template).versions()).hasSize(2);
        assertThat(templates.get(template).uses()).isEmpty();
    }

    @Test
    void listSaysWhatEachTemplateServes() {
        TemplateId other = published("Of peer tutors", CertificateKind.PEER_TUTOR);
        templates.use(other, new TemplateUse.OfCohort(course.cohort()));
        templates.use(other, new TemplateUse.OfCourse(course.course()));

        assertThat(templates.of(course.institute()))
                .extracting(TemplateEntry::name, TemplateEntry::kind, entry -> Set.copyOf(entry.uses()))
                .containsExactly(
                        tuple("Any template", CertificateKind.COMPLETION, Set.of()),
                        tuple(
                                "Of peer tutors",
                                CertificateKind.PEER_TUTOR,
                                Set.of(
                                        new TemplateUse.OfCohort(course.cohort()),
                                        new TemplateUse.OfCourse(course.course()))));
    }

    @ParameterizedTest
    @CsvSource({"LANDSCAPE, ar", "PORTRAIT, ar", "LANDSCAPE, km", "PORTRAIT, bn", "PORTRAIT, es", "LANDSCAPE, en"})
    void previewIsTheTruePageWithAllThatIsOnIt(Paper paper, String language) throws Exception {
        TemplateDesign design = full(paper);

        for (CertificateKind kind : CertificateKind.values()) {
            TemplatePreviews.Preview page =
                    previews.show(course.institute(), kind, design, language, SampleName.usualIn(language));

            assertThat(ArchiveFaults.of(page.pdf())).isEmpty();
            assertThat(page.png()).startsWith(0x89, 'P', 'N', 'G');
        }
    }

    @ParameterizedTest
    @EnumSource(SampleName.class)
    void hardestNamesCanBeTried(SampleName name) {
        assertThat(previews.show(course.institute(), CertificateKind.TRAINER, full(Paper.PORTRAIT), "en", name)
                        .pdf())
                .isNotEmpty();
    }

    @Test
    void whatCannotBePrintedIsRefusedWithItsField() {
        TemplateDesign design = templates.get(template).newest().design();

        assertThatThrownBy(() -> templates.save(template, 1, titled(design, "中文")))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.arguments()).containsExactly("中 文"));
        assertThatThrownBy(() -> templates.save(template, 1, titled(design, "Www".repeat(80))))
                .isInstanceOfSatisfying(Refusal.Invalid.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("certification.refusal.does-not-fit");
                    assertThat(refusal.arguments()).containsExactly("title", "English");
                });
        assertThat(templates.get(template).versions()).hasSize(1);
    }

    @Test
    void pictureOfAnotherInstituteCannotBeUsed() {
        Taught elsewhere = courses.courseElsewhere();
        people.signIn(people.withRole(Role.INSTITUTE_STAFF, Scope.of(elsewhere.institute())));
        PictureId theirs = pictures.add(elsewhere.institute(), LookFixture.disc(31, 37));
        people.signIn(people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute())));

        assertThatThrownBy(() -> previews.show(
                        course.institute(),
                        CertificateKind.COMPLETION,
                        withLogo(templates.get(template).newest().design(), theirs),
                        "en",
                        SampleName.SHORT))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> pictures.png(course.institute(), theirs)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void othersAreRefused() {
        TemplateDesign design = templates.get(template).newest().design();
        people.signIn(people.withRole(Role.TUTOR, Scope.of(course.institute())));

        assertThatThrownBy(() -> templates.of(course.institute())).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> templates.get(template)).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> templates.save(template, 1, design)).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> templates.publish(template, 1)).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> templates.retire(template)).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> templates.retired(course.institute())).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> templates.restore(template)).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> templates.rename(template, "Any template", "Mine"))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> templates.copy(template, "Mine", CertificateKind.TRAINER))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> pictures.add(course.institute(), LookFixture.disc(9, 9)))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() ->
                        previews.show(course.institute(), CertificateKind.COMPLETION, design, "en", SampleName.SHORT))
                .isInstanceOf(Refusal.NotPermitted.class);
    }

    private java.util.Optional<TemplateVersionId> served() {
        return choice.of(
                course.institute(),
                CertificateKind.COMPLETION,
                course.course(),
                course.cohort().value());
    }

    private TemplateId published(String name, CertificateKind kind) {
        TemplateId made = templates.create(course.institute(), name, kind, Paper.PORTRAIT);
        templates.publish(made, 1);
        return made;
    }

    private TemplateDesign full(Paper paper) {
        TemplateDesign usual = TemplateDesign.usual(CertificateKind.COMPLETION, paper);
        return new TemplateDesign(
                paper,
                Border.WAVES,
                "#fdfbf5",
                "#0b3c5d",
                "#8a3324",
                "#222222",
                pictures.add(course.institute(), LookFixture.disc(600, 300)),
                pictures.add(course.institute(), LookFixture.disc(400, 400)),
                List.of(
                        new Signatory(
                                "Dr. Zeinab Karim",
                                pictures.add(course.institute(), LookFixture.handwriting()),
                                Map.of("en", "Director", "ar", "مديرة المعهد")),
                        new Signatory("سامي حسن", null, Map.of("ar", "رئيس القسم"))),
                usual.words());
    }

    private static TemplateDesign titled(TemplateDesign design, String title) {
        Words english = design.words().getOrDefault("en", new Words("", "", "", List.of()));
        return new TemplateDesign(
                design.paper(),
                design.border(),
                design.ground(),
                design.heading(),
                design.accent(),
                design.text(),
                design.logo(),
                design.seal(),
                design.signatories(),
                Map.of("en", new Words(title, english.certifies(), english.completed(), english.details())));
    }

    private static TemplateDesign withLogo(TemplateDesign design, PictureId logo) {
        return new TemplateDesign(
                design.paper(),
                design.border(),
                design.ground(),
                design.heading(),
                design.accent(),
                design.text(),
                logo,
                design.seal(),
                design.signatories(),
                design.words());
    }
}
