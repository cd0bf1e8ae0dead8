package org.banyan.authoring;

import java.util.List;
import org.banyan.authoring.format.CoursePart.Kind;

/**
 * Saves the translation of a part.
 *
 * @param version what it was when it was read
 */
public record SaveTranslation(DraftId draft, String language, Kind kind, String id, List<Entry> entries, int version) {

    /**
     * A text of it.
     *
     * @param checked whether somebody says that it is right for the original as it is
     */
    public record Entry(String key, String text, boolean checked) {}
}
