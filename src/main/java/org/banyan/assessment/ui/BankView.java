package org.banyan.assessment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.banyan.assessment.bank.BankContents;
import org.banyan.assessment.bank.BankExport;
import org.banyan.assessment.bank.BankId;
import org.banyan.assessment.bank.BankImport;
import org.banyan.assessment.bank.BankPage;
import org.banyan.assessment.bank.QuestionBanks;
import org.banyan.identity.Role;
import org.banyan.shared.Languages;
import org.banyan.shared.ui.Markup;

/** A bank: its questions, found by words, category, tag and type; bringing in and giving away. The address says what is looked for. */
@Route("banks/:bank")
@RolesAllowed({Role.Names.AUTHOR, Role.Names.REVIEWER, Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
@StyleSheet("css/assessment-banks.css")
class BankView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final QuestionBanks banks;
    private final BankContents contents;
    private final BankImport bankImport;
    private final BankExport export;
    private String title = "";

    BankView(QuestionBanks banks, BankContents contents, BankImport bankImport, BankExport export) {
        this.banks = banks;
        this.contents = contents;
        this.bankImport = bankImport;
        this.export = export;
        addClassNames("page", "banks");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        BankId id = BankAddress.bank(event);
        BankAddress address = BankAddress.of(id, event.getLocation().getQueryParameters());
        BankPage page = contents.page(id);
        title = page.name();
        removeAll();
        Anchor back = new Anchor("banks", getTranslation("assessment.banks"));
        back.addClassName("back");
        H1 heading = new H1(page.name());
        heading.getElement().setAttribute("dir", "auto");
        Paragraph facts = new Paragraph(getTranslation("assessment.bank.questions", page.questions())
                + " · "
                + Languages.nameInItself(Locale.forLanguageTag(page.language())));
        facts.addClassName("facts");
        add(back, heading, facts);
        if (page.questions() > 0) {
            add(questions(page, address));
            add(new BankExportPanel(export, id, address.filter()));
        } else {
            add(new Paragraph(getTranslation("assessment.bank.empty")));
        }
        if (page.mayChange()) {
            add(new BankImportPanel(bankImport, id, () -> UI.getCurrent().navigate("banks/" + id.value())));
            add(settings(page));
        }
    }

    private Section questions(BankPage page, BankAddress address) {
        Section section = new Section();
        section.addClassName("bank-found");
        BankPage.Found found = contents.find(page.id(), address.filter(), address.page());
        H2 count = new H2(getTranslation("assessment.bank.found", found.total()));
        section.add(new BankFilterBar(page, address), count);
        section.add(Markup.component(BankList.of(page.id(), found.rows(), getLocale())));
        int pages = (found.total() + BankContents.PAGE - 1) / BankContents.PAGE;
        if (pages > 1) {
            section.add(pager(address, pages));
        }
        return section;
    }

    private Div pager(BankAddress address, int pages) {
        Button previous = new Button(
                getTranslation("assessment.bank.previous"),
                _ -> address.page(address.page() - 1).open());
        previous.setEnabled(address.page() > 0);
        Button next = new Button(
                getTranslation("assessment.bank.next"),
                _ -> address.page(address.page() + 1).open());
        next.setEnabled(address.page() + 1 < pages);
        Div pager = new Div(
                previous, new Paragraph(getTranslation("assessment.bank.page", address.page() + 1, pages)), next);
        pager.addClassName("pager");
        return pager;
    }

    private Section settings(BankPage page) {
        Checkbox shared = new Checkbox(getTranslation("assessment.bank.share"), page.shared());
        shared.addValueChangeListener(change -> banks.share(page.id(), change.getValue()));
        Button away = new Button(getTranslation("assessment.bank.put-away"), _ -> askToPutAway(page));
        Section settings = new Section(new H2(getTranslation("assessment.bank.settings")), shared, away);
        settings.addClassName("bank-settings");
        return settings;
    }

    private void askToPutAway(BankPage page) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("assessment.bank.put-away"));
        dialog.setText(getTranslation("assessment.bank.put-away-really", page.questions()));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("assessment.bank.cancel"));
        dialog.setConfirmText(getTranslation("assessment.bank.put-away"));
        dialog.addConfirmListener(_ -> {
            banks.putAway(page.id());
            UI.getCurrent().navigate("banks");
        });
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return title + " · Banyan";
    }
}
