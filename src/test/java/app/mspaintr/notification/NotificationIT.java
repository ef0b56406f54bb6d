package app.mspaintr.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.EmbeddedServer;
import app.mspaintr.support.SharedServer;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestPictures;
import app.mspaintr.support.TestServer;
import app.mspaintr.support.TestSocket;
import app.mspaintr.support.TestUpload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Authors hear that somebody went on from their paintings, also when they were away. */
@ExtendWith(SharedServer.class)
class NotificationIT {
  /** The canvas of {@link #log}. */
  private static final byte[] PICTURE = TestPictures.png(320, 200);

  private final TestServer war;
  private final byte[] log =
      Files.readAllBytes(Path.of("src/test/resources/paint/every-entry.bin"));

  NotificationIT(TestServer war) throws IOException {
    this.war = war;
  }

  @Test
  void whoWasAwayFindsWhoWentOn() {
    TestClient author = TestClient.member(war);
    TestClient other = TestClient.member(war);
    String sunset = painted(author, "Sunset");
    String dawn = continued(other, sunset, "Dawn");
    String dusk = continued(other, sunset, "");
    try (TestSocket back = author.feed();
        TestSocket theirs = other.feed();
        TestSocket guest = TestClient.guest(war).feed()) {
      JsonNode snapshot = back.event("snapshot");
      assertThat(snapshot.get("noticeCount").asInt()).isEqualTo(2);
      JsonNode newest = snapshot.get("notices").get(0);
      JsonNode oldest = snapshot.get("notices").get(1);
      assertThat(newest.get("post").asString()).isEqualTo(dusk);
      assertThat(newest.get("title").asString()).isEmpty();
      assertThat(oldest.get("post").asString()).isEqualTo(dawn);
      assertThat(oldest.get("title").asString()).isEqualTo("Dawn");
      assertThat(oldest.get("author").get("name").asString()).isEqualTo(other.name());
      assertThat(oldest.get("of").asString()).isEqualTo(sunset);
      assertThat(oldest.get("ofTitle").asString()).isEqualTo("Sunset");
      assertThat(oldest.get("at").asString()).isLessThanOrEqualTo(newest.get("at").asString());
      assertThat(oldest.get("id").asLong()).isLessThan(newest.get("id").asLong());

      assertThat(theirs.event("snapshot").get("notices")).isEmpty();
      assertThat(theirs.event("snapshot").get("noticeCount").asInt()).isZero();
      assertThat(guest.event("snapshot").has("notices")).isFalse();
      assertThat(guest.event("snapshot").has("noticeCount")).isFalse();
    }
  }

  @Test
  void anOpenFeedHearsWhatOneFindsThatIsOpenedLater() {
    TestClient author = TestClient.member(war);
    String parent = painted(author, "Open");
    try (TestSocket open = author.feed()) {
      continued(TestClient.member(war), parent, "First");
      String second = continued(TestClient.member(war), parent, "Second");
      JsonNode told =
          open.event(
              "continued", it -> it.get("continuation").get("post").asString().equals(second));
      assertThat(told.get("noticeCount").asInt()).isEqualTo(2);
      try (TestSocket later = author.feed()) {
        assertThat(later.event("snapshot").get("notices").get(0)).isEqualTo(told.get("notice"));
      }
    }
  }

