package org.banyan.journeys;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.banyan.shared.Texts;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/**
 * One person's browser, with a fresh profile. Controls are found as people find them, by what they are and what they are
 * called; every look-up waits until the page shows what is asked for.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> FIELD_ROLES =
            List.of("textbox", "searchbox", "combobox", "spinbutton", "checkbox", "radio", "switch", "listbox", "Date");
    /** Says at every start that it knows no DevTools of this Chromium; kept, or its level would be forgotten. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    /** Without preloading, which would ask for imported style sheets once more, at addresses where there are none. */
    private static final String RULES = """
            {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}, "preload": false}""";

    private static final List<String> BUTTON_ROLES = List.of("button", "menuitem", "tab");

    private static final Path PICTURES = Path.of("target/screenshots");

    private final RunningBanyan banyan;
    private final Locale language;
    private final ChromeDriver driver;
    private final AccessibleElements elements;

    static {
        SELENIUM.setLevel(Level.SEVERE);
    }

    private Browser(RunningBanyan banyan, Locale language, ChromeDriver driver) {
        this.banyan = banyan;
        this.language = language;
        this.driver = driver;
        this.elements = new AccessibleElements(driver);
    }

    static Browser open(RunningBanyan banyan, Opened.Size size, String language) {
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Leash.PROGRAM)
                .usingAnyFreePort()
                .withEnvironment(Leash.environment(BrowserPrograms.driver().orElseThrow()))
                .build();
        return new Browser(banyan, Locale.forLanguageTag(language), new ChromeDriver(service, options(size, language)));
    }

    private static ChromeOptions options(Opened.Size size, String language) {
        ChromeOptions options = new ChromeOptions()
                .setBinary(BrowserPrograms.chromium().orElseThrow())
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--force-prefers-reduced-motion",
                        "--window-size=" + size.width + "," + size.height)
                .setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        if (size == Opened.Size.PHONE) {
            options.setExperimentalOption(
                    "mobileEmulation",
                    Map.of(
                            "deviceMetrics",
                            Map.of("width", size.width, "height", size.height, "pixelRatio", 2, "touch", true)));
        }
        return options;
    }

    /** Opens a page by its path; an address from a mail may be given whole. */
    public Browser open(String address) {
        driver.get(address.startsWith("/") ? banyan.address(address).toString() : address);
        return this;
    }

    /** The words of the interface in this browser's language, by their key. */
    public String words(String key, Object... arguments) {
        return Texts.text(language, key, arguments);
    }

    public URI address() {
        return URI.create(driver.getCurrentUrl());
    }

    public String path() {
        return address().getPath();
    }

    public String title() {
        return driver.getTitle();
    }

    /** {@code rtl} or {@code ltr}: the direction in which the page as a whole is written. */
    public String direction() {
        return String.valueOf(driver.executeScript("return getComputedStyle(document.documentElement).direction"));
    }

    /** What can be read on the page. */
    public String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** A control that takes something, by its label. */
    public WebElement field(String label) {
        return waitFor("a field labelled", FIELD_ROLES, label);
    }

    public WebElement button(String name) {
        return waitFor("a button named", BUTTON_ROLES, name);
    }

    public WebElement link(String name) {
        return waitFor("a link named", List.of("link"), name);
    }

    public WebElement heading(String name) {
        return waitFor("a heading", List.of("heading"), name);
    }

    /** Anything by its role and accessible name, both as Chromium's accessibility tree has them. */
    public WebElement find(String role, String name) {
        return waitFor("something in the role " + role + " named", List.of(role), name);
    }

    /** All elements in a role right now; the list may be empty. */
    public List<WebElement> all(String role) {
        return elements.elements(role);
    }

    /** Whether a field of this label can be reached right now. */
    public boolean hasField(String label) {
        return elements.find(FIELD_ROLES, label).isPresent();
    }

    /** Whether there is such an element right now. */
    public boolean has(String role, String name) {
        return elements.find(List.of(role), name).isPresent();
    }

    /** Replaces what the field holds. */
    public Browser fill(String label, CharSequence content) {
        WebElement field = field(label);
        field.clear();
        field.sendKeys(content);
        return this;
    }

    public Browser press(String button) {
        return click("a button named", BUTTON_ROLES, button);
    }

    /** The last of several buttons of this name, as of a dialog over the page. */
    public Browser pressLast(String button) {
        until(
                () -> "a button named “" + button + "” that can be clicked",
                () -> elements.findLast(BUTTON_ROLES, button).map(this::clickNow));
        return this;
    }

    public Browser follow(String link) {
        return click("a link named", List.of("link"), link);
    }

    /** Clicks anything by its role and accessible name. */
    public Browser click(String role, String name) {
        return click("something in the role " + role + " named", List.of(role), name);
    }

    /** Looks it up again at each try, as the page may be drawn anew in between. */
    private Browser click(String what, List<String> roles, String name) {
        until(
                () -> what + " “" + name + "” that can be clicked, not among " + names(roles),
                () -> elements.find(roles, name).map(this::clickNow));
        return this;
    }

    /** Clicks what a selector finds first, as soon as it is there. */
    public Browser click(By selector) {
        until(
                () -> selector + " that can be clicked",
                () -> driver.findElements(selector).stream().findFirst().map(this::clickNow));
        return this;
    }

    /** Clicks in the middle of the window, away from what sticks to its edges, and again if the page was still moving. */
    public Browser click(WebElement element) {
        until(() -> "something that can be clicked", () -> Optional.of(clickNow(element)));
        return this;
    }

    private WebElement clickNow(WebElement element) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
        return element;
    }

    /** Fills the browser's own field behind the only upload on the page, as a file chooser would. */
    public Browser chooseFile(Path file) {
        SearchContext upload =
                driver.findElement(By.cssSelector("vaadin-upload")).getShadowRoot();
        upload.findElement(By.cssSelector("input[type=file]")).sendKeys(file.toString());
        return this;
    }

    /** Waits until the words can be read on the page. */
    public Browser sees(String words) {
        until(() -> "the words “" + words + "”", () -> text().contains(words) ? Optional.of(true) : Optional.empty());
        return this;
    }

    /** Waits until the path begins so. */
    public Browser arrivesAt(String path) {
        until(() -> "the address " + path, () -> path().startsWith(path) ? Optional.of(true) : Optional.empty());
        return this;
    }

    /** Waits until there is an answer; on failure says where it was and what could be read there. */
    public <T> T until(Supplier<String> what, Supplier<Optional<T>> answer) {
        return Waiting.until(() -> what.get() + " at " + address() + "; there was:\n" + text(), () -> {
            try {
                return answer.get();
            } catch (WebDriverException pageIsChanging) {
                return Optional.empty();
            }
        });
    }

    /** Opens a page, and again as often as needed until it shows what the application does in the background. */
    public <T> T untilItShows(Supplier<String> what, Runnable open, Supplier<Optional<T>> answer) {
        open.run();
        return until(what, () -> {
            Optional<T> shown = answer.get();
            if (shown.isEmpty()) {
                open.run();
            }
            return shown;
        });
    }

    private WebElement waitFor(String what, List<String> roles, String name) {
        return until(() -> what + " “" + name + "”, not among " + names(roles), () -> elements.find(roles, name));
    }

    private List<String> names(List<String> roles) {
        return roles.stream().flatMap(role -> elements.names(role).stream()).toList();
    }

    /** Holds the page against WCAG 2.1 AA, as far as a machine can. */
    public Browser meetsAccessibilityRules() {
        AxeBuilder axe = new AxeBuilder();
        axe.setOptions(RULES);
        List<Rule> violations = axe.analyze(driver).getViolations();
        if (!violations.isEmpty()) {
            throw new AssertionError("Not accessible at " + address() + ":\n"
                    + violations.stream().map(Browser::described).collect(Collectors.joining("\n")));
        }
        return this;
    }

    private static String described(Rule rule) {
        return rule.getId() + ": " + rule.getHelp()
                + rule.getNodes().stream()
                        .map(node -> "\n    " + node.getTarget() + " " + node.getHtml())
                        .collect(Collectors.joining());
    }

    /** Cuts the network or brings it back; what the page then does is the page's own doing. */
    public Browser network(boolean connected) {
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", !connected, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
        return this;
    }

    /** As if the person had been away until the session ended. */
    public Browser losesSession() {
        driver.manage().deleteCookieNamed("JSESSIONID");
        return this;
    }

    /** What the page wrote to the console as an error. */
    public List<String> consoleErrors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The driver, for what this class has no words for. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Writes a picture of the page to {@code target/screenshots}. */
    public void keepPicture(String name) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (WebDriverException pageIsGone) {
            System.err.println("No picture of " + name + ": " + pageIsGone.getMessage());
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
