package org.banyan.discussion;

import java.util.Locale;
import java.util.Optional;
import org.banyan.curriculum.CourseOutline;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.curriculum.Lesson;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.curriculum.TopicId;
import org.banyan.discussion.Anchor.FoundWords;
import org.banyan.discussion.anchoring.LessonWords;
import org.banyan.discussion.anchoring.Passage;
import org.banyan.enrolment.Membership;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Component;

/** Looks words up in the lessons that were published, and in the transcripts of chat hours. */
@Component
class LessonTexts {

    private final PublishedCourses courses;

    private final ChatTexts chats;

    LessonTexts(PublishedCourses courses, ChatTexts chats) {
        this.courses = courses;
        this.chats = chats;
    }

    /** What a topic says in this version and language; empty if it does not say it in this language. */
    Optional<LessonWords> words(CourseVersionId version, TopicId topic, String language) {
        return ChatTexts.isTranscript(language)
                ? chats.words(topic, language)
                : lesson(version, topic, language).map(lesson -> LessonWords.of(lesson.html()));
    }

    /** The lesson in this language, otherwise in the original one. */
    Optional<Lesson> shown(CourseVersionId version, TopicId topic, String language) {
        return courses.lesson(version, topic, Locale.forLanguageTag(language));
    }

    Optional<CourseOutline.TopicEntry> topic(CourseVersionId version, TopicId topic, Locale language) {
        return courses.outline(version, language).topic(topic);
    }

    private Optional<Lesson> lesson(CourseVersionId version, TopicId topic, String language) {
        return shown(version, topic, language)
                .filter(lesson -> lesson.language().equals(language));
    }

    /**
     * The words at the place where somebody says they are.
     *
     * @throws Refusal.Invalid if they are too long, or other words stand there
     */
    FoundWords find(SelectedWords selected, Membership membership, TopicId topic) {
        CourseVersionId version = membership.version();
        if (selected.length() > Passage.LONGEST) {
            throw new Refusal.Invalid("discussion.refusal.too-many-words", Passage.LONGEST);
        }
        String language = selected.language();
        return Optional.ofNullable(language)
                .filter(tag -> tag.length() <= 35 && chats.mayBeIn(membership.cohort(), tag))
                .flatMap(tag -> words(version, topic, tag)
                        .flatMap(selected::in)
                        .map(passage -> new FoundWords(passage, version, tag)))
                .orElseThrow(() -> new Refusal.Invalid("discussion.refusal.words-not-there"));
    }
}
