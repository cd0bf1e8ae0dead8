package org.banyan.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A journey through the running application. Its test methods may ask, as parameters, for as many {@link Browser browsers}
 * as there are people in the story, each with a profile of its own, and for the {@link RunningBanyan application}, which is
 * started once for all journeys. Without Chromium and its driver a journey is skipped, but fails under {@code CI=true}.
 *
 * <pre>{@code
 * @Journey
 * class TwoLearnersTalkIT {
 *
 *     @Test
 *     void seeEachOthersPosts(Browser noor, @Opened(size = Opened.Size.PHONE, language = "ar") Browser zeinab) {
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(JourneyExtension.class)
public @interface Journey {}
