package org.banyan.authoring.ui;

import java.util.List;
import org.banyan.authoring.format.TopicText;
import org.banyan.shared.Refusal;

/** A topic as it comes from the fields of its editor and goes to them. */
record TopicForm(String title, String summary, String minutes, List<Prompt> prompts, String markdown) {

    record Prompt(String id, String text, boolean postFirst) {}

    static TopicForm of(TopicText text) {
        Integer minutes = text.minutes();
        return new TopicForm(
                text.title(),
                text.summary(),
                minutes == null ? "" : minutes.toString(),
                text.prompts().stream()
                        .map(prompt -> new Prompt(prompt.id(), prompt.text(), prompt.postFirst()))
                        .toList(),
                text.markdown());
    }

    /** What is to be saved; prompts that say nothing are left out. */
    TopicText text() {
        return new TopicText(
                null,
                title,
                summary,
                minutes.isBlank() ? null : number(minutes.strip()),
                false,
                prompts.stream()
                        .filter(prompt -> !prompt.text().isBlank())
                        .map(prompt ->
                                new TopicText.Prompt(prompt.id(), prompt.text().strip(), prompt.postFirst()))
                        .toList(),
                markdown);
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,6}")) {
            throw new Refusal.Invalid("authoring.refusal.minutes", 6_000);
        }
        return Integer.parseInt(text);
    }
}
