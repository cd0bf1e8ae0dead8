package org.banyan.certification.templates;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with fields in braces. What is filled in is not looked at again, so a name with braces in it stays a name. */
record FieldText(String pattern) {

    private static final Pattern FIELD = Pattern.compile("\\{([a-z]+)\\}");
    private static final Pattern BRACES = Pattern.compile("[{}]");

    /** Empty if it names a field that the certificate has no value for: such a line is left out. */
    Optional<String> filled(Map<Field, String> values) {
        boolean[] isWhole = {true};
        String text = FIELD.matcher(pattern).replaceAll((MatchResult found) -> {
            String value = Field.named(found.group(1)).map(values::get).orElse(null);
            isWhole[0] &= value != null;
            return Matcher.quoteReplacement(value == null ? "" : value);
        });
        return isWhole[0] ? Optional.of(text) : Optional.empty();
    }

    /** What stands in braces and is no field; empty if there is nothing of the kind. */
    Optional<String> unknown() {
        Optional<String> field = FIELD.matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .filter(name -> Field.named(name).isEmpty())
                .map(name -> "{" + name + "}")
                .findFirst();
        return field.or(() -> BRACES.matcher(FIELD.matcher(pattern).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .findFirst());
    }
}
