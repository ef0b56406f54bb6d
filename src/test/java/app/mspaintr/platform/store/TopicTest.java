package app.mspaintr.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
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
  void theFeedIsLockedBeforePosts() {
    assertThat(Stream.of(Topic.post(9), Topic.FEED).map(Topic::kind).sorted())
        .containsExactly(Topic.FEED.kind(), Topic.post(9).kind());
  }

  @Test
  void aRoomKnowsItsPost() {
    assertThat(Topic.post(17).postId()).isEqualTo(17);
    assertThatIllegalStateException().isThrownBy(Topic.FEED::postId);
  }
}
