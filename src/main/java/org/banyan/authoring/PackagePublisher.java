package org.banyan.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.banyan.assessment.QuizCatalogue;
import org.banyan.authoring.ImportReport.Change;
import org.banyan.authoring.ImportReport.CourseReport;
import org.banyan.authoring.format.CourseFiles;
import org.banyan.authoring.format.PackageFiles;
import org.banyan.authoring.format.ParsedPackage;
import org.banyan.authoring.format.ParsedPackage.ParsedCourse;
import org.banyan.authoring.format.ParsedPackage.ParsedCurriculum;
import org.banyan.authoring.format.ParsedPackage.ParsedText;
import org.banyan.authoring.format.ParsedPackage.ParsedTopic;
import org.banyan.authoring.format.Problem;
import org.banyan.cascade.TrainerCourses;
import org.banyan.curriculum.CoursePublishing;
import org.banyan.curriculum.CourseToPublish;
import org.banyan.curriculum.CourseToPublish.CurriculumEntry;
import org.banyan.curriculum.CourseToPublish.FigureToPublish;
import org.banyan.curriculum.CourseToPublish.ModuleToPublish;
import org.banyan.curriculum.CourseToPublish.TopicToPublish;
import org.banyan.curriculum.CourseToPublish.TopicWords;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.curriculum.Lesson;
import org.banyan.curriculum.NewestVersion;
import org.banyan.curriculum.PublishedVersion;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.banyan.progress.CompletionRules;
import org.banyan.shared.MarkdownLesson;
import org.banyan.shared.MarkdownLesson.Block;
import org.banyan.shared.MarkdownLesson.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes a package in one transaction: the courses to curriculum, their quizzes to assessment, their completion rules to
 * progress, whose trainers they train to cascade.
 */
@Component
@Transactional
class PackagePublisher {

    private static final int LOWEST_HEADING = 3;

    private final CoursePublishing publishing;
    private final QuizCatalogue quizzes;
    private final CompletionRules rules;
    private final TrainerCourses trainerCourses;
    private final CourseSources sources;
    private final AuditTrail auditTrail;

    PackagePublisher(
            CoursePublishing publishing,
            QuizCatalogue quizzes,
            CompletionRules rules,
            TrainerCourses trainerCourses,
            CourseSources sources,
            AuditTrail auditTrail) {
        this.publishing = publishing;
        this.quizzes = quizzes;
        this.rules = rules;
        this.trainerCourses = trainerCourses;
        this.sources = sources;
        this.auditTrail = auditTrail;
    }

    /** What publishing would do, by comparing with what is published now. */
    @Transactional(readOnly = true)
    public ImportReport report(InstituteId institute, ParsedPackage content, List<Problem> problems) {
        List<CourseReport> courses = new ArrayList<>();
        List<Problem> all = new ArrayList<>(problems);
        for (ParsedCourse course : content.courses()) {
            Optional<NewestVersion> newest = publishing.newest(course.slug());
            courses.add(report(course, newest));
            newest.filter(version -> !version.institute().equals(institute))
                    .ifPresent(_ -> all.add(new Problem(
                            Problem.Severity.ERROR,
                            course.folder() + "/course.yaml",
                            0,
                            "other-institute",
                            List.of(course.slug()))));
            if (course.trains() != null && isUnknown(course.trains().trainsFor(), content)) {
                all.add(new Problem(
                        Problem.Severity.ERROR,
                        course.folder() + "/course.yaml",
                        0,
                        "trains-for-unknown",
                        List.of(course.trains().trainsFor())));
            }
        }
        return new ImportReport(List.copyOf(courses), List.copyOf(all), false);
    }

    /** Neither in the package nor published before. */
    private boolean isUnknown(String slug, ParsedPackage content) {
        return content.courses().stream().noneMatch(course -> course.slug().equals(slug))
                && publishing.newest(slug).isEmpty();
    }

    public ImportReport publish(
            InstituteId institute,
            @Nullable PersonId publishedBy,
            PackageFiles files,
            ParsedPackage content,
            ImportReport report,
            Consumer<String> progress) {
        for (ParsedCurriculum curriculum : content.curricula()) {
            publishing.describe(institute, curriculum.entry());
            for (ParsedCourse course : curriculum.courses()) {
                Optional<NewestVersion> newest = publishing.newest(course.slug());
                Map<String, byte[]> source = CourseFiles.of(files, course);
                if (newest.isEmpty() || !newest.get().contentDigest().equals(course.digest())) {
                    progress.accept(title(course));
                    sources.keep(publish(institute, publishedBy, curriculum.entry(), course, newest), source);
                } else {
                    sources.keep(newest.get().version(), source);
                }
                sources.keep(institute, curriculum.entry().slug(), source);
            }
        }
        return new ImportReport(report.courses(), report.problems(), true);
    }

