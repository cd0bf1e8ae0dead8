package org.banyan.discussion;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies a file of a post, or of a post that is being written. */
public record AttachmentId(@JsonValue UUID value) {

    public static AttachmentId next() {
        return new AttachmentId(Uuid7.next());
    }

    /** The file as its owner or the readers of its post may open it. */
    public String path() {
        return "/discussion/files/" + value;
    }
}
