package app.mspaintr.launcher.bootstrap;

import app.mspaintr.launcher.war.UnpackedWar;
import app.mspaintr.launcher.war.WarLayout;
import app.mspaintr.launcher.war.WarLoader;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.settings.StartupFailure;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** The WAR's main class: unpacks it, and runs the launcher from there. */
public final class Main {
  /** The folder of all unpacked WARs inside the data folder. */
  private static final String FOLDER = "boot";

  private static final WarLayout LAYOUT =
      new WarLayout(List.of("WEB-INF/lib-launcher", "WEB-INF/lib"), "app/");

  private Main() {}

  /** Starts the server, or ends with code 1 and one line on standard error. */
  public static void main(String... arguments) throws ReflectiveOperationException, IOException {
    try {
      Options options = Options.of(arguments);
      if (options.help()) {
        System.out.println(Options.usage());
      } else if (options.version()) {
        System.out.println("MSPaintr " + Main.class.getPackage().getImplementationVersion());
      } else {
        options.apply();
        launch(unpacked(new Settings().data().toAbsolutePath().normalize()), arguments);
      }
    } catch (StartupFailure e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static Path unpacked(Path data) {
    try {
      return UnpackedWar.of(war(), LAYOUT, data.resolve(FOLDER));
    } catch (IOException e) {
      throw new StartupFailure("The data folder " + data + " cannot be written to.", e);
    }
  }

  private static void launch(Path place, String... arguments)
      throws ReflectiveOperationException, IOException {
    ClassLoader loader = new WarLoader("mspaintr", place);
    Thread.currentThread().setContextClassLoader(loader);
    loader
        .loadClass("app.mspaintr.launcher.server.Launcher")
        .getMethod("main", String[].class)
        .invoke(null, (Object) arguments);
  }

  private static Path war() {
    try {
      return Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
