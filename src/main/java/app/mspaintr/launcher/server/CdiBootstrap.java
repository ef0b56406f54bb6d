package app.mspaintr.launcher.server;

import app.mspaintr.platform.settings.Settings;
import jakarta.decorator.Decorator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** The CDI container of the application's annotated classes, and of no library's. */
public final class CdiBootstrap {
  private static final List<Class<? extends Annotation>> DEFINING =
      List.of(
          ApplicationScoped.class,
          RequestScoped.class,
          Dependent.class,
          Interceptor.class,
          Decorator.class);

  /** Observes the end last of all. */
  private record Ending(Runnable task) implements Extension {
    void observe(@Observes AfterBeanDiscovery beans) {
      beans
          .addObserverMethod()
          .beanClass(Ending.class)
          .observedType(Object.class)
          .addQualifier(BeforeDestroyed.Literal.APPLICATION)
          .priority(Integer.MAX_VALUE)
          .notifyWith(event -> task.run());
    }
  }

  /** The settings that the server was given, in place of those that the process has. */
  private record Given(Settings settings) implements Extension {
    void observe(@Observes AfterBeanDiscovery beans) {
      beans
          .<Settings>addBean()
          .beanClass(Settings.class)
          .addTypes(Settings.class, Object.class)
          .scope(ApplicationScoped.class)
          .produceWith(instance -> settings);
    }
  }

  private CdiBootstrap() {}

  /**
   * Starts the container; the beans that observe its start are made.
   *
   * @param settings what every bean reads
   * @param ending runs when every bean has been told of the end, and none has ended yet
   */
  static WeldContainer start(Settings settings, List<Class<?>> classes, Runnable ending) {
    // Weld's schemas of beans.xml: nothing here has one
    System.setProperty("org.jboss.weld.xml.disableValidating", "true");
    return new Weld()
        .disableDiscovery()
        .skipShutdownHook()
        .property("org.jboss.weld.bootstrap.concurrentDeployment", false)
        .property("org.jboss.weld.construction.relaxed", false)
        .addExtension(new Ending(ending))
        .addExtension(new Given(settings))
        .addBeanClasses(
            classes.stream().filter(type -> type != Settings.class).toArray(Class<?>[]::new))
        .initialize();
  }

  /**
   * The classes with a bean-defining annotation in a tree of class files. Only those whose bytes
   * name such an annotation are loaded.
   */
  public static List<Class<?>> in(Path tree) {
    List<String> descriptors = DEFINING.stream().map(Class::descriptorString).toList();
    try (Stream<Path> files = Files.walk(tree)) {
      return files
          .filter(file -> file.toString().endsWith(".class") && names(file, descriptors))
          .<Class<?>>map(file -> load(tree.relativize(file)))
          .filter(type -> DEFINING.stream().anyMatch(type::isAnnotationPresent))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean names(Path classFile, List<String> descriptors) {
    try {
      String bytes = new String(Files.readAllBytes(classFile), StandardCharsets.ISO_8859_1);
      return descriptors.stream().anyMatch(bytes::contains);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(Path classFile) {
    String name = classFile.toString().replace('/', '.').replaceFirst("\\.class$", "");
    try {
      return Class.forName(name, false, CdiBootstrap.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
