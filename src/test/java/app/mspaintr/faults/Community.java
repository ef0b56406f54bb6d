package app.mspaintr.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.mspaintr.support.RunningWar;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestPictures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;

/** Busy members in one room, and whether the server remembers what it told them. */
final class Community {
  /** Nothing is as slow as that. */
  private static final Duration HANGING = Duration.ofMinutes(1);

  private final List<BusyMember> members;
  private final ServerState truth;
  private List<Thread> working = List.of();
  private String room;

  Community(RunningWar war, int size, long seed) {
    members =
        IntStream.range(0, size)
            .mapToObj(i -> new BusyMember(TestClient.member(war), seed + i))
            .toList();
    truth = new ServerState(members.get(0).client());
  }

  /** Everyone enters a new room; its post. */
  String enterNewRoom() throws IOException {
    room = members.get(0).client().post();
    for (BusyMember member : members) {
      member.enterNew(room);
    }
    return room;
  }

  /** Everyone begins to work, until the connection breaks; returns when so many acts are done. */
  void work(int enough) {
    start(BusyMember::workUntilItBreaks);
    await("acts").atMost(HANGING).until(() -> done() >= enough);
  }

  /** Everyone begins to work, and comes back whenever the connection breaks, which it does. */
  void workOnABadNetwork(ScheduledExecutorService network) {
    start(member -> member.workUntilItStops(network));
  }

  /** Waits until everyone has noticed that the server is gone. */
  void awaitBreak() throws InterruptedException {
    for (Thread thread : working) {
      thread.join();
    }
  }

  /** Ends the work on a bad network. */
  void stop() throws InterruptedException {
    members.forEach(BusyMember::stop);
    awaitBreak();
  }

  /** The connections that the members worked over. */
  Stream<Connection> connections() {
    return members.stream().flatMap(BusyMember::connections);
  }

  private void start(Consumer<BusyMember> work) {
    working =
        members.stream().map(member -> new Thread(() -> work.accept(member), "member")).toList();
    working.forEach(Thread::start);
  }

  /** Acts that were answered in this room. */
  long done() {
    return done(MemberAction.class);
  }

  /** Acts of a kind that were answered in this room. */
  long done(Class<? extends MemberAction> kind) {
    return members.stream().mapToLong(member -> member.done(kind)).sum();
  }

  /** Everyone comes back and finishes; afterwards everything is there exactly once. */
  void finish() throws IOException {
    for (BusyMember member : members) {
      member.finish();
    }
    assertThat(all(MemberAction.class)).allMatch(MemberAction::isDone);
    check(act -> true);
  }

  /**
   * Everything that was answered is there exactly once, whole; what was not may be there, once,
   * where {@code mayBe} says so.
   */
  void check(Predicate<MemberAction> mayBe) throws IOException {
    checkComments(mayBe);
    checkStars(mayBe);
    checkPosts(mayBe);
  }

  private void checkComments(Predicate<MemberAction> mayBe) throws IOException {
    List<JsonNode> comments = truth.comments(room);
    assertThat(comments).doesNotHaveDuplicates().containsAll(answers());
    assertThat(comments.stream().map(comment -> comment.get("text").asString()))
        .doesNotHaveDuplicates()
        .isSubsetOf(
            all(MemberAction.Comment.class)
                .filter(act -> act.isDone() || mayBe.test(act))
                .map(MemberAction.Comment::text)
                .collect(Collectors.toSet()));
    List<JsonNode> history = truth.history("/live/posts/" + room);
    assertThat(
            history.stream()
                .filter(event -> Connection.isA("commentAdded", event))
                .map(event -> event.get("comment")))
        .as("the history")
        .isEqualTo(comments);
    Set<JsonNode> told = new HashSet<>(history);
    for (BusyMember member : members) {
      assertThat(member.heard().stream().filter(event -> Connection.isA("commentAdded", event)))
          .as("what was told before the break")
          .allMatch(told::contains);
    }
  }

  private List<JsonNode> answers() {
    return all(MemberAction.Comment.class)
        .filter(MemberAction::isDone)
        .map(act -> act.said().answer().get("comment"))
        .toList();
  }

  private void checkStars(Predicate<MemberAction> mayBe) {
    int stars = 0;
    for (BusyMember member : members) {
      boolean starred = new ServerState(member.client()).post(room).get("starred").asBoolean();
      boolean known =
          member
              .acts(MemberAction.Starring.class)
              .allMatch(act -> act.isDone() || !mayBe.test(act));
      if (known) {
        assertThat(starred).as("the star of " + member.client().name()).isEqualTo(member.starred());
      }
      stars += starred ? 1 : 0;
    }
    assertThat(truth.post(room).get("stars").asInt()).isEqualTo(stars);
  }

  private void checkPosts(Predicate<MemberAction> mayBe) throws IOException {
    Map<String, MemberAction.Painting> paintings = new HashMap<>();
    all(MemberAction.Painting.class).forEach(painting -> paintings.put(painting.title(), painting));
    List<JsonNode> posts = truth.postsSince(room);
    assertThat(posts.stream().map(post -> post.get("title").asString())).doesNotHaveDuplicates();
    for (JsonNode post : posts) {
      MemberAction.Painting painting = paintings.remove(post.get("title").asString());
      assertThat(painting).as("who painted " + post).isNotNull();
      assertThat(painting).matches(p -> p.isDone() || mayBe.test(p), "was answered or may be");
      if (painting.isDone()) {
        assertThat(post).isEqualTo(painting.post());
      }
      checkWhole(post.get("picture"), painting);
    }
    assertThat(paintings.values()).as("posts that are missing").noneMatch(MemberAction::isDone);
  }

  private void checkWhole(JsonNode picture, MemberAction.Painting painting) throws IOException {
    byte[] shown = truth.bytes(picture.get("url").asString());
    assertThat(TestPictures.pixels(shown)).isEqualTo(TestPictures.pixels(painting.picture()));
    assertThat(picture.get("thumbnails")).isNotEmpty();
    for (JsonNode thumbnail : picture.get("thumbnails")) {
      byte[] small = truth.bytes(thumbnail.get("url").asString());
      assertThat(ImageIO.read(new ByteArrayInputStream(small)).getWidth())
          .isEqualTo(thumbnail.get("width").asInt());
    }
  }

  private <A extends MemberAction> Stream<A> all(Class<A> kind) {
    return members.stream().flatMap(member -> member.acts(kind));
  }
}
