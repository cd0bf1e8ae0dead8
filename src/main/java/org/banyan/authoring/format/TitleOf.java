package org.banyan.authoring.format;

import java.util.Objects;

/** Finds the title in a YAML file of a package. */
public final class TitleOf {

    private TitleOf() {}

    /** The title as the file has it; empty if it has none that can be read. */
    public static String yaml(String text) {
        return YamlMap.parse("", text, 0, new Problems(false))
                .map(map -> Objects.requireNonNullElse(map.optionalText("title", Longest.TITLE), ""))
                .orElse("");
    }
}
