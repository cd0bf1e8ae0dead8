package org.banyan.assessment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.assessment.bank.BankFilter;
import org.banyan.assessment.bank.BankId;
import org.banyan.assessment.bank.CategoryId;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What is looked for in a bank, as the address of its page says it. */
record BankAddress(BankId bank, BankFilter filter, int page) {

    static BankId bank(BeforeEnterEvent event) {
        return new BankId(id(event.getRouteParameters().get("bank").orElse("")));
    }

    static UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException _) {
            throw new Refusal.NotFound();
        }
    }

    static BankAddress of(BankId bank, QueryParameters parameters) {
        String category = parameters.getSingleParameter("category").orElse("");
        String page = parameters.getSingleParameter("page").orElse("");
        BankFilter filter = new BankFilter(
                parameters.getSingleParameter("words").orElse(""),
                category.isEmpty() ? null : new CategoryId(id(category)),
                parameters.getSingleParameter("tag").orElse(null),
                parameters.getSingleParameter("type").orElse(null));
        return new BankAddress(bank, filter, page.matches("[0-9]{1,5}") ? Integer.parseInt(page) : 0);
    }

    BankAddress page(int other) {
        return new BankAddress(bank, filter, other);
    }

    BankAddress filter(BankFilter other) {
        return new BankAddress(bank, other, 0);
    }

    void open() {
        Map<String, String> parameters = parameters(filter);
        if (page > 0) {
            parameters.put("page", String.valueOf(page));
        }
        UI.getCurrent().navigate("banks/" + bank.value(), QueryParameters.simple(parameters));
    }

    /** What stands behind the question mark of an address; empty where nothing is looked for. */
    static String query(BankFilter filter) {
        Map<String, String> parameters = parameters(filter);
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static Map<String, String> parameters(BankFilter filter) {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "words", filter.words().isEmpty() ? null : filter.words());
        CategoryId category = filter.category();
        put(parameters, "category", category == null ? null : category.value().toString());
        put(parameters, "tag", filter.tag());
        put(parameters, "type", filter.type());
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
