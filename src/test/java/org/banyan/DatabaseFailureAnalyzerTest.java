package org.banyan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

class DatabaseFailureAnalyzerTest {

    private final DatabaseFailureAnalyzer analyzer = new DatabaseFailureAnalyzer();

    @Test
    void aDatabaseThatIsNotThereIsSaidPlainly() {
        FailureAnalysis analysis = analyzer.analyze(new IllegalStateException("Cannot start", refusedConnection()));

        assertThat(analysis.getDescription()).startsWith("The database does not answer");
        assertThat(analysis.getAction()).contains("DB_URL");
    }

    @Test
    void otherTroubleWithADatabaseIsLeftToOthers() {
        assertThat(analyzer.analyze(new IllegalStateException(new SQLException("Syntax error"))))
                .isNull();
    }

    private static SQLException refusedConnection() {
        try {
            DriverManager.getConnection("jdbc:mariadb://127.0.0.1:1/banyan?connectTimeout=1000")
                    .close();
            throw new AssertionError("Nothing listens at port 1");
        } catch (SQLException e) {
            return e;
        }
    }
}
