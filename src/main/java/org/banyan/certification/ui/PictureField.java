package org.banyan.certification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import org.banyan.certification.templates.PictureId;
import org.banyan.certification.templates.TemplatePictures;
import org.banyan.identity.InstituteId;
import org.banyan.shared.ui.Problem;
import org.jspecify.annotations.Nullable;

/** A picture of a template: chosen from a file, seen, taken away. */
class PictureField extends Div {

    private final TemplatePictures pictures;
    private final InstituteId institute;
    private final Runnable changed;
    private final String label;
    private final Problem problem = new Problem();
    private final Div shown = new Div();
    private @Nullable PictureId picture;

    PictureField(String label, TemplatePictures pictures, InstituteId institute, Runnable changed) {
        this.label = label;
        this.pictures = pictures;
        this.institute = institute;
        this.changed = changed;
        Span words = new Span(label);
        words.addClassName("label");
        shown.addClassName("shown");
        addClassName("picture-field");
        getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        add(words, shown, upload(), problem);
    }

    @Nullable
    PictureId picture() {
        return picture;
    }

    void show(@Nullable PictureId one) {
        picture = one;
        shown.removeAll();
        if (one != null) {
            byte[] png = pictures.png(institute, one);
            Image image = new Image(file(png, "picture.png", "image/png"), label);
            Button remove = new Button(getTranslation("certification.template.remove-picture"), _ -> {
                show(null);
                changed.run();
            });
            remove.setAriaLabel(getTranslation("certification.template.remove-picture") + ": " + label);
            shown.add(image, remove);
        }
    }

    private Upload upload() {
        Upload upload = new Upload(UploadHandler.inMemory((_, content) -> received(content)));
        upload.setMaxFileSize(TemplatePictures.LARGEST_FILE);
        upload.setAcceptedMimeTypes("image/png", "image/jpeg");
        upload.setDropAllowed(false);
        Button choose = new Button(getTranslation("certification.template.choose-picture"));
        choose.setAriaLabel(getTranslation("certification.template.choose-picture") + ": " + label);
        upload.setUploadButton(choose);
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation(
                                "certification.refusal.picture-too-large", TemplatePictures.LARGEST_FILE >> 20))
                        .setIncorrectFileType(getTranslation("certification.refusal.picture"))));
        upload.addFileRejectedListener(rejected -> {
            problem.setText(rejected.getErrorMessage());
            problem.setVisible(true);
        });
        return upload;
    }

    private void received(byte[] content) {
        if (problem.sayIfRefused(() -> show(pictures.add(institute, content)))) {
            changed.run();
        }
    }

    static DownloadHandler file(byte[] content, String name, String type) {
        return DownloadHandler.fromInputStream(
                        _ -> new DownloadResponse(new ByteArrayInputStream(content), name, type, content.length))
                .inline();
    }
}
