package org.banyan.journeys.pages;

import org.banyan.journeys.Browser;

/** A topic: the lesson, its quiz, its discussions. */
public final class TopicPage extends Page {

    private final String cohort;

    private TopicPage(Browser browser, String cohort, String slug) {
        super(browser);
        this.cohort = cohort;
        browser.arrivesAt("/learn/" + cohort + "/" + slug).find("navigation", words("classroom.neighbours"));
        browser.heading(words("discussion.element.heading"));
    }

    public static TopicPage open(Browser browser, String cohort, String slug) {
        browser.open("/learn/" + cohort + "/" + slug);
        return new TopicPage(browser, cohort, slug);
    }

    public static TopicPage arrivedAt(Browser browser, String cohort, String slug) {
        return new TopicPage(browser, cohort, slug);
    }

    public TopicPage markAsRead() {
        browser.press(words("classroom.mark-read"));
        browser.button(words("classroom.read"));
        return this;
    }

    public QuizPart quiz() {
        return new QuizPart(browser);
    }

    /** Writes the first post of a new discussion and waits until it stands there. */
    public TopicPage startDiscussion(String title, String post) {
        beginDiscussion(title, post);
        browser.press(words("discussion.element.send-start"));
        browser.heading(title);
        browser.sees(firstWords(post));
        return this;
    }

    /** Writes a discussion without sending it. */
    public TopicPage beginDiscussion(String title, String post) {
        browser.press(words("discussion.element.start"))
                .fill(words("discussion.element.title"), title)
                .fill(words("discussion.element.text"), post);
        return this;
    }

    public TopicPage openDiscussion(String title) {
        browser.follow(title);
        browser.heading(title);
        return this;
    }

    public TopicPage reply(String post) {
        if (!browser.has("textbox", words("discussion.element.text"))) {
            browser.press(words("discussion.element.reply"));
        }
        browser.fill(words("discussion.element.text"), post).press(words("discussion.element.send-reply"));
        browser.sees(firstWords(post));
        return this;
    }

    /** Starts a discussion that asks something. */
    public TopicPage ask(String title, String post) {
        beginDiscussion(title, post);
        browser.click(browser.find("checkbox", words("discussion.element.kind-question")));
        browser.press(words("discussion.element.send-start"));
        browser.heading(title);
        return this;
    }

    /** Hides the last post of this author, with a reason. */
    public TopicPage hidePostOf(String author, String reason) {
        browser.press(words("discussion.element.menu-of", author));
        browser.click(browser.find("menuitem", words("discussion.element.hide")));
        browser.fill(words("discussion.element.hide-reason"), reason).press(words("discussion.element.hide"));
        browser.sees(words("discussion.element.hidden-led", reason));
        return this;
    }

    /** Reports the last post of this author for one of the reasons that are offered. */
    public TopicPage report(String author, String kind) {
        browser.press(words("discussion.element.menu-of", author));
        browser.click(browser.find("menuitem", words("discussion.element.report")));
        browser.click(browser.find("radio", kind));
        browser.meetsAccessibilityRules();
        browser.press(words("discussion.element.report")).sees(words("discussion.element.done-report"));
        return this;
    }

    /** Appeals, as its author, against the hiding of the only hidden post here. */
    public TopicPage appeal(String why) {
        browser.press(words("discussion.element.appeal"));
        browser.fill(words("discussion.element.appeal-reason"), why);
        browser.meetsAccessibilityRules();
        browser.press(words("discussion.element.appeal")).sees(words("discussion.element.appeal-APPEALED"));
        return this;
    }

    public String cohort() {
        return cohort;
    }

    private static String firstWords(String post) {
        return post.lines().findFirst().orElseThrow();
    }
}
