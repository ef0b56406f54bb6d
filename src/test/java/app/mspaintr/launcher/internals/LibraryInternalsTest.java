package app.mspaintr.launcher.internals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mspaintr.platform.settings.StartupFailure;
import java.util.List;
import org.glassfish.tyrus.core.ProtocolHandler;
import org.glassfish.tyrus.core.RequestContext;
import org.glassfish.tyrus.core.TyrusWebSocketEngine;
import org.junit.jupiter.api.Test;

class LibraryInternalsTest {
  /** A request of another version, where the method returns something else. */
  private static final class OtherRequest {
    @SuppressWarnings("unused") // but for the check
    Object getTyrusConfiguration() {
      return this;
    }
  }

  /** An engine of another version, whose reader lacks one field. */
  private static final class OtherEngine {
    @SuppressWarnings("unused") // but for the check
    private static final class TyrusReadHandler {
      private ProtocolHandler protocolHandler;
    }
  }

  @Test
  void thisVersionOfTheLibrariesHasAllOfIt() throws MissingMemberException {
    assertThat(LibraryInternals.check().receiver()).isPresent();
    assertThat(HandshakeRemains.find()).isNotNull();
  }

  @Test
  void theServerDoesNotStartWithoutTheMethodThatItNeeds() {
    assertThatThrownBy(() -> LibraryInternals.check(Object.class, TyrusWebSocketEngine.class))
        .isInstanceOf(StartupFailure.class)
        .hasMessageContaining(
            " has no method org.glassfish.tyrus.core.TyrusConfiguration"
                + " java.lang.Object.getTyrusConfiguration().");
    assertThatThrownBy(() -> LibraryInternals.check(OtherRequest.class, TyrusWebSocketEngine.class))
        .isInstanceOf(StartupFailure.class)
        .hasMessageStartingWith("test-classes has no method ")
        .hasMessageEndingWith(
            "OtherRequest.getTyrusConfiguration()."
                + " MSPaintr needs it, and does not run with this version.");
  }

  @Test
  void theServerStartsWithoutTheFieldsThatTyrusOwnReaderCanReplace() {
    assertThat(LibraryInternals.check(RequestContext.class, OtherEngine.class).receiver())
        .isEmpty();
    assertThat(LibraryInternals.check(RequestContext.class, String.class).receiver()).isEmpty();
  }

  @Test
  void aMissingFieldClassOrAttributeIsNamedWithTheFileOfItsLibrary() {
    assertThatThrownBy(() -> FrameReceiver.in(OtherEngine.class))
        .hasMessageStartingWith("test-classes has no field")
        .hasMessageEndingWith("TyrusReadHandler.socket.");
    assertThatThrownBy(() -> FrameReceiver.in(ProtocolHandler.class))
        .hasMessageMatching(
            "tyrus-core-[0-9.]+\\.jar has no class"
                + " org.glassfish.tyrus.core.ProtocolHandler.TyrusReadHandler\\.");
    for (int i = 0; i < 2; i++) { // a look must not make it
      assertThatThrownBy(() -> HandshakeRemains.named(List.of("an attribute of nobody's")))
          .hasMessageMatching(
              "grizzly-http-[0-9.]+\\.jar has no attribute an attribute of nobody's\\.");
    }
  }
}
