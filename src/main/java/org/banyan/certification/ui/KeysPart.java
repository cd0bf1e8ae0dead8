package org.banyan.certification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.banyan.certification.InstituteKeys;
import org.banyan.certification.InstituteKeys.KeyEntry;
import org.banyan.identity.InstituteId;
import org.banyan.shared.ui.Problem;

/** The institute's own keys: made, brought in, followed by others. Secret halves are never shown and cannot be taken out. */
class KeysPart extends Details {

    private static final int LARGEST_FILE = 64 * 1024;

    private final InstituteKeys keys;
    private final Div content = new Div();

    KeysPart(InstituteKeys keys) {
        this.keys = keys;
        setSummaryText(getTranslation("certification.keys"));
        content.addClassName("keys");
        add(content);
    }

    void show(InstituteId institute) {
        List<KeyEntry> own = keys.of(institute);
        UnorderedList list = new UnorderedList();
        own.forEach(key -> list.add(line(key)));
        content.removeAll();
        content.add(
                new Paragraph(
                        getTranslation(own.isEmpty() ? "certification.keys.none" : "certification.keys.explained")),
                list,
                make(institute, own.isEmpty()),
                bringIn(institute));
    }

    private ListItem line(KeyEntry key) {
        Span id = new Span(key.id());
        id.getElement().setAttribute("dir", "ltr");
        Span facts = new Span(
                getTranslation("certification.keys." + key.kind().name().toLowerCase(Locale.ROOT))
                        + " · "
                        + DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(getLocale())
                                .withZone(ZoneOffset.UTC)
                                .format(key.since())
                        + (key.brought() ? " · " + getTranslation("certification.keys.brought") : ""));
        facts.addClassName("soft");
        Div words = new Div(id, facts);
        if (key.signs()) {
            Span mark = new Span(getTranslation("certification.keys.signs"));
            mark.addClassName("mark");
            words.add(mark);
        }
        return new ListItem(words);
    }

    private Button make(InstituteId institute, boolean first) {
        String words = getTranslation(first ? "certification.keys.make" : "certification.keys.renew");
        return new Button(
                words,
                _ -> new SureDialog(words, getTranslation("certification.keys.sure"), () -> {
                            keys.make(institute);
                            show(institute);
                        })
                        .open());
    }

    private Div bringIn(InstituteId institute) {
        Problem problem = new Problem();
        PasswordField password = new PasswordField(getTranslation("certification.keys.password"));
        password.getElement().setAttribute("autocomplete", "off");
        Upload upload = new Upload(UploadHandler.inMemory((_, file) -> {
            boolean taken = problem.sayIfRefused(
                    () -> keys.bringIn(institute, file, password.getValue().toCharArray()));
            password.clear();
            if (taken) {
                show(institute);
                Notification.show(getTranslation("certification.keys.taken"), 4000, Notification.Position.BOTTOM_START);
            }
        }));
        upload.setMaxFileSize(LARGEST_FILE);
        upload.setDropAllowed(false);
        upload.setUploadButton(new Button(getTranslation("certification.keys.bring")));
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("certification.refusal.key.no-file-of-keys"))));
        upload.addFileRejectedListener(rejected -> {
            problem.setText(rejected.getErrorMessage());
            problem.setVisible(true);
        });
        Div form =
                new Div(new Paragraph(getTranslation("certification.keys.bring.explained")), password, upload, problem);
        form.addClassName("bring");
        return form;
    }
}
