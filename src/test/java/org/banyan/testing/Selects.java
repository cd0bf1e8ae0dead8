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
        this(new TransactionTemplate(transactions), sql);
    }

    public Selects(TransactionTemplate transactions, JdbcClient sql) {
        this.transactions = transactions;
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

    /** How many statements of any kind the work has sent, what it only had in mind written out. */
    public int statementsDuring(Runnable work) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            int before = counted("Questions");
            work.run();
            // Counts as one, and lets what is not written out yet go before it.
            sql.sql("do 0").update();
            return counted("Questions") - before - 2;
        }));
    }

    private int sent() {
        return counted("Com_select");
    }

    private int counted(String what) {
        return sql.sql("select variable_value from information_schema.session_status where variable_name = ?")
                .param(what)
                .query(Integer.class)
                .single();
    }
}
