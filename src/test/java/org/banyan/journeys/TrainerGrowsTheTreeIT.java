package org.banyan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.banyan.journeys.pages.CascadePage;
import org.banyan.journeys.pages.SignInPage;
import org.banyan.journeys.pages.TrainersPage;
import org.banyan.journeys.pages.TrainingPage;
import org.banyan.journeys.pages.TrainingsPage;
import org.banyan.journeys.pages.VerifyPage;
import org.junit.jupiter.api.Test;

/** A learner completes a training of trainers, gives a training, and stands in the tree with those it reached. */
@Journey
class TrainerGrowsTheTreeIT {

    private static final String COURSE = "Open data in practice";
    private static final String OF_TRAINERS = "Training of trainers: Open data in practice";
    private static final String TRAINER = "Farida Begum";
    private static final String PUPIL = "Nusrat Jahan";

    @Test
    void fromCompletingATrainingOfTrainersToATreeOfOnesOwn(
            RunningBanyan banyan, Browser staff, Browser trainer, Browser pupil, Browser anybody) throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        SignInPage.signIn(staff, "institute");
        int before = CascadePage.ofMyInstitutes(staff).peopleIn(COURSE, 3);
        TrainersPage.open(staff).name(TRAINER, OF_TRAINERS, "Has given the course four times");
        staff.meetsAccessibilityRules();

        SignInPage.signIn(trainer, "trainer");
        TrainingsPage trainings = TrainingsPage.open(trainer);
        trainer.meetsAccessibilityRules();
        TrainingPage ofTrainers = trainings
                .meeting(OF_TRAINERS, "Trainers of the north", "Mosul", today, 12)
                .openIt("Trainers of the north");
        trainer.meetsAccessibilityRules();
        ofTrainers.enterKnown("learner19@demo.test", PUPIL).allHaveCompleted(1);
        trainer.meetsAccessibilityRules();

        banyan.mailTo("learner19@demo.test", COURSE);
        SignInPage.signIn(pupil, "learner19");
        TrainingPage day = TrainingsPage.open(pupil)
                .meeting(COURSE, "Open data for schools", "Erbil", today, 6)
                .withCoTrainer(TRAINER)
                .openIt("Open data for schools");
        day.enterByName("Hêlîn Azad", "female")
                .enterByName("Karwan Omar", "male")
                .allHaveCompleted(2);
        pupil.sees(TRAINER).meetsAccessibilityRules();

        VerifyPage.open(anybody).check(day.codeOfCertificate("Hêlîn Azad")).standsFor("Hêlîn Azad", COURSE);
        anybody.sees("participant, generation 3").meetsAccessibilityRules();

        CascadePage tree = CascadePage.ofMyInstitutes(pupil)
                .expand(COURSE, "Mariam Idris", "Training of trainers", TRAINER, "Trainers of the north");
        assertThat(tree.row(PUPIL).getAccessibleName())
                .contains("Trainer, generation 2")
                .contains("2 people reached")
                .contains("of whom 1 female, 1 male")
                .contains("newly active");
        assertThat(tree.peopleIn(COURSE, 3)).isEqualTo(before + 2);
        pupil.meetsAccessibilityRules();
        assertThat(pupil.consoleErrors()).isEmpty();
    }
}
