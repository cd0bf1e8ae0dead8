package org.banyan.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.pdfbox.Loader;
import org.banyan.certification.pdf.ArchiveFaults;
import org.banyan.certification.signing.PdfSignature;
import org.banyan.certification.signing.SigningKey;
import org.banyan.certification.signing.SigningKeys;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What makes a certificate worth believing: its signature, its badge, and what the public pages say of both. */
@ModuleTest
class BelievedModuleTest {

    @Autowired
    Certificates certificates;

    @Autowired
    SigningKeys keys;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    CertificateFixture certified;

    @Autowired
    MockMvc web;

    private Taught course;
    private CertificateEntry certificate;

    @BeforeEach
    void aCertificate() {
        course = courses.anyCourse();
        certificate = certified.issued(course, "أمينة خليل");
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void paperIsSignedByUsAndCarriesItsBadge() throws Exception {
        byte[] pdf = certificates.pdf(certificate.code());

        assertThat(PdfSignature.isIntact(pdf, keys.published())).isTrue();
        assertThat(ArchiveFaults.of(pdf)).isEmpty();
        assertThat(pdf.length).isLessThan(90_000);
        try (var document = Loader.loadPDF(pdf)) {
            JsonNode badge = JsonMapper.shared()
                    .readTree(document.getDocumentCatalog()
                            .getNames()
                            .getEmbeddedFiles()
                            .getNames()
                            .get("certificate.json")
                            .getEmbeddedFile()
                            .toByteArray());
            assertThat(badge.at("/credentialSubject/identifier/0/identityHash").asString())
                    .isEqualTo("أمينة خليل");
            assertThat(badge).isEqualTo(badge());
        }
    }

    @Test
    void droppedFileIsToldToBeTheOneIssued() throws Exception {
        web.perform(dropped(certificates.pdf(certificate.code())))
                .andExpect(content().string(Matchers.containsString("the one that was issued")))
                .andExpect(content().string(Matchers.containsString("This certificate is valid.")));
    }

    @Test
    void aChangedByteIsSeen() throws Exception {
        byte[] pdf = certificates.pdf(certificate.code());
        int name = new String(pdf, StandardCharsets.ISO_8859_1).indexOf("/CreationDate(D:20") + 18;
        pdf[name] ^= 1;

        web.perform(dropped(pdf))
                .andExpect(content().string(Matchers.containsString("it has been changed")))
                .andExpect(content()
                        .string(Matchers.containsString(
                                "/verify/" + certificate.code().letters())));
    }

    @Test
    void otherFilesAreToldApart() throws Exception {
        web.perform(dropped("%PDF-1.4 anything".getBytes(StandardCharsets.US_ASCII)))
                .andExpect(content().string(Matchers.containsString("not a certificate that was issued here")));
        web.perform(dropped("Anything".getBytes(StandardCharsets.US_ASCII)))
                .andExpect(content().string(Matchers.containsString("not a badge that can be read here")));
        web.perform(dropped(new byte[PaperCheck.LARGEST + 1]))
                .andExpect(content().string(Matchers.containsString("too large")));
    }

    @Test
    void badgeOfOursIsKnownInEveryFormAndAForgedOneNot() throws Exception {
        String code = certificate.code().letters();
        byte[] png = bytes("/badges/" + code + ".png");
        byte[] svg = bytes("/badges/" + code + ".svg");
        String json = new String(bytes("/badges/" + code + ".json"), StandardCharsets.UTF_8);

        web.perform(dropped(png)).andExpect(content().string(Matchers.containsString("This badge was issued here")));
        web.perform(dropped(svg)).andExpect(content().string(Matchers.containsString("This badge was issued here")));
        web.perform(pasted(json)).andExpect(content().string(Matchers.containsString("This certificate is valid.")));
        web.perform(pasted(json.replace("Any course", "Another course")))
                .andExpect(content().string(Matchers.containsString("has been changed after it was signed")));
        web.perform(pasted("https://elsewhere.example/badge"))
                .andExpect(content().string(Matchers.containsString("Addresses are not opened")));
    }

    @Test
    void revokedBadgeIsInTheStatusListOfItsIssuer() throws Exception {
        JsonNode status = badge().path("credentialStatus");
        String list = path(status.path("statusListCredential").asString());
        String before = new String(bytes(list), StandardCharsets.UTF_8);

        people.signIn(people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute())));
        certificates.revoke(course.institute(), certificate.number(), "Any reason");
        people.signOut();

