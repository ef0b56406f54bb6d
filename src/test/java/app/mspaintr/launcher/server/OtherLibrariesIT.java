package app.mspaintr.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.RunningWar;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestSocket;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start with versions of the libraries that the launcher does not know. */
class OtherLibrariesIT {
  private static final String TYRUS = "org/glassfish/tyrus/core/";

  @TempDir Path data;
  @TempDir Path folder;

  @Test
  void endsInOneLineWhereAMethodIsMissingThatItNeeds() throws IOException {
    Path other = renaming("RequestContext", "getTyrusConfiguration", "getTyrusConfiguratioN");
    try (RunningWar war = RunningWar.on(data).patched(other).startAndEnd()) {
      assertThat(war.exitCode()).isEqualTo(1);
      assertThat(war.err())
          .isEqualTo(
              "tyrus-core-9.jar has no method org.glassfish.tyrus.core.TyrusConfiguration"
                  + " org.glassfish.tyrus.core.RequestContext.getTyrusConfiguration()."
                  + " MSPaintr needs it, and does not run with this version.\n");
    }
  }

  @Test
  void readsAsTyrusDoesWhereItsOwnReaderFindsNoWayToTheWebSocket() throws IOException {
    Path other =
        renaming("TyrusWebSocketEngine$TyrusReadHandler", "protocolHandler", "protocolHandleR");
    try (RunningWar war = RunningWar.on(data).patched(other).start()) {
      assertThat(war.err())
          .contains("WARNING", "tyrus-core-9.jar has no field", ".protocolHandler.")
          .hasLineCount(1);
      TestClient member = TestClient.member(war);
      String post = member.post();
      try (TestSocket room = member.room(post)) {
        room.accepted("castStar", "post", post);
      }
    }
  }

  /** A folder with a class of Tyrus's in which a member has another name. */
  private Path renaming(String type, String from, String to) throws IOException {
    String name = TYRUS + type + ".class";
    Path library = folder.resolve("tyrus-core-9.jar");
    Path copy = library.resolve(name);
    Files.createDirectories(copy.getParent());
    try (InputStream original = getClass().getClassLoader().getResourceAsStream(name)) {
      String bytes = new String(original.readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(bytes).contains(from);
      Files.writeString(copy, bytes.replace(from, to), StandardCharsets.ISO_8859_1);
    }
    return library;
  }
}
