package org.banyan.certification.templates;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Identifies a picture of an institute by what is in it. */
public record PictureId(@JsonValue String digest) {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PictureId {
        if (!DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException("Not the digest of a picture");
        }
    }
}
