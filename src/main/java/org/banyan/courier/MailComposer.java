package org.banyan.courier;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banyan.shared.Languages;
import org.banyan.shared.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes a mail as text and as HTML, both complete, in the reader's language and direction. */
@Component
class MailComposer {

    private final ITemplateEngine templates;
    private final NewsWriter writer;
    private final NewsComposer news;
    private final MailNames names;
    private final String from;
    private final String url;

    MailComposer(
            ITemplateEngine templates,
            NewsWriter writer,
            NewsComposer news,
            MailNames names,
            @Value("${banyan.mail.from}") String from,
            @Value("${banyan.url}") String url) {
        this.templates = templates;
        this.writer = writer;
        this.news = news;
        this.names = names;
        this.from = from;
        this.url = url;
    }

    /** The mail as it is to be handed over now; nothing if there is nothing left to tell. */
    Optional<MimeMessage> write(Mail mail, MimeMessage message) throws MessagingException {
        if (mail.channel().isEmpty()) {
            return Optional.of(compose(mail, message));
        }
        Optional<NewsMail> words = mail.person()
                .flatMap(person ->
                        writer.write(mail.id().value(), person, mail.channel().get(), mail.isDigest()));
        return words.isEmpty() ? Optional.empty() : Optional.of(news.compose(mail, words.get(), message));
    }

    MimeMessage compose(Mail mail, MimeMessage message) throws MessagingException {
        MimeMessageHelper helper = new MimeMessageHelper(
                message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
        helper.setFrom(new InternetAddress(from));
        helper.setTo(new InternetAddress(mail.recipient(), true));
        helper.setSubject(mail.subject());
        helper.setSentDate(Date.from(mail.createdAt()));
        helper.setText(text(mail), html(mail));
        message.setContentLanguage(new String[] {mail.language().toLanguageTag()});
        message.setHeader("Auto-Submitted", "auto-generated");
        // A mail that a crash made us send twice is one for its reader; the sender keeps an id that is set.
        message.setHeader("Message-ID", names.ofMail(mail.id().value()));
        if (mail.answers().isPresent()) {
            message.setHeader("In-Reply-To", mail.answers().get());
            message.setHeader("References", mail.answers().get());
        }
        return message;
    }

    String text(Mail mail) {
        List<String> parts = new ArrayList<>(mail.paragraphs());
        mail.callToAction().ifPresent(action -> parts.add(action.label() + ":\n" + action.path()));
        parts.add("-- \n" + foot(mail.language()));
        return String.join("\n\n", parts) + "\n";
    }

    String html(Mail mail) {
        String tag = mail.language().toLanguageTag();
        Context context = new Context(mail.language());
        context.setVariable("tag", tag);
        context.setVariable("direction", Languages.direction(tag));
        context.setVariable("subject", mail.subject());
        context.setVariable("paragraphs", mail.paragraphs());
        context.setVariable("action", mail.callToAction().orElse(null));
        context.setVariable("foot", foot(mail.language()));
        return templates.process("courier/mail", context);
    }

    private String foot(Locale language) {
        return Texts.text(language, "courier.foot", url);
    }
}
