package app.mspaintr.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkTest {
  private static final List<String> NO_ADDRESSES =
      List.of(
          "999.1.1.1", "1.2.3.256", ".:", "..:1", "1:2:3", "::ffff:999.1.1.1", "1.2.3", "", "a");

  @TempDir Path folder;

  /** In a JVM that asks a file in the DNS's place, where each of these is a name. */
  @Test
  void whatIsNoAddressIsNotLookedUpAsAName() throws Exception {
    Path hosts = folder.resolve("hosts");
    Files.write(hosts, NO_ADDRESSES.stream().map(name -> "192.0.2.1 " + name).toList());
    List<String> java =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djdk.net.hosts.file=" + hosts,
                "-cp",
                "target/classes:target/test-classes",
                Asking.class.getName()));
    java.addAll(NO_ADDRESSES);
    Process asking = new ProcessBuilder(java).redirectErrorStream(true).start();
    assertThat(new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("Optional.empty\n".repeat(NO_ADDRESSES.size()));
  }

  /** Prints what is made of its arguments. */
  static final class Asking {
    private Asking() {}

    public static void main(String[] literals) {
      for (String literal : literals) {
        System.out.println(Network.address(literal));
      }
    }
  }
}
