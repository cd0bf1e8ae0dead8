package org.banyan.authoring;

import org.banyan.authoring.format.TextFields;

/** What a course says of itself, as it stands in its file; numbers are texts here, as they are typed. */
public record CourseSettings(String title, String summary, String description, String hours, String audience) {

    static CourseSettings of(String file) {
        return new CourseSettings(
                TextFields.text(file, "title"),
                TextFields.text(file, "summary"),
                TextFields.text(file, "description"),
                TextFields.text(file, "hours"),
                TextFields.text(file, "audience"));
    }

    /** The file with these instead; lines of what is not changed stay as they are. */
    String in(String file) {
        CourseSettings before = of(file);
        String changed = with(file, "title", before.title, title);
        changed = with(changed, "summary", before.summary, summary);
        changed = with(changed, "description", before.description, description);
        changed = with(changed, "hours", before.hours, hours);
        return with(changed, "audience", before.audience, audience);
    }

    private static String with(String file, String key, String before, String now) {
        return before.equals(now.strip()) ? file : TextFields.with(file, key, now.strip());
    }
}
