package org.banyan.assessment.bank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banyan.assessment.interchange.Media;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The categories of one bank: found by path, and made where they are missing. */
final class CategoryTree {

    private final BankId bank;
    private final Map<List<String>, UUID> byPath = new HashMap<>();
    private final Map<UUID, List<String>> paths = new LinkedHashMap<>();
    private final List<@Nullable Object[]> fresh = new ArrayList<>();

    private CategoryTree(BankId bank) {
        this.bank = bank;
    }

    static CategoryTree of(BankId bank, JdbcClient sql) {
        record Node(UUID id, @Nullable UUID parent, String name) {}
        CategoryTree tree = new CategoryTree(bank);
        Map<UUID, Node> nodes = new HashMap<>();
        sql.sql("select id, parent_id, name from bank_category where bank_id = ?")
                .param(bank.value())
                .query((row, _) -> new Node(
                        row.getObject("id", UUID.class), row.getObject("parent_id", UUID.class), row.getString("name")))
                .list()
                .forEach(node -> nodes.put(node.id(), node));
        nodes.values().forEach(node -> {
            List<String> path = new ArrayList<>();
            for (Node at = node; at != null; at = at.parent() == null ? null : nodes.get(at.parent())) {
                path.addFirst(at.name());
            }
            tree.keep(node.id(), List.copyOf(path));
        });
        return tree;
    }

    /** Ids by path, ordered by path. */
    List<Map.Entry<UUID, List<String>>> inOrder() {
        return paths.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(path -> String.join("\u0000", path))))
                .toList();
    }

    List<String> path(@Nullable UUID category) {
        return category == null ? List.of() : paths.getOrDefault(category, List.of());
    }

    /** The category with this path, which is made with all above it unless it is there; none for the top. */
    @Nullable
    UUID idOf(List<String> path) {
        if (path.isEmpty()) {
            return null;
        }
        UUID known = byPath.get(path);
        if (known != null) {
            return known;
        }
        UUID parent = idOf(path.subList(0, path.size() - 1));
        UUID id = CategoryId.next().value();
        keep(id, List.copyOf(path));
        fresh.add(new @Nullable Object[] {
            id, bank.value(), parent, path.getLast(), Media.digest(String.join("\u0000", path))
        });
        return id;
    }

    /** Writes down those that were made. */
    void insertFresh(JdbcTemplate batch) {
        // One after another, because a child refers to its parent.
        batch.batchUpdate(
                "insert into bank_category (id, bank_id, parent_id, name, path_digest) values (?, ?, ?, ?, ?)", fresh);
        fresh.clear();
    }

    private void keep(UUID id, List<String> path) {
        byPath.put(path, id);
        paths.put(id, path);
    }
}
