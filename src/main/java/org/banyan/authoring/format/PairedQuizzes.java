package org.banyan.authoring.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banyan.assessment.QuizPair;
import org.banyan.assessment.QuizPair.Role;
import org.banyan.authoring.format.ParsedPackage.ParsedQuiz;

/** Brings the quizzes before and after a course together: what the one before asks is written once, and the one after names it. */
final class PairedQuizzes {

    private PairedQuizzes() {}

    static List<ParsedQuiz> of(List<ParsedQuiz> quizzes, Problems problems) {
        Map<String, ParsedQuiz> byKey = new HashMap<>();
        quizzes.forEach(quiz -> byKey.put(quiz.key(), quiz));
        Map<String, String> postTests = new HashMap<>();
        for (ParsedQuiz quiz : quizzes) {
            String named = quiz.postTestOf();
            if (named != null && isPreTest(quiz, byKey.get(named))) {
                if (postTests.putIfAbsent(named, quiz.key()) != null) {
                    problems.error(quiz.file(), 0, "post-test-twice", named);
                }
            } else if (named != null) {
                problems.error(quiz.file(), 0, "post-test-unknown", named);
            }
        }
        List<ParsedQuiz> paired = new ArrayList<>();
        for (ParsedQuiz quiz : quizzes) {
            String named = quiz.postTestOf();
            if (postTests.containsKey(quiz.key())) {
                paired.add(quiz.inPair(new QuizPair(quiz.key(), Role.PRE), quiz.sections()));
            } else if (named != null && quiz.key().equals(postTests.get(named))) {
                paired.add(quiz.inPair(
                        new QuizPair(named, Role.POST),
                        byKey.getOrDefault(named, quiz).sections()));
            } else {
                paired.add(quiz);
            }
        }
        return paired;
    }

    /** One that asks something itself. */
    private static boolean isPreTest(ParsedQuiz postTest, @org.jspecify.annotations.Nullable ParsedQuiz named) {
        return named != null && named.postTestOf() == null && !named.key().equals(postTest.key());
    }
}
