package org.banyan.authoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyan.shared.Texts;

/** Says what is wrong with settings before they are written, field by field, by the rules of the format. */
public final class SettingsCheck {

    /** The most that can be asked for, where the course itself does not set the limit. */
    private static final Map<String, Integer> MOST =
            Map.of("posts", 1_000, "gatheringsAttended", 100, "hoursAttended", 1_000);

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SUMMARY = 2_000;
    private static final int LONGEST_DESCRIPTION = 20_000;
    private static final int LONGEST_LICENCE = 80;
    private static final BigDecimal MOST_HOURS = new BigDecimal("10000");

    private final List<Fault> faults = new ArrayList<>();

    private SettingsCheck() {}

    /** What is wrong with a field, as the key of a text with what belongs into it. */
    public record Fault(String field, String text, List<Object> arguments) {

        public String in(Locale language) {
            return Texts.text(language, text, arguments.toArray());
        }
    }

    static List<Fault> faults(Map<String, String> values, int topics, int quizzes) {
        SettingsCheck check = new SettingsCheck();
        values.forEach((key, value) -> check.check(key, value, topics, quizzes));
        return List.copyOf(check.faults);
    }

    private void check(String key, String value, int topics, int quizzes) {
        String field = key.substring(key.lastIndexOf('/') + 1);
        if (key.startsWith("completion/")) {
            completion(key, field, value, topics, quizzes);
            return;
        }
        switch (field) {
            case "title" -> refuse(value.isEmpty() || value.length() > LONGEST_TITLE, key, "title", LONGEST_TITLE);
            case "summary" ->
                refuse(
                        (value.isEmpty() && !key.startsWith("module/")) || value.length() > LONGEST_SUMMARY,
                        key,
                        "summary",
                        LONGEST_SUMMARY);
            case "audience" -> refuse(value.length() > LONGEST_SUMMARY, key, "text-length", LONGEST_SUMMARY);
            case "description" -> refuse(value.length() > LONGEST_DESCRIPTION, key, "text-length", LONGEST_DESCRIPTION);
            case "licence" -> refuse(value.length() > LONGEST_LICENCE, key, "text-length", LONGEST_LICENCE);
            case "hours" -> {
                if (!isHours(value)) {
                    faults.add(new Fault(key, "authoring.problem.hours", List.of()));
                }
            }
            default -> refuse(true, key, "changed-since", 0);
        }
    }

    private static boolean isHours(String value) {
        if (!value.matches("[0-9]{1,5}(\\.[0-9])?")) {
            return false;
        }
        BigDecimal hours = new BigDecimal(value);
        return hours.signum() > 0 && hours.compareTo(MOST_HOURS) <= 0;
    }

    private void completion(String key, String field, String value, int topics, int quizzes) {
        boolean counted = !MOST.containsKey(field);
        int most = MOST.getOrDefault(field, field.equals("quizzesPassed") ? quizzes : topics);
        boolean right = value.isEmpty()
                || (counted && value.equals("all"))
                || (value.matches("[0-9]{1,6}") && Integer.parseInt(value) <= most);
        refuse(!right, key, "count", most);
    }

    private void refuse(boolean wrong, String key, String refusal, int limit) {
        if (wrong) {
            faults.add(new Fault(key, "authoring.refusal." + refusal, List.of(limit)));
        }
    }
}
