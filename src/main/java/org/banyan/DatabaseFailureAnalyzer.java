package org.banyan;

import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences, instead of many frames, that the database a person has named cannot be used. */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        return switch (cause) {
            case SQLInvalidAuthorizationSpecException _ ->
                new FailureAnalysis(
                        "The database refused the sign-in: " + cause.getMessage(),
                        "Check DB_USER and DB_PASSWORD, and that this user may use the database named in DB_URL.",
                        cause);
            case SQLNonTransientConnectionException _ ->
                new FailureAnalysis(
                        "The database does not answer: " + cause.getMessage(),
                        "Check DB_URL (jdbc:mariadb://host:port/database), and that a MariaDB 10.11 or 11 runs there.",
                        cause);
            default -> null;
        };
    }
}
