package org.banyan.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.banyan.authoring.DraftTranslations.LanguageState;
import org.banyan.authoring.PartTranslation.Overtaken;
import org.banyan.authoring.PartTranslation.Saved;
import org.banyan.authoring.SaveTranslation.Entry;
import org.banyan.authoring.TranslationRow.State;
import org.banyan.authoring.format.CoursePart.Kind;
import org.banyan.authoring.format.TopicText;
import org.banyan.identity.Role;
import org.banyan.shared.Refusal;
import org.banyan.shared.WordRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DraftTranslationsModuleTest extends AuthorAtWork {

    @Autowired
    DraftTranslations translations;

    @Autowired
    DraftTopics topics;

    @Autowired
    DraftPublishing publishing;

    @Autowired
    CourseDraftStore store;

    @Test
    void whatCameByImportIsCurrentAndWhatIsMissingIsCounted() {
        DraftId draft = draftOf("translate-counts");

        LanguageState arabic = translations.languages(draft).getFirst();

        assertThat(translations.languages(draft)).hasSize(1);
        assertThat(arabic.outdated()).isZero();
        assertThat(arabic.unreviewed()).isEqualTo(2);
        assertThat(topic(draft, "ar", "how-deep").missing()).isEqualTo(3);
        assertThat(topic(draft, "ar", "where-to-dig").rows())
                .filteredOn(row -> row.field().equals("block"))
                .extracting(TranslationRow::state)
                .containsOnly(State.CURRENT);
    }

    @Test
    void aBlockIsOutdatedWhenItsOriginalChangesAndCurrentWhenItWasCheckedAgain() {
        DraftId draft = draftOf("translate-outdated");
        rewrite(draft, text -> "Bring water.\n\n" + text.replace("Water is where", "Most water is where"));

        PartTranslation outdated = topic(draft, "ar", "where-to-dig");

        assertThat(outdated.outdated()).isEqualTo(1);
        assertThat(outdated.rows())
                .filteredOn(row -> row.original().equals("Bring water."))
                .extracting(TranslationRow::state)
                .containsExactly(State.MISSING);
        TranslationRow row = row(outdated, State.OUTDATED);
        assertThat(row.text()).startsWith("الماء حيث");
        assertThat(row.since())
                .anyMatch(run -> run.fate() == WordRun.Fate.ADDED && run.text().contains("Most"));

        translations.save(save(draft, outdated, "ar", new Entry(row.key(), row.text(), true)));
        assertThat(topic(draft, "ar", "where-to-dig").outdated()).isZero();
        publishing.publish(draft, true, false);
        DraftId next = drafts.edit(fixture.course("translate-outdated"));
        assertThat(topic(next, "ar", "where-to-dig").outdated()).isZero();
    }

    @Test
    void anImportThatChangesOnlyTheOriginalMakesTheTranslationOutdated() {
        fixture.publish(institute, TestPackage.soundAs("translate-imported"));
        fixture.publish(
                institute,
                TestPackage.soundAs("translate-imported")
                        .replacing(TestPackage.TOPIC, "Water is where", "Water stands where")
                        .replacing(TestPackage.QUIZ, "A fork", "A rake"));
        DraftId draft = drafts.edit(fixture.course("translate-imported"));

        assertThat(topic(draft, "ar", "where-to-dig").outdated()).isEqualTo(1);
        assertThat(translations.read(draft, "ar", Kind.QUIZ, "digging").outdated())
                .isEqualTo(1);
    }

    @Test
    void aNewLanguageIsAddedWrittenReviewedAndEndsInTheFiles() {
        DraftId draft = draftOf("translate-new");
        assertThat(translations.add(draft, "km")).isEqualTo("km");
        PartTranslation empty = topic(draft, "km", "how-deep");
        assertThat(empty.rows()).extracting(TranslationRow::state).containsOnly(State.MISSING);

        translations.save(save(
                draft,
                empty,
                "km",
                new Entry("title", "ជ្រៅប៉ុណ្ណា", false),
                new Entry(empty.rows().get(1).key(), "ជ្រៅតាមត្រូវការ។", false)));

        String file = file(draft, "02-how-deep.km.md");
        assertThat(file)
                .isEqualTo(
                        "---\ntitle: ជ្រៅប៉ុណ្ណា\nunreviewed: true\n---\nជ្រៅតាមត្រូវការ។\n\n- not less\n- not more\n");
        PartTranslation half = topic(draft, "km", "how-deep");
        assertThat(half.rows())
                .extracting(TranslationRow::state)
                .containsExactly(State.CURRENT, State.CURRENT, State.MISSING);
        translations.reviewed(draft, "km", Kind.TOPIC, "how-deep");
        assertThat(file(draft, "02-how-deep.km.md")).doesNotContain("unreviewed");
        assertThat(translations.languages(draft))
                .extracting(LanguageState::language)
                .containsExactly("ar", "km");
    }

    @Test
    void quizAndCourseTextsAreWrittenByField() {
        DraftId draft = draftOf("translate-fields");
        PartTranslation quiz = translations.read(draft, "es", Kind.QUIZ, "digging");
        translations.save(new SaveTranslation(
                draft,
                "es",
                Kind.QUIZ,
                "digging",
                List.of(
                        new Entry("title", "Cavar", false),
                        new Entry("question/tool", "¿Qué herramienta?", false),
                        new Entry("question/tool/answer/a", "Una pala", false),
                        new Entry("question/name/accepted", "cubo\nbalde", false)),
                quiz.version()));
        PartTranslation course = translations.read(draft, "es", Kind.COURSE, "");
        translations.save(new SaveTranslation(
                draft,
                "es",
                Kind.COURSE,
                "",
                List.of(new Entry("summary", "Cómo cavar: un pozo.", false), new Entry("audience", "Villages", false)),
                course.version()));

        assertThat(file(draft, "quiz.es.yaml")).isEqualTo("""
                unreviewed: true
                title: Cavar
                questions:
                  - id: tool
                    text: ¿Qué herramienta?
                    answers:
                      - id: a
                        text: Una pala
                  - id: name
                    correct:
                      - cubo
                      - balde
                """);
        assertThat(file(draft, "course.es.yaml"))
                .isEqualTo("unreviewed: true\nsummary: 'Cómo cavar: un pozo.'\naudience: Villages\n");
        assertThat(translations.read(draft, "es", Kind.COURSE, "").rows())
                .filteredOn(row -> row.field().equals("audience"))
                .extracting(TranslationRow::state)
                .containsExactly(State.CURRENT);
        assertThat(publishing.check(draft).problems()).noneMatch(problem -> problem.isError());
    }

    @Test
    void whatIsNotTouchedStaysToTheByte() {
        DraftId draft = draftOf("translate-untouched");
        String before = file(draft, "01-where-to-dig.ar.md");
        PartTranslation part = topic(draft, "ar", "where-to-dig");

        translations.save(save(
                draft, part, "ar", new Entry("title", part.rows().getFirst().text(), true)));

        assertThat(file(draft, "01-where-to-dig.ar.md")).isEqualTo(before);
    }

    @Test
    void aColleagueWhoSavedFirstIsNotOverwritten() {
        DraftId draft = draftOf("translate-overtaken");
        PartTranslation read = topic(draft, "ar", "where-to-dig");
        translations.save(save(draft, read, "ar", new Entry("title", "عنوان أول", false)));

        var second = translations.save(save(draft, read, "ar", new Entry("title", "عنوان ثان", false)));

        assertThat(second).isInstanceOf(Overtaken.class);
        assertThat(file(draft, "01-where-to-dig.ar.md")).contains("عنوان أول");
        assertThat(translations.save(
                        save(draft, topic(draft, "ar", "where-to-dig"), "ar", new Entry("title", "عنوان ثان", false))))
                .isInstanceOf(Saved.class);
    }

    @Test
    void wordsForAnOriginalThatHasChangedAreRefused() {
        DraftId draft = draftOf("translate-changed");
        PartTranslation read = topic(draft, "es", "where-to-dig");
        String key = read.rows().stream()
                .filter(row -> row.original().startsWith("Water is"))
                .findFirst()
                .orElseThrow()
                .key();
        rewrite(draft, text -> text.replace("Water is", "Water was"));

        assertThatThrownBy(() -> translations.save(save(draft, read, "es", new Entry(key, "El agua", false))))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void aTextThatTheOriginalDroppedIsShownAndCanBeTakenOut() {
        DraftId draft = draftOf("translate-extra");
        rewrite(draft, text -> text.replaceFirst("## Look around\n\n", ""));
        PartTranslation part = topic(draft, "ar", "where-to-dig");

        TranslationRow extra = row(part, State.EXTRA);
        assertThat(extra.text()).isEqualTo("## انظر حولك");
        translations.save(save(draft, part, "ar", new Entry(extra.key(), "", false)));

        assertThat(file(draft, "01-where-to-dig.ar.md")).doesNotContain("انظر حولك");
    }

    @Test
    void reviewersReadAndOnlyAuthorsWrite() {
        DraftId draft = draftOf("translate-permission");
        PartTranslation part = topic(draft, "ar", "where-to-dig");
        people.signIn(fixture.with(Role.REVIEWER, institute));
        assertThat(translations.languages(draft)).isNotEmpty();
        assertThat(translations.parts(draft, "ar")).isNotEmpty();

        assertThatThrownBy(() -> translations.save(save(draft, part, "ar", new Entry("title", "x", false))))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> translations.add(draft, "es")).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> translations.reviewedAll(draft, "ar")).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> translations.reviewed(draft, "ar", Kind.TOPIC, "where-to-dig"))
                .isInstanceOf(Refusal.NotPermitted.class);
        people.signIn(fixture.with(Role.COORDINATOR, institute));
        assertThatThrownBy(() -> translations.languages(draft)).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> translations.parts(draft, "ar")).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> translations.read(draft, "ar", Kind.COURSE, ""))
                .isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void aLanguageMustBeOneAndNotThatOfTheOriginal() {
        DraftId draft = draftOf("translate-language");

        assertThatThrownBy(() -> translations.add(draft, "../x")).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> translations.add(draft, "")).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> translations.add(draft, "en")).isInstanceOf(Refusal.Invalid.class);
    }

    private static SaveTranslation save(DraftId draft, PartTranslation read, String language, Entry... entries) {
        return new SaveTranslation(draft, language, read.kind(), read.id(), List.of(entries), read.version());
    }

    private static TranslationRow row(PartTranslation part, State state) {
        return part.rows().stream()
                .filter(row -> row.state() == state)
                .findFirst()
                .orElseThrow();
    }

    private PartTranslation topic(DraftId draft, String language, String topic) {
        return translations.read(draft, language, Kind.TOPIC, topic);
    }

    private String file(DraftId draft, String name) {
        return store.texts(draft).values().stream()
                .filter(file -> file.path().endsWith("/" + name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private void rewrite(DraftId draft, UnaryOperator<String> markdown) {
        TopicDraft read = topics.read(draft, "where-to-dig");
        TopicText text = read.text();
        TopicText changed = new TopicText(
                text.id(),
                text.title(),
                text.summary(),
                text.minutes(),
                text.unreviewed(),
                text.prompts(),
                markdown.apply(text.markdown()));
        topics.save(new SaveTopic(draft, "where-to-dig", "en", changed, read.version()));
    }

    private DraftId draftOf(String slug) {
        fixture.publish(institute, TestPackage.soundAs(slug));
        return drafts.edit(fixture.course(slug));
    }
}
