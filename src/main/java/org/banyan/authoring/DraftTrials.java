package org.banyan.authoring;

import java.util.UUID;
import org.banyan.assessment.UnpublishedQuizzes;
import org.banyan.authoring.format.PackageFiles;
import org.banyan.authoring.format.PackageReader;
import org.banyan.authoring.format.ParsedPackage.ParsedQuiz;
import org.banyan.authoring.format.Problems;
import org.banyan.curriculum.TopicId;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets those who may read a draft try its quizzes, with the pools of the banks as they are now. */
@Service
@Transactional(readOnly = true)
class DraftTrials implements UnpublishedQuizzes {

    private final DraftGate gate;
    private final CourseContents contents;
    private final DraftPools pools;

    DraftTrials(DraftGate gate, CourseContents contents, DraftPools pools) {
        this.gate = gate;
        this.contents = contents;
        this.pools = pools;
    }

    @Override
    public UnpublishedQuiz quiz(UUID draft, String key) {
        DraftRow row = gate.readable(new DraftId(draft));
        Problems problems = new Problems(false);
        PackageFiles files =
                PackageFiles.kept(pools.pin(row, contents.files(row)).files(), problems);
        ParsedQuiz quiz = PackageReader.course(files, row.folder(), row.language(), problems).stream()
                .flatMap(course -> course.quizzes().stream())
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        return new UnpublishedQuiz(
                quiz.shownIn(new TopicId(draft)),
                "authoring/" + draft + "/quiz/" + key,
                "/authoring/figures/" + draft + "/");
    }
}
