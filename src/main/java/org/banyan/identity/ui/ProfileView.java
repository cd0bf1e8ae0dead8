package org.banyan.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import org.banyan.identity.AccessTokens;
import org.banyan.identity.Accounts;
import org.banyan.identity.ProfileLink;
import org.banyan.identity.Profiles;

/** What the person who is signed in says of themselves, and how their account is used. */
@Route("profile")
@PermitAll
@StyleSheet("css/identity.css")
class ProfileView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    /** After who one is and how one reads. */
    private static final int LINKS_AT = 4;

    private final Profiles profiles;
    private final Accounts accounts;
    private final AccessTokens tokens;
    private final AuthenticationContext authentication;
    private final List<ProfileLink> links;

    ProfileView(
            Profiles profiles,
            Accounts accounts,
            AccessTokens tokens,
            AuthenticationContext authentication,
            List<ProfileLink> links) {
        this.profiles = profiles;
        this.accounts = accounts;
        this.tokens = tokens;
        this.authentication = authentication;
        this.links = links;
        addClassNames("page", "profile");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Profiles.Profile profile = profiles.mine();
        Paragraph email = new Paragraph(profile.email());
        email.addClassName("profile-email");
        email.getElement().setAttribute("dir", "ltr");
        add(
                new H1(getTranslation("identity.profile")),
                email,
                part("identity.profile.names", new NamesForm(profile, this::rename)),
                part("identity.profile.language-zone", new LanguageForm(profile, getLocale(), this::settle)),
                part("identity.profile.password", new PasswordForm(profile.email(), this::changePassword)),
                part("identity.tokens", new TokensPart(tokens, profile.zone())),
                part("identity.profile.sign-ins", new SignInsPart(this::signOutEverywhere)));
        links.forEach(link -> addComponentAtIndex(
                LINKS_AT, part(link.title(), new Anchor(link.path(), getTranslation(link.text())))));
    }

    private Section part(String title, Component content) {
        H2 heading = new H2(getTranslation(title));
        Section part = new Section(heading, content);
        part.addClassName("profile-part");
        return part;
    }

    private void rename(String name, String certificateName) {
        profiles.rename(name, certificateName);
        say("identity.profile.saved");
    }

    /** Leaves this page for a moment: the server sets the language, and everything is said in it from then on. */
    private void settle(Locale language, String zone) {
        profiles.liveIn(zone);
        profiles.readIn(language);
        getUI().ifPresent(ui -> ui.getPage().setLocation("/language/" + language.toLanguageTag() + "?to=/profile"));
    }

    private void changePassword(String current, String next) {
        accounts.changePassword(current, next);
        say("identity.profile.password-changed");
    }

    private void signOutEverywhere() {
        accounts.signOutEverywhere();
        authentication.logout();
    }

    private void say(String key) {
        Notification.show(getTranslation(key), 6000, Notification.Position.BOTTOM_START);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.profile") + " · Banyan";
    }
}
