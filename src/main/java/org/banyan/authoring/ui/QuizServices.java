package org.banyan.authoring.ui;

import org.banyan.assessment.bank.BankContents;
import org.banyan.assessment.bank.BankPools;
import org.banyan.assessment.bank.QuestionBanks;
import org.banyan.authoring.DraftQuestions;
import org.banyan.authoring.DraftQuizzes;
import org.banyan.identity.People;
import org.springframework.stereotype.Component;

/** What the editor of a quiz asks. */
@Component
record QuizServices(
        DraftQuizzes quizzes,
        DraftQuestions questions,
        QuestionBanks banks,
        BankContents contents,
        BankPools pools,
        People people) {}
