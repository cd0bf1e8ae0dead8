package org.banyan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.banyan.journeys.pages.CoursePage;
import org.banyan.journeys.pages.LessonWordsPart;
import org.banyan.journeys.pages.SignInPage;
import org.banyan.journeys.pages.TopicPage;
import org.junit.jupiter.api.Test;

/** A question on a sentence is answered by who leads; the asker accepts it, reads it in a mail, and answers the mail. */
@Journey
class AnsweringByMailIT {

    private static final String TOPIC = "reading-a-table";
    private static final Duration BY_MAIL = Duration.ofMinutes(4);

    @Test
    void aQuestionOnASentenceIsAnsweredAcceptedMailedAndAnsweredByMail(
            Browser asker, Browser leader, RunningBanyan banyan) throws Exception {
        String title = "Is a row a person?";
        SignInPage.signIn(asker, "learner14");
        asker.open("/profile/news");
        if (asker.find("checkbox", asker.words("courier.settings.quiet-on")).isSelected()) {
            asker.click(asker.find("checkbox", asker.words("courier.settings.quiet-on")));
            asker.press(asker.words("courier.settings.save")).sees(asker.words("courier.settings.saved"));
        }
        LessonWordsPart asking = lesson(asker);
        String words = asking.selectInParagraph(2);
        asking.discuss();
        asker.click(asker.find("checkbox", asker.words("discussion.element.kind-question")));
        asking.writes(title, "Or is it a visit?");
        asker.heading(title);
        String discussion = asker.address().getPath() + "?" + asker.address().getQuery();
        // Who has read the answer gets no mail about it.
        asker.open("/profile/news");

        SignInPage.signIn(leader, "peertutor");
        lesson(leader);
        leader.follow(title);
        leader.heading(title);
        leader.fill(leader.words("discussion.element.text"), "A row is one visit.")
                .press(leader.words("discussion.element.send-reply"));
        leader.sees("A row is one visit.");
        MimeMessage mail = Waiting.until(
                () -> "the answer by mail",
                BY_MAIL,
                () -> banyan.mailsTo("learner14@demo.test").stream()
                        .filter(one -> text(one).contains("A row is one visit."))
                        .findFirst());
        assertThat(text(mail)).contains(words.strip().replaceAll("\\s+", " "));
        asker.open(discussion).heading(title);
        accept(asker);
        leader.sees(leader.words("discussion.element.accepted"));
        banyan.receives(answerTo(mail, "Then I count visits, thank you."));

        Waiting.until(
                () -> "the answer that came by mail",
                BY_MAIL,
                () -> Optional.of(leader.text()).filter(page -> page.contains("Then I count visits, thank you.")));
        leader.meetsAccessibilityRules();
    }

    /** Accepts the last post. */
    private static void accept(Browser browser) {
        browser.sees("A row is one visit.");
        browser.click(browser.until(
                () -> "the menu of the last post",
                () -> browser.all("button").stream()
                        .filter(button ->
                                button.getAccessibleName().startsWith(browser.words("discussion.element.menu-of", "")))
                        .reduce((_, last) -> last)));
        browser.press(browser.words("discussion.element.accept"));
        browser.sees(browser.words("discussion.element.accepted"));
    }

    private static LessonWordsPart lesson(Browser browser) {
        browser.open("/courses").follow("Open data in practice");
        TopicPage.open(browser, CoursePage.arrivedAt(browser).cohort(), TOPIC);
        return new LessonWordsPart(browser);
    }

    private static MimeMessage answerTo(MimeMessage mail, String words) throws Exception {
        MimeMessage answer = new MimeMessage(Session.getInstance(new Properties()));
        answer.setFrom(new InternetAddress("learner14@demo.test"));
        answer.setRecipients(Message.RecipientType.TO, mail.getReplyTo());
        answer.setSubject("Re: " + mail.getSubject());
        answer.setText(words + "\n\n> " + text(mail).replace("\n", "\n> "), "UTF-8");
        answer.saveChanges();
        return answer;
    }

    private static String text(Part part) {
        try {
            if (part.isMimeType("text/plain")) {
                return part.getContent().toString();
            }
            StringBuilder text = new StringBuilder();
            if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart inner = parts.getBodyPart(i);
                    text.append(text(inner));
                }
            }
            return text.toString();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
