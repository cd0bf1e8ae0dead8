package org.banyan.assessment.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banyan.assessment.Aids;
import org.banyan.assessment.interchange.ImportProblem.Severity;

/** What the writers of all formats need while they write: the pictures, and a list for what cannot be said. */
public final class Export {

    private static final Pattern PICTURE =
            Pattern.compile("src=\"" + Pattern.quote(Media.ADDRESS) + "([0-9a-f]{64})\"");

    private final String file;
    private final Map<String, Media> media;
    private final List<ImportProblem> problems = new ArrayList<>();

    public Export(String file, Map<String, Media> media) {
        this.file = file;
        this.media = media;
    }

    public List<ImportProblem> problems() {
        return problems;
    }

    public Optional<Media> picture(String address) {
        return address.startsWith(Media.ADDRESS)
                ? Optional.ofNullable(media.get(address.substring(Media.ADDRESS.length())))
                : Optional.empty();
    }

    /** The text of a question in its first language; the languages of the others are told once for the question. */
    public static <T> Optional<T> only(Map<String, T> texts) {
        return texts.values().stream().findFirst();
    }

    /** The HTML with other addresses for its pictures. */
    public String withPictures(String html, java.util.function.Function<Media, String> address) {
        Matcher pictures = PICTURE.matcher(html);
        StringBuilder out = new StringBuilder();
        while (pictures.find()) {
            Media picture = media.get(pictures.group(1));
            pictures.appendReplacement(
                    out,
                    Matcher.quoteReplacement(
                            picture == null ? pictures.group() : "src=\"" + address.apply(picture) + "\""));
        }
        return pictures.appendTail(out).toString();
    }

    /** The pictures that stand in the HTML. */
    public List<Media> picturesIn(String html) {
        TreeSet<String> digests = new TreeSet<>();
        Matcher pictures = PICTURE.matcher(html);
        while (pictures.find()) {
            digests.add(pictures.group(1));
        }
        return digests.stream()
                .map(media::get)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /** Whether there is anything in it to read. */
    public static boolean helps(Aids aids) {
        return !aids.hintsHtml().isEmpty()
                || !aids.rightHtml().isEmpty()
                || !aids.partlyHtml().isEmpty()
                || !aids.wrongHtml().isEmpty();
    }

    /** The format has no place for something of the question. */
    public void changed(QuestionItem item, String key, Object... arguments) {
        problems.add(new ImportProblem(Severity.CHANGED, file, 0, item.name(), "export." + key, List.of(arguments)));
    }

    /** The format has no such questions. */
    public void leaveOut(QuestionItem item) {
        problems.add(new ImportProblem(
                Severity.UNSUPPORTED,
                file,
                0,
                item.name(),
                ImportProblem.TYPE,
                List.of(QuestionTypes.of(item.definition()))));
    }
}
