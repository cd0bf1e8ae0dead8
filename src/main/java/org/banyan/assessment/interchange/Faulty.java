package org.banyan.assessment.interchange;

import java.util.List;
import org.banyan.assessment.interchange.ImportProblem.Severity;

/** One question, or a whole file, cannot be taken. Caught where the next question can go on; never leaves this package's readers. */
public final class Faulty extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Severity severity;
    private final int line;
    private final String key;
    private final transient List<Object> arguments;

    private Faulty(Severity severity, int line, String key, Object... arguments) {
        super(key, null, false, false);
        this.severity = severity;
        this.line = line;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public static Faulty at(int line, String key, Object... arguments) {
        return new Faulty(Severity.FAULTY, line, key, arguments);
    }

    public static Faulty unsupported(int line, String key, Object... arguments) {
        return new Faulty(Severity.UNSUPPORTED, line, key, arguments);
    }

    public int line() {
        return line;
    }

    public String key() {
        return key;
    }

    public ImportProblem problem(String file, String item) {
        return new ImportProblem(severity, file, line, item, key, arguments);
    }
}
