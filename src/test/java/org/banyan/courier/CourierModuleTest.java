package org.banyan.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.banyan.identity.EmailAddress;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.HostileStrings;
import org.banyan.testing.Mailbox;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.SettableClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class CourierModuleTest {

    @RegisterExtension
    static final GreenMailExtension POST_OFFICE =
            new GreenMailExtension(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP).dynamicPort());

    @Autowired
    Courier courier;

    @Autowired
    Outbox outbox;

    @Autowired
    MailRepository mails;

    @Autowired
    MailComposer composer;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    @Autowired
    PersonFixture people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    SettableClock clock;

    private final String address = "ann." + System.nanoTime() + "@example.org";

    @BeforeEach
    void nothingElseIsDue() {
        sql.sql("update mail set status = 'KEPT', next_attempt_at = null where status = 'WAITING'")
                .update();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
        people.signOut();
    }

    @Test
    void mailArrivesAsTextAndHtmlInTheDirectionOfItsLanguage() throws Exception {
        write(Letter.to(new EmailAddress(address), Locale.of("ar"), "افتح حسابك", List.of("مرحبًا زينب،", "سطر ثانٍ"))
                .asking("افتح", "/sign-up/abc"));

        assertThat(delivery(POST_OFFICE.getSmtp().getPort()).sendAll()).isEqualTo(1);

        MimeMessage received = POST_OFFICE.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("افتح حسابك");
        assertThat(received.getAllRecipients()[0]).hasToString(address);
        assertThat(received.getFrom()[0].toString()).contains("Banyan");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(part(received, "text/plain")).contains("سطر ثانٍ").contains("/sign-up/abc");
        Document html = Jsoup.parse(part(received, "text/html"));
        assertThat(html.selectFirst("html").attr("dir")).isEqualTo("rtl");
        assertThat(html.selectFirst("html").attr("lang")).isEqualTo("ar");
        assertThat(html.selectFirst("a").attr("href")).startsWith("http").endsWith("/sign-up/abc");
    }

    @Test
    void mailThatWasSentIsNotSentAgainAndKeepsNoWords() {
        UUID id = write(plainLetter());
        MailDelivery delivery = delivery(POST_OFFICE.getSmtp().getPort());

        delivery.sendAll();

        assertThat(delivery.sendAll()).isZero();
        assertThat(POST_OFFICE.getReceivedMessages()).hasSize(1);
        assertThat(mails.findById(id).orElseThrow().paragraphs()).isEmpty();
    }

    @Test
    void mailWaitsForAServerThatIsAway() {
        UUID id = write(plainLetter());

        delivery(1).sendAll();

        Mail mail = mails.findById(id).orElseThrow();
        assertThat(mail.status()).isEqualTo(MailStatus.WAITING);
        assertThat(mail.lastError()).isNotBlank();
        assertThat(delivery(POST_OFFICE.getSmtp().getPort()).sendAll()).isZero();
        clock.forward(Duration.ofMinutes(2));
        assertThat(delivery(POST_OFFICE.getSmtp().getPort()).sendAll()).isEqualTo(1);
        assertThat(POST_OFFICE.getReceivedMessages()).hasSize(1);
    }

    @Test
    void manySendersSendEachMailOnce() {
        for (int i = 0; i < 20; i++) {
            write(plainLetter());
        }

        try (var senders = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, 4)
                    .forEach(_ -> senders.execute(
                            () -> delivery(POST_OFFICE.getSmtp().getPort()).sendAll()));
        }

        assertThat(Arrays.stream(POST_OFFICE.getReceivedMessages()).map(CourierModuleTest::id))
                .hasSize(20)
                .doesNotHaveDuplicates();
    }

    @Test
    void letterOfADeedThatDidNotHappenIsNotWritten() {
        transaction.executeWithoutResult(status -> {
            courier.send(plainLetter());
            status.setRollbackOnly();
        });

        assertThat(mailbox.of(address)).isEmpty();
    }

    @Test
    void withoutAServerMailsAreKeptForTheAdministrator() {
        courier.send(plainLetter().asking("Look", "/verify"));
        people.signIn(people.administrator());

        Outbox.Line line = outbox.lines(address, 0, 10).getFirst();
        Outbox.OpenedMail opened = outbox.open(line.id());

        assertThat(line.status()).isEqualTo(MailStatus.KEPT);
        assertThat(outbox.hasServer()).isFalse();
        assertThat(opened.paragraphs()).containsExactly("Hello", "There is news.");
        assertThat(opened.callToAction().path()).startsWith("http").endsWith("/verify");
        assertThatThrownBy(() -> outbox.tryAgain(line.id())).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void personGetsMailAtTheAddressOfTheAccount() {
        PersonId ann = people.anyPerson();

        courier.send(Letter.to(ann, Locale.ENGLISH, "News", List.of("There is news.")));

        assertThat(mailbox.of(people.emailOf(ann))).hasSize(1);
        assertThat(courier.send(Letter.to(PersonId.next(), Locale.ENGLISH, "News", List.of("There is news."))))
                .isEmpty();
    }

    @Test
    void outboxIsForAdministrators() {
        UUID id = courier.send(plainLetter()).orElseThrow().value();
        people.signIn(people.withRole(Role.INSTITUTE_STAFF, Scope.platform()));

        assertThatThrownBy(() -> outbox.lines("", 0, 10)).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> outbox.count("")).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> outbox.open(id)).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> outbox.tryAgain(id)).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(outbox::hasServer).isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void hostileStringsAreWrittenAsTheTextTheyAre() throws Exception {
        for (String text : HostileStrings.all()) {
            Mail mail = Mail.toSend(hostileLetter(text), address, null, clock.instant());

            MimeMessage written = composer.compose(mail, new MimeMessage((jakarta.mail.Session) null));
            written.saveChanges();

            assertThat(written.getAllRecipients()).as(text).hasSize(1);
            assertThat(written.getSubject()).startsWith("x").doesNotContain("\n");
            assertThat(Jsoup.parse(composer.html(mail)).select("script, iframe, img, svg, [onerror]"))
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    void someOfThemArrive() throws Exception {
        List<String> hostile = HostileStrings.all();
        for (int i = 0; i < hostile.size(); i += 25) {
            write(hostileLetter(hostile.get(i)));
        }

        int sent = delivery(POST_OFFICE.getSmtp().getPort()).sendAll();

        assertThat(POST_OFFICE.getReceivedMessages()).hasSize(sent).hasSizeGreaterThan(10);
    }

    private Letter hostileLetter(String text) {
        return Letter.to(new EmailAddress(address), Locale.ENGLISH, "x " + text, List.of("y", text + " z"));
    }

    private Letter plainLetter() {
        return Letter.to(new EmailAddress(address), Locale.ENGLISH, "News", List.of("Hello", "There is news."));
    }

    /** Writes a mail that waits for a server, which the application under test does not have. */
    private UUID write(Letter letter) {
        return transaction.execute(_ -> {
            String link = letter.callToAction() == null
                    ? null
                    : "http://localhost" + letter.callToAction().path();
            Mail mail = Mail.toSend(letter, address, link, clock.instant());
            entities.persist(mail);
            return mail.id().value();
        });
    }

    private MailDelivery delivery(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new MailDelivery(mails, composer, sender, transaction, clock);
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String part(jakarta.mail.Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
