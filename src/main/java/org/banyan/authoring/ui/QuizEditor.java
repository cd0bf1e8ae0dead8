package org.banyan.authoring.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.banyan.assessment.bank.BankFilter;
import org.banyan.assessment.bank.BankId;
import org.banyan.assessment.bank.BankPage;
import org.banyan.assessment.bank.BankedId;
import org.banyan.authoring.DraftId;
import org.banyan.authoring.QuizDraft;
import org.banyan.authoring.QuizDraft.Overtaken;
import org.banyan.authoring.QuizDraft.Saved;
import org.banyan.authoring.format.QuizSection;
import org.banyan.authoring.format.QuizText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The editor of a quiz. */
@Tag("banyan-quiz-editor")
@JsModule("./authoring/banyan-quiz-editor.ts")
class QuizEditor extends WritingPart {

    private final QuizServices services;
    private final DraftId draft;
    private final String quiz;
    private Runnable whenSaved = () -> {};

    QuizEditor(QuizServices services, DraftId draft, String quiz) {
        this.services = services;
        this.draft = draft;
        this.quiz = quiz;
    }

    void begin(QuizDraft read, String keepAs, boolean mayWrite) {
        ObjectNode beginning = with("content", read.text()).put("version", read.version());
        beginning.setAll(with("others", read.others()));
        if (read.postTest() != null) {
            beginning.setAll(with("postTest", read.postTest()));
        }
        beginWith(problems(beginning, read.problems()), keepAs, mayWrite);
    }

    /** Is told that there is a quiz now. */
    void whenSaved(Runnable saved) {
        this.whenSaved = saved;
    }

    @ClientCallable
    ObjectNode save(QuizText content, int version) {
        return answer(() -> switch (services.quizzes().save(draft, quiz, content, version)) {
            case Saved saved -> {
                whenSaved.run();
                yield problems(done().put("version", saved.version()), saved.problems());
            }
            case Overtaken overtaken ->
                overtaken(
                        with("content", overtaken.theirs()),
                        services.people().name(overtaken.by()),
                        overtaken.at(),
                        overtaken.version());
        });
    }

    /** The banks that the author may draw from. */
    @ClientCallable
    ArrayNode banks() {
        ArrayNode banks = JsonNodeFactory.instance.arrayNode();
        services.banks()
                .mine()
                .forEach(bank -> banks.addObject()
                        .put("id", bank.id().value().toString())
                        .put("name", bank.name())
                        .put("questions", bank.questions()));
        return banks;
    }

    /** What the questions of a bank can be told apart by. */
    @ClientCallable
    ObjectNode bank(String id) {
        return answer(() -> {
            BankPage page = services.contents().page(bankId(id));
            ObjectNode bank = with("tags", page.tags());
            ArrayNode categories = bank.putArray("categories");
            page.categories().forEach(category -> {
                ObjectNode one = categories.addObject().put("questions", category.questions());
                category.path().forEach(one.putArray("path")::add);
            });
            return bank;
        });
    }

    /** How many questions match what a section draws from. */
    @ClientCallable
    ObjectNode count(QuizSection section) {
        return answer(() -> done().put(
                        "count", section.source().map(services.pools()::count).orElse(0)));
    }

    @ClientCallable
    ObjectNode find(String bank, String words) {
        return answer(() -> {
            BankPage.Found found = services.contents().find(bankId(bank), new BankFilter(words, null, null, null), 0);
            ObjectNode answer = done().put("total", found.total());
            ArrayNode questions = answer.putArray("questions");
            found.rows()
                    .forEach(row -> questions
                            .addObject()
                            .put("id", row.id().value().toString())
                            .put("name", row.name())
                            .put("type", row.type())
                            .put("words", row.words()));
            return answer;
        });
    }

    /** A question of a bank as one of this quiz. */
    @ClientCallable
    ObjectNode copy(String bank, String question) {
        return answer(() -> with(
                "question", services.questions().copy(draft, quiz, bankId(bank), new BankedId(Drafting.id(question)))));
    }

    private static BankId bankId(String id) {
        return new BankId(Drafting.id(id));
    }
}
