package app.mspaintr.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.SharedServer;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestServer;
import app.mspaintr.support.TestSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedServer.class)
class SessionEndIT {
  private final TestServer war;

  SessionEndIT(TestServer war) {
    this.war = war;
  }

  @Test
  void signingOutClosesThisSessionsConnectionsAndNoOthers() {
    TestClient laptop = TestClient.member(war);
    TestClient phone = laptop.inAnotherBrowser();
    try (TestSocket here = laptop.feed();
        TestSocket alsoHere = laptop.feed();
        TestSocket there = phone.feed()) {
      laptop.signOut();
      assertThat(here.closeCode()).isEqualTo(4001);
      assertThat(alsoHere.closeCode()).isEqualTo(4001);
      assertThat(here.event("goodbye").get("code").asInt()).isEqualTo(4001);
      there.settle();
      assertThat(there.events("goodbye")).isEmpty();
    }
    try (TestSocket again = laptop.feed()) {
      assertThat(again.event("welcome").get("member").isNull()).isTrue();
    }
  }

  @Test
  void manyWhoComeAtOnceAreEachWhoTheyAre() {
    List<TestClient> members = Stream.generate(() -> TestClient.member(war)).limit(4).toList();
    List<CompletableFuture<String>> all =
        IntStream.range(0, 40)
            .mapToObj(i -> members.get(i % members.size()))
            .map(
                member ->
                    CompletableFuture.supplyAsync(
                        () -> member.name() + " is " + seen(member),
                        task -> new Thread(task).start()))
            .toList();
    assertThat(all)
        .allSatisfy(
            who -> {
              String[] names = who.join().split(" is ");
              assertThat(names[1]).isEqualTo(names[0]);
            });
  }

  private static String seen(TestClient member) {
    try (TestSocket feed = member.feed()) {
      return feed.event("welcome").get("member").get("name").asString();
    }
  }
}
