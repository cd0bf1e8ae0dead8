package org.banyan.authoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.Consumer;
import org.banyan.authoring.DraftFigures;
import org.banyan.authoring.DraftId;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Takes a figure with what it shows in words, and puts it where the author is writing. */
class FigureDialog extends Dialog {

    private final DraftFigures figures;
    private final DraftId draft;
    private final String textFile;
    private final Consumer<String> insert;
    private final TextArea alternative = new TextArea();
    private final TextField caption = new TextField();
    private final Paragraph problem = new Paragraph();
    private final Paragraph arrived = new Paragraph();
    private String name = "";
    private byte @Nullable [] content;

    FigureDialog(DraftFigures figures, DraftId draft, String textFile, Consumer<String> insert) {
        this.figures = figures;
        this.draft = draft;
        this.textFile = textFile;
        this.insert = insert;
        setHeaderTitle(getTranslation("authoring.figure.insert"));
        alternative.setLabel(getTranslation("authoring.figure.alternative"));
        alternative.setHelperText(getTranslation("authoring.figure.alternative.hint"));
        alternative.setRequiredIndicatorVisible(true);
        alternative.setMaxLength(1_000);
        alternative.setWidthFull();
        caption.setLabel(getTranslation("authoring.figure.caption"));
        caption.setMaxLength(500);
        caption.setWidthFull();
        problem.getElement().setAttribute("role", "alert");
        problem.addClassName("problem");
        arrived.getElement().setAttribute("role", "status").setAttribute("dir", "auto");
        Div fields = new Div(upload(), arrived, alternative, caption, problem);
        fields.addClassName("figure-fields");
        add(fields);
        Button done = new Button(getTranslation("authoring.figure.use"), _ -> use());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("authoring.cancel"), _ -> close()), done);
    }

    private Upload upload() {
        Upload upload = new Upload(UploadHandler.toTempFile((metadata, file) -> received(metadata.fileName(), file)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(DraftFigures.LARGEST);
        upload.setAcceptedMimeTypes("image/svg+xml", "image/png", "image/jpeg", "image/gif", "image/webp");
        upload.setUploadButton(new Button(getTranslation("authoring.figure.choose")));
        upload.setDropLabel(new Span(getTranslation("authoring.upload.drop")));
        upload.addFileRejectedListener(
                _ -> problem.setText(getTranslation("authoring.problem.figure-too-large", DraftFigures.LARGEST >> 20)));
        return upload;
    }

    /** Only what is small enough comes into memory, whatever the browser was made to send. */
    private void received(String fileName, File file) {
        try {
            boolean fits = file.length() <= DraftFigures.LARGEST;
            name = fileName;
            content = fits ? Files.readAllBytes(file.toPath()) : null;
            arrived.setText(fits ? fileName : "");
            problem.setText(
                    fits ? "" : getTranslation("authoring.problem.figure-too-large", DraftFigures.LARGEST >> 20));
            Files.deleteIfExists(file.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void use() {
        byte[] received = content;
        if (received == null) {
            problem.setText(getTranslation("authoring.figure.missing"));
            return;
        }
        try {
            insert.accept("\n\n"
                    + figures.add(draft, textFile, name, received, alternative.getValue(), caption.getValue())
                    + "\n\n");
            close();
        } catch (Refusal refusal) {
            problem.setText(refusal.in(getLocale()));
        }
    }
}
