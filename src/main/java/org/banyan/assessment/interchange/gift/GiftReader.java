package org.banyan.assessment.interchange.gift;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.assessment.Accepted;
import org.banyan.assessment.Aids;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.interchange.ChoiceMaker;
import org.banyan.assessment.interchange.Faulty;
import org.banyan.assessment.interchange.FormattedText;
import org.banyan.assessment.interchange.ImportProblem;
import org.banyan.assessment.interchange.ImportedBank;
import org.banyan.assessment.interchange.MatchingMaker;
import org.banyan.assessment.interchange.Media;
import org.banyan.assessment.interchange.QuestionItem;
import org.banyan.assessment.interchange.QuestionTexts;
import org.banyan.assessment.interchange.SourceText;
import org.banyan.assessment.interchange.Weights;
import org.banyan.assessment.interchange.gift.GiftItem.GiftBody;
import org.jspecify.annotations.Nullable;

/** Makes questions of what a GIFT file says. */
public final class GiftReader {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String file;
    private final String language;
    private final List<QuestionItem> questions = new ArrayList<>();
    private final Map<String, Media> media = new LinkedHashMap<>();
    private final List<ImportProblem> problems = new ArrayList<>();

    private GiftReader(String file, String language) {
        this.file = file;
        this.language = language;
    }

    /**
     * All that the file holds.
     *
     * @throws Faulty where the bytes are no text
     */
    public static ImportedBank read(byte[] bytes, String file, String language) {
        GiftReader reader = new GiftReader(file, language);
        GiftParser.parse(SourceText.decode(bytes), file, reader.problems::add).forEach(reader::take);
        return new ImportedBank(reader.questions, reader.media, reader.problems);
    }

    private void take(GiftItem item) {
        String name =
                item.title() == null || item.title().isBlank() ? item.stem().text() : item.title();
        QuestionTexts texts =
                new QuestionTexts(file, name, item.line(), language, problems::add, _ -> Optional.empty());
        try {
            QuestionDefinition definition = definition(item, texts);
            boolean named = item.title() != null && !item.title().isBlank();
            questions.add(new QuestionItem(
                    item.id(),
                    named ? name : texts.plain(item.stem()),
                    item.categories(),
                    item.tags(),
                    file,
                    item.line(),
                    item.stem().format(),
                    definition));
            media.putAll(texts.finish());
        } catch (Faulty faulty) {
            problems.add(faulty.problem(file, name));
        }
    }

    private QuestionDefinition definition(GiftItem item, QuestionTexts texts) {
        String key = QuestionItem.KEY;
        Map<String, Wording> wordings = texts.wording(item.stem(), item.generalFeedback());
        return switch (item.body()) {
            case GiftBody.Description _ -> new QuestionDefinition.Description(key, wordings);
            case GiftBody.Essay _ ->
                new QuestionDefinition.Essay(key, 1, wordings, List.of(), null, null, Map.of(), Aids.NONE);
            case GiftBody.TrueFalse(
                    boolean correct,
                    @Nullable FormattedText wrongFeedback,
                    @Nullable FormattedText rightFeedback) ->
                new QuestionDefinition.TrueFalse(
                        key,
                        1,
                        wordings,
                        correct,
                        texts.texts(correct ? rightFeedback : wrongFeedback),
                        texts.texts(correct ? wrongFeedback : rightFeedback));
            case GiftBody.MultipleChoice(List<GiftItem.Answer> answers) -> choice(item, answers, wordings, texts);
            case GiftBody.ShortAnswer(List<GiftItem.Answer> answers) ->
                new QuestionDefinition.ShortText(key, 1, wordings, words(answers, texts), false, Aids.NONE);
            case GiftBody.Matching(List<GiftItem.Pair> pairs) -> matching(item, pairs, wordings, texts);
            case GiftBody.Numerical(List<GiftItem.NumberAnswer> answers) ->
                new QuestionDefinition.Numeric(key, 1, wordings, numbers(answers, texts), List.of(), Aids.NONE);
        };
    }

    private static QuestionDefinition choice(
            GiftItem item, List<GiftItem.Answer> answers, Map<String, Wording> wordings, QuestionTexts texts) {
        boolean several = answers.stream().noneMatch(GiftItem.Answer::right);
        List<ChoiceMaker.Weighed> weighed = answers.stream()
                .map(answer -> new ChoiceMaker.Weighed(answer.worth(), texts.wording(answer.text(), answer.feedback())))
                .toList();
        return ChoiceMaker.choice(1, wordings, several, weighed, true, Aids.NONE, item.line());
    }

    private static QuestionDefinition matching(
            GiftItem item, List<GiftItem.Pair> pairs, Map<String, Wording> wordings, QuestionTexts texts) {
        MatchingMaker maker = new MatchingMaker(texts.language());
        for (GiftItem.Pair pair : pairs) {
            maker.pair(
                    pair.question().isBlank() ? null : texts.wording(pair.question(), null),
                    QuestionTexts.escaped(pair.answer()));
        }
        return maker.matching(1, wordings, true, Aids.NONE, item.line());
    }

    private static List<Accepted.Words> words(List<GiftItem.Answer> answers, QuestionTexts texts) {
        List<Accepted.Words> words = new ArrayList<>();
        for (GiftItem.Answer answer : answers) {
            String text = texts.plain(answer.text());
            if (text.isEmpty()) {
                throw Faulty.at(answer.text().line(), "empty-answer");
            }
            words.add(new Accepted.Words(
                    Map.of(texts.language(), List.of(text)),
                    share(answer.worth(), answer.text().line(), texts),
                    texts.texts(answer.feedback())));
        }
        requireRight(words, answers.getFirst().text().line());
        return words;
    }

    private static List<Accepted.Quantity> numbers(List<GiftItem.NumberAnswer> answers, QuestionTexts texts) {
        List<Accepted.Quantity> numbers = new ArrayList<>();
        for (GiftItem.NumberAnswer answer : answers) {
            numbers.add(new Accepted.Quantity(
                    answer.span(), share(answer.percent(), answer.line(), texts), texts.texts(answer.feedback())));
        }
        requireRight(numbers, answers.getFirst().line());
        return numbers;
    }

    private static BigDecimal share(BigDecimal percent, int line, QuestionTexts texts) {
        if (percent.signum() < 0) {
            texts.changed(line, "negative-share");
        }
        return Weights.share(percent.max(BigDecimal.ZERO).min(HUNDRED));
    }

    private static void requireRight(List<? extends Accepted> accepted, int line) {
        if (accepted.stream().allMatch(each -> each.share().signum() == 0)) {
            throw Faulty.at(line, "no-right-answer");
        }
    }
}
