package org.banyan.discussion;

import java.util.regex.Pattern;
import org.banyan.shared.Refusal;
import org.jsoup.nodes.Entities;

/** What a line of a chat hour may be: one line of plain words. */
final class ChatText {

    static final int MAX_LENGTH = 1000;

    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+");

    private ChatText() {}

    static PostText of(String written) {
        String line = GAPS.matcher(written).replaceAll(" ").strip();
        if (line.length() > MAX_LENGTH) {
            throw new Refusal.Invalid("discussion.refusal.too-long", MAX_LENGTH, line.length());
        }
        if (PostText.isUnreadable(line)) {
            throw new Refusal.Invalid("discussion.refusal.empty");
        }
        return new PostText(line, "<p>" + Entities.escape(line) + "</p>");
    }
}
