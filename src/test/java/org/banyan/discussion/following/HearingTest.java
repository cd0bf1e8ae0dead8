package org.banyan.discussion.following;

import static org.assertj.core.api.Assertions.assertThat;

import org.banyan.courier.Why;
import org.junit.jupiter.api.Test;

class HearingTest {

    @Test
    void whoTakesPartHearsOfEveryPost() {
        assertThat(new Hearing(null, null, null, true, false).of(false, null)).contains(Why.FOLLOWED);
        assertThat(new Hearing(null, null, null, false, false).of(false, null)).isEmpty();
    }

    @Test
    void answersAndMentionsReachWhoHasNotMutedThePlace() {
        assertThat(new Hearing(null, null, null, false, false).of(false, Why.MENTION))
                .contains(Why.MENTION);
        assertThat(new Hearing(Level.CONCERNING, null, null, true, false).of(false, Why.ANSWER))
                .contains(Why.ANSWER);
        assertThat(new Hearing(null, null, Level.MUTE, true, false).of(false, Why.ANSWER))
                .isEmpty();
    }

    @Test
    void theNearestChoiceCounts() {
        assertThat(new Hearing(Level.FOLLOW, null, Level.MUTE, false, false).of(false, null))
                .contains(Why.FOLLOWED);
        assertThat(new Hearing(null, Level.MUTE, Level.WATCH, true, false).of(true, null))
                .isEmpty();
        assertThat(new Hearing(Level.CONCERNING, Level.WATCH, null, true, false).of(false, null))
                .isEmpty();
    }

    @Test
    void followingATopicTellsOfNewDiscussionsAndWatchingItOfEveryPost() {
        assertThat(new Hearing(null, Level.FOLLOW, null, false, false).of(true, null))
                .contains(Why.FOLLOWED);
        assertThat(new Hearing(null, Level.FOLLOW, null, false, false).of(false, null))
                .isEmpty();
        assertThat(new Hearing(null, null, Level.WATCH, false, false).of(false, null))
                .contains(Why.WATCHED);
    }

    @Test
    void aPeerTutorOnDutyFollowsTheTopicUnlessTheyChoseOtherwise() {
        assertThat(new Hearing(null, null, null, false, true).of(true, null)).contains(Why.FOLLOWED);
        assertThat(new Hearing(null, Level.CONCERNING, null, false, true).of(true, null))
                .isEmpty();
    }
}
