package org.banyan.assessment.interchange.moodlexml;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.assessment.interchange.Media;
import org.banyan.assessment.interchange.XmlElement;

/** The files that stand within a question, to which its texts refer by {@code @@PLUGINFILE@@}. */
final class MoodleFiles {

    static final String REFERENCE = "@@PLUGINFILE@@";

    private final Map<String, Media> pictures = new HashMap<>();
    private final List<String> others = new ArrayList<>();

    MoodleFiles(XmlElement question) {
        question.below(element -> element.is("file")).forEach(this::take);
    }

    private void take(XmlElement file) {
        String name = file.attribute("name", "");
        picture(file)
                .ifPresentOrElse(
                        picture -> pictures.put(file.attribute("path", "/") + name, picture), () -> others.add(name));
    }

    /** The picture that an element holds. */
    static Optional<Media> picture(XmlElement file) {
        try {
            byte[] content = Base64.getMimeDecoder().decode(file.text().strip());
            return Media.picture(file.attribute("name", ""), content);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    Optional<Media> picture(String reference) {
        if (!reference.startsWith(REFERENCE)) {
            return Optional.empty();
        }
        String path = reference.substring(REFERENCE.length());
        return Optional.ofNullable(pictures.get(path))
                .or(() -> Optional.ofNullable(pictures.get(decoded(path))))
                .or(() -> Optional.ofNullable(pictures.get(decoded(path.replaceFirst("\\?.*", "")))));
    }

    /** Names of the files that are no pictures, or such as are not shown. */
    List<String> others() {
        return others;
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return path;
        }
    }
}
