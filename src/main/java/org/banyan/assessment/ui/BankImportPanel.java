package org.banyan.assessment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.banyan.assessment.bank.BankId;
import org.banyan.assessment.bank.BankImport;
import org.banyan.assessment.bank.BankReport;
import org.banyan.assessment.interchange.QuestionFiles;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.Markup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/**
 * Brings one file in, step by step: choose it, read the report, take all of it or the good ones. The work runs beside the screen,
 * which stays alive.
 */
class BankImportPanel extends Section {

    private static final Logger LOG = LoggerFactory.getLogger(BankImportPanel.class);

    private final BankImport bankImport;
    private final BankId bank;
    private final Runnable afterTaking;
    private final Div step = new Div();
    private final Paragraph status = new Paragraph();

    BankImportPanel(BankImport bankImport, BankId bank, Runnable afterTaking) {
        this.bankImport = bankImport;
        this.bank = bank;
        this.afterTaking = afterTaking;
        addClassName("bank-import");
        status.addClassName("status");
        status.getElement().setAttribute("role", "status");
        add(
                new H2(getTranslation("assessment.import")),
                new Paragraph(getTranslation("assessment.import.explained")),
                status,
                step);
        askForFile();
    }

    private void askForFile() {
        step.removeAll();
        Upload upload =
                new Upload(UploadHandler.inMemory((metadata, content) -> received(metadata.fileName(), content)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(QuestionFiles.LARGEST);
        upload.setUploadButton(new Button(getTranslation("assessment.import.choose")));
        upload.setDropLabel(new Span(getTranslation("assessment.import.drop")));
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("assessment.import.too-big", QuestionFiles.LARGEST >> 20))));
        upload.addFileRejectedListener(rejected -> status.setText(rejected.getErrorMessage()));
        step.add(upload);
    }

    private void received(String name, byte[] content) {
        work(
                getTranslation("assessment.import.checking"),
                () -> bankImport.check(bank, content, name),
                report -> showReport(name, content, report));
    }

    private void showReport(String name, byte[] content, BankReport report) {
        H3 heading = new H3(getTranslation("assessment.import.report", name));
        heading.getElement().setAttribute("dir", "auto").setAttribute("tabindex", "-1");
        step.removeAll();
        step.add(heading, Markup.component(BankReportText.counts(report, getLocale())));
        if (report.problems().isEmpty()) {
            step.add(new Paragraph(getTranslation("assessment.import.no-problems")));
        } else {
            step.add(new H4(getTranslation(
                    "assessment.import.problems", report.problems().size())));
            step.add(Markup.component(BankReportText.problems(report.problems(), getLocale())));
        }
        step.add(decision(name, content, report));
        heading.getElement().callJsFunction("focus");
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
            status.setText("");
            askForFile();
        }));
        return decision;
    }

    private void take(String name, byte[] content, boolean onlyGood) {
        work(
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

    /** Does the work in a thread of its own as the person who is signed in, and shows what came of it. */
    private void work(String saying, Supplier<BankReport> work, Consumer<BankReport> whenDone) {
        UI ui = UI.getCurrent();
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", saying);
        step.removeAll();
        step.add(bar);
        status.setText(saying);
        Runnable inBackground = () -> {
            try {
                BankReport report = work.get();
                later(ui, () -> {
                    status.setText("");
                    whenDone.accept(report);
                });
            } catch (Refusal refusal) {
                later(ui, () -> failed(refusal.in(getLocale())));
            } catch (RuntimeException e) {
                LOG.error("A file of questions could not be worked on", e);
                later(ui, () -> failed(getTranslation("assessment.import.failed")));
            }
        };
        Thread.ofVirtual().name("bank-import").start(new DelegatingSecurityContextRunnable(inBackground));
    }

    /** Shows it, unless the person has left the page meanwhile. */
    private static void later(UI ui, Command show) {
        ui.accessLater(show::execute, () -> LOG.debug("Nobody is there to see how the import went"))
                .run();
    }

    private void failed(String reason) {
        askForFile();
        status.setText(reason);
    }
}
