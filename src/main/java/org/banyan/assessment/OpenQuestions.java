package org.banyan.assessment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.assessment.AttemptSheet.Form;
import org.banyan.assessment.AttemptSheet.GapForm;
import org.banyan.assessment.AttemptSheet.Hints;
import org.banyan.assessment.AttemptSheet.OpenCriterion;
import org.banyan.assessment.AttemptSheet.OpenGap;
import org.banyan.assessment.AttemptSheet.OpenLevel;
import org.banyan.assessment.AttemptSheet.OpenPicture;
import org.banyan.assessment.AttemptSheet.OpenQuestion;
import org.banyan.assessment.AttemptSheet.OpenSection;
import org.banyan.assessment.AttemptSheet.Option;
import org.banyan.assessment.AttemptSheet.OutlinedArea;
import org.banyan.assessment.AttemptSheet.Parts;
import org.banyan.assessment.QuestionDefinition.Answer;
import org.banyan.assessment.QuestionDefinition.Choice;
import org.banyan.assessment.QuestionDefinition.Cloze;
import org.banyan.assessment.QuestionDefinition.Description;
import org.banyan.assessment.QuestionDefinition.DropWords;
import org.banyan.assessment.QuestionDefinition.Essay;
import org.banyan.assessment.QuestionDefinition.HotSpot;
import org.banyan.assessment.QuestionDefinition.Matching;
import org.banyan.assessment.QuestionDefinition.Numeric;
import org.banyan.assessment.QuestionDefinition.Ordering;
import org.banyan.assessment.QuestionDefinition.ShortText;
import org.banyan.assessment.QuestionDefinition.TrueFalse;
import org.banyan.assessment.QuestionDefinition.Word;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.jspecify.annotations.Nullable;

/** Turns questions into what a screen shows of them, in one language and in the order of one attempt, without their key. */
final class OpenQuestions {

    private final AttemptId attempt;
    private final String language;
    private final Map<UUID, QuizSections.Heading> headings;
    private int number;
    private @Nullable UUID section;

    OpenQuestions(AttemptId attempt, String language) {
        this(attempt, language, Map.of());
    }

    /** @param headings of the sections that have one */
    OpenQuestions(AttemptId attempt, String language, Map<UUID, QuizSections.Heading> headings) {
        this.attempt = attempt;
        this.language = language;
        this.headings = headings;
    }

    /** The next question; to be asked in the order of the quiz, so that those which ask something are counted. */
    OpenQuestion next(PublishedQuizzes.Placed placed, AttemptHistory.@Nullable KeptAnswer kept) {
        QuestionDefinition question = placed.content().definition();
        int counted = question instanceof Description ? 0 : ++number;
        Shuffle shuffle = new Shuffle(attempt, placed.question());
        int hintsTaken = kept == null ? question.aids().hintsHtml().size() : kept.hints();
        return new OpenQuestion(
                placed.question(),
                begun(placed.section()),
                counted,
                form(question),
                placed.points(),
                text(question.wordings()),
                options(question, shuffle),
                question instanceof Numeric number && !number.units().isEmpty() ? unit(number.units()) : null,
                parts(question, shuffle),
                hints(question.aids(), hintsTaken),
                kept == null ? null : kept.response(),
                kept == null ? 0 : kept.sequenceNumber());
    }

    private @Nullable OpenSection begun(@Nullable UUID of) {
        boolean begins = !Objects.equals(section, of);
        section = of;
        QuizSections.Heading heading = begins ? headings.get(of) : null;
        return heading == null || heading.saysNothing()
                ? null
                : new OpenSection(
                        Phrase.in(language, heading.titles(), title -> title),
                        Phrase.in(language, heading.introductionsHtml(), html -> html));
    }

    private static Form form(QuestionDefinition question) {
        return switch (question) {
            case Choice choice -> choice.several() ? Form.MULTIPLE : Form.SINGLE;
            case TrueFalse _ -> Form.TRUE_FALSE;
            case Matching _ -> Form.MATCHING;
            case Ordering _ -> Form.ORDERING;
            case Numeric _ -> Form.NUMERIC;
            case ShortText _ -> Form.SHORT_TEXT;
            case Cloze _ -> Form.CLOZE;
            case DropWords _ -> Form.DROP_WORDS;
            case HotSpot _ -> Form.HOT_SPOT;
            case Essay _ -> Form.ESSAY;
            case Description _ -> Form.DESCRIPTION;
        };
    }

    private List<Option> options(QuestionDefinition question, Shuffle shuffle) {
        return switch (question) {
            case Choice choice -> answers(choice.shuffled() ? shuffle.of(choice.answers()) : choice.answers());
            case Matching matching ->
                options(matching.shuffled() ? shuffle.of(matching.matches()) : matching.matches());
            case Ordering ordering -> options(shuffle.away(ordering.items()));
            case DropWords text -> words(text.shuffled() ? shuffle.of(text.words()) : text.words());
            case TrueFalse _, Numeric _, ShortText _, Cloze _, HotSpot _, Essay _, Description _ -> List.of();
        };
    }

