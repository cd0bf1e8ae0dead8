package org.banyan.authoring;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyan.assessment.bank.BankContents;
import org.banyan.assessment.bank.BankId;
import org.banyan.assessment.bank.BankMedia;
import org.banyan.assessment.bank.BankedId;
import org.banyan.assessment.bank.BankedQuestion;
import org.banyan.authoring.format.CopiedQuestion;
import org.banyan.authoring.format.NewIds;
import org.banyan.authoring.format.QuizText;
import org.banyan.shared.Refusal;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Copies single questions of banks into the quizzes of drafts. A copy goes its own way from then on. */
@Service
@Transactional
public class DraftQuestions {

    private static final int LONGEST_ALTERNATIVE = 300;

    private final DraftGate gate;
    private final DraftQuizzes quizzes;
    private final DraftFigures figures;
    private final BankContents banks;
    private final BankMedia media;

    DraftQuestions(DraftGate gate, DraftQuizzes quizzes, DraftFigures figures, BankContents banks, BankMedia media) {
        this.gate = gate;
        this.quizzes = quizzes;
        this.figures = figures;
        this.banks = banks;
        this.media = media;
    }

    /**
     * The question as one of this quiz, in which it is not yet saved; its pictures are among the figures of the draft.
     *
     * @throws Refusal.NotPermitted for those who may not write the course
     * @throws Refusal.NotFound where there is no such question, or the person asking may not read its bank
     */
    public QuizText.Question copy(DraftId draft, String quiz, BankId bank, BankedId question) {
        gate.writable(draft);
        BankedQuestion found = banks.question(bank, question);
        String file = quizzes.file(draft, quiz);
        Set<String> taken = quizzes.read(draft, quiz).text().questions().stream()
                .map(QuizText.Question::id)
                .collect(Collectors.toSet());
        return CopiedQuestion.of(
                found.definition(),
                NewIds.of(found.name(), "question", taken),
                image -> picture(draft, file, found.name(), image));
    }

    private String picture(DraftId draft, String file, String name, Element image) {
        String address = image.attr("src");
        String said = image.attr("alt").isBlank() ? name : image.attr("alt");
        String alternative = said.substring(0, Math.min(said.length(), LONGEST_ALTERNATIVE));
        return Optional.of(address.substring(address.lastIndexOf('/') + 1))
                .flatMap(media::picture)
                .map(each -> figures.add(draft, file, each.name(), each.content(), alternative, ""))
                .orElse(alternative);
    }
}
