package org.banyan.assessment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.banyan.assessment.bank.BankContents;
import org.banyan.assessment.bank.BankId;
import org.banyan.assessment.bank.BankPage;
import org.banyan.assessment.bank.BankedId;
import org.banyan.assessment.bank.BankedQuestion;
import org.banyan.assessment.interchange.QuestionTypes;
import org.banyan.identity.Role;
import org.banyan.shared.ui.Markup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A question of a bank: what it asks and what is right, where it is used, and which versions it has had. */
@Route("banks/:bank/:question")
@RolesAllowed({Role.Names.AUTHOR, Role.Names.REVIEWER, Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
@StyleSheet("css/assessment-banks.css")
class BankQuestionView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final BankContents contents;
    private String title = "";

    BankQuestionView(BankContents contents) {
        this.contents = contents;
        addClassNames("page", "banks");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        BankId bank = BankAddress.bank(event);
        BankedId id = new BankedId(
                BankAddress.id(event.getRouteParameters().get("question").orElse("")));
        BankPage page = contents.page(bank);
        BankedQuestion question = contents.question(bank, id);
        title = question.name().isBlank() ? getTranslation("assessment.bank.nameless") : question.name();
        removeAll();
        Anchor back = new Anchor("banks/" + bank.value(), page.name());
        back.addClassName("back");
        back.getElement().setAttribute("dir", "auto");
        H1 heading = new H1(title);
        heading.getElement().setAttribute("dir", "auto");
        add(back, heading, Markup.component(facts(question)));
        add(Markup.component(QuestionPreview.of(question.definition(), getLocale())));
        if (page.mayChange()) {
            Button takeOut = new Button(getTranslation("assessment.bank.take-out"), _ -> askToTakeOut(bank, id));
            takeOut.addClassName("take-out");
            add(takeOut);
        }
    }

    private Element facts(BankedQuestion question) {
        Element facts = new Element("dl").addClass("bank-facts");
        fact(
                facts,
                "assessment.bank.type",
                getTranslation("assessment.question-type." + QuestionTypes.of(question.definition())));
        fact(facts, "assessment.bank.category", String.join(" / ", question.category()));
        fact(facts, "assessment.bank.tags", String.join(", ", question.tags()));
        fact(facts, "assessment.bank.external-id", question.externalId());
        fact(
                facts,
                "assessment.bank.points",
                getTranslation(
                        "assessment.bank.points-count", question.definition().points()));
        fact(
                facts,
                "assessment.bank.usage",
                getTranslation("assessment.bank.usage-count", question.quizzes(), question.attempts()));
        uses(facts, question.uses());
        fact(facts, "assessment.bank.versions", versions(question.versions()));
        return facts;
    }

    private void uses(Element facts, List<BankedQuestion.Use> uses) {
        if (!uses.isEmpty()) {
            facts.appendElement("dt").text(getTranslation("assessment.bank.used-in"));
            Element list = facts.appendElement("dd").appendElement("ul");
            uses.forEach(use -> list.appendElement("li")
                    .attr("dir", "auto")
                    .text(getTranslation("assessment.bank.use", use.course(), use.version(), use.quiz())));
        }
    }

    private String versions(List<BankedQuestion.Version> versions) {
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(getLocale());
        return String.join(
                " · ",
                versions.stream()
                        .map(each -> getTranslation(
                                "assessment.bank.version-since",
                                each.number(),
                                each.since().atZone(ZoneId.systemDefault()).format(day)))
                        .toList());
    }

    private void fact(Element facts, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.appendElement("dt").text(getTranslation(name));
            facts.appendElement("dd").appendElement("bdi").text(value);
        }
    }

    private void askToTakeOut(BankId bank, BankedId id) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("assessment.bank.take-out"));
        dialog.setText(getTranslation("assessment.bank.take-out-really"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("assessment.bank.cancel"));
        dialog.setConfirmText(getTranslation("assessment.bank.take-out"));
        dialog.addConfirmListener(_ -> {
            contents.takeOut(bank, id);
            UI.getCurrent().navigate("banks/" + bank.value());
        });
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return title + " · Banyan";
    }
}
