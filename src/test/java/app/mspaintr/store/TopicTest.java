package app.mspaintr.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TopicTest {
  @Test
  void isKnownByItsName() {
    assertThat(Topic.post(17)).isEqualTo(new Topic("post/17")).isNotEqualTo(Topic.post(18));
    assertThat(Topic.FEED.name()).isEqualTo("feed");
    assertThatNullPointerException().isThrownBy(() -> new Topic(null));
  }

  @Test
  void locksAreTakenOnTheFeedFirstAndThenOnPostsByNumber() {
    assertThat(
            Stream.of(Topic.post(100), Topic.post(9), Topic.FEED, Topic.post(Long.MAX_VALUE))
                .sorted())
        .containsExactly(Topic.FEED, Topic.post(9), Topic.post(100), Topic.post(Long.MAX_VALUE));
  }
}
