package org.banyan.permissions;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.assessment.AttemptId;
import org.banyan.assessment.QuestionId;
import org.banyan.assessment.QuizAttempts;
import org.banyan.assessment.QuizId;
import org.banyan.assessment.QuizPages;
import org.banyan.assessment.bank.BankContents;
import org.banyan.assessment.bank.BankFilter;
import org.banyan.assessment.bank.BankId;
import org.banyan.assessment.bank.BankImport;
import org.banyan.assessment.bank.BankedId;
import org.banyan.assessment.bank.QuestionBanks;
import org.banyan.authoring.CourseDrafts;
import org.banyan.authoring.DraftFixture;
import org.banyan.authoring.DraftId;
import org.banyan.authoring.TestPackage;
import org.banyan.cascade.GrantQualification;
import org.banyan.cascade.OpenTraining;
import org.banyan.cascade.QualificationId;
import org.banyan.cascade.TrainerPart;
import org.banyan.cascade.TrainerQualifications;
import org.banyan.cascade.TrainingId;
import org.banyan.cascade.Trainings;
import org.banyan.certification.pdf.Look.Paper;
import org.banyan.certification.templates.CertificateKind;
import org.banyan.certification.templates.TemplateId;
import org.banyan.certification.templates.Templates;
import org.banyan.curriculum.CourseId;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.curriculum.TopicId;
import org.banyan.discussion.Appeals;
import org.banyan.discussion.AttachmentId;
import org.banyan.discussion.Attachments;
import org.banyan.discussion.CaseId;
import org.banyan.discussion.DiscussionFixture;
import org.banyan.discussion.Discussions;
import org.banyan.discussion.Moderation;
import org.banyan.discussion.Published;
import org.banyan.discussion.TakeFile;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.EnrolmentId;
import org.banyan.enrolment.Enrolments;
import org.banyan.enrolment.GroupId;
import org.banyan.enrolment.Groups;
import org.banyan.enrolment.Invitations;
import org.banyan.enrolment.Membership;
import org.banyan.enrolment.intake.ImportId;
import org.banyan.enrolment.intake.PeopleImports;
import org.banyan.enrolment.intake.StartImport;
import org.banyan.gathering.GatheringFixture;
import org.banyan.gathering.GatheringId;
import org.banyan.gathering.Gatherings;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.banyan.identity.ProgrammeId;
import org.banyan.identity.Programmes;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.PersonFixture;
import org.banyan.tutoring.DutyId;
import org.banyan.tutoring.FacilitationDuties;
import org.banyan.tutoring.GiveDuty;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One institute with one of everything: a course, a cohort with a group, somebody who learns there (the subject, to whom posts
 * and attempts belong), a draft, a gathering, a training, a programme, a question bank, a template.
 */