        assertThat(encoded(new String(bytes(list), StandardCharsets.UTF_8))).isNotEqualTo(encoded(before));
        web.perform(pasted(badge().toString()))
                .andExpect(content().string(Matchers.containsString("This certificate was revoked")));
    }

    @Test
    void issuerPublishesItsKeysAlsoThoseThatWereFollowedByOthers() throws Exception {
        String method = badge().at("/proof/0/verificationMethod").asString();

        keys.rotate(SigningKey.Kind.BADGE);
        keys.rotate(SigningKey.Kind.PAPER);

        assertThat(new String(bytes(path(badge().at("/issuer/id").asString())), StandardCharsets.UTF_8))
                .contains(method);
        assertThat(PdfSignature.isIntact(certificates.pdf(certificate.code()), keys.published()))
                .isTrue();
        web.perform(pasted(badge().toString()))
                .andExpect(content().string(Matchers.containsString("This badge was issued here")));
    }

    @Test
    void secretKeysAreReadableByTheirOwnerOnly() throws Exception {
        Path folder = Path.of("target/test-keys");

        for (String file : new String[] {"certificates.p12", "password"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void publicPageIsSmallAndShowsThePictureLate() throws Exception {
        byte[] page = bytes("/verify/" + certificate.code().letters());

        assertThat(page.length).isLessThan(8_000);
        assertThat(new String(page, StandardCharsets.UTF_8)).contains("loading=\"lazy\"");
        assertThat(bytes("/certificates/" + certificate.code().letters() + ".png").length)
                .isLessThan(120_000);
    }

    @Test
    void guessingIsSlowedAtEveryAddressThatTakesACode() throws Exception {
        String guesser = "198.51.100." + (System.nanoTime() % 200 + 1);
        for (int guess = 0; guess < 20; guess++) {
            web.perform(get("/badges/" + VerificationCode.random().letters() + ".json")
                            .with(request -> {
                                request.setRemoteAddr(guesser);
                                return request;
                            }))
                    .andExpect(status().isNotFound());
        }

        for (String address : new String[] {"/badges/%s.svg", "/certificates/%s.pdf", "/certificates/%s.png"}) {
            web.perform(get(address.formatted(certificate.code().letters())).with(request -> {
                        request.setRemoteAddr(guesser);
                        return request;
                    }))
                    .andExpect(status().isTooManyRequests());
        }
    }

    @Test
    void offlinePageCarriesItsKeysAndItsWorker() throws Exception {
        String page = new String(bytes("/verify/offline"), StandardCharsets.UTF_8);

        assertThat(page)
                .contains("\"kid\":\"" + keys.current(SigningKey.Kind.PAPER).id() + "\"", "verify-offline.js");
        assertThat(new String(bytes("/verify/worker.js"), StandardCharsets.UTF_8))
                .contains("addEventListener('fetch'");
    }

    private JsonNode badge() throws Exception {
        return JsonMapper.shared()
                .readTree(bytes("/badges/" + certificate.code().letters() + ".json"));
    }

    private byte[] bytes(String address) throws Exception {
        return web.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static String encoded(String list) {
        return JsonMapper.shared()
                .readTree(list)
                .at("/credentialSubject/encodedList")
                .asString();
    }

    private static String path(String address) {
        return java.net.URI.create(address).getPath();
    }

    private static org.springframework.test.web.servlet.RequestBuilder dropped(byte[] file) {
        return multipart("/verify/file")
                .file(new MockMultipartFile("file", file))
                .with(csrf());
    }

    private static org.springframework.test.web.servlet.RequestBuilder pasted(String badge) {
        return post("/verify/badge").param("badge", badge).with(csrf());
    }
}
