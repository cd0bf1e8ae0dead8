package org.banyan.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.banyan.curriculum.CourseId;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Staff find the certificates of their institute, and take many at once. */
@ModuleTest
class CertificateDeskModuleTest {

    @Autowired
    CertificateDesk desk;

    @Autowired
    Corrections corrections;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    CertificateFixture fixture;

    @Autowired
    MockMvc web;

    private Taught course;
    private PersonId staff;
    private CertificateEntry bangla;
    private CertificateEntry percent;

    @BeforeEach
    void twoCertificatesOfACourse() {
        course = courses.anyCourse();
        staff = people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute()));
        bangla = fixture.issued(course, "রহিমা খাতুন");
        percent = fixture.issued(course, "Hundred % Name");
        people.signIn(staff);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void certificatesAreFoundByNameNumberCodeCourseAndState() {
        assertThat(found("রহিমা")).containsExactly(bangla.code());
        assertThat(found("d % n")).containsExactly(percent.code());
        assertThat(found("%%")).isEmpty();
        assertThat(found(bangla.number())).containsExactly(bangla.code());
        assertThat(found(percent.code().grouped())).containsExactly(percent.code());
        assertThat(found("")).containsExactly(percent.code(), bangla.code());
        assertThat(desk.count(filter("", null))).isEqualTo(2);
        assertThat(desk.courses(course.institute())).containsEntry(course.course(), "Any course");

        CertificateEntry corrected = corrections.correctName(course.institute(), bangla.number(), "Rahima Khatun");
        assertThat(desk.page(filter("", CertificateEntry.State.REPLACED), 0, 10))
                .extracting(CertificateEntry::code)
                .containsExactly(bangla.code());
        assertThat(desk.page(filter("", CertificateEntry.State.VALID), 0, 10))
                .extracting(CertificateEntry::code)
                .containsExactly(corrected.code(), percent.code());
    }

    @Test
    void manyComeAsFilesInOneOrAsPagesOfOne() throws Exception {
        List<String> names = new ArrayList<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(desk.zip(filter("", null))))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(zip.readAllBytes()).startsWith('%', 'P', 'D', 'F');
            }
        }

        assertThat(names).containsExactlyInAnyOrder(bangla.number() + ".pdf", percent.number() + ".pdf");
        try (var pages = Loader.loadPDF(desk.printRun(filter("", null)))) {
            assertThat(pages.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void theyAreDownloadedBySignedInStaffOnly() throws Exception {
        people.signOut();
        String address = "/certificate-desk/" + course.institute().value() + "/certificates.zip?course="
                + course.course().value();

        web.perform(get(address).with(authentication(people.authentication(staff))))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/zip"));
        web.perform(get(address).with(authentication(people.authentication(people.anyPerson()))))
                .andExpect(status().isForbidden());
        web.perform(get(address)).andExpect(status().is3xxRedirection());
    }

    @Test
    void othersAreRefused() {
        people.signIn(people.withRole(Role.TUTOR, Scope.of(course.institute())));

        assertThatThrownBy(() -> desk.page(filter("", null), 0, 1)).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> desk.count(filter("", null))).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> desk.courses(course.institute())).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> desk.zip(filter("", null))).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> desk.printRun(filter("", null))).isInstanceOf(Refusal.NotPermitted.class);
    }

    private List<VerificationCode> found(String text) {
        return desk.page(filter(text, null), 0, 10).stream()
                .map(CertificateEntry::code)
                .toList();
    }

    private CertificateFilter filter(String text, CertificateEntry.@Nullable State state) {
        return new CertificateFilter(
                course.institute(), text, new CourseId(course.course().value()), state);
    }
}
