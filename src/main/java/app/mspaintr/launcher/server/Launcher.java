package app.mspaintr.launcher.server;

import app.mspaintr.launcher.bootstrap.Options;
import app.mspaintr.launcher.war.Cleaning;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.settings.StartupFailure;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** Runs the unpacked WAR. */
public final class Launcher {
  private Launcher() {}

  /** Starts the server, or ends with code 1 and one line on standard error. */
  public static void main(String... arguments) {
    try {
      Options.of(arguments).apply();
      Logs.configure();
      Path tree = tree();
      Server server =
          Server.start(
              new Settings(),
              tree,
              Components.application(),
              () -> CdiBootstrap.in(tree.resolve("WEB-INF/classes")));
      Termination.endsCleanly();
      Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "shutdown"));
      System.out.println("MSPaintr is ready: " + server.address());
      server.settle();
      Cleaning.besides(tree);
      HeapTuning.keepSmall();
    } catch (IOException | RuntimeException e) {
      fail(e);
    }
  }

  private static void fail(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartupFailure) {
        System.err.println(cause.getMessage());
        System.exit(1);
      }
    }
    failure.printStackTrace();
    System.exit(1);
  }

  /** This class lies in {@code TREE/WEB-INF/lib-launcher/NAME.jar}. */
  private static Path tree() {
    try {
      return Path.of(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .getParent()
          .getParent()
          .getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