  @Test
  void whoIsInARoomOnlyIsToldThereHowManyThereAre() {
    TestClient author = TestClient.member(war);
    TestClient other = TestClient.member(war);
    String parent = painted(author, "From a link");
    String first = continued(other, parent, "First");
    String elsewhere = other.post();
    try (TestSocket room = author.room(elsewhere);
        TestSocket theirs = other.room(elsewhere);
        TestSocket guest = TestClient.guest(war).room(elsewhere)) {
      JsonNode snapshot = room.event("snapshot");
      assertThat(snapshot.get("noticeCount").asInt()).isEqualTo(1);
      assertThat(snapshot.get("notices").get(0).get("post").asString()).isEqualTo(first);
      assertThat(theirs.event("snapshot").get("noticeCount").asInt()).isZero();
      assertThat(guest.event("snapshot").has("notices")).isFalse();
      assertThat(guest.event("snapshot").has("noticeCount")).isFalse();

      String place = room.place();
      String second = continued(other, parent, "Second");
      JsonNode told = // of the first, which was told after its answer, the room may hear as well
          room.event("noticesCounted", it -> it.get("noticeCount").asInt() == 2);
      assertThat(told.get("notices").get(0).get("post").asString()).isEqualTo(second);
      try (TestSocket back = author.open("/live/posts/" + elsewhere + "?resume=" + place)) {
        assertThat(back.event("noticesCounted")).isEqualTo(told);
      }
      try (TestSocket feed = author.feed()) {
        feed.accepted("seeNotices", "upTo", told.get("notices").get(0).get("id").asString());
        room.event("noticesCounted", it -> it.get("noticeCount").asInt() == 0);
      }
      theirs.settle();
      assertThat(theirs.events("noticesCounted")).isEmpty();
    }
  }

  @Test
  void aFeedThatGoesOnWhereItStoodIsToldWhatItMissed() {
    TestClient author = TestClient.member(war);
    String parent = painted(author, "Lost");
    try (TestSocket lost = author.feed()) {
      String place = lost.place();
      lost.breakOff();
      String child = continued(TestClient.member(war), parent, "Meanwhile");
      try (TestSocket back = author.open("/live/feed?resume=" + place);
          TestSocket guest = TestClient.guest(war).open("/live/feed?resume=" + place)) {
        JsonNode told = back.event("noticesCounted");
        assertThat(told.get("notices").get(0).get("post").asString()).isEqualTo(child);
        assertThat(told.get("noticeCount").asInt()).isEqualTo(1);
        assertThat(back.events("snapshot")).isEmpty();
        guest.settle();
        assertThat(guest.events("noticesCounted")).isEmpty();
      }
    }
  }

  @Test
  void whatWasSeenIsGoneInEveryBrowserAndAfterARestart(@TempDir Path data) {
    try (EmbeddedServer own = EmbeddedServer.on(data).option("--limits", "off").start()) {
      TestClient author = TestClient.member(own);
      TestClient other = TestClient.member(own);
      String parent = painted(author, "Kept");
      continued(other, parent, "1");
      continued(other, parent, "2");
      String third = continued(other, parent, "3");
      try (TestSocket here = author.feed();
          TestSocket there = author.inAnotherBrowser().feed();
          TestSocket theirs = other.feed()) {
        String second = here.event("snapshot").get("notices").get(1).get("id").asString();
        here.accepted("seeNotices", "upTo", second);
        for (TestSocket feed : List.of(here, there)) {
          JsonNode told = feed.event("noticesCounted");
          assertThat(told.get("noticeCount").asInt()).isEqualTo(1);
          assertThat(told.get("notices")).hasSize(1);
          assertThat(told.get("notices").get(0).get("post").asString()).isEqualTo(third);
        }
        theirs.settle();
        assertThat(theirs.events("noticesCounted")).isEmpty();
      }
      own.restart();
      try (TestSocket back = author.feed()) {
        JsonNode snapshot = back.event("snapshot");
        assertThat(snapshot.get("noticeCount").asInt()).isEqualTo(1);
        JsonNode last = snapshot.get("notices").get(0);
        assertThat(last.get("post").asString()).isEqualTo(third);
        back.accepted("seeNotices", "upTo", last.get("id").asString());
      }
      own.restart();
      try (TestSocket back = author.inAnotherBrowser().feed()) {
        assertThat(back.event("snapshot").get("noticeCount").asInt()).isZero();
      }
    }
  }

