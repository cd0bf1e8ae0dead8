package org.banyan.assessment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import java.util.UUID;
import org.banyan.assessment.bank.BankContents;
import org.banyan.assessment.bank.BankFilter;
import org.banyan.assessment.bank.BankId;
import org.banyan.assessment.bank.BankImport;
import org.banyan.assessment.bank.BankedId;
import org.banyan.assessment.bank.QuestionBanks;
import org.banyan.assessment.interchange.RoundTrip;
import org.banyan.identity.Institutes;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BanksViewTest extends ViewTest {

    @Autowired
    QuestionBanks banks;

    @Autowired
    BankImport bankImport;

    @Autowired
    BankContents contents;

    @Autowired
    Institutes institutes;

    private final String name = "Seen " + UUID.randomUUID();
    private BankId bank = new BankId(UUID.randomUUID());

    @Override
    protected PersonId whoOpens() {
        PersonId author =
                people.withRole(Role.AUTHOR, Scope.of(institutes.first().id()));
        bank = people.signedInAs(author, () -> banks.begin(institutes.first().id(), name, "en"));
        people.signedInAs(author, () -> {
            bankImport.take(bank, RoundTrip.fixture("all.gift"), "all.gift", false);
            bankImport.take(bank, RoundTrip.fixture("all.xml"), "all.xml", false);
        });
        return people.withRole(Role.REVIEWER, Scope.of(institutes.first().id()));
    }

    @Test
    void banksAreListedAndAReviewerBeginsNone() {
        navigate("banks", BanksView.class);

        assertThat(currentText()).contains(name).doesNotContain("Begin the bank");
    }

    @Test
    void aBankShowsItsQuestionsAndAReviewerBringsNoneIn() {
        navigate("banks/" + bank.value(), BankView.class);

        assertThat(currentText()).contains("34 questions found", "Boiling point", "Moodle XML", "hygiene");
        assertThat(find(Upload.class).all()).isEmpty();
        assertThat(find(Button.class).all())
                .noneMatch(button -> button.getText().contains("Put the bank away"));
    }

    @Test
    void everyKindOfQuestionCanBeLookedAt() {
        people.signedInAs(
                people.withRole(Role.AUTHOR, Scope.of(institutes.first().id())), () -> {
                    contents.find(bank, BankFilter.NONE, 0).rows().forEach(row -> look(row.id(), row.name()));
                });
    }

    @Test
    void whatTheFormatLosesIsSaidBeforeTheFileIsTaken() {
        navigate("banks/" + bank.value(), BankView.class);

        test(find(Button.class).withText("GIFT").single()).click();

        assertThat(currentText()).contains("Download seen-", "The format has no questions of the type");
    }

    private void look(BankedId id, String question) {
        navigate("banks/" + bank.value() + "/" + id.value(), BankQuestionView.class);
        assertThat(currentText())
                .contains(org.jsoup.nodes.Entities.escape(question).substring(0, 3));
    }
}
