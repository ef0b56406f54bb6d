package app.mspaintr.boot.stub;

import app.mspaintr.settings.Settings;
import app.mspaintr.settings.StartupFailure;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The WAR's main class: unpacks it, and runs the launcher from there. */
public final class Main {
  private Main() {}

  /** Starts the server, or ends with code 1 and one line on standard error. */
  public static void main(String... arguments) throws ReflectiveOperationException {
    try {
      Options options = Options.of(arguments);
      if (options.help()) {
        System.out.println(Options.usage());
      } else if (options.version()) {
        System.out.println("MSPaintr " + Main.class.getPackage().getImplementationVersion());
      } else {
        options.apply();
        launch(UnpackedWar.of(war(), new Settings().data()), arguments);
      }
    } catch (StartupFailure e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void launch(Path place, String... arguments) throws ReflectiveOperationException {
    ClassLoader loader = loader(place);
    Thread.currentThread().setContextClassLoader(loader);
    loader
        .loadClass("app.mspaintr.boot.Launcher")
        .getMethod("main", String[].class)
        .invoke(null, (Object) arguments);
  }

  private static ClassLoader loader(Path place) {
    List<URL> urls = new ArrayList<>();
    try {
      urls.add(place.resolve("WEB-INF/classes/").toUri().toURL());
      for (String folder : List.of("WEB-INF/lib-boot", "WEB-INF/lib")) {
        for (java.io.File jar : place.resolve(folder).toFile().listFiles()) {
          urls.add(jar.toURI().toURL());
        }
      }
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
    return new URLClassLoader(
        "mspaintr", urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  private static Path war() {
    try {
      return Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