    private Parts parts(QuestionDefinition question, Shuffle shuffle) {
        return switch (question) {
            case Matching matching ->
                new Parts(
                        matching.prompts().stream()
                                .map(prompt -> new Option(prompt.key(), text(prompt.wordings())))
                                .toList(),
                        List.of(),
                        Set.of(),
                        null,
                        0,
                        null,
                        null,
                        List.of());
            case Cloze cloze ->
                gaps(cloze.gaps().stream().map(gap -> gap(gap, shuffle)).toList(), Set.of());
            case DropWords text -> gaps(drops(text, shuffle), reusable(text));
            case HotSpot picture ->
                new Parts(
                        List.of(),
                        List.of(),
                        Set.of(),
                        picture(picture),
                        picture.shown() ? (picture.several() ? 0 : 1) : AnswerFit.most(picture),
                        null,
                        null,
                        List.of());
            case Essay essay ->
                new Parts(
                        List.of(),
                        List.of(),
                        Set.of(),
                        null,
                        0,
                        essay.wordsMin(),
                        essay.wordsMax(),
                        essay.rubric().stream().map(this::criterion).toList());
            case Choice _, TrueFalse _, Ordering _, Numeric _, ShortText _, Description _ -> Parts.NONE;
        };
    }

    private static Parts gaps(List<OpenGap> gaps, Set<String> reusable) {
        return new Parts(List.of(), gaps, reusable, null, 0, null, null, List.of());
    }

    private OpenGap gap(Gap gap, Shuffle shuffle) {
        return switch (gap) {
            case Gap.Choose choose ->
                new OpenGap(
                        gap.key(),
                        GapForm.CHOICE,
                        answers(choose.shuffled() ? shuffle.of(choose.answers()) : choose.answers()),
                        null);
            case Gap.Words _ -> new OpenGap(gap.key(), GapForm.WORDS, List.of(), null);
            case Gap.Quantity quantity ->
                new OpenGap(
                        gap.key(),
                        GapForm.NUMBER,
                        List.of(),
                        quantity.units().isEmpty() ? null : unit(quantity.units()));
        };
    }

    private List<OpenGap> drops(DropWords text, Shuffle shuffle) {
        Map<String, Integer> groups = text.words().stream().collect(Collectors.toMap(Word::key, Word::group));
        List<Word> words = text.shuffled() ? shuffle.of(text.words()) : text.words();
        return text.gaps().stream()
                .map(gap -> new OpenGap(
                        gap.key(),
                        GapForm.DROP,
                        words(words.stream()
                                .filter(word -> Objects.equals(groups.get(gap.word()), word.group()))
                                .toList()),
                        null))
                .toList();
    }

    private static Set<String> reusable(DropWords text) {
        return text.words().stream().filter(Word::reusable).map(Word::key).collect(Collectors.toSet());
    }

    private OpenPicture picture(HotSpot question) {
        Picture picture = question.picture();
        return new OpenPicture(
                Objects.requireNonNull(Phrase.in(language, picture.addresses(), address -> address))
                        .html(),
                Objects.requireNonNull(Phrase.in(language, picture.alts(), alt -> alt))
                        .html(),
                picture.width(),
                picture.height(),
                question.shown() ? question.areas().stream().map(this::area).toList() : List.of());
    }

    OutlinedArea area(Area area) {
        return new OutlinedArea(area.key(), Outline.of(area.shape()), text(area.wordings()));
    }

    OpenCriterion criterion(Criterion criterion) {
        return new OpenCriterion(
                criterion.key(),
                plain(criterion.names()),
                criterion.levels().stream()
                        .map(level -> new OpenLevel(level.key(), plain(level.texts()), level.points()))
                        .toList());
    }

    private List<Option> answers(List<Answer> answers) {
        return answers.stream()
                .map(answer -> new Option(answer.key(), text(answer.wordings())))
                .toList();
    }

    private List<Option> options(List<QuestionDefinition.Option> options) {
        return options.stream()
                .map(option -> new Option(option.key(), text(option.wordings())))
                .toList();
    }

    private List<Option> words(List<Word> words) {
        return words.stream()
                .map(word -> new Option(word.key(), plain(word.texts())))
                .toList();
    }

    private Hints hints(Aids aids, int taken) {
        return aids.hintsHtml().isEmpty()
                ? Hints.NONE
                : new Hints(aids.hintsHtml().size(), taken(aids, taken, language), aids.penalty());
    }

    static List<Phrase> taken(Aids aids, int taken, String language) {
        return aids.hintsHtml().stream()
                .limit(taken)
                .map(hint -> Objects.requireNonNull(Phrase.in(language, hint, html -> html)))
                .toList();
    }

    private @Nullable Phrase unit(List<Accepted.Unit> units) {
        return Phrase.in(language, units.getFirst().names(), name -> name);
    }

    private Phrase text(Map<String, Wording> wordings) {
        return Objects.requireNonNull(Phrase.in(language, wordings, Wording::html));
    }

    private Phrase plain(Map<String, String> texts) {
        return Objects.requireNonNull(Phrase.in(language, texts, text -> text));
    }
}
