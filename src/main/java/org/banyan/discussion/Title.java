package org.banyan.discussion;

import org.banyan.shared.Refusal;

/** The title of a discussion: one line that says something. */
record Title(String value) {

    static final int MAX_LENGTH = 200;

    static Title of(String written) {
        String line = written.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Zs}]+", " ").strip();
        if (line.codePointCount(0, line.length()) > MAX_LENGTH) {
            throw new Refusal.Invalid("discussion.refusal.title-too-long", MAX_LENGTH);
        }
        if (line.replaceAll("[\\p{Cf}\u115F\u1160\u2800\u3164\uFFA0]", "").isBlank()) {
            throw new Refusal.Invalid("discussion.refusal.title-empty");
        }
        return new Title(line);
    }
}
