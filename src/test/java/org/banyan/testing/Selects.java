package org.banyan.testing;

import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts what is read from the database, whichever way: asks the database itself, on the one connection of a transaction. */
public final class Selects {

    private final TransactionTemplate transactions;
    private final JdbcClient sql;

    public Selects(PlatformTransactionManager transactions, JdbcClient sql) {
        this.transactions = new TransactionTemplate(transactions);
        this.sql = sql;
    }

    /** How many select statements the work has sent. */
    public int during(Runnable work) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            int before = sent();
            work.run();
            return sent() - before - 1;
        }));
    }

    private int sent() {
        return sql.sql(
                        "select variable_value from information_schema.session_status where variable_name = 'Com_select'")
                .query(Integer.class)
                .single();
    }
}
