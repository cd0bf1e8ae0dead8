package org.banyan.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.banyan.certification.InstituteKeys.KeyEntry;
import org.banyan.certification.signing.Keys;
import org.banyan.certification.signing.PdfSignature;
import org.banyan.certification.signing.SigningKey;
import org.banyan.certification.signing.SigningKeys;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.Programs;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** An institute signs with keys of its own: made here or brought in, published, followed by others, and never seen. */
@ModuleTest
@ExtendWith(OutputCaptureExtension.class)
class InstituteKeysModuleTest {

    private static final Path FOLDER = Path.of("target/test-keys");
    private static final String PASSWORD = "any password";

    @Autowired
    InstituteKeys institutes;

    @Autowired
    SigningKeys keys;

    @Autowired
    Certificates certificates;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    CertificateFixture fixture;

    @Autowired
    JdbcClient sql;

    @Autowired
    MockMvc web;

    @TempDir
    Path folder;

    private Taught course;

    @BeforeEach
    void staff() {
        course = courses.courseElsewhere();
        people.signIn(people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute())));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void withoutKeysOfItsOwnThoseOfTheInstallationSign() {
        assertThat(institutes.of(course.institute())).isEmpty();
        assertThat(keys.current(SigningKey.Kind.PAPER, course.institute().value()))
                .isEqualTo(keys.current(SigningKey.Kind.PAPER));
    }

    @Test
    void madeKeysSignPapersBadgesAndStatementsAndAreFollowedByOthers() throws Exception {
        CertificateEntry before = fixture.issued(course, "Before Keys");
        institutes.make(course.institute());
        String first = signing(SigningKey.Kind.PAPER).id();
        CertificateEntry own = fixture.issued(course, "Own Keys");
        institutes.make(course.institute());
        CertificateEntry later = fixture.issued(course, "Later Keys");

        assertThat(signing(SigningKey.Kind.PAPER).id()).isNotEqualTo(first);
        assertThat(pdfsig(own)).contains("Signature is Valid", "Total document signed");
        assertThat(keyOf(own)).isEqualTo(first);
        for (CertificateEntry each : List.of(before, own, later)) {
            assertThat(PdfSignature.isIntact(certificates.pdf(each.code()), keys.published()))
                    .isTrue();
            web.perform(post("/verify/badge").param("badge", badge(each)).with(csrf()))
                    .andExpect(content().string(Matchers.containsString("This badge was issued here")));
        }
        assertThat(page("/verify/keys.json")).contains("\"kid\":\"" + first + "\"");
        assertThat(page("/issuers/" + course.institute().value())).contains(method(before), method(own), method(later));
    }

    @Test
    void broughtKeySignsAndAKindThatIsLackingIsMade() throws Exception {
        SigningKey brought = Keys.any(SigningKey.Kind.PAPER);
        char[] password = PASSWORD.toCharArray();

        institutes.bringIn(course.institute(), Keys.file(brought, PASSWORD), password);

        assertThat(password).containsOnly('\0');
        assertThat(institutes.of(course.institute()))
                .extracting(KeyEntry::kind, KeyEntry::brought, KeyEntry::signs)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(SigningKey.Kind.PAPER, true, true),
                        org.assertj.core.groups.Tuple.tuple(SigningKey.Kind.BADGE, false, true));
        CertificateEntry certificate = fixture.issued(course, "Brought Key");
        assertThat(keyOf(certificate)).isEqualTo(brought.id());
        assertThat(pdfsig(certificate)).contains("Signature is Valid");
    }

    @Test
    void whatCannotSignIsRefusedWithItsReason() throws Exception {
        SigningKey paper = Keys.any(SigningKey.Kind.PAPER);

        refused(Keys.file(paper, PASSWORD), "wrong", "no-file-of-keys");
        refused("no keys".getBytes(StandardCharsets.UTF_8), PASSWORD, "no-file-of-keys");
        refused(new byte[70_000], PASSWORD, "no-file-of-keys");
        refused(Keys.file(Keys.rsa(), PASSWORD), PASSWORD, "other-kind");
        refused(Keys.file(Keys.expired(), PASSWORD), PASSWORD, "not-valid");
        refused(Keys.file(Keys.mismatched(), PASSWORD), PASSWORD, "no-key");
        assertThat(institutes.of(course.institute())).isEmpty();
    }

    @Test
    void keyOfOneInstituteDoesNotSignForAnother() throws Exception {
        CertificateEntry certificate = fixture.issued(course, "Any Name");
        Taught elsewhere = courses.courseElsewhere();
        people.signIn(people.withRole(Role.INSTITUTE_STAFF, Scope.of(elsewhere.institute())));
        SigningKey theirs = Keys.any(SigningKey.Kind.PAPER);
        institutes.bringIn(elsewhere.institute(), Keys.file(theirs, PASSWORD), PASSWORD.toCharArray());
        byte[] genuine = certificates.pdf(certificate.code());
        byte[] unsigned = Arrays.copyOf(genuine, end(genuine));

        byte[] forged = PdfSignature.add(unsigned, theirs, certificate.instituteName(), certificate.issuedAt());

        assertThat(PdfSignature.isIntact(forged, keys.published())).isTrue();
        web.perform(multipart("/verify/file")
                        .file(new MockMultipartFile("file", forged))
                        .with(csrf()))
                .andExpect(content().string(Matchers.containsString("it has been changed")));
        assertThat(page("/issuers/" + course.institute().value()))
                .doesNotContain(elsewhere.institute().value().toString());
    }

    @Test
    void secretHalvesStayInTheirFileAndAppearNowhere(CapturedOutput output) throws Exception {
        SigningKey brought = Keys.any(SigningKey.Kind.PAPER);
        institutes.bringIn(course.institute(), Keys.file(brought, PASSWORD), PASSWORD.toCharArray());
        fixture.issued(course, "Any Name");
        String secret = Base64.getEncoder().encodeToString(brought.secret().getEncoded());

        Path file = FOLDER.resolve("institute-" + course.institute().value() + ".p12");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(output.getAll()).doesNotContain(secret.substring(20, 60), PASSWORD);
        assertThat(brought.toString()).isEqualTo("key " + brought.id());
        assertThat(page("/verify/keys.json")
                        + page("/issuers/" + course.institute().value()))
                .doesNotContain("\"d\"", "private", secret.substring(20, 60));
        assertThat(sql.sql("select max(length(public_key)) from certificate_key")
                        .query(Integer.class)
                        .single())
                .isLessThan(100);
    }

    @Test
    void onlyStaffMakeKeys() {
        people.signIn(people.withRole(Role.TUTOR, Scope.of(course.institute())));

        assertThatThrownBy(() -> institutes.of(course.institute())).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> institutes.make(course.institute())).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> institutes.bringIn(course.institute(), new byte[0], new char[0]))
                .isInstanceOf(Refusal.NotPermitted.class);
    }

    private void refused(byte[] file, String password, String why) {
        assertThatThrownBy(() -> institutes.bringIn(course.institute(), file, password.toCharArray()))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("certification.refusal.key." + why));
    }

    private KeyEntry signing(SigningKey.Kind kind) {
        return institutes.of(course.institute()).stream()
                .filter(key -> key.kind() == kind && key.signs())
                .findFirst()
                .orElseThrow();
    }

    /** Which of the published keys signed the paper. */
    private String keyOf(CertificateEntry certificate) {
        byte[] pdf = certificates.pdf(certificate.code());
        return keys.published().stream()
                .filter(key -> PdfSignature.isIntact(pdf, List.of(key)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String pdfsig(CertificateEntry certificate) throws Exception {
        Path file = Files.write(folder.resolve("certificate.pdf"), certificates.pdf(certificate.code()));
        return Programs.run(List.of(Programs.need("pdfsig").toString(), "-nocert", file.toString()));
    }

    private String badge(CertificateEntry certificate) throws Exception {
        return page("/badges/" + certificate.code().letters() + ".json");
    }

    private String method(CertificateEntry certificate) throws Exception {
        String badge = badge(certificate);
        int at = badge.indexOf("\"verificationMethod\":\"") + 22;
        return badge.substring(at, badge.indexOf('"', at));
    }

    private String page(String address) throws Exception {
        return new String(
                web.perform(get(address)).andReturn().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Where the file as it was printed ends, and the signature begins. */
    private static int end(byte[] signed) {
        String text = new String(signed, StandardCharsets.ISO_8859_1);
        return text.indexOf("%%EOF") + "%%EOF\n".length();
    }
}
