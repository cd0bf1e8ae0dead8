package org.banyan.assessment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.banyan.assessment.bank.BankCard;
import org.banyan.assessment.bank.QuestionBanks;
import org.banyan.identity.Institutes.InstituteEntry;
import org.banyan.identity.Role;
import org.banyan.shared.Languages;
import org.banyan.shared.ui.Markup;
import org.banyan.shared.ui.Problem;
import org.jsoup.nodes.Element;

/** The question banks that a person may read, and where a new one is begun. */
@Route("banks")
@Menu(order = 61, title = "assessment.banks")
@RolesAllowed({Role.Names.AUTHOR, Role.Names.REVIEWER, Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
@StyleSheet("css/assessment-banks.css")
class BanksView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> MORE_LANGUAGES = List.of("fr", "pt", "ckb", "ku", "ur", "hi", "zh", "ru");

    private final QuestionBanks banks;

    BanksView(QuestionBanks banks) {
        this.banks = banks;
        addClassNames("page", "banks");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new H1(getTranslation("assessment.banks")), new Paragraph(getTranslation("assessment.banks.explained")));
        List<BankCard> mine = banks.mine();
        add(mine.isEmpty() ? new Paragraph(getTranslation("assessment.banks.none")) : Markup.component(list(mine)));
        List<InstituteEntry> institutes = banks.institutes();
        if (!institutes.isEmpty()) {
            add(new H2(getTranslation("assessment.bank.new")), form(institutes));
        }
    }

    private Element list(List<BankCard> mine) {
        Element list = new Element("ul").addClass("bank-list").attr("role", "list");
        for (BankCard bank : mine) {
            Element item = list.appendElement("li");
            item.appendElement("a")
                    .attr("href", "banks/" + bank.id().value())
                    .attr("router-link", "")
                    .attr("dir", "auto")
                    .text(bank.name());
            Element facts = item.appendElement("p").addClass("facts");
            facts.appendElement("span").text(getTranslation("assessment.bank.questions", bank.questions()));
            facts.appendElement("span")
                    .attr("lang", bank.language())
                    .text(Languages.nameInItself(Locale.forLanguageTag(bank.language())));
            if (bank.shared()) {
                facts.appendElement("span").text(getTranslation("assessment.bank.is-shared"));
            }
        }
        return list;
    }

    private Div form(List<InstituteEntry> institutes) {
        TextField name = new TextField(getTranslation("assessment.bank.name"));
        name.setMaxLength(200);
        Select<String> language = new Select<>();
        language.setLabel(getTranslation("assessment.bank.language"));
        language.setItems(java.util.stream.Stream.concat(
                        Languages.OF_INTERFACE.stream().map(Locale::toLanguageTag), MORE_LANGUAGES.stream())
                .toList());
        language.setItemLabelGenerator(tag -> Languages.nameInItself(Locale.forLanguageTag(tag)));
        language.setValue(Languages.ofInterface(getLocale().toLanguageTag())
                .orElse(Locale.ENGLISH)
                .toLanguageTag());
        Select<InstituteEntry> institute = new Select<>();
        institute.setLabel(getTranslation("assessment.bank.institute"));
        institute.setItems(institutes);
        institute.setItemLabelGenerator(InstituteEntry::name);
        institute.setValue(institutes.getFirst());
        institute.setVisible(institutes.size() > 1);
        Problem problem = new Problem();
        Button begin = new Button(
                getTranslation("assessment.bank.begin"),
                _ -> problem.sayIfRefused(() -> UI.getCurrent()
                        .navigate("banks/"
                                + banks.begin(institute.getValue().id(), name.getValue(), language.getValue())
                                        .value())));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(name, language, institute, begin, problem);
        form.addClassName("bank-form");
        return form;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("assessment.banks") + " · Banyan";
    }
}
