package org.banyan.shell.ui;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.People;
import org.banyan.identity.SignedIn;
import org.banyan.shared.Languages;
import org.banyan.shared.ui.BarPart;
import org.banyan.shell.MenuVisibility;

/** The frame around every screen: the way to each feature the person may use, language, profile and signing out. */
@Layout
@PermitAll
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final AuthenticationContext authentication;
    private final Nav languages = new Nav();
    private String shownPath = "";

    MainLayout(
            CurrentPerson currentPerson,
            People people,
            AuthenticationContext authentication,
            List<MenuVisibility> visibilities,
            List<BarPart> parts) {
        this.authentication = authentication;
        setPrimarySection(Section.NAVBAR);
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        addToNavbar(toggle, brand());
        parts.forEach(part -> part.part().ifPresent(this::addToNavbar));
        addToDrawer(menu(visibilities));
        languages.addClassName("languages");
        languages.setAriaLabel(getTranslation("shell.language"));
        Div foot = new Div(languages);
        foot.addClassName("drawer-foot");
        currentPerson.find().ifPresent(person -> foot.add(whoIsSignedIn(person, people)));
        addToDrawer(foot);
    }

    private Anchor brand() {
        Image mark = new Image("icons/banyan.svg", "");
        mark.addClassName("brand-mark");
        Anchor brand = new Anchor("", mark, new Span("Banyan"));
        brand.setRouterIgnore(false);
        brand.addClassName("brand");
        return brand;
    }

    private SideNav menu(List<MenuVisibility> visibilities) {
        SideNav menu = new SideNav();
        menu.getElement().setAttribute("aria-label", getTranslation("shell.menu"));
        MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> visibilities.stream()
                        .allMatch(visibility -> visibility.shows(entry.path().replaceFirst("^/", ""))))
                .forEach(entry -> menu.addItem(item(entry)));
        menu.addItem(plainPage("shell.search", "/search"), plainPage("shell.catalogue", "/catalogue"));
        return menu;
    }

    private SideNavItem plainPage(String title, String path) {
        SideNavItem item = new SideNavItem(getTranslation(title));
        item.setPath(path);
        item.setRouterIgnore(true);
        return item;
    }

    private SideNavItem item(MenuEntry entry) {
        return new SideNavItem(getTranslation(entry.title()), entry.path());
    }

    private Div whoIsSignedIn(SignedIn person, People people) {
        Anchor name = new Anchor("profile", people.name(person.person()));
        name.getElement().setAttribute("dir", "auto");
        name.addClassName("who");
        NativeButton signOut = new NativeButton(getTranslation("shell.sign-out"), _ -> authentication.logout());
        signOut.addClassName("sign-out");
        Div who = new Div(name, signOut);
        who.addClassName("signed-in");
        return who;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (getContent() != null) {
            getContent().getElement().setAttribute("role", "main");
        }
        beginAtTheTop(event);
        String here = "/" + event.getLocation().getPathWithQueryParameters();
        languages.removeAll();
        Languages.OF_INTERFACE.forEach(language -> languages.add(languageLink(language, here)));
    }

    /** A page that is opened from the middle of a long one begins at its top; going back, the browser finds the old place. */
    private void beginAtTheTop(AfterNavigationEvent event) {
        String path = event.getLocation().getPath();
        boolean goesBack = event.getLocationChangeEvent().getTrigger() == NavigationTrigger.HISTORY;
        if (!shownPath.isEmpty() && !path.equals(shownPath) && !goesBack && getContent() != null) {
            getContent().getElement().executeJs("if (!location.hash) this.scrollIntoView()");
        }
        shownPath = path;
    }

    private Anchor languageLink(Locale language, String here) {
        Anchor link = new Anchor(
                "/language/" + language.toLanguageTag() + "?to="
                        + java.net.URLEncoder.encode(here, java.nio.charset.StandardCharsets.UTF_8),
                Languages.nameInItself(language));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("lang", language.toLanguageTag());
        if (language.getLanguage().equals(getLocale().getLanguage())) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
