package org.banyan.assessment.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import org.banyan.assessment.results.GainFigures.LearnerGain;
import org.banyan.assessment.results.GainFigures.Part;
import org.banyan.assessment.results.statistics.NormalisedGain;
import org.banyan.assessment.results.statistics.NormalisedGain.Pair;
import org.banyan.assessment.results.statistics.SmallCells;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** Puts together what each learner had before and after. */
final class GainCounting {

    private final Map<PersonId, HandedIn> before;
    private final Map<PersonId, HandedIn> after;

    /** Of both what counts is taken, if it is wholly marked. */
    GainCounting(List<HandedIn> before, List<HandedIn> after) {
        this.before = counted(before);
        this.after = counted(after);
    }

    private static Map<PersonId, HandedIn> counted(List<HandedIn> all) {
        Map<PersonId, HandedIn> counted = new LinkedHashMap<>();
        all.stream().filter(HandedIn::countsMarked).forEach(each -> counted.put(each.person(), each));
        return counted;
    }

    /** Those who did both, as they were at the second. */
    private List<HandedIn> both() {
        return after.values().stream()
                .filter(each -> before.containsKey(each.person()))
                .toList();
    }

    private Pair pair(HandedIn later) {
        return new Pair(
                Objects.requireNonNull(before.get(later.person())).told().share(),
                later.told().share());
    }

    GainFigures figures(
            ResultQuiz quizBefore, ResultQuiz quizAfter, List<Belonging> belongings, Predicate<HandedIn> mayName) {
        List<HandedIn> both = both();
        List<Pair> pairs = both.stream().map(this::pair).toList();
        return new GainFigures(
                quizBefore,
                quizAfter,
                NormalisedGain.of(pairs),
                before.size() - both.size(),
                after.size() - both.size(),
                ScoreFigures.tenths(pairs.stream().mapToDouble(Pair::before).toArray()),
                ScoreFigures.tenths(pairs.stream().mapToDouble(Pair::after).toArray()),
                belongings.stream().flatMap(each -> parts(each, both).stream()).toList(),
                learners(mayName));
    }

    private List<Part> parts(Belonging belonging, List<HandedIn> both) {
        Map<String, List<Pair>> byName = new LinkedHashMap<>();
        both.stream()
                .sorted(Comparator.comparing(belonging::nameOf, belonging.order()))
                .forEach(each -> byName.computeIfAbsent(belonging.nameOf(each), _ -> new ArrayList<>())
                        .add(pair(each)));
        List<String> names = List.copyOf(byName.keySet());
        Set<Integer> hidden =
                SmallCells.hidden(byName.values().stream().map(List::size).toList());
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            boolean unsaid = hidden.contains(at);
            List<Pair> pairs = Objects.requireNonNull(byName.get(names.get(at)));
            parts.add(new Part(belonging.by(), names.get(at), unsaid, NormalisedGain.of(unsaid ? List.of() : pairs)));
        }
        return parts;
    }

    private List<LearnerGain> learners(Predicate<HandedIn> mayName) {
        Map<PersonId, HandedIn> all = new LinkedHashMap<>(before);
        all.putAll(after);
        return all.values().stream()
                .filter(mayName)
                .sorted(Comparator.comparing(HandedIn::name)
                        .thenComparing(each -> each.person().value()))
                .map(each -> learner(each.person(), each.name()))
                .toList();
    }

    LearnerGain learner(PersonId person, String name) {
        OptionalDouble had = share(before.get(person));
        OptionalDouble has = share(after.get(person));
        return new LearnerGain(
                person,
                name,
                had,
                has,
                had.isPresent() && has.isPresent()
                        ? new Pair(had.getAsDouble(), has.getAsDouble()).gain()
                        : OptionalDouble.empty());
    }

    private static OptionalDouble share(@Nullable HandedIn attempt) {
        return attempt == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(attempt.told().share());
    }
}
