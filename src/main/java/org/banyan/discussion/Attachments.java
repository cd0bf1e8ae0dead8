package org.banyan.discussion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.curriculum.TopicId;
import org.banyan.discussion.files.FileStore;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.banyan.tutoring.Facilitation;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that belong to posts. A file is sent while the post is being written and is its sender's alone until the post is there;
 * from then on it is for those who may read the post. What no post takes goes after a day.
 *
 * @see "docs/decisions/0286-files-are-taken-by-their-content.md"
 */
@Service
public class Attachments {

    private static final Duration DAY = Duration.ofDays(1);

    private final AttachmentStore attachments;
    private final FileIntake intake;
    private final FileStore files;
    private final FileLimits limits;
    private final Entrance entrance;
    private final PostRepository posts;
    private final Facilitation facilitation;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    Attachments(
            AttachmentStore attachments,
            FileIntake intake,
            FileStore files,
            FileLimits limits,
            Entrance entrance,
            PostRepository posts,
            Facilitation facilitation,
            CurrentPerson currentPerson,
            Clock clock) {
        this.attachments = attachments;
        this.intake = intake;
        this.files = files;
        this.limits = limits;
        this.entrance = entrance;
        this.posts = posts;
        this.facilitation = facilitation;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** An open file; who asks for it closes it. */
    public record Opened(Attachment file, long size, InputStream content) {}

    /**
     * Takes a file for a post in this topic. The same upload again is the same file.
     *
     * @throws Refusal.NotPermitted for those who may not write there
     * @throws Refusal.Invalid which names the file and says what is wrong with it, or that it is too much
     */
    public Attachment take(CohortId cohort, TopicId topic, TakeFile take, InputStream content) {
        return take(entrance.toWrite(cohort, topic).person(), take, content);
    }

    /** Takes a file for a reply in this discussion, which came by another way than the topic's page. */
    public Attachment take(DiscussionId discussion, TakeFile take, InputStream content) {
        return take(entrance.toWrite(discussion).membership().person(), take, content);
    }

    private Attachment take(PersonId owner, TakeFile take, InputStream content) {
        Optional<Attachment> before = attachments.uploaded(owner, take.upload());
        if (before.isPresent()) {
            return before.get();
        }
        List<Attachment> waiting = attachments.waiting(owner, take.writing());
        if (waiting.size() >= limits.number) {
            throw new Refusal.Invalid("discussion.refusal.too-many-files", limits.number);
        }
        AttachmentStore.Stored stored =
                intake.keep(owner, take.name(), content, size -> requireRoom(owner, waiting, size));
        try {
            attachments.add(stored, take.writing(), take.upload(), clock.instant());
            return stored.shown();
        } catch (DuplicateKeyException sentTwiceAtATime) {
            return attachments.uploaded(owner, take.upload()).orElseThrow(() -> sentTwiceAtATime);
        }
    }

    private void requireRoom(PersonId owner, List<Attachment> waiting, long size) {
        if (bytes(waiting) + size > limits.postBytes()) {
            throw new Refusal.Invalid("discussion.refusal.files-too-large", limits.post);
        }
        if (attachments.sentSince(owner, clock.instant().minus(DAY)) + size > limits.dayBytes()) {
            throw new Refusal.Invalid("discussion.refusal.files-of-day", limits.day);
        }
    }

    /** Takes back a file of one's own that no post has. */
    @Transactional
    public void remove(AttachmentId id) {
        PersonId person = currentPerson.id();
        attachments
                .find(id)
                .filter(file -> file.owner().equals(person) && file.post() == null)
                .ifPresent(_ -> attachments.remove(id, clock.instant()));
    }

    /**
     * Opens a file, or the small copy of a picture, for its sender or for those who may read its post.
     *
     * @throws Refusal.NotFound if there is none, or it went with its post or is hidden with it
     */
    @Transactional(readOnly = true)
    public Opened open(AttachmentId id, boolean small) {
        AttachmentStore.Stored file = attachments.find(id).orElseThrow(Attachments::gone);
        requireReadable(file);
        String digest = small && file.smallDigest() != null ? file.smallDigest() : file.digest();
        try {
            return new Opened(
                    file.shown(), digest.equals(file.digest()) ? file.shown().size() : -1, files.open(digest));
        } catch (IOException e) {
            throw new UncheckedIOException("The content of a file is not where it should be", e);
        }
    }

    private void requireReadable(AttachmentStore.Stored file) {
        PersonId reader = currentPerson.id();
        PostId id = file.post();
        if (id == null) {
            if (!file.owner().equals(reader)) {
                throw gone();
            }
            return;
        }
        Entrance.Place place = entrance.toRead(id);
        Post post = posts.findById(id.value()).orElseThrow(Attachments::gone);
        boolean mayJudge =
                post.author().equals(reader) || facilitation.leads(place.membership(), place.topic(), post.author());
        if (post.isDeleted() || (post.isHidden() && !mayJudge)) {
            throw gone();
        }
    }

    private static Refusal gone() {
        return new Refusal.NotFound("discussion.refusal.file-gone");
    }

    /** The files of those posts that have any. */
    Map<PostId, List<Attachment>> of(Collection<PostEntry> entries) {
        return attachments.of(entries.stream()
                .filter(post -> post.files() > 0)
                .map(PostEntry::id)
                .toList());
    }

    /** The files of posts, for those who have asked already whether the posts may be read. */
    public Map<PostId, List<Attachment>> filesOf(Collection<PostId> posts) {
        return attachments.of(posts);
    }

    List<Attachment> of(Post post) {
        return post.files() == 0
                ? List.of()
                : attachments.of(List.of(post.id())).getOrDefault(post.id(), List.of());
    }

    /** Gives a post its files, within the transaction that stores the post. */
    void attach(Post post, List<AttachmentId> chosen) {
        if (chosen.isEmpty() && post.files() == 0) {
            return;
        }
        if (chosen.size() > limits.number) {
            throw new Refusal.Invalid("discussion.refusal.too-many-files", limits.number);
        }
        boolean all = attachments.attach(post.author(), post.id(), chosen, clock.instant());
        if (!all) {
            throw new Refusal.Invalid("discussion.refusal.files-gone");
        }
        post.carries(chosen.size());
        if (bytes(of(post)) > limits.postBytes()) {
            throw new Refusal.Invalid("discussion.refusal.files-too-large", limits.post);
        }
    }

    private static long bytes(Collection<Attachment> files) {
        return files.stream().mapToLong(Attachment::size).sum();
    }
}
