package org.banyan.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyan.discussion.LinkPreviews;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shell.LinkedPages;
import org.banyan.shell.LinkedPages.LinkedPage;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.Selects;
import org.banyan.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is said of a certificate where somebody has put a link to it: what its public page says, and nothing of codes that are not. */
@ModuleTest
class LinkedCertificatesModuleTest {

    private static final String UNKNOWN = "/verify/0000-0000-0000-0000";

    @Autowired
    List<LinkedPages> features;

    @Autowired
    LinkPreviews previews;

    @Value("${banyan.url}")
    String url;

    @Autowired
    Corrections corrections;

    @Autowired
    CertificateRepository repository;

    @Autowired
    Issuing issuing;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    @Autowired
    SettableClock clock;

    private CertificateFixture fixture;
    private Taught course;
    private PersonId reader;

    @BeforeEach
    void somebodyWhoReads() {
        fixture = new CertificateFixture(issuing, repository, courses, people, transaction, sql, clock);
        course = courses.anyCourse();
        reader = people.anyPerson();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
        people.signOut();
    }

    @Test
    void aLinkedCertificateSaysWhatItIsForWhoHoldsItAndWhetherItStands() {
        CertificateEntry wrong = fixture.issued(course, "Amina Kahlil");
        assertThat(about(address(wrong)).get(address(wrong)))
                .isEqualTo(new LinkedPage(
                        "Certificate of completion",
                        "Any course",
                        List.of("Amina Kahlil", "This certificate is valid.")));

        CertificateEntry right = people.signedInAs(
                people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute())),
                () -> corrections.correctName(course.institute(), wrong.number(), "Amina Khalil"));
        assertThat(about(address(wrong)).get(address(wrong)).details().getLast())
                .contains("replaced by another");
        assertThat(about("/verify/" + right.code().letters().toLowerCase(Locale.ROOT) + "/")
                        .values())
                .singleElement()
                .satisfies(page -> assertThat(page.details()).contains("Amina Khalil"));
    }

    @Test
    void ofCodesThatAreNotNothingIsSaidAndWhoGoesOnGuessingHasToWait() {
        CertificateEntry certificate = fixture.issued(course, "Amina Khalil");
        assertThat(about(UNKNOWN)).isEmpty();
        assertThat(about(UNKNOWN, address(certificate))).containsOnlyKeys(address(certificate));

        for (int guess = 0; guess < 5; guess++) {
            about(UNKNOWN);
        }
        assertThat(about(address(certificate))).isEmpty();
        clock.forward(Duration.ofHours(2));
        assertThat(about(address(certificate))).hasSize(1);
    }

    @Test
    void aPostSaysItUnderTheAddressThatIsInIt() {
        String address = address(fixture.issued(course, "Amina Khalil"));

        assertThat(people.signedInAs(reader, () -> previews.of(List.of(address, url + address), Locale.ENGLISH)))
                .extracting(LinkPreviews.Preview::address)
                .containsExactly(address, url + address);
    }

    @Test
    void manyAreReadInOneQuery() {
        String[] addresses = {
            address(fixture.issued(course, "Ann")),
            address(fixture.issued(course, "Ben")),
            address(fixture.issued(course, "Cem"))
        };
        int one = queries(addresses[0]);

        assertThat(queries(addresses)).isEqualTo(one);
        assertThat(about(addresses)).hasSize(3);
    }

    private int queries(String... addresses) {
        return new Selects(transaction, sql).statementsDuring(() -> about(addresses));
    }

    private Map<String, LinkedPage> about(String... addresses) {
        LinkedPages certificates = features.stream()
                .filter(pages -> pages.has(UNKNOWN))
                .findFirst()
                .orElseThrow();
        return people.signedInAs(reader, () -> certificates.about(List.of(addresses), Locale.ENGLISH));
    }

    private static String address(CertificateEntry certificate) {
        return "/verify/" + certificate.code().grouped();
    }
}
