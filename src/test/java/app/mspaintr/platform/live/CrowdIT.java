package app.mspaintr.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.SharedServer;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestPictures;
import app.mspaintr.support.TestServer;
import app.mspaintr.support.TestSocket;
import app.mspaintr.support.Watcher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class CrowdIT {
  private static final int MEMBERS = 8;
  private static final int WATCHERS = 3;

  private final TestServer war;

  CrowdIT(TestServer war) {
    this.war = war;
  }

  @Test
  void everyWatcherOfARoomEndsWithItsHistory() {
    List<TestClient> members = members();
    String post = members.get(0).post();
    String path = "/live/posts/" + post;
    List<Watcher> watchers = watch(path, event -> textOf(event).equals("the end"));
    members.parallelStream()
        .forEach(
            member -> {
              try (TestSocket room = member.room(post)) {
                for (int i = 0; i < 12; i++) {
                  room.accepted("addComment", "text", member.name() + " " + i);
                  room.accepted(i % 2 == 0 ? "castStar" : "withdrawStar", "post", post);
                }
                room.accepted("castStar", "post", post);
              }
            });
    try (TestSocket room = members.get(0).room(post)) {
      room.accepted("addComment", "text", "the end");
      JsonNode newest = room.event("snapshot").get("comments").get(0);
      List<JsonNode> comments = new ArrayList<>();
      room.accepted("showOlderComments", "before", "999999999999", "limit", 100)
          .get("comments")
          .forEach(comments::add);
      assertThat(comments).hasSize(MEMBERS * 12 + 1).contains(newest);
      for (Watcher watcher : watchers) {
        List<JsonNode> history = watcher.history();
        assertThat(seqs(history)).isSorted().doesNotHaveDuplicates();
        assertThat(of(history, "commentAdded", "comment")).isEqualTo(comments);
        List<JsonNode> counts = of(history, "starsCounted", "stars");
        assertThat(counts.get(counts.size() - 1).asInt()).isEqualTo(MEMBERS);
        assertThat(watcher.connections())
            .as("it was a bad network")
            .isGreaterThan(MEMBERS * 12 / Watcher.MOST);
      }
    }
  }

  @Test
  void everyWatcherOfTheFeedEndsWithItsHistory() {
    List<TestClient> members = members();
    List<Watcher> watchers =
        watch("/live/feed", event -> event.toString().contains("\"title\":\"the end\""));
    List<String> published =
        members.parallelStream()
            .flatMap(
                member -> {
                  List<String> own = Stream.generate(member::post).limit(3).toList();
                  try (TestSocket feed = member.feed()) {
                    feed.accepted("removePost", "post", own.get(1));
                    feed.accepted("castStar", "post", own.get(0));
                  }
                  return Stream.of(own.get(0), own.get(2));
                })
            .toList();
    members.get(0).publish(TestPictures.png(), "the end");
    List<JsonNode> first = watchers.get(0).history();
    assertThat(seqs(first)).isSorted().doesNotHaveDuplicates();
    assertThat(of(first, "postRemoved", "post")).hasSize(MEMBERS);
    assertThat(of(first, "postPublished", "post").stream().map(post -> post.get("id").asString()))
        .containsAll(published);
    for (Watcher watcher : watchers) {
      assertThat(afterRemovals(watcher.history())).isEqualTo(afterRemovals(first));
    }
  }

  @Test
  void everyoneWhoOnlyWatchesSeesTheSameInTheSameOrder() {
    List<TestClient> members = members();
    String post = members.get(0).post();
    List<TestSocket> guests =
        Stream.generate(() -> TestClient.guest(war).room(post)).limit(10).toList();
    members.parallelStream()
        .forEach(
            member -> {
              try (TestSocket room = member.room(post)) {
                for (int i = 0; i < 6; i++) {
                  room.accepted("addComment", "text", member.name() + " " + i);
                }
              }
            });
    int all = MEMBERS * 6;
    List<Long> gapFree = LongStream.rangeClosed(1, all).boxed().toList();
    for (TestSocket guest : guests) {
      guest.await("commentAdded", comments -> comments.size() >= all ? comments : null);
      assertThat(seqs(guest.events("commentAdded")))
          .as("those from before its snapshot are in the snapshot")
          .isEqualTo(gapFree);
      guest.close();
    }
  }

  private List<TestClient> members() {
    return Stream.generate(() -> TestClient.member(war)).limit(MEMBERS).toList();
  }

  private List<Watcher> watch(String path, Predicate<JsonNode> isLast) {
    List<Watcher> watchers =
        Stream.generate(() -> new Watcher(TestClient.guest(war), path, isLast))
            .limit(WATCHERS)
            .toList();
    watchers.forEach(Thread::start);
    return watchers;
  }

  /** A watcher who comes back after a removal is never told what was removed. */
  private static List<String> afterRemovals(List<JsonNode> history) {
    List<String> removed =
        of(history, "postRemoved", "post").stream().map(JsonNode::asString).toList();
    return history.stream()
        .filter(event -> !removed.contains(event.get("post").path("id").asString("")))
        .map(JsonNode::toString)
        .toList();
  }

  private static List<JsonNode> of(List<JsonNode> history, String type, String field) {
    return history.stream()
        .filter(event -> event.get("type").asString().equals(type))
        .map(event -> event.get(field))
        .toList();
  }

  private static List<Long> seqs(List<JsonNode> history) {
    return history.stream().map(event -> event.get("seq").asLong()).toList();
  }

  private static String textOf(JsonNode event) {
    return event.path("comment").path("text").asString("");
  }
}
