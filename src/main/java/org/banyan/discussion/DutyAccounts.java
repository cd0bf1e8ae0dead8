package org.banyan.discussion;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banyan.courier.Courier;
import org.banyan.courier.Letter;
import org.banyan.curriculum.CourseOutline;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.Profiles;
import org.banyan.shared.Texts;
import org.banyan.tutoring.DutyEntry;
import org.banyan.tutoring.EndedDuties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells whoever has led a topic, after the last day, what became of it: by mail and on the board. Account and mail are one
 * transaction, so each is made once, whichever server makes it.
 */
@Service
public class DutyAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(DutyAccounts.class);

    /** A duty that ended longer ago is looked back on no more, and an account is on the board as long. */
    private static final int DAYS = 14;

    private final JdbcClient sql;
    private final EndedDuties ended;
    private final DutyFigures figures;
    private final Cohorts cohorts;
    private final PublishedCourses courses;
    private final Courier courier;
    private final Profiles profiles;
    private final CurrentPerson currentPerson;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DutyAccounts(
            JdbcClient sql,
            EndedDuties ended,
            DutyFigures figures,
            Cohorts cohorts,
            PublishedCourses courses,
            Courier courier,
            Profiles profiles,
            CurrentPerson currentPerson,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.sql = sql;
        this.ended = ended;
        this.figures = figures;
        this.cohorts = cohorts;
        this.courses = courses;
        this.courier = courier;
        this.profiles = profiles;
        this.currentPerson = currentPerson;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The accounts of the person asking of the last two weeks, the newest first. */
    public List<DutyAccount> mine() {
        return sql.sql("""
                        select cohort_id, topic_id, from_day, to_day, questions, answered, median_minutes, took_part,
                            learners, across_percent
                        from duty_account where person_id = ? and to_day >= ? order by to_day desc, duty_id""")
                .params(currentPerson.id().value(), today().minusDays(DAYS))
                .query((row, _) -> new DutyAccount(
                        new CohortId(Sql.uuid(row, 1)),
                        new TopicId(Sql.uuid(row, 2)),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        new DutyAccount.Figures(
                                row.getInt(5),
                                row.getInt(6),
                                row.getObject(7, Integer.class),
                                row.getInt(8),
                                row.getInt(9),
                                row.getObject(10, Integer.class))))
                .list();
    }

    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT1H")
    void lookBack() {
        for (DutyEntry duty : ended.between(today().minusDays(DAYS), today())) {
            try {
                transaction.executeWithoutResult(_ -> account(duty));
            } catch (RuntimeException e) {
                LOG.error("The duty {} could not be looked back on", duty.duty(), e);
            }
        }
    }

    private void account(DutyEntry duty) {
        if (sql.sql("select count(*) from duty_account where duty_id = ?")
                        .param(duty.duty().value())
                        .query(Integer.class)
                        .single()
                > 0) {
            return;
        }
        DutyAccount account = new DutyAccount(duty.cohort(), duty.topic(), duty.from(), duty.to(), figures.of(duty));
        if (store(duty, account.figures())) {
            tell(duty, account);
        }
    }

    private boolean store(DutyEntry duty, DutyAccount.Figures counted) {
        return sql.sql("""
                                insert ignore into duty_account (duty_id, person_id, cohort_id, topic_id, from_day, to_day, questions,
                                    answered, median_minutes, took_part, learners, across_percent, counted_at)
                                values (:duty, :person, :cohort, :topic, :from, :to, :questions, :answered, :median, :tookPart,
                                    :learners, :across, :now)""")
                        .param("duty", duty.duty().value())
                        .param("person", duty.person().value())
                        .param("cohort", duty.cohort().value())
                        .param("topic", duty.topic().value())
                        .param("from", duty.from())
                        .param("to", duty.to())
                        .param("questions", counted.questions())
                        .param("answered", counted.answered())
                        .param("median", counted.medianMinutes())
                        .param("tookPart", counted.tookPart())
                        .param("learners", counted.learners())
                        .param("across", counted.acrossPercent())
                        .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private void tell(DutyEntry duty, DutyAccount account) {
        Locale language = profiles.languageOf(duty.person());
        Optional<CourseOutline.TopicEntry> topic =
                courses.outline(cohorts.get(duty.cohort()).version(), language).topic(duty.topic());
        if (topic.isEmpty()) {
            return;
        }
        String title = topic.get().title();
        DateTimeFormatter days =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language);
        List<String> words = new ArrayList<>();
        words.add(Texts.text(
                language, "discussion.account.thanks", title, days.format(duty.from()), days.format(duty.to())));
        words.addAll(account.sentences(language));
        words.add(Texts.text(language, "discussion.account.next"));
        courier.send(
                Letter.to(duty.person(), language, Texts.text(language, "discussion.account.subject", title), words)
                        .asking(Texts.text(language, "discussion.account.open"), "/tutoring"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
