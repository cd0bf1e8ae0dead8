package org.banyan.discussion;

import org.banyan.shared.Refusal;

/** Why somebody reports or hides a post, or sees it differently, in plain words. It refuses to be empty or too long. */
record Reason(String value) {

    static final int MAX_LENGTH = 500;

    static final int MAX_APPEAL = 2000;

    static Reason of(String written) {
        return of(written, MAX_LENGTH);
    }

    /** What an author says against a decision has more room. */
    static Reason ofAppeal(String written) {
        return of(written, MAX_APPEAL);
    }

    /** The same where nothing has to be said. */
    static Reason orNothing(String written) {
        return PostText.isUnreadable(written) ? new Reason("") : of(written);
    }

    private static Reason of(String written, int longest) {
        String words = written.strip();
        if (words.length() > longest) {
            throw new Refusal.Invalid("discussion.refusal.reason-too-long", longest);
        }
        if (PostText.isUnreadable(words)) {
            throw new Refusal.Invalid("discussion.refusal.reason-empty");
        }
        return new Reason(words);
    }
}
