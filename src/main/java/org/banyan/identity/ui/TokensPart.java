package org.banyan.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.banyan.identity.AccessTokens;
import org.banyan.shared.ui.Problem;

/** The personal access tokens: made here, shown once, revoked here. */
class TokensPart extends Div {

    private static final int LONGEST_NAME = 100;

    private final AccessTokens tokens;
    private final ZoneId zone;
    private final TextField name = new TextField(getTranslation("identity.tokens.name"));
    private final Select<Integer> days = new Select<>();
    private final Problem problem = new Problem();
    private final Div made = new Div();
    private final Div list = new Div();

    TokensPart(AccessTokens tokens, ZoneId zone) {
        this.tokens = tokens;
        this.zone = zone;
        addClassName("profile-form");
        name.setMaxLength(LONGEST_NAME);
        name.getElement().setAttribute("dir", "auto");
        days.setLabel(getTranslation("identity.tokens.days"));
        days.setItems(AccessTokens.LASTING_DAYS);
        days.setItemLabelGenerator(count -> getTranslation("identity.tokens.days-option", count));
        days.setValue(AccessTokens.LASTING_DAYS.getFirst());
        Button make = new Button(getTranslation("identity.tokens.make"), _ -> problem.sayIfRefused(this::make));
        made.getElement().setAttribute("aria-live", "polite");
        add(new Paragraph(getTranslation("identity.tokens.hint")), name, days, problem, make, made, list);
        showList();
    }

    private void make() {
        String word = tokens.create(name.getValue(), days.getValue());
        TextField shown = new TextField(getTranslation("identity.tokens.new"));
        shown.setValue(word);
        shown.setReadOnly(true);
        shown.setAutoselect(true);
        shown.addClassName("token-word");
        shown.getElement().setAttribute("dir", "ltr");
        shown.setHelperText(getTranslation("identity.tokens.made"));
        made.removeAll();
        made.add(shown);
        shown.focus();
        name.clear();
        showList();
    }

    private void revoke(AccessTokens.TokenEntry token) {
        tokens.revoke(token.id());
        made.removeAll();
        showList();
        Notification.show(getTranslation("identity.tokens.revoked"), 4000, Notification.Position.BOTTOM_START);
    }

    private void showList() {
        list.removeAll();
        List<AccessTokens.TokenEntry> mine = tokens.mine();
        if (mine.isEmpty()) {
            list.add(new Paragraph(getTranslation("identity.tokens.none")));
            return;
        }
        UnorderedList items = new UnorderedList();
        items.addClassName("tokens");
        mine.forEach(token -> items.add(item(token)));
        list.add(items);
    }

    private ListItem item(AccessTokens.TokenEntry token) {
        Span title = new Span(token.name());
        title.addClassName("token-name");
        title.getElement().setAttribute("dir", "auto");
        Div words = new Div(
                title,
                new Span(getTranslation(
                        token.expired() ? "identity.tokens.expired" : "identity.tokens.until", day(token.expiresAt()))),
                used(token.lastUsedAt()));
        words.addClassName("token-words");
        Button revoke = new Button(getTranslation("identity.tokens.revoke"), _ -> revoke(token));
        revoke.setAriaLabel(getTranslation("identity.tokens.revoke-named", token.name()));
        return new ListItem(words, revoke);
    }

    private Component used(@org.jspecify.annotations.Nullable Instant at) {
        return new Span(
                at == null
                        ? getTranslation("identity.tokens.unused")
                        : getTranslation("identity.tokens.used", moment(at)));
    }

    private String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(getLocale())
                .withZone(zone)
                .format(at);
    }

    private String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(zone)
                .format(at);
    }
}
