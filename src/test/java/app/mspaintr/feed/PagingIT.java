package app.mspaintr.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.SharedServer;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestServer;
import app.mspaintr.support.TestSocket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class PagingIT {
  private final TestServer war;

  PagingIT(TestServer war) {
    this.war = war;
  }

  @Test
  void olderPostsComePageByPageToTheEnd() {
    TestClient author = TestClient.member(war);
    List<String> own = Stream.generate(author::post).limit(5).toList();
    try (TestSocket feed = TestClient.guest(war).feed()) {
      List<String> newest = ids(feed.event("snapshot"));
      assertThat(newest.subList(0, 5)).isEqualTo(reversed(own));
      JsonNode page = feed.accepted("showOlderPosts", "before", own.get(4), "limit", 3);
      assertThat(ids(page)).containsExactly(own.get(3), own.get(2), own.get(1));
      assertThat(page.get("end").asBoolean()).isFalse();
      assertThat(page.get("posts").get(0).get("starred").asBoolean()).isFalse();
      List<String> all = new ArrayList<>(ids(page));
      while (!page.get("end").asBoolean()) {
        page = feed.accepted("showOlderPosts", "before", all.get(all.size() - 1), "limit", 2);
        assertThat(page.get("posts")).isNotEmpty().hasSizeLessThanOrEqualTo(2);
        all.addAll(ids(page));
      }
      assertThat(all).contains(own.get(0)).doesNotHaveDuplicates().doesNotContain(own.get(4));
      assertThat(all.stream().map(Long::valueOf).toList())
          .isSortedAccordingTo(Comparator.reverseOrder());
    }
  }

  @Test
  void aPageHasAtLeastOnePost() {
    TestClient author = TestClient.member(war);
    String older = author.post();
    String newer = author.post();
    try (TestSocket feed = author.feed()) {
      for (int limit : new int[] {0, -5, 1}) {
        JsonNode page = feed.accepted("showOlderPosts", "before", newer, "limit", limit);
        assertThat(ids(page)).containsExactly(older);
      }
      assertThat(feed.refused("showOlderPosts", "before", "none", "limit", 1))
          .isEqualTo("notFound");
    }
  }

  @Test
  void theEndIsToldWithTheLastPost() {
    try (TestSocket feed = TestClient.guest(war).feed()) {
      JsonNode page = feed.accepted("showOlderPosts", "before", "1", "limit", 10);
      assertThat(page.get("posts")).isEmpty();
      assertThat(page.get("end").asBoolean()).isTrue();
    }
  }

  @Test
  void countsAreShownForManyPostsAtOnce() {
    TestClient author = TestClient.member(war);
    String quiet = author.post();
    String busy = author.post();
    try (TestSocket room = author.room(busy);
        TestSocket feed = TestClient.guest(war).feed()) {
      room.accepted("castStar", "post", busy);
      room.accepted("addComment", "text", "one");
      room.accepted("addComment", "text", "two");
      JsonNode counts =
          feed.accepted("showCounts", "posts", List.of(quiet, busy, "999999999", "none"))
              .get("counts");
      assertThat(counts.valueStream().map(JsonNode::toString).toList())
          .containsExactlyInAnyOrder(
              "{\"post\":\"" + quiet + "\",\"stars\":0,\"comments\":0}",
              "{\"post\":\"" + busy + "\",\"stars\":1,\"comments\":2}");
      assertThat(feed.accepted("showCounts", "posts", List.of()).get("counts")).isEmpty();
      assertThat(feed.accepted("showCounts", "posts", Collections.nCopies(200, busy)).get("counts"))
          .hasSize(1);
      assertThat(feed.refused("showCounts", "posts", Collections.nCopies(201, busy)))
          .isEqualTo("tooLong");
    }
  }

  private static List<String> ids(JsonNode page) {
    return page.get("posts").valueStream().map(post -> post.get("id").asString()).toList();
  }

  private static List<String> reversed(List<String> list) {
    List<String> copy = new ArrayList<>(list);
    Collections.reverse(copy);
    return copy;
  }
}
