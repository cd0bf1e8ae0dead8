package org.banyan.discussion;

import org.banyan.shared.Refusal;

/** Why somebody reports or hides a post, in plain words. It refuses to be empty or too long. */
record Reason(String value) {

    static final int MAX_LENGTH = 500;

    static Reason of(String written) {
        String words = written.strip();
        if (words.length() > MAX_LENGTH) {
            throw new Refusal.Invalid("discussion.refusal.reason-too-long", MAX_LENGTH);
        }
        if (PostText.isUnreadable(words)) {
            throw new Refusal.Invalid("discussion.refusal.reason-empty");
        }
        return new Reason(words);
    }
}