    private CourseVersionId publish(
            InstituteId institute,
            @Nullable PersonId publishedBy,
            CurriculumEntry curriculum,
            ParsedCourse course,
            Optional<NewestVersion> newest) {
        Map<String, Map<String, String>> lessonsBefore =
                newest.map(NewestVersion::lessons).orElse(Map.of());
        PublishedVersion version = publishing.publish(new CourseToPublish(
                institute,
                publishedBy,
                curriculum,
                course.slug(),
                course.language(),
                course.hours(),
                course.digest(),
                course.words(),
                course.modules().stream()
                        .map(module -> new ModuleToPublish(
                                module.slug(),
                                module.words(),
                                module.topics().stream()
                                        .map(topic -> topic(topic, lessonsBefore.getOrDefault(topic.slug(), Map.of())))
                                        .toList()))
                        .toList(),
                course.figures().stream()
                        .map(figure -> new FigureToPublish(
                                figure.digest(), figure.mediaType(), figure.width(), figure.height(), figure.content()))
                        .toList()));
        var definitions = course.quizzes().stream()
                .map(quiz ->
                        quiz.shownIn(Objects.requireNonNull(version.topics().get(quiz.topicSlug()))))
                .toList();
        quizzes.define(version.version(), definitions);
        rules.define(version.version(), course.completion());
        if (course.trains() != null) {
            trainerCourses.define(version.version(), course.trains());
        }
        auditTrail.record(
                "authoring.course-published",
                AuditTrail.Subject.of("course", version.course().value()),
                Map.of("slug", course.slug(), "version", version.number()));
        return version.version();
    }

    private static TopicToPublish topic(ParsedTopic topic, Map<String, String> before) {
        Map<String, TopicWords> words = new LinkedHashMap<>();
        Map.Entry<String, ParsedText> first =
                topic.texts().entrySet().iterator().next();
        List<Block> original = first.getValue().blocks();
        List<String> originalIds = BlockIds.ofOriginal(original, known(before.get(first.getKey())));
        topic.texts()
                .forEach((language, text) -> words.put(
                        language,
                        language.equals(first.getKey())
                                ? words(text, originalIds)
                                : words(
                                        text,
                                        BlockIds.ofTranslation(
                                                language,
                                                text.blocks(),
                                                known(before.get(language)),
                                                original,
                                                originalIds))));
        return new TopicToPublish(topic.slug(), topic.minutes(), words);
    }

    private static List<Known> known(@Nullable String html) {
        return html == null ? List.of() : MarkdownLesson.blocksOf(html);
    }

    private static TopicWords words(ParsedText text, List<String> ids) {
        StringBuilder html = new StringBuilder();
        List<Lesson.Heading> headings = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Block block = text.blocks().get(i);
            html.append(block.html(ids.get(i))).append('\n');
            if (block.level() > 0 && block.level() <= LOWEST_HEADING) {
                headings.add(new Lesson.Heading("b-" + ids.get(i), block.level(), block.words()));
            }
        }
        List<Lesson.Prompt> prompts = text.prompts().entrySet().stream()
                .map(prompt -> new Lesson.Prompt(
                        prompt.getKey(), prompt.getValue(), text.postFirst().contains(prompt.getKey())))
                .toList();
        return new TopicWords(text.title(), text.summary(), html.toString(), headings, prompts, text.unreviewed());
    }

    private static CourseReport report(ParsedCourse course, Optional<NewestVersion> newest) {
        Change change = newest.map(version ->
                        version.contentDigest().equals(course.digest()) ? Change.UNCHANGED : Change.NEW_VERSION)
                .orElse(Change.NEW);
        int number = newest.map(NewestVersion::number).orElse(0);
        return new CourseReport(
                course.slug(),
                title(course),
                course.language(),
                change,
                change == Change.UNCHANGED ? number : number + 1,
                course.modules().size(),
                course.topics().size(),
                course.quizzes().size(),
                course.questions(),
                course.figures().size(),
                course.languages());
    }

    private static String title(ParsedCourse course) {
        return Objects.requireNonNull(course.words().get(course.language())).title();
    }
}
