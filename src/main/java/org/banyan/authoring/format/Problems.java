package org.banyan.authoring.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.banyan.authoring.format.Problem.Severity;

/** Collects the problems of a package while it is read. In our own content there are no warnings: everything is an error. */
public final class Problems {

    private static final int MOST = 500;

    private final boolean own;
    private final List<Problem> found = new ArrayList<>();

    public Problems(boolean own) {
        this.own = own;
    }

    boolean own() {
        return own;
    }

    void error(String file, int line, String key, Object... arguments) {
        add(Severity.ERROR, file, line, key, arguments);
    }

    void warning(String file, int line, String key, Object... arguments) {
        add(own ? Severity.ERROR : Severity.WARNING, file, line, key, arguments);
    }

    private void add(Severity severity, String file, int line, String key, Object... arguments) {
        Problem problem = new Problem(severity, file, line, key, List.of(arguments));
        if (found.size() < MOST && !found.contains(problem)) {
            found.add(problem);
            if (found.size() == MOST) {
                found.add(new Problem(Severity.ERROR, "", 0, "too-many", List.of(MOST)));
            }
        }
    }

    boolean hasErrors() {
        return found.stream().anyMatch(Problem::isError);
    }

    /** By file and line. */
    public List<Problem> list() {
        return found.stream()
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
                .toList();
    }
}