  @Test
  void seeingTwiceIsSeeingOnce() {
    TestClient author = TestClient.member(war);
    TestClient other = TestClient.member(war);
    String parent = painted(author, "Twice");
    continued(other, parent, "Old");
    try (TestSocket feed = author.feed()) {
      String old = feed.event("snapshot").get("notices").get(0).get("id").asString();
      String id = UUID.randomUUID().toString();
      JsonNode answer = feed.askAs(id, "seeNotices", "upTo", old);
      assertThat(answer.propertyNames()).containsExactly("type", "id");
      continued(other, parent, "New");
      assertThat(feed.askAs(id, "seeNotices", "upTo", old)).isEqualTo(answer);
      feed.accepted("seeNotices", "upTo", old);
      assertThat(count(author)).isEqualTo(1);
      assertThat(feed.askAs(id, "seeNotices", "upTo", "9").get("code").asString())
          .isEqualTo("idReused");
    }
  }

  @Test
  void nobodySeesForAnother() {
    TestClient author = TestClient.member(war);
    TestClient other = TestClient.member(war);
    continued(other, painted(author, "Mine"), "Theirs");
    try (TestSocket stranger = other.feed();
        TestSocket guest = TestClient.guest(war).feed()) {
      stranger.accepted("seeNotices", "upTo", "9".repeat(18));
      assertThat(stranger.refused("seeNotices", "upTo", "none")).isEqualTo("notFound");
      assertThat(guest.refused("seeNotices", "upTo", "1")).isEqualTo("signInRequired");
    }
    assertThat(count(author)).isEqualTo(1);
  }

  @Test
  void aNoticeGoesWithThePostThatWentOn() {
    TestClient author = TestClient.member(war);
    TestClient other = TestClient.member(war);
    String child = continued(other, painted(author, "Stays"), "Goes");
    try (TestSocket open = author.feed();
        TestSocket theirs = other.feed()) {
      assertThat(open.event("snapshot").get("noticeCount").asInt()).isEqualTo(1);
      theirs.accepted("removePost", "post", child);
      assertThat(open.event("noticesCounted").get("noticeCount").asInt()).isZero();
    }
    assertThat(count(author)).isZero();
  }

  @Test
  void aNoticeGoesWithThePostThatItWentOnFrom() {
    TestClient author = TestClient.member(war);
    TestClient other = TestClient.member(war);
    String gone = painted(author, "Goes");
    continued(other, gone, "Orphan");
    String kept = continued(other, painted(author, "Stays"), "Child");
    try (TestSocket open = author.feed()) {
      open.accepted("removePost", "post", gone);
      JsonNode told = open.event("noticesCounted");
      assertThat(told.get("noticeCount").asInt()).isEqualTo(1);
      assertThat(told.get("notices").get(0).get("post").asString()).isEqualTo(kept);
    }
    assertThat(count(author)).isEqualTo(1);
  }

  @Test
  void whoGoesOnFromTheirOwnIsNotTold() {
    TestClient author = TestClient.member(war);
    String parent = painted(author, "Own");
    try (TestSocket open = author.feed()) {
      String child = continued(author, parent, "Own, too");
      open.event("postPublished", it -> it.get("post").get("id").asString().equals(child));
      open.settle();
      assertThat(open.events("continued")).isEmpty();
    }
    assertThat(count(author)).isZero();
  }

  private static int count(TestClient member) {
    try (TestSocket feed = member.feed()) {
      return feed.event("snapshot").get("noticeCount").asInt();
    }
  }

  private String painted(TestClient by, String title) {
    return publish(by, title);
  }

  private String continued(TestClient by, String parent, String title) {
    return publish(by, title, "parent", parent, "parentAt", log.length);
  }

  private String publish(TestClient by, String title, Object... more) {
    try (TestSocket feed = by.feed()) {
      Object[] fields = {
        "upload", TestUpload.begin(feed, PICTURE).sendAll().id(),
        "log", TestUpload.beginLog(feed, log).sendAll().id(),
        "title", title
      };
      Object[] all = Arrays.copyOf(fields, fields.length + more.length);
      System.arraycopy(more, 0, all, fields.length, more.length);
      return feed.accepted("publishPost", all).get("post").get("id").asString();
    }
  }
}
