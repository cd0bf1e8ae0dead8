package org.banyan.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.banyan.BanyanApplication;
import org.banyan.TestDatabase;
import org.banyan.assessment.TaughtQuizzes;
import org.banyan.authoring.DraftFixture;
import org.banyan.certification.CertificateFixture;
import org.banyan.discussion.DiscussionFixture;
import org.banyan.identity.Newcomers;
import org.banyan.tutoring.TutoringFixture;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of services on a real MariaDB. All such tests share one application context, so none may replace a bean; each makes
 * its own people and cohorts and leaves those of others alone.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = BanyanApplication.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({
    TestTime.class,
    Newcomers.class,
    PersonFixture.class,
    Mailbox.class,
    CourseFixture.class,
    TutoringFixture.class,
    DiscussionFixture.class,
    TaughtQuizzes.class,
    CertificateFixture.class,
    DraftFixture.class
})
public @interface ModuleTest {}
