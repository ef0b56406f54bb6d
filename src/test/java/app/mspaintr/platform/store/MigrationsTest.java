package app.mspaintr.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
  @Test
  void theNewestScriptIsTheOneThatIsLookedFor() throws IOException, URISyntaxException {
    Path scripts = Path.of(Migrations.class.getResource("/db/migration").toURI());
    try (Stream<Path> each = Files.list(scripts)) {
      int newest =
          each.map(script -> script.getFileName().toString().replaceFirst("V(\\d+)__.*", "$1"))
              .mapToInt(Integer::parseInt)
              .max()
              .orElseThrow();
      assertThat(Migrations.NEWEST).isEqualTo(Integer.toString(newest));
    }
  }

  @Test
  void aDatabaseThatIsUpToDateOpensAgainAsItWas(@TempDir Path data) {
    try (TestDatabase first = TestDatabase.in(data)) {
      first.transactions().write(() -> insert(first));
    }
    try (TestDatabase again = TestDatabase.in(data)) {
      assertThat(
              again
                  .transactions()
                  .read(
                      () ->
                          again
                              .transactions()
                              .entityManager()
                              .createNativeQuery(
                                  "select content from meta where name = 'test'", String.class)
                              .getSingleResult()))
          .isEqualTo("kept");
    }
  }

  private static int insert(TestDatabase database) {
    return database
        .transactions()
        .entityManager()
        .createNativeQuery("insert into meta (name, content) values ('test', 'kept')")
        .executeUpdate();
  }
}
