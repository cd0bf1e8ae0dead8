package org.banyan.discussion;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PostRepository extends Repository<Post, UUID> {

    Post saveAndFlush(Post post);

    Optional<Post> findById(UUID id);

    Optional<Post> findByAuthorIdAndSendKey(UUID authorId, UUID sendKey);

    boolean existsByAuthorIdAndSendKey(UUID authorId, UUID sendKey);
}
