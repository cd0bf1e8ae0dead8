package org.banyan.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.banyan.courier.IncomingReplies.Outcome;
import org.banyan.discussion.Attachments;
import org.banyan.discussion.DiscussionFixture;
import org.banyan.discussion.DiscussionKind;
import org.banyan.discussion.DiscussionPages;
import org.banyan.discussion.Discussions;
import org.banyan.discussion.PostsFrom;
import org.banyan.discussion.Published;
import org.banyan.discussion.StartDiscussion;
import org.banyan.identity.InTheNameOf;
import org.banyan.identity.PersonId;
import org.banyan.identity.Profiles;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.Mailbox;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.SettableClock;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.thymeleaf.ITemplateEngine;

/** News by mail and answers by mail, with a real SMTP and IMAP server. */
@ModuleTest
class NewsMailModuleTest {

    private static final String BOX = "reply@banyan.example.org";

    @RegisterExtension
    static final GreenMailExtension POST_OFFICE = new GreenMailExtension(new ServerSetup[] {
        new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP).dynamicPort(),
        new ServerSetup(0, null, ServerSetup.PROTOCOL_IMAP).dynamicPort()
    });

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    DiscussionFixture talk;

    @Autowired
    Discussions discussions;

    @Autowired
    DiscussionPages pages;

    @Autowired
    Attachments attachments;

    @Autowired
    Inbox inbox;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MailRepository mails;

    @Autowired
    EntityManager entities;

    @Autowired
    Profiles profiles;

    @Autowired
    MailHours hours;

    @Autowired
    List<NewsSource> sources;

    @Autowired
    List<MailReplyHandler> handlers;

    @Autowired
    CourierKey key;

    @Autowired
    MailNames names;

    @Autowired
    InTheNameOf inTheNameOf;

    @Autowired
    Courier courier;

    @Autowired
    NewsSettings settings;

    @Autowired
    Unsubscribing unsubscribing;

    @Autowired
    ITemplateEngine templates;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    MockMvc web;

    @Autowired
    SettableClock clock;

    CourseFixture.Taught course;
    PersonId ann;
    PersonId ben;
    ReplyAddresses addresses;
    NewsMails news;
    MailComposer composer;

    @BeforeEach
    void twoLearnersAndAMailServer() {
        sql.sql("update mail set status = 'KEPT', next_attempt_at = null where status = 'WAITING'")
                .update();
        sql.sql("update notice set mail_due_at = null").update();
        course = courses.anyCourse();
        ann = talk.learner(course.cohort(), "Ann");
        ben = talk.learner(course.cohort(), "Ben <b>");
        addresses = new ReplyAddresses(key, BOX);
        NewsWriter writer = new NewsWriter(sql, sources, profiles, addresses, unsubscribing);
        NewsComposer newsComposer =
                new NewsComposer(templates, names, "Banyan <no-reply@banyan.example.org>", "http://localhost");
        composer = new MailComposer(
                templates, writer, newsComposer, names, "Banyan <no-reply@banyan.example.org>", "http://localhost");
        MailServer server = new MailServer(new ObjectProvider<>() {
            @Override
            public JavaMailSender getIfAvailable() {
                return sender(POST_OFFICE.getSmtp().getPort());
            }
        });
        news = new NewsMails(sql, entities, profiles, server, hours, writer, newsComposer, transaction, events, clock);
        allDay(ann);
        allDay(ben);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
        people.signOut();
    }

    @Test
    void anAnswerIsMailedAtOnceInItsConversationWithOneClickToEndIt() throws Exception {
        Published opening = asked("Who knows?");
        Published answer = replied(opening, "I *do*, see [here](/catalogue)");
        clock.forward(Duration.ofMinutes(2));

        send();

        MimeMessage mail = only();
        assertThat(mail.getSubject()).isEqualTo("[Any course] Who knows?");
        assertThat(mail.getFrom()[0].toString()).contains("Ben <b>".substring(0, 3));
        assertThat(mail.getMessageID()).isEqualTo(names.ofItem(answer.post().value()));
        assertThat(mail.getHeader("References", null))
                .contains(names.ofPlace(opening.discussion().value()));
        assertThat(mail.getHeader("List-Id", null))
                .contains("Any course")
                .contains(course.course().value() + ".");
        assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("List-Unsubscribe", null)).startsWith("<http").endsWith(">");
        assertThat(mail.getReplyTo()[0].toString()).startsWith("reply+").endsWith("@banyan.example.org");
        assertThat(mail.getReplyTo()[0].toString().indexOf('@')).isLessThanOrEqualTo(64);
        assertThat(part(mail, "text/plain")).contains("Write your reply above").contains("I *do*");
        var html = Jsoup.parse(part(mail, "text/html"));
        assertThat(html.select("em").text()).isEqualTo("do");
        assertThat(html.select("a[href=http://localhost/catalogue]")).hasSize(1);
        send();
        assertThat(POST_OFFICE.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whatIsFollowedComesInOneDigestADayAndOnlyOnce() throws Exception {
        Published opening = asked("Who knows?");
        people.signedInAs(ann, () -> settings.choose(course.course().value(), Rhythm.DAILY, false));
        replied(opening, "One");
        replied(opening, "Two");
        clock.forward(Duration.ofMinutes(2));
        send();
        assertThat(POST_OFFICE.getReceivedMessages()).isEmpty();

        clock.forward(Duration.ofHours(25));
        send();
        send();

        MimeMessage mail = only();
        assertThat(mail.getSubject()).isEqualTo("What is new in Any course");
        assertThat(part(mail, "text/plain")).contains("One").contains("Two").contains("Topic 1");
    }

    @Test
    void whatWasDeletedReadOrLeftIsNotMailed() {
        Published opening = asked("Who knows?");
        Published deleted = replied(opening, "Deleted");
        Published read = replied(opening, "Read");
        clock.forward(Duration.ofMinutes(2));
        news.writeAll();
        people.signedInAs(ben, () -> discussions.delete(deleted.post()));
        people.signedInAs(ann, () -> pages.markRead(opening.discussion(), read.position()));

        deliver(POST_OFFICE.getSmtp().getPort());

        assertThat(POST_OFFICE.getReceivedMessages()).isEmpty();
        assertThat(sql.sql("select count(*) from mail where recipient = ? and status = 'DROPPED'")
                        .param(people.emailOf(ann))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);

        replied(opening, "After leaving");
        sql.sql("update enrolment set status = 'WITHDRAWN' where person_id = ?")
                .param(ann.value())
                .update();
        clock.forward(Duration.ofMinutes(2));
        send();
        assertThat(POST_OFFICE.getReceivedMessages()).isEmpty();
    }

    @Test
    void aMailServerThatIsAwayLosesNothingAndNobodyWaits() throws Exception {
        Published opening = asked("Who knows?");
        replied(opening, "I do");
        clock.forward(Duration.ofMinutes(2));
        news.writeAll();

        deliver(1);
        assertThat(people.signedInAs(ann, inbox::unread)).isEqualTo(1);
        Published posted = replied(opening, "Posted meanwhile");
        assertThat(posted.position()).isEqualTo(3);
        clock.forward(Duration.ofMinutes(10));
        send();

        assertThat(POST_OFFICE.getReceivedMessages()).hasSize(2);
    }

    @Test
    void theMailRunsInTheDirectionOfItsLanguage() throws Exception {
        PersonId zeinab = people.reading(Locale.of("ar"), "زينب");
        courses.enrol(course.cohort(), zeinab.value());
        allDay(zeinab);
        Published opening = talk.started(course.cohort(), course.topic(), zeinab, "من يعرف؟");
        replied(opening, "أنا أعرف", zeinab);
        clock.forward(Duration.ofMinutes(2));

        send();

        MimeMessage mail = only();
        assertThat(Jsoup.parse(part(mail, "text/html")).selectFirst("html").attr("dir"))
                .isEqualTo("rtl");
        assertThat(part(mail, "text/plain")).contains("ردّ عليك").contains("أنا أعرف");
    }

    @Test
    void oneClickEndsTheMailsAndLookingDoesNot() throws Exception {
        String path = unsubscribing.path(ann, course.course().value());

        web.perform(get(path)).andExpect(status().isOk());
        assertThat(rhythm()).isEqualTo(Rhythm.DAILY);

        web.perform(post(path).param("List-Unsubscribe", "One-Click")).andExpect(status().isOk());
        assertThat(rhythm()).isEqualTo(Rhythm.APP_ONLY);

        web.perform(post(path + "/again")).andExpect(status().isOk());
        assertThat(rhythm()).isEqualTo(Rhythm.DAILY);

        char last = path.charAt(path.length() - 2);
        String forged =
                path.substring(0, path.length() - 2) + (last == 'A' ? 'B' : 'A') + path.charAt(path.length() - 1);
        web.perform(post(forged)).andExpect(status().isNotFound());
        web.perform(get("/unsubscribe/nonsense")).andExpect(status().isNotFound());
        assertThat(rhythm()).isEqualTo(Rhythm.DAILY);
    }

    @Test
    void anAnswerByMailAppearsOnceUnderTheNameOfWhoWroteIt() throws Exception {
        Published opening = asked("Who knows?");
        replied(opening, "I do");
        clock.forward(Duration.ofMinutes(2));
        send();
        MimeMessage told = only();
        MimeMessage answer = (MimeMessage) told.reply(false);
        answer.setFrom(people.emailOf(ann).toUpperCase(Locale.ROOT));
        answer.setText("Thank you, Ben!\n\nOn Mon, Mar 2, 2026 at 10:00 AM Ben <no-reply@banyan.example.org> wrote:\n\n"
                + part(told, "text/plain").lines().map("> "::concat).reduce("", (a, b) -> a + b + "\n"));
        answer.saveChanges();
        String name = answer.getMessageID();

        arrives(answer);
        assertThat(box().read()).isEqualTo(1);
        assertThat(box().read()).isZero();
        arrives(named(answer, name));
        box().read();

        assertThat(words(opening)).last().isEqualTo("Thank you, Ben!");
        assertThat(words(opening)).hasSize(3);
    }

    @Test
    void answersFromElsewhereToLockedPlacesAndOfProgramsAreNotPublished() throws Exception {
        Published opening = asked("Who knows?");
        Published answer = replied(opening, "I do");
        String address = addresses.of(BOX, "discussion", answer.post().value(), ann);

        assertThat(take(mail("stranger@example.org", address, "I am Ann"))).isEqualTo(Outcome.REFUSED);
        assertThat(newest(ann)).contains("stranger@example.org");
        assertThat(take(mail(people.emailOf(ben), address, "I am Ann"))).isEqualTo(Outcome.REFUSED);

        MimeMessage absent = mail(people.emailOf(ann), address, "I am away");
        absent.setHeader("Auto-Submitted", "auto-replied");
        assertThat(take(absent)).isEqualTo(Outcome.IGNORED);
        assertThat(take(named(
                        mail(people.emailOf(ann), address, "Loop"),
                        names.ofItem(answer.post().value()))))
                .isEqualTo(Outcome.IGNORED);
        assertThat(take(mail(people.emailOf(ann), BOX, "No token"))).isEqualTo(Outcome.IGNORED);

        assertThat(take(mail(people.emailOf(ann), address, "> only quoted"))).isEqualTo(Outcome.REFUSED);
        assertThat(newest(ann)).contains("no words");
        people.signedInAs(ben, () -> discussions.delete(answer.post()));
        MimeMessage late = mail(people.emailOf(ann), address, "To what was deleted");
        assertThat(take(late)).isEqualTo(Outcome.REFUSED);
        assertThat(take(late)).isEqualTo(Outcome.DUPLICATE);
        assertThat(newest(ann)).contains("To what was deleted");
        assertThat(words(opening)).hasSize(2);
    }

    @Test
    void anAnswerInHtmlBringsItsFilesAndThoseNotTakenAreNamed() throws Exception {
        Published opening = asked("Who knows?");
        Published answer = replied(opening, "I do");
        String address = addresses.of(BOX, "discussion", answer.post().value(), ann);
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        var helper = new org.springframework.mail.javamail.MimeMessageHelper(mail, true, "UTF-8");
        helper.setFrom(people.emailOf(ann));
        helper.setTo(address);
        helper.setText("<p>شكرًا <b>Ben</b></p><script>bad()</script><div class=gmail_quote>old</div>", true);
        helper.addAttachment(
                "محضر.pdf",
                new org.springframework.core.io.ByteArrayResource(org.banyan.discussion.files.AnyFile.pdf()),
                "application/octet-stream");
        helper.addAttachment("run.pdf", new org.springframework.core.io.ByteArrayResource("MZ\0\1".getBytes()));
        helper.addInline(
                "logo",
                new org.springframework.core.io.ByteArrayResource(org.banyan.discussion.files.AnyFile.png(20, 20)),
                "image/png");
        mail.saveChanges();

        assertThat(take(named(mail, "<x" + "y".repeat(600) + "@example.org>"))).isEqualTo(Outcome.PUBLISHED);

        assertThat(words(opening)).last().isEqualTo("شكرًا Ben");
        assertThat(newest(ann)).contains("could not be taken").contains("“run.pdf” cannot be attached");
        var page = people.signedInAs(ann, () -> pages.posts(opening.discussion(), new PostsFrom.Position(1)));
        assertThat(page.files().get(page.posts().getLast().id()))
                .extracting(org.banyan.discussion.Attachment::name)
                .containsExactly("محضر.pdf");
    }

    @Test
    void aMailOfOnlyFilesIsAPostAndOneOfOnlyRefusedFilesIsRefusedByName() throws Exception {
        Published opening = asked("Who has a map?");
        Published answer = replied(opening, "Do you?");
        String address = addresses.of(BOX, "discussion", answer.post().value(), ann);

        assertThat(take(withFile(address, "map.png", org.banyan.discussion.files.AnyFile.png(30, 20))))
                .isEqualTo(Outcome.PUBLISHED);
        assertThat(take(withFile(address, "map.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes())))
                .isEqualTo(Outcome.REFUSED);

        assertThat(words(opening)).hasSize(3).last().isEqualTo("");
        assertThat(newest(ann)).contains("“map.svg” cannot be attached");
    }

    @Test
    void aMailThatIsTooLargeIsAnsweredWithoutReadingIt() throws Exception {
        Published opening = asked("Who has a map?");
        Published answer = replied(opening, "Do you?");

        Outcome outcome = replies()
                .refuse(mail(
                        people.emailOf(ann),
                        addresses.of(BOX, "discussion", answer.post().value(), ann),
                        "Large"));

        assertThat(outcome).isEqualTo(Outcome.REFUSED);
        assertThat(words(opening)).hasSize(2);
        assertThat(newest(ann)).contains("the mail is too large");
    }

    @Test
    void theMailNamesTheFilesOfAPostAndLeadsToThem() throws Exception {
        Published opening = asked("Who has a map?");
        var key = DiscussionFixture.anyKey();
        int before = people.signedInAs(ann, inbox::unread);
        var file = people.signedInAs(
                ben,
                () -> attachments.take(
                        course.cohort(),
                        course.topic(),
                        new org.banyan.discussion.TakeFile(key, UUID.randomUUID(), "a <b>map.png"),
                        new java.io.ByteArrayInputStream(org.banyan.discussion.files.AnyFile.png(30, 20))));
        people.signedInAs(
                ben,
                () -> discussions.reply(
                        new org.banyan.discussion.Reply(opening.discussion(), null, "Here", key, List.of(file.id()))));
        waitFor(ann, before + 1);
        clock.forward(Duration.ofMinutes(2));

        send();

        String link = "http://localhost/discussion/files/" + file.id().value();
        assertThat(plain(only())).contains("* a <b>map.png (1 kB)").contains(link);
        assertThat(Jsoup.parse(part(only(), "text/html"))
                        .select("a[href=" + link + "]")
                        .text())
                .isEqualTo("a <b>map.png");
    }

    private MimeMessage withFile(String address, String name, byte[] content) throws Exception {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        var helper = new org.springframework.mail.javamail.MimeMessageHelper(mail, true, "UTF-8");
        helper.setFrom(people.emailOf(ann));
        helper.setTo(address);
        helper.setText("");
        helper.addAttachment(name, new org.springframework.core.io.ByteArrayResource(content));
        mail.saveChanges();
        return mail;
    }

    @Test
    void aTutorsDigestBeginsWithWhatWaitsForAnAnswer() throws Exception {
        PersonId tutor = people.withRole(
                org.banyan.identity.Role.TUTOR,
                org.banyan.identity.Scope.of(
                        org.banyan.identity.Scope.Kind.COHORT, course.cohort().value()));
        allDay(tutor);
        people.signedInAs(
                tutor,
                () -> discussions.start(
                        DiscussionFixture.start(course.cohort(), course.topic(), "Welcome", "Say hello")));
        people.signedInAs(
                ann,
                () -> discussions.start(new StartDiscussion(
                        course.cohort(),
                        course.topic(),
                        DiscussionKind.QUESTION,
                        "Where do I begin?",
                        "I am lost",
                        null,
                        DiscussionFixture.anyKey())));
        people.signedInAs(tutor, () -> settings.choose(course.course().value(), Rhythm.DAILY, false));
        UUID welcome = sql.sql("select id from discussion where cohort_id = ? and title = 'Welcome'")
                .param(course.cohort().value())
                .query(UUID.class)
                .single();
        people.signedInAs(
                ben,
                () -> discussions.reply(new org.banyan.discussion.Reply(
                        new org.banyan.discussion.DiscussionId(welcome), null, "Hello", DiscussionFixture.anyKey())));
        waitFor(tutor, 1);
        clock.forward(Duration.ofHours(25));

        send();

        String text = Arrays.stream(POST_OFFICE.getReceivedMessages())
                .map(NewsMailModuleTest::plain)
                .filter(mail -> mail.contains("Hello"))
                .findFirst()
                .orElseThrow();
        assertThat(text).contains("Where do I begin?");
        assertThat(text.indexOf("Where do I begin?")).isLessThan(text.indexOf("Welcome"));
    }

    private void allDay(PersonId person) {
        people.signedInAs(person, () -> settings.beQuiet(null));
    }

    private Rhythm rhythm() {
        return settings.hour(ann, course.course().value()).rhythm();
    }

    private Published asked(String title) {
        return talk.started(course.cohort(), course.topic(), ann, title);
    }

    private Published replied(Published opening, String text) {
        return replied(opening, text, ann);
    }

    private Published replied(Published opening, String text, PersonId waiting) {
        int before = people.signedInAs(waiting, inbox::unread);
        Published reply = talk.replied(opening, ben, text);
        waitFor(waiting, before + 1);
        return reply;
    }

    private void waitFor(PersonId person, int unread) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> people.signedInAs(person, inbox::unread) == unread);
    }

    private void send() {
        news.writeAll();
        deliver(POST_OFFICE.getSmtp().getPort());
    }

    private void deliver(int port) {
        new MailDelivery(mails, composer, sender(port), transaction, clock).sendAll();
    }

    private static JavaMailSenderImpl sender(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return sender;
    }

    private static MimeMessage only() {
        assertThat(POST_OFFICE.getReceivedMessages()).hasSize(1);
        return POST_OFFICE.getReceivedMessages()[0];
    }

    private List<String> words(Published opening) {
        return people.signedInAs(
                ann,
                () -> pages.posts(opening.discussion(), new PostsFrom.Position(1)).posts().stream()
                        .map(post -> Jsoup.parse(post.html()).text())
                        .toList());
    }

    private String newest(PersonId person) {
        return mailbox.of(people.emailOf(person)).getFirst().paragraphs();
    }

    private IncomingReplies replies() {
        return new IncomingReplies(sql, handlers, addresses, names, profiles, inTheNameOf, courier, transaction, clock);
    }

    private Outcome take(MimeMessage mail) throws Exception {
        return replies().take(mail);
    }

    private ReplyMailbox box() {
        return new ReplyMailbox(
                new ReplyMailbox.Settings(
                        "127.0.0.1", POST_OFFICE.getImap().getPort(), false, "box", "secret", "INBOX"),
                replies());
    }

    private static void arrives(MimeMessage mail) {
        GreenMailUser user = POST_OFFICE.setUser(BOX, "box", "secret");
        user.deliver(mail);
    }

    private static MimeMessage mail(String from, String to, String text) throws Exception {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom(from);
        mail.setRecipients(jakarta.mail.Message.RecipientType.TO, to);
        mail.setSubject("Re: anything");
        mail.setText(text, "UTF-8");
        mail.saveChanges();
        return mail;
    }

    private static MimeMessage named(MimeMessage mail, String name) throws Exception {
        MimeMessage same = new MimeMessage(mail);
        same.setHeader("Message-ID", name);
        return same;
    }

    private static String plain(MimeMessage mail) {
        try {
            return part(mail, "text/plain");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String part(Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                Optional<String> found = Optional.of(part(inner, type)).filter(text -> !text.isEmpty());
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        return "";
    }
}
