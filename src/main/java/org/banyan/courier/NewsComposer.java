package org.banyan.courier;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.banyan.shared.Languages;
import org.banyan.shared.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Dresses news as mail: text and HTML, both complete, with the headers by which programs build conversations, sort mail of a course,
 * and offer to unsubscribe.
 */
@Component
class NewsComposer {

    private static final String RULE = "--------------------";

    private final ITemplateEngine templates;
    private final MailNames names;
    private final String from;
    private final String url;

    NewsComposer(
            ITemplateEngine templates,
            MailNames names,
            @Value("${banyan.mail.from}") String from,
            @Value("${banyan.url}") String url) {
        this.templates = templates;
        this.names = names;
        this.from = from;
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    MimeMessage compose(Mail mail, NewsMail words, MimeMessage message) throws MessagingException {
        MimeMessageHelper helper = new MimeMessageHelper(
                message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
        NewsItem item = words.item();
        InternetAddress sender = new InternetAddress(from);
        try {
            helper.setFrom(
                    item == null
                            ? sender
                            : new InternetAddress(sender.getAddress(), oneLine(item.author()) + " · Banyan", "UTF-8"));
            message.setHeader(
                    "List-Id",
                    MimeUtility.encodeWord(oneLine(words.channelName()).replaceAll("[\"<>]", ""), "UTF-8", "Q") + " "
                            + names.listOf(words.channel()));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java has UTF-8", e);
        }
        helper.setTo(new InternetAddress(mail.recipient(), true));
        helper.setSubject(oneLine(words.subject()));
        helper.setSentDate(java.util.Date.from(item == null ? mail.createdAt() : item.at()));
        helper.setText(text(words), html(words));
        if (words.replyTo().isPresent()) {
            helper.setReplyTo(words.replyTo().get());
        }
        message.setContentLanguage(new String[] {words.language().toLanguageTag()});
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Precedence", "list");
        message.setHeader("List-Unsubscribe", "<" + url + words.unsubscribePath() + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        name(mail, item, message);
        return message;
    }

    /** A mail that a crash made us send twice has the same name again, and is one for its reader. */
    private void name(Mail mail, @org.jspecify.annotations.Nullable NewsItem item, MimeMessage message)
            throws MessagingException {
        if (item == null) {
            message.setHeader("Message-ID", names.ofMail(mail.id().value()));
            return;
        }
        String conversation = names.ofPlace(item.place());
        String answered = item.answers().map((UUID id) -> names.ofItem(id)).orElse(conversation);
        message.setHeader("Message-ID", names.ofItem(item.item()));
        message.setHeader("In-Reply-To", answered);
        message.setHeader(
                "References", answered.equals(conversation) ? conversation : conversation + "\r\n " + answered);
    }

    String text(NewsMail words) {
        Locale language = words.language();
        List<String> lines = new ArrayList<>();
        words.replyTo().ifPresent(_ -> lines.add(ReplyLine.in(language)));
        lines.add(words.intro());
        if (!words.waiting().isEmpty()) {
            lines.add(Texts.text(language, "courier.digest.waiting"));
            words.waiting()
                    .forEach(one -> lines.add("* " + one.title() + "\n  " + one.note() + "\n  " + url + one.path()));
        }
        for (NewsMail.Part part : words.parts()) {
            lines.add(RULE + "\n" + part.title() + "\n" + part.where());
            part.items().getFirst().about().ifPresent(quoted -> lines.add("\u201c" + quoted + "\u201d"));
            for (NewsItem item : part.items()) {
                lines.add(Texts.text(language, "courier.news.wrote", item.author()) + "\n\n" + item.text());
                if (!item.files().isEmpty()) {
                    lines.add(Texts.text(language, "courier.news.files") + ":");
                    item.files()
                            .forEach(file ->
                                    lines.add("* " + file.name() + " (" + file.size() + ")\n  " + url + file.path()));
                }
            }
            if (part.further() > 0) {
                lines.add(Texts.text(language, "courier.digest.further", part.further()));
            }
            lines.add(Texts.text(language, "courier.news.open") + ":\n" + url
                    + part.items().getFirst().path());
        }
        lines.add("-- \n" + Texts.text(language, "courier.foot", url) + "\n"
                + Texts.text(language, "courier.news.settings") + ": " + url + "/profile/news\n"
                + Texts.text(language, "courier.news.unsubscribe", words.channelName()) + ": " + url
                + words.unsubscribePath());
        return String.join("\n\n", lines) + "\n";
    }

    String html(NewsMail words) {
        String tag = words.language().toLanguageTag();
        Context context = new Context(words.language());
        context.setVariable("tag", tag);
        context.setVariable("direction", Languages.direction(tag));
        context.setVariable("words", words);
        context.setVariable("url", url);
        context.setVariable(
                "replyLine",
                words.replyTo().map(_ -> ReplyLine.in(words.language())).orElse(null));
        context.setVariable("mail", this);
        return templates.process("courier/news", context);
    }

    /** Where the mail leads. */
    Letter.CallToAction action(NewsMail words) {
        NewsItem item = words.item();
        return new Letter.CallToAction(
                Texts.text(words.language(), "courier.news.open"), url + (item == null ? "/inbox" : item.path()));
    }

    /** The words of an item for the mail: addresses within this server lead there from anywhere. */
    public String words(NewsItem item) {
        Document html = Jsoup.parseBodyFragment(item.html());
        html.outputSettings().prettyPrint(false);
        html.select("a[href^=/]").forEach(link -> link.attr("href", url + link.attr("href")));
        return html.body().html();
    }

    public String say(NewsMail words, String key, Object... arguments) {
        return Texts.text(words.language(), key, arguments);
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Z}]+", " ").strip();
    }
}
