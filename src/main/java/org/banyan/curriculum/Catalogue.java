package org.banyan.curriculum;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has been published, read from the database; outlines and lessons, which never change, are kept in memory. */
@Service
@Transactional(readOnly = true)
public class Catalogue implements PublishedCourses {

    private static final int OUTLINES_KEPT = 300;
    private static final int LESSONS_KEPT = 1_000;

    private final VersionReader reader;
    private final CardReader cards;
    private final JdbcClient sql;
    private final Recent<OutlineKey, CourseOutline> outlines = new Recent<>(OUTLINES_KEPT);
    private final Recent<LessonKey, Lesson> lessons = new Recent<>(LESSONS_KEPT);

    Catalogue(VersionReader reader, CardReader cards, JdbcClient sql) {
        this.reader = reader;
        this.cards = cards;
        this.sql = sql;
    }

    @Override
    public List<CourseCard> catalogue(Locale language) {
        return cards.all(language).stream().map(CardReader.Found::card).toList();
    }

    /**
     * A page of the catalogue.
     *
     * @param cards the courses of this page
     * @param found how many there are on all pages
     * @param languages tags of all languages that any course can be read in, found or not
     */
    public record Listing(List<CourseCard> cards, int found, int page, int pages, List<String> languages) {}

    /**
     * The courses whose title, summary or curriculum has all these words, in whatever language they are written; case and
     * accents do not matter. No words find everything.
     *
     * @param readIn only courses that can be read in the language of this tag; all if it is empty
     * @param page from 1; one beyond the last is the last
     */
    public Listing search(String words, String readIn, int page, int size, Locale language) {
        List<String> wanted = List.of(folded(words).strip().split("\\s+", -1));
        List<CardReader.Found> all = cards.all(language);
        List<CourseCard> found = all.stream()
                .filter(each -> wanted.stream().allMatch(folded(String.join(" ", each.words()))::contains))
                .map(CardReader.Found::card)
                .filter(card -> readIn.isEmpty() || card.languages().contains(readIn))
                .toList();
        int pages = Math.max(1, (found.size() + size - 1) / size);
        int shown = Math.clamp(page, 1, pages);
        return new Listing(
                found.subList((shown - 1) * size, Math.min(shown * size, found.size())),
                found.size(),
                shown,
                pages,
                all.stream()
                        .flatMap(each -> each.card().languages().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    @Override
    public Optional<CoursePage> page(String slug, Locale language) {
        return cards.one(slug, language).map(found -> page(found, language));
    }

    private CoursePage page(CardReader.Found found, Locale language) {
        CourseCard card = found.card();
        Description description = sql.sql("""
                        select description_html, audience, unreviewed from course_text
                        where course_version_id = ? and language = ?""")
                .params(card.newestVersion().value(), card.textLanguage())
                .query(Description.class)
                .single();
        return new CoursePage(
                card,
                description.descriptionHtml(),
                description.audience(),
                description.unreviewed(),
                found.partly(),
                found.licence(),
                outline(card.newestVersion(), language));
    }

    @Override
    public CourseOutline outline(CourseVersionId version, Locale language) {
        return outlines.get(new OutlineKey(version, language), () -> reader.outline(version, language))
                .orElseThrow(Refusal.NotFound::new);
    }

    @Override
    public Optional<Lesson> lesson(CourseVersionId version, TopicId topic, Locale language) {
        return lessons.get(new LessonKey(version, topic, language), () -> reader.lesson(version, topic, language));
    }

    /** A figure of a lesson, by the digest of its content. */
    public Optional<Figure> figure(String digest) {
        return sql.sql("select media_type, content from figure where digest = ?")
                .param(digest)
                .query((row, _) ->
                        new Figure(Objects.requireNonNull(row.getString(1)), Objects.requireNonNull(row.getBytes(2))))
                .optional();
    }

    private static String folded(String words) {
        String decomposed = Normalizer2.getNFKDInstance().normalize(words);
        return decomposed
                .replaceAll("[\u0300-\u036f\u0640\u064b-\u0652\u0670]+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** A figure as it is served. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Figure(String mediaType, byte[] content) {}

    private record Description(
            @Nullable String descriptionHtml, @Nullable String audience, boolean unreviewed) {}

    private record OutlineKey(CourseVersionId version, Locale language) {}

    private record LessonKey(CourseVersionId version, TopicId topic, Locale language) {}
}
