package org.banyan.assessment.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.banyan.assessment.PoolPicture;
import org.banyan.assessment.PoolQuestion;
import org.banyan.assessment.QuestionContent;
import org.banyan.assessment.interchange.Media;
import org.banyan.assessment.interchange.ReadyQuestions;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The pools of a course as its package holds them: which questions belong to which section of which quiz, and what they say, in a
 * file beside {@code course.yaml}, and the pictures that they show. With them a course can be published where the bank is not.
 *
 * @see "docs/decisions/0272-pools-are-pinned-when-a-course-is-published.md"
 */
public final class PackedPools {

    public static final String FILE = "pools.json";

    /** Where the pictures stand, beside that file. */
    public static final String FOLDER = "pools";

    private static final int LETTERS_OF_A_NAME = 16;

    private final Map<String, List<PoolQuestion>> pools;

    private PackedPools(Map<String, List<PoolQuestion>> pools) {
        this.pools = pools;
    }

    /** What cannot be read of the file: of which question, or of none where the file as a whole is meant. */
    public record Fault(String question) {}

    /** Where a pool belongs. */
    public static String place(String quiz, String section) {
        return quiz + "/" + section;
    }

    /** Pools by place. */
    public static PackedPools of(Map<String, List<PoolQuestion>> pools) {
        return new PackedPools(new TreeMap<>(pools));
    }

    /**
     * Reads the file.
     *
     * @param picture finds the file in the folder whose name begins so
     * @param faults is told what cannot be read, which is left out
     */
    public static PackedPools read(byte[] file, Function<String, Optional<byte[]>> picture, Consumer<Fault> faults) {
        try {
            JsonNode tree = ReadyQuestions.tree(file);
            if (tree.isObject()) {
                return new Reading(picture, faults).read(tree);
            }
            faults.accept(new Fault(""));
        } catch (JacksonException _) {
            faults.accept(new Fault(""));
        }
        return of(Map.of());
    }

    /** The questions of a section; empty where there is no such pool. */
    public Optional<List<PoolQuestion>> pool(String quiz, String section) {
        return Optional.ofNullable(pools.get(place(quiz, section)));
    }

    public Map<String, List<PoolQuestion>> pools() {
        return pools;
    }

    /** The file and the pictures by path; none where there are no pools. The same pools make the same bytes. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        if (pools.isEmpty()) {
            return files;
        }
        ObjectNode all = ReadyQuestions.object();
        ObjectNode places = all.putObject("pools");
        Map<UUID, PoolQuestion> questions = new TreeMap<>();
        pools.forEach((place, pool) -> {
            var ids = places.putArray(place);
            pool.forEach(question -> {
                ids.add(question.question().toString());
                questions.put(question.question(), question);
            });
        });
        ObjectNode contents = all.putObject("questions");
        questions.forEach((id, question) -> {
            ObjectNode one = contents.putObject(id.toString());
            one.put("name", question.name());
            one.put("kind", question.content().kind());
            one.set("content", ReadyQuestions.tree(question.content().json()));
            question.pictures().forEach(each -> files.put(FOLDER + "/" + fileName(each), each.content()));
        });
        files.put(FILE, ReadyQuestions.pretty(all).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return files;
    }

    private static String fileName(PoolPicture picture) {
        return new Media(
                        picture.digest(),
                        picture.name(),
                        picture.mediaType(),
                        picture.width(),
                        picture.height(),
                        picture.content())
                .fileName();
    }

    /** One reading of a file. */
    private record Reading(Function<String, Optional<byte[]>> picture, Consumer<Fault> faults) {

        PackedPools read(JsonNode file) {
            Map<String, PoolQuestion> questions = new HashMap<>();
            file.path("questions")
                    .properties()
                    .forEach(each -> question(each.getKey(), each.getValue())
                            .ifPresent(question -> questions.put(each.getKey(), question)));
            Map<String, List<PoolQuestion>> pools = new LinkedHashMap<>();
            file.path("pools").properties().forEach(pool -> {
                List<PoolQuestion> in = new ArrayList<>();
                pool.getValue().values().forEach(id -> {
                    PoolQuestion question = questions.get(id.asString(""));
                    if (question != null && !in.contains(question)) {
                        in.add(question);
                    } else if (question == null && !file.path("questions").has(id.asString(""))) {
                        faults.accept(new Fault(id.asString("")));
                    }
                });
                pools.put(pool.getKey(), List.copyOf(in));
            });
            return of(pools);
        }

        /** Whoever can show and score an answer to it can do so in an attempt, too. */
        private Optional<PoolQuestion> question(String id, JsonNode question) {
            try {
                JsonNode content = question.path("content");
                Map<String, Media> pictures = pictures(BankPools.pictures(content.toString()));
                QuestionContent safe = ReadyQuestions.safe(question.path("kind").asString(""), content, pictures);
                if (!safe.isSound()) {
                    throw new IllegalArgumentException(id);
                }
                return Optional.of(new PoolQuestion(
                        UUID.fromString(id),
                        question.path("name").asString(""),
                        safe,
                        pictures.values().stream().map(BankPools::picture).toList()));
            } catch (JacksonException | IllegalArgumentException _) {
                faults.accept(new Fault(id));
                return Optional.empty();
            }
        }

        private Map<String, Media> pictures(Set<String> digests) {
            Map<String, Media> found = new HashMap<>();
            digests.forEach(digest -> picture.apply(digest.substring(0, LETTERS_OF_A_NAME) + ".")
                    .flatMap(content -> Media.picture(digest.substring(0, LETTERS_OF_A_NAME), content))
                    .filter(media -> media.digest().equals(digest))
                    .ifPresent(media -> found.put(digest, media)));
            return found;
        }
    }
}
