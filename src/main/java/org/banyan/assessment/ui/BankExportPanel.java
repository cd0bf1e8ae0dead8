package org.banyan.assessment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Arrays;
import org.banyan.assessment.bank.BankExport;
import org.banyan.assessment.bank.BankFilter;
import org.banyan.assessment.bank.BankId;
import org.banyan.assessment.interchange.InterchangeFormat;
import org.banyan.assessment.interchange.WrittenFile;
import org.banyan.shared.ui.Markup;

/** Gives away what is shown as a file, and says before what the format has no place for. */
class BankExportPanel extends Section {

    private final BankExport export;
    private final BankId bank;
    private final BankFilter filter;
    private final Div result = new Div();

    BankExportPanel(BankExport export, BankId bank, BankFilter filter) {
        this.export = export;
        this.bank = bank;
        this.filter = filter;
        addClassName("bank-export");
        boolean all = filter.equals(BankFilter.NONE);
        add(
                new H2(getTranslation("assessment.bank.export")),
                new Paragraph(getTranslation(all ? "assessment.bank.export-all" : "assessment.bank.export-found")));
        Div formats = new Div();
        formats.addClassName("decision");
        Arrays.stream(InterchangeFormat.values())
                .filter(InterchangeFormat::isWritten)
                .forEach(format -> formats.add(new Button(name(format), _ -> show(format))));
        result.getElement().setAttribute("role", "status");
        add(formats, result);
    }

    private void show(InterchangeFormat format) {
        WrittenFile file = export.export(bank, filter, format);
        Anchor link = new Anchor(
                "banks/" + bank.value() + "/files/" + format.word() + BankAddress.query(filter),
                getTranslation("assessment.bank.download", file.name()));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        link.addClassName("download");
        result.removeAll();
        result.add(link);
        if (file.problems().isEmpty()) {
            result.add(new Paragraph(getTranslation("assessment.bank.export-whole")));
        } else {
            result.add(new Paragraph(getTranslation(
                    "assessment.bank.export-lost", file.problems().size())));
            result.add(Markup.component(BankReportText.problems(file.problems(), getLocale())));
        }
    }

    private String name(InterchangeFormat format) {
        return getTranslation("assessment.format." + format.word());
    }
}