record Stage(
        InstituteId institute,
        ProgrammeId programme,
        CourseId course,
        CourseVersionId version,
        TopicId topic,
        CohortId cohort,
        GroupId group,
        PersonId subject,
        PersonId learner,
        PersonId peerTutor,
        EnrolmentId enrolment,
        Published post,
        AttachmentId attachment,
        QuizId quiz,
        AttemptId attempt,
        QuestionId question,
        UUID invitation,
        DraftId draft,
        GatheringId gathering,
        PersonId trainer,
        QualificationId qualification,
        TrainingId training,
        DutyId duty,
        ImportId importId,
        CaseId moderated,
        BankId bank,
        BankedId banked,
        TemplateId template) {

    /** Sets a stage. */
    record Builder(
            PersonFixture people,
            CourseFixture courses,
            DraftFixture drafts,
            PublishedCourses published,
            Programmes programmes,
            Groups groups,
            Invitations invitations,
            Enrolments enrolments,
            Discussions discussions,
            Attachments attachments,
            QuizPages quizzes,
            QuizAttempts attempts,
            CourseDrafts courseDrafts,
            Gatherings gatherings,
            TrainerQualifications qualifications,
            Trainings trainings,
            FacilitationDuties duties,
            PeopleImports imports,
            Moderation moderation,
            Appeals appeals,
            QuestionBanks banks,
            BankImport bankImport,
            BankContents bankContents,
            Templates templates,
            JdbcClient sql) {

        Stage build() {
            return people.signedInAs(people.administrator(), this::withEverything);
        }

        private Stage withEverything() {
            InstituteId institute = drafts.institute();
            ProgrammeId programme = programmes.add("Programme " + institute.value(), List.of(institute));
            String slug = "stage-" + institute.value();
            drafts.publish(
                    institute, TestPackage.soundAs(slug).replacing(TestPackage.QUIZ, "timeLimitMinutes: 20\n", ""));
            CourseId course = drafts.course(slug);
            CourseVersionId version =
                    new CourseVersionId(id("select newest_version_id from course where id = ?", course.value()));
            CohortId cohort = new CohortId(id("select id from cohort where course_id = ?", course.value()));
            TopicId topic = published
                    .outline(version, Locale.ENGLISH)
                    .topics()
                    .getFirst()
                    .topic();

            PersonId subject = learner(cohort, "Subject");
            PersonId learner = learner(cohort, "Learner");
            PersonId peerTutor = learner(cohort, "Peer tutor");
            GroupId group = groups.make(cohort, "Group");
            Map<EnrolmentId, GroupId> places = new HashMap<>();
            for (PersonId person : List.of(subject, learner, peerTutor)) {
                places.put(enrolments.find(cohort, person).orElseThrow().enrolment(), group);
            }
            groups.place(cohort, groups.of(cohort).version(), places);
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            DutyId duty = duties.give(new GiveDuty(cohort, topic, group, peerTutor, today, today.plusDays(6), false));

            Published post = new DiscussionFixture(courses, people, discussions)
                    .started(cohort, topic, subject, "How deep is yours?");
            AttachmentId attachment = people.signedInAs(
                            subject,
                            () -> attachments.take(
                                    cohort,
                                    topic,
                                    new TakeFile(DiscussionFixture.anyKey(), UUID.randomUUID(), "file.txt"),
                                    new ByteArrayInputStream(new byte[] {'x'})))
                    .id();
            sql.sql("update attachment set post_id = ? where id = ?")
                    .params(post.post().value(), attachment.value())
                    .update();
            QuizId quiz = new QuizId(id("select id from quiz where course_version_id = ?", version.value()));
            AttemptId attempt = people.signedInAs(subject, () -> attempts.start(cohort, quiz));
            QuestionId question = new QuestionId(
                    id("select question_version_id from given_question where attempt_id = ? limit 1", attempt.value()));
            people.signedInAs(subject, () -> attempts.submit(attempt));
            invitations.invite(cohort, "invited-" + institute.value() + "@example.org", Locale.ENGLISH);

            PersonId trainer = people.withRole(Role.TRAINER, Scope.of(Scope.Kind.COURSE, course.value()));
            qualifications.grant(
                    new GrantQualification(trainer, course, Scope.of(institute), null, true, "One of the first"));
            TrainingId training = people.signedInAs(
                    trainer,
                    () -> trainings.open(new OpenTraining(
                            course,
                            institute,
                            null,
                            false,
                            "Training",
                            "Hall",
                            today,
                            today,
                            BigDecimal.TWO,
                            Map.of(trainer, TrainerPart.LEAD))));
            BankId bank = banks.begin(institute, "Bank", "en");
            bankImport.take(bank, "Is water wet?{T}".getBytes(StandardCharsets.UTF_8), "bank.gift", false);
            return new Stage(
                    institute,
                    programme,
                    course,
                    version,
                    topic,
                    cohort,
                    group,
                    subject,
                    learner,
                    peerTutor,
                    enrolments.find(cohort, subject).orElseThrow().enrolment(),
                    post,
                    attachment,
                    quiz,
                    attempt,
                    question,
                    invitations.of(cohort, 0, 1).getFirst().id(),
                    courseDrafts.edit(course),
                    gatherings.plan(cohort, GatheringFixture.plan(Instant.now().minus(Duration.ofMinutes(5)))),
                    trainer,
                    qualifications.ofInstitute(institute).getFirst().qualification(),
                    training,
                    duty,
                    imports.start(
                            new StartImport(institute, cohort, "people.csv", false),
                            "name\nA person\n".getBytes(StandardCharsets.UTF_8)),
                    appealed(cohort, topic, subject),
                    bank,
                    bankContents
                            .find(bank, BankFilter.NONE, 0)
                            .rows()
                            .getFirst()
                            .id(),
                    templates.create(institute, "Template", CertificateKind.COMPLETION, Paper.LANDSCAPE));
        }

        /** A post of the subject that a tutor has hidden, which the subject does not find right. */
        private CaseId appealed(CohortId cohort, TopicId topic, PersonId subject) {
            Published hidden = new DiscussionFixture(courses, people, discussions)
                    .started(cohort, topic, subject, "How high is yours?");
            PersonId tutor = people.withRole(Role.TUTOR, Scope.of(Scope.Kind.COHORT, cohort.value()));
            people.signedInAs(tutor, () -> moderation.hide(hidden.post(), "Unkind"));
            people.signedInAs(subject, () -> appeals.appeal(hidden.post(), "It is not"));
            return new CaseId(id(
                    "select id from moderation_case where post_id = ?",
                    hidden.post().value()));
        }

        private PersonId learner(CohortId cohort, String name) {
            PersonId person = people.named(name);
            courses.enrol(cohort, person.value());
            return person;
        }

        private UUID id(String query, UUID of) {
            return sql.sql(query).params(of).query(UUID.class).single();
        }
    }

    Scope instituteScope() {
        return Scope.of(institute);
    }

    Scope courseScope() {
        return Scope.of(Scope.Kind.COURSE, course.value());
    }

    Scope cohortScope() {
        return Scope.of(Scope.Kind.COHORT, cohort.value());
    }

    Scope groupScope() {
        return Scope.of(Scope.Kind.GROUP, group.value());
    }

    Scope programmeScope() {
        return Scope.of(Scope.Kind.PROGRAMME, programme.value());
    }

    /** What {@code Memberships} would say of the subject. */
    Membership membership() {
        return new Membership(
                subject,
                cohort,
                course,
                version,
                institute,
                Optional.empty(),
                Optional.of(enrolment),
                Optional.of(group),
                false);
    }
}
