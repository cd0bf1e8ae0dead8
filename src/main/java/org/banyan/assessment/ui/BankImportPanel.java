package org.banyan.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.ArrayList;
import java.util.List;
import org.banyan.assessment.bank.BankId;
import org.banyan.assessment.bank.BankImport;
import org.banyan.assessment.bank.BankReport;
import org.banyan.assessment.interchange.QuestionFiles;
import org.banyan.shared.ui.LongWork;
import org.banyan.shared.ui.Markup;

/**
 * Brings one file in, step by step: choose it, read the report, take all of it or the good ones. The work runs beside the screen,
 * which stays alive.
 */
class BankImportPanel extends Section {

    private final BankImport bankImport;
    private final BankId bank;
    private final Runnable afterTaking;
    private final LongWork work;

    BankImportPanel(BankImport bankImport, BankId bank, Runnable afterTaking) {
        this.bankImport = bankImport;
        this.bank = bank;
        this.afterTaking = afterTaking;
        addClassName("bank-import");
        work = new LongWork(getTranslation("assessment.import.failed"), this::askForFile);
        add(
                new H2(getTranslation("assessment.import")),
                new Paragraph(getTranslation("assessment.import.explained")),
                work);
        askForFile();
    }

    private void askForFile() {
        Upload upload =
                new Upload(UploadHandler.inMemory((metadata, content) -> received(metadata.fileName(), content)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(QuestionFiles.LARGEST);
        upload.setUploadButton(new Button(getTranslation("assessment.import.choose")));
        upload.setDropLabel(new Span(getTranslation("assessment.import.drop")));
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("assessment.import.too-big", QuestionFiles.LARGEST >> 20))));
        upload.addFileRejectedListener(rejected -> work.say(rejected.getErrorMessage()));
        work.show(upload);
    }

    private void received(String name, byte[] content) {
        work.run(
                getTranslation("assessment.import.checking"),
                () -> bankImport.check(bank, content, name),
                report -> showReport(name, content, report));
    }

    private void showReport(String name, byte[] content, BankReport report) {
        List<Component> parts = new ArrayList<>();
        parts.add(Markup.component(BankReportText.counts(report, getLocale())));
        if (report.problems().isEmpty()) {
            parts.add(new Paragraph(getTranslation("assessment.import.no-problems")));
        } else {
            parts.add(new H4(getTranslation(
                    "assessment.import.problems", report.problems().size())));
            parts.add(Markup.component(BankReportText.problems(report.problems(), getLocale())));
        }
        parts.add(decision(name, content, report));
        work.show(new H3(getTranslation("assessment.import.report", name)), parts);
    }

    private Div decision(String name, byte[] content, BankReport report) {
        Div decision = new Div();
        decision.addClassName("decision");
        if (report.good() > 0) {
            Button take = new Button(
                    report.isWhole()
                            ? getTranslation("assessment.import.take", report.good())
                            : getTranslation("assessment.import.take-good", report.good()),
                    _ -> take(name, content, !report.isWhole()));
            take.addThemeVariants(ButtonVariant.PRIMARY);
            take.setDisableOnClick(true);
            decision.add(take);
        }
        decision.add(new Button(getTranslation("assessment.import.discard"), _ -> {
            work.say("");
            askForFile();
        }));
        return decision;
    }

    private void take(String name, byte[] content, boolean onlyGood) {
        work.run(
                getTranslation("assessment.import.taking"),
                () -> bankImport.take(bank, content, name, onlyGood),
                report -> {
                    if (report.taken()) {
                        afterTaking.run();
                    } else {
                        showReport(name, content, report);
                    }
                });
    }
}
