package org.banyan.discussion;

import java.util.regex.Pattern;
import org.banyan.shared.Markdown;
import org.banyan.shared.Refusal;

/** What a post says: as it was written, and as it is shown. It refuses to be empty or too long. */
record PostText(String markdown, String html) {

    static final int MAX_LENGTH = 20_000;

    /** Spaces, and characters that take no room: nobody can read a post made of these. */
    private static final Pattern UNREADABLE =
            Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}\u115F\u1160\u2800\u3164\uFFA0]*");

    static PostText of(String written) {
        return of(written, false);
    }

    /** A post with files may do without words. */
    static PostText of(String written, boolean withFiles) {
        String markdown = written.strip();
        if (markdown.length() > MAX_LENGTH) {
            throw new Refusal.Invalid("discussion.refusal.too-long", MAX_LENGTH, markdown.length());
        }
        String html = isUnreadable(markdown) ? "" : Markdown.post(markdown);
        if (html.isBlank() && !withFiles) {
            throw new Refusal.Invalid("discussion.refusal.empty");
        }
        return new PostText(markdown, html);
    }

    static boolean isUnreadable(String words) {
        return UNREADABLE.matcher(words).matches();
    }
}
