package org.banyan.journeys;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * The page as assistive technology has it: Chromium's own accessibility tree, the inside of web components included. What is
 * found here is what a screen reader announces, so a control without an accessible name cannot be found.
 */
final class AccessibleElements {

    private static final String KEEP = "function() { window.banyanFound = this; }";

    private final ChromeDriver driver;

    AccessibleElements(ChromeDriver driver) {
        this.driver = driver;
    }

    /** A node of the tree. */
    record Node(String role, String name, int backendId) {}

    /** The first element in one of the roles with exactly the name, or failing that with a name that contains it. */
    Optional<WebElement> find(List<String> roles, String name) {
        List<Node> nodes = roles.stream().flatMap(this::inRole).toList();
        return nodes.stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .or(() -> nodes.stream()
                        .filter(node -> node.name().contains(name))
                        .findFirst())
                .map(this::element);
    }

    /** The last element in one of the roles with exactly the name. */
    Optional<WebElement> findLast(List<String> roles, String name) {
        return roles.stream()
                .flatMap(this::inRole)
                .filter(node -> node.name().equals(name))
                .reduce((_, last) -> last)
                .map(this::element);
    }

    /** The names of all elements in the role, in the order of the page. */
    List<String> names(String role) {
        return inRole(role).map(Node::name).toList();
    }

    /** All elements in the role, in the order of the page. */
    List<WebElement> elements(String role) {
        return inRole(role).map(this::element).toList();
    }

    private Stream<Node> inRole(String role) {
        Map<?, ?> document = object(cdp("Runtime.evaluate", Map.of("expression", "document")), "result");
        List<?> nodes = (List<?>) cdp(
                        "Accessibility.queryAXTree",
                        Map.of("objectId", Objects.requireNonNull(document.get("objectId")), "role", role))
                .get("nodes");
        return Objects.requireNonNull(nodes).stream()
                .map(node -> (Map<?, ?>) node)
                .filter(node -> Boolean.FALSE.equals(node.get("ignored")))
                .map(node -> new Node(
                        role,
                        node.containsKey("name")
                                ? String.valueOf(object(node, "name").get("value"))
                                        .strip()
                                : "",
                        ((Number) Objects.requireNonNull(node.get("backendDOMNodeId"))).intValue()));
    }

    /** The tree's nodes are not WebDriver's elements; a script in the page hands one over. */
    private WebElement element(Node node) {
        Map<?, ?> resolved = object(cdp("DOM.resolveNode", Map.of("backendNodeId", node.backendId())), "object");
        cdp(
                "Runtime.callFunctionOn",
                Map.of("objectId", Objects.requireNonNull(resolved.get("objectId")), "functionDeclaration", KEEP));
        Object found = driver.executeScript("return window.banyanFound");
        if (found instanceof WebElement element) {
            return element;
        }
        throw new JavascriptException("The page changed while " + node + " was looked up");
    }

    private Map<String, Object> cdp(String command, Map<String, Object> parameters) {
        return driver.executeCdpCommand(command, parameters);
    }

    private static Map<?, ?> object(Map<?, ?> parent, String key) {
        return (Map<?, ?>) Objects.requireNonNull(parent.get(key), key);
    }
}
