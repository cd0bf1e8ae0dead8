package org.banyan.courier;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.banyan.courier.replies.IncomingMail;
import org.banyan.identity.PersonId;
import org.banyan.shared.Markdown;
import org.banyan.testing.HostileStrings;
import org.banyan.testing.ModuleTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever people write goes out in mails, and comes back in answers, as nothing but words. */
@ModuleTest
class HostileMailModuleTest {

    private static final Set<String> ELEMENTS =
            Set.of("html", "head", "meta", "title", "body", "div", "p", "h1", "a", "br", "span", "blockquote", "#root");
    private static final UUID ID = new UUID(1, 1);

    @Autowired
    NewsComposer composer;

    @Test
    void aMailSaysWhatWasWrittenInBothItsFormsAndInItsHeaders() throws Exception {
        List<String> usual = headers(mail("harmless"));
        for (String hostile : HostileStrings.all()) {
            NewsMail mail = mail(hostile);
            String seen = HostileStrings.seen(hostile);

            Document html = Jsoup.parse(composer.html(mail));
            assertThat(html.getAllElements())
                    .allSatisfy(element -> assertThat(ELEMENTS).contains(element.normalName()));
            assertThat(html.getAllElements())
                    .allSatisfy(element -> assertThat(element.attributes().asList())
                            .noneMatch(attribute -> attribute.getKey().startsWith("on")));
            assertThat(HostileStrings.seen(html.selectFirst("h1"))).isEqualTo(seen);
            assertThat(HostileStrings.seen(html.selectFirst("blockquote"))).isEqualTo(seen);
            assertThat(HostileStrings.seen(html.selectFirst("div[dir=auto]"))).isEqualTo(seen);
            assertThat(HostileStrings.seen(html.selectFirst("a[href$=/file]"))).isEqualTo(seen);
            assertThat(HostileStrings.seen(composer.text(mail))).contains(seen);
            assertThat(headers(mail)).isEqualTo(usual);
        }
    }

    @Test
    void anAnswerIsTakenAsItsSenderWroteIt() throws Exception {
        for (String hostile : HostileStrings.all()) {
            String written = "T " + HostileStrings.seen(hostile);

            String plain = read(message(written, "plain"));
            String fromHtml = read(message("<p>" + Entities.escape(written) + "</p>", "html"));

            assertThat(HostileStrings.seen(plain)).isEqualTo(HostileStrings.seen(written));
            assertThat(Jsoup.parse(Markdown.post(fromHtml)).select("script, img, span, [onerror]"))
                    .isEmpty();
            assertThat(HostileStrings.seen(Jsoup.parse(Markdown.post(fromHtml)).body()))
                    .isEqualTo(HostileStrings.seen(written));
        }
    }

    private static NewsMail mail(String words) {
        String html = Markdown.post(HostileStrings.literally(HostileStrings.seen(words)));
        NewsItem item = new NewsItem(
                ID,
                ID,
                words,
                words,
                words,
                Instant.EPOCH,
                words,
                html.isEmpty() ? "<p></p>" : html,
                "/learn/x",
                Optional.empty(),
                false,
                List.of(new NewsItem.File(words, "/file", "1 kB")),
                Optional.of(words));
        return new NewsMail(
                Locale.ENGLISH,
                "[x] " + words,
                words,
                List.of(),
                List.of(new NewsMail.Part(words, words, List.of(item), 0)),
                item,
                ID,
                words,
                Optional.of("reply+x@example.org"),
                "/unsubscribe/x");
    }

    /** The names of the headers, as a server would read them. */
    private List<String> headers(NewsMail news) throws Exception {
        Mail mail = Mail.withNews(new PersonId(ID), "ann@example.org", Locale.ENGLISH, "news", ID, Instant.EPOCH);
        MimeMessage message = composer.compose(mail, news, new MimeMessage(session()));
        message.saveChanges();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        MimeMessage arrived = new MimeMessage(session(), new ByteArrayInputStream(bytes.toByteArray()));
        List<String> names = new ArrayList<>();
        Collections.list(arrived.getAllHeaders()).forEach(header -> names.add(header.getName()));
        return names;
    }

    private static String read(MimeMessage message) throws Exception {
        return IncomingMail.read(message, _ -> false).words();
    }

    private static MimeMessage message(String text, String kind) throws Exception {
        MimeMessage message = new MimeMessage(session());
        message.setFrom("ann@example.org");
        message.setText(text, "UTF-8", kind);
        message.saveChanges();
        return message;
    }

    private static Session session() {
        return Session.getInstance(new Properties());
    }
}
